-- Reactions on comments, like those on posts. Their version says which of two counts is the newer one.
CREATE TABLE comment_reactions (
    comment_id BIGINT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL,
    kind TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (comment_id, user_id, kind)
) {clustered};
ALTER TABLE comments ADD COLUMN reactions_version INTEGER NOT NULL DEFAULT 0;
