-- What comes after a jam: a jury with criteria, its scores, and what became of ideas.
CREATE TABLE jam_criteria (
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    -- how much it counts beside the others
    weight INTEGER NOT NULL,
    PRIMARY KEY (jam_id, number)
) {clustered};

CREATE TABLE jam_jurors (
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (jam_id, user_id)
) {clustered};
CREATE INDEX jam_jurors_by_user ON jam_jurors (user_id);

-- That a juror judged an idea, with the note beside the scores.
CREATE TABLE jam_judgements (
    idea_id BIGINT NOT NULL REFERENCES jam_ideas (post_id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    jam_id BIGINT NOT NULL,
    note TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (idea_id, user_id)
) {clustered};
CREATE INDEX jam_judgements_by_jam ON jam_judgements (jam_id, idea_id);
CREATE INDEX jam_judgements_by_user ON jam_judgements (user_id);

CREATE TABLE jam_scores (
    idea_id BIGINT NOT NULL REFERENCES jam_ideas (post_id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    criterion INTEGER NOT NULL,
    -- 1 to 5
    score INTEGER NOT NULL,
    PRIMARY KEY (idea_id, user_id, criterion)
) {clustered};
CREATE INDEX jam_scores_by_user ON jam_scores (user_id);

-- Each status that an idea was given; the one with the highest number holds.
CREATE TABLE jam_outcomes (
    idea_id BIGINT NOT NULL REFERENCES jam_ideas (post_id) ON DELETE CASCADE,
    -- from 1, without a hole
    number INTEGER NOT NULL,
    jam_id BIGINT NOT NULL,
    -- 0 kept, 1 in study, 2 in pilot, 3 done, 4 declined
    status SMALLINT NOT NULL,
    reason TEXT NOT NULL,
    -- who carries it on
    owner_id BIGINT,
    -- in thousands of euros; null while nobody said
    expected INTEGER,
    actual INTEGER,
    actor_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    -- 1 for the one that holds
    holds SMALLINT NOT NULL,
    PRIMARY KEY (idea_id, number)
) {clustered};
CREATE INDEX jam_outcomes_by_jam ON jam_outcomes (jam_id, holds, status, idea_id);
