-- Time-boxed calls for ideas. Their ideas are posts; what posts lack stands in jam_ideas under the post's id.
CREATE TABLE jams (
    id {id} NOT NULL PRIMARY KEY,
    community_id BIGINT NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    -- Markdown
    challenge TEXT NOT NULL,
    -- IANA name
    zone TEXT NOT NULL,
    -- codes with spaces between
    languages TEXT NOT NULL,
    -- who sees it, of those who read the community: the sum of 1 << population
    populations BIGINT NOT NULL,
    members_only SMALLINT NOT NULL,
    -- 0 points, 1 stars
    voting SMALLINT NOT NULL,
    -- points a person, and that one person may give one idea
    budget INTEGER NOT NULL,
    per_idea INTEGER NOT NULL,
    -- unix milliseconds; since when the clock stands still
    paused_at BIGINT,
    -- when the last phase closes, for the order of lists
    ends_at BIGINT NOT NULL,
    spotlight_id BIGINT,
    announcement TEXT NOT NULL,
    -- the number of the last telling to screens
    told INTEGER NOT NULL,
    -- the turn of phases that screens were last told of
    turned_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX jams_by_end ON jams (ends_at, id);
CREATE INDEX jams_by_community ON jams (community_id);

CREATE TABLE jam_phases (
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    -- 0 warm-up, 1 ideas, 2 enrich, 3 vote, 4 selection, 5 follow-up
    kind SMALLINT NOT NULL,
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    -- the sum of 1 << action: ideas, comments, builds, votes
    allows INTEGER NOT NULL,
    shows_tallies SMALLINT NOT NULL,
    PRIMARY KEY (jam_id, position)
) {clustered};

CREATE TABLE jam_themes (
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    question TEXT NOT NULL,
    PRIMARY KEY (jam_id, number)
) {clustered};

CREATE TABLE jam_people (
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- 0 sponsor, 1 animator
    role SMALLINT NOT NULL,
    -- the theme that is animated; 0 for all
    theme INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (jam_id, user_id, role, theme)
) {clustered};
CREATE INDEX jam_people_by_user ON jam_people (user_id);

CREATE TABLE jam_ideas (
    post_id {id} NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    author_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    theme INTEGER NOT NULL,
    builds_on BIGINT,
    -- the idea that it was merged into, and the one at the end of that way: itself when it stands for itself
    merged_into BIGINT,
    root_id BIGINT NOT NULL,
    -- 0 shown, 1 merged, 2 hidden, 3 withdrawn
    state SMALLINT NOT NULL,
    -- why it was hidden
    reason TEXT NOT NULL,
    pin INTEGER NOT NULL,
    -- as last told to screens; jam_votes is what was given
    points INTEGER NOT NULL,
    votes INTEGER NOT NULL,
    told INTEGER NOT NULL
);
CREATE INDEX jam_ideas_by_time ON jam_ideas (jam_id, state, post_id);
CREATE INDEX jam_ideas_by_points ON jam_ideas (jam_id, state, points, post_id);
CREATE INDEX jam_ideas_by_root ON jam_ideas (root_id);
CREATE INDEX jam_ideas_by_telling ON jam_ideas (jam_id, told);
CREATE INDEX jam_ideas_by_author ON jam_ideas (author_id, jam_id);

CREATE TABLE jam_co_authors (
    post_id BIGINT NOT NULL REFERENCES jam_ideas (post_id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (post_id, user_id)
) {clustered};
CREATE INDEX jam_co_authors_by_user ON jam_co_authors (user_id);

-- What each person has given in all: the row that every vote of theirs changes, so that no two of them pass at once.
CREATE TABLE jam_ballots (
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    spent INTEGER NOT NULL,
    PRIMARY KEY (jam_id, user_id)
) {clustered};

CREATE TABLE jam_votes (
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    idea_id BIGINT NOT NULL REFERENCES jam_ideas (post_id) ON DELETE CASCADE,
    -- points, or stars
    value INTEGER NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (jam_id, user_id, idea_id)
) {clustered};
CREATE INDEX jam_votes_by_idea ON jam_votes (idea_id, user_id, value);

-- Who contributed or voted.
CREATE TABLE jam_participants (
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (jam_id, user_id)
) {clustered};

-- Ideas of which screens were not told yet. Only added to and taken from: writers never wait for each other here.
CREATE TABLE jam_changes (
    id {id} NOT NULL PRIMARY KEY,
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    idea_id BIGINT NOT NULL
);
CREATE INDEX jam_changes_by_jam ON jam_changes (jam_id, id);

-- What animators did.
CREATE TABLE jam_actions (
    id {id} NOT NULL PRIMARY KEY,
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    actor_id BIGINT NOT NULL,
    action TEXT NOT NULL,
    idea_id BIGINT,
    detail TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX jam_actions_by_jam ON jam_actions (jam_id, id);

ALTER TABLE posts ADD COLUMN jam_id BIGINT;
