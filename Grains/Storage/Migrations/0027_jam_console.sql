-- What animators lead a jam with: appeals, calls for votes, who saw which idea, quick polls, who is on duty, whom it is for.
-- What the author says against hiding; empty for nothing, or when it was answered
ALTER TABLE jam_ideas ADD COLUMN appeal TEXT NOT NULL DEFAULT '';
-- unix milliseconds; since when votes are called for
ALTER TABLE jam_ideas ADD COLUMN called_at BIGINT;
ALTER TABLE jams ADD COLUMN poll_id BIGINT;
-- who leads it at the moment, since when, and what the one before left them to know
ALTER TABLE jams ADD COLUMN duty_id BIGINT;
ALTER TABLE jams ADD COLUMN duty_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE jams ADD COLUMN duty_note TEXT NOT NULL DEFAULT '';

-- Who saw which idea, once.
CREATE TABLE jam_views (
    idea_id BIGINT NOT NULL REFERENCES jam_ideas (post_id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    PRIMARY KEY (idea_id, user_id)
) {clustered};
CREATE INDEX jam_views_by_user ON jam_views (user_id, idea_id);

-- How many people saw an idea: beside the idea, so that readers never wait for animators or the wall.
CREATE TABLE jam_exposures (
    idea_id {id} NOT NULL PRIMARY KEY REFERENCES jam_ideas (post_id) ON DELETE CASCADE,
    seen INTEGER NOT NULL
);

CREATE TABLE jam_polls (
    id {id} NOT NULL PRIMARY KEY,
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    closes_at BIGINT NOT NULL
);
CREATE INDEX jam_polls_by_jam ON jam_polls (jam_id, id);

CREATE TABLE jam_poll_options (
    poll_id BIGINT NOT NULL REFERENCES jam_polls (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (poll_id, position)
) {clustered};

CREATE TABLE jam_poll_votes (
    poll_id BIGINT NOT NULL REFERENCES jam_polls (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (poll_id, user_id)
) {clustered};

-- Whose contributions a jam takes: those of one of its countries and one of its organisational units, of each kind that it names.
CREATE TABLE jam_places (
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    -- 1 country, 2 organisational unit
    kind SMALLINT NOT NULL,
    -- folded, so that one is not named twice; and as profiles have it
    place TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (jam_id, kind, place)
) {clustered};

-- For what came in lately.
CREATE INDEX jam_votes_by_time ON jam_votes (jam_id, at);

-- Whether the community's followers are told of its turns in the planner's name, and the posts that do.
ALTER TABLE jams ADD COLUMN milestones SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE posts ADD COLUMN about_jam_id BIGINT;
