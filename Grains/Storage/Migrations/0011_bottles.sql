-- Messages in bottles: questions that are sent to those who may know. The question itself is a post.

CREATE TABLE bottles (
    post_id {id} NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    asker_id BIGINT NOT NULL REFERENCES users (id),
    community_id BIGINT NULL REFERENCES communities (id),
    -- 0 floating, 2 solved, 3 sunk, 4 withdrawn; 1, answered, is what the thread says
    state SMALLINT NOT NULL,
    -- how many waves went out
    wave SMALLINT NOT NULL,
    -- when the next step is due; null when none is
    next_at BIGINT NULL,
    language TEXT NOT NULL,
    answer_id BIGINT NULL,
    helper_id BIGINT NULL,
    solved_at BIGINT NULL,
    thanked SMALLINT NOT NULL DEFAULT 0,
    article_id BIGINT NULL,
    -- when the asker asked the helper to be a colleague over this bottle
    met_at BIGINT NULL,
    version INT NOT NULL,
    -- from when the waves' delays count
    clock_at BIGINT NOT NULL,
    -- comments with a higher id are answers to it as it is open now
    answers_after BIGINT NOT NULL
);
CREATE INDEX bottles_by_asker ON bottles (asker_id, post_id DESC);
CREATE INDEX bottles_by_state ON bottles (state, post_id DESC);

CREATE TABLE bottle_tags (
    tag {ordinal} NOT NULL,
    post_id BIGINT NOT NULL REFERENCES bottles (post_id) ON DELETE CASCADE,
    PRIMARY KEY (tag, post_id)
) {clustered};
CREATE INDEX bottle_tags_by_post ON bottle_tags (post_id);

CREATE TABLE bottle_invitations (
    post_id BIGINT NOT NULL REFERENCES bottles (post_id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    wave SMALLINT NOT NULL,
    -- 0 invited, 2 declined, 3 passed on; 1, answered, is what the thread says
    state SMALLINT NOT NULL,
    -- why this person, as JSON
    reasons TEXT NOT NULL,
    -- 0 unsaid, 1 not my topic, 2 no time, 3 unclear
    decline_reason SMALLINT NOT NULL DEFAULT 0,
    at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    PRIMARY KEY (post_id, user_id)
) {clustered};
CREATE INDEX bottle_invitations_by_user ON bottle_invitations (user_id, state, post_id DESC);

CREATE TABLE tag_follows (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    tag {ordinal} NOT NULL,
    PRIMARY KEY (user_id, tag)
) {clustered};
CREATE INDEX tag_follows_by_tag ON tag_follows (tag, user_id);

-- What somebody answered of late.
CREATE INDEX comments_by_author ON comments (author_id, id DESC);
