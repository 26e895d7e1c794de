-- The tables of the first version, the same on SQLite and PostgreSQL.
-- {id} is the type of a 64-bit primary key; {clustered} keeps a table in the order of its primary key;
-- {ordinal} is text compared by code point, so that order, ranges and prefixes are the same on both.
-- Ids are made by the server and grow with time. Times are unix milliseconds. Truth values are 0 or 1.

CREATE TABLE meta (
    key {ordinal} NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE users (
    id {id} NOT NULL PRIMARY KEY,
    handle {ordinal} NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_folded {ordinal} NOT NULL,
    email {ordinal} NOT NULL UNIQUE,
    password_hash TEXT NULL,
    job_title TEXT NOT NULL DEFAULT '',
    site TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    entity TEXT NOT NULL DEFAULT '',
    bio TEXT NOT NULL DEFAULT '',
    -- 0 employee, 1 main partner, 2 official partner, 3 on-site contractor
    population SMALLINT NOT NULL DEFAULT 0,
    version INT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL
);
CREATE INDEX users_by_name ON users (name_folded);

CREATE TABLE sessions (
    id {id} NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    token_hash {ordinal} NOT NULL UNIQUE,
    csrf TEXT NOT NULL,
    -- 0 browser, 1 token
    kind SMALLINT NOT NULL,
    label TEXT NOT NULL DEFAULT '',
    created_at BIGINT NOT NULL,
    -- null for tokens, which do not end by themselves
    expires_at BIGINT NULL
);
CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE follows (
    follower_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    followee_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (follower_id, followee_id)
) {clustered};
CREATE INDEX follows_by_followee ON follows (followee_id, follower_id);

CREATE TABLE communities (
    id {id} NOT NULL PRIMARY KEY,
    slug {ordinal} NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_folded {ordinal} NOT NULL,
    -- 0 public, 1 private, 2 closed
    access SMALLINT NOT NULL,
    type SMALLINT NOT NULL DEFAULT 0,
    state SMALLINT NOT NULL DEFAULT 0,
    description TEXT NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 1,
    created_at BIGINT NOT NULL,
    created_by BIGINT NOT NULL
);
CREATE INDEX communities_by_name ON communities (name_folded);

CREATE TABLE memberships (
    community_id BIGINT NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- 1 requested, 2 invited, 3 member
    state SMALLINT NOT NULL,
    -- 0 member, 1 animator, 2 owner
    role SMALLINT NOT NULL DEFAULT 0,
    since BIGINT NOT NULL,
    PRIMARY KEY (community_id, user_id)
) {clustered};
CREATE INDEX memberships_by_user ON memberships (user_id, state);

CREATE TABLE posts (
    id {id} NOT NULL PRIMARY KEY,
    author_id BIGINT NOT NULL REFERENCES users (id),
    community_id BIGINT NULL REFERENCES communities (id),
    kind SMALLINT NOT NULL DEFAULT 0,
    text TEXT NOT NULL,
    version INT NOT NULL DEFAULT 1,
    comment_count INT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    edited_at BIGINT NULL,
    deleted_at BIGINT NULL
);
CREATE INDEX posts_by_author ON posts (author_id, id DESC);
-- Posts of a personal blog need no entry here; "community_id = x" still finds this index.
CREATE INDEX posts_by_community ON posts (community_id, id DESC) WHERE community_id IS NOT NULL;

CREATE TABLE post_tags (
    tag {ordinal} NOT NULL,
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    PRIMARY KEY (tag, post_id)
) {clustered};
CREATE INDEX post_tags_by_post ON post_tags (post_id);

CREATE TABLE post_mentions (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL,
    PRIMARY KEY (post_id, user_id)
) {clustered};
CREATE INDEX post_mentions_by_user ON post_mentions (user_id, post_id DESC);

CREATE TABLE comments (
    id {id} NOT NULL PRIMARY KEY,
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    author_id BIGINT NOT NULL,
    text TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    deleted_at BIGINT NULL
);
CREATE INDEX comments_by_post ON comments (post_id, id);

CREATE TABLE comment_mentions (
    comment_id BIGINT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL,
    PRIMARY KEY (comment_id, user_id)
) {clustered};

CREATE TABLE reactions (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (post_id, user_id, kind)
) {clustered};
CREATE INDEX reactions_by_user ON reactions (user_id, post_id);

-- One row for each Idempotency-Key, written in the same transaction as its effect.
CREATE TABLE operations (
    user_id BIGINT NOT NULL,
    op_key {ordinal} NOT NULL,
    request_hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    result_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, op_key)
) {clustered};
