-- Who speaks for the company.
CREATE TABLE communication_team (
    user_id {id} NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    added_by BIGINT NOT NULL,
    at BIGINT NOT NULL
);

-- "Ask the boss": questions and votes for a while, answers on the record.
CREATE TABLE asks (
    id {id} NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    -- Markdown
    intro TEXT NOT NULL,
    -- unix milliseconds
    opens_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    -- who sees it: the sum of 1 << population
    populations BIGINT NOT NULL,
    created_by BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX asks_by_closing ON asks (closes_at, id);

CREATE TABLE ask_hosts (
    ask_id BIGINT NOT NULL REFERENCES asks (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (ask_id, user_id)
) {clustered};
CREATE INDEX ask_hosts_by_user ON ask_hosts (user_id);

CREATE TABLE ask_questions (
    id {id} NOT NULL PRIMARY KEY,
    ask_id BIGINT NOT NULL REFERENCES asks (id) ON DELETE CASCADE,
    author_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    -- 0 waiting, 1 promised, 2 answered, 3 withdrawn, 4 hidden
    state SMALLINT NOT NULL,
    -- rows of ask_votes, and how many were told to screens
    votes INTEGER NOT NULL,
    votes_told INTEGER NOT NULL,
    -- yyyy-MM-dd; empty without a promise
    promised_for TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_by BIGINT,
    answered_at BIGINT,
    answer_edited_at BIGINT,
    -- why it was hidden
    reason TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX ask_questions_by_votes ON ask_questions (ask_id, votes, id);
CREATE INDEX ask_questions_by_author ON ask_questions (author_id, ask_id);
CREATE INDEX ask_questions_untold ON ask_questions (ask_id) WHERE votes <> votes_told;

CREATE TABLE ask_votes (
    question_id BIGINT NOT NULL REFERENCES ask_questions (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (question_id, user_id)
) {clustered};
CREATE INDEX ask_votes_by_user ON ask_votes (user_id);

-- What an answer said, each time.
CREATE TABLE ask_answers (
    question_id BIGINT NOT NULL REFERENCES ask_questions (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    author_id BIGINT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (question_id, version)
) {clustered};
