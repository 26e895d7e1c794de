-- Direct messages: conversations of two people and of groups, apart from the threads of posts.

CREATE TABLE conversations (
    id {id} NOT NULL PRIMARY KEY,
    -- 0 two people, 1 a group
    kind SMALLINT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    -- the two people of a conversation of two, the lower id first; null for a group
    low_id BIGINT NULL REFERENCES users (id) ON DELETE CASCADE,
    high_id BIGINT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    -- when somebody last wrote, or came in
    active_at BIGINT NOT NULL,
    -- the number of the newest message
    last_seq INT NOT NULL DEFAULT 0,
    member_count INT NOT NULL,
    -- grows with every change that all members see
    version INT NOT NULL DEFAULT 1,
    UNIQUE (low_id, high_id)
);

CREATE TABLE conversation_members (
    conversation_id BIGINT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    joined_at BIGINT NOT NULL,
    -- they see the messages after this one
    joined_seq INT NOT NULL,
    delivered_seq INT NOT NULL,
    read_seq INT NOT NULL,
    is_muted SMALLINT NOT NULL DEFAULT 0,
    PRIMARY KEY (conversation_id, user_id)
) {clustered};
CREATE INDEX conversation_members_by_user ON conversation_members (user_id, conversation_id);

CREATE TABLE messages (
    id {id} NOT NULL PRIMARY KEY,
    conversation_id BIGINT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    seq INT NOT NULL,
    author_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- empty once it is deleted
    text TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    edited_at BIGINT NULL,
    deleted_at BIGINT NULL,
    UNIQUE (conversation_id, seq)
);
