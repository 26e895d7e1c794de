-- A blog post is a post with a title. Drafts stand in a table of their own, which nothing that reads posts looks at.

ALTER TABLE posts ADD COLUMN title TEXT NOT NULL DEFAULT '';

CREATE TABLE drafts (
    id {id} NOT NULL PRIMARY KEY,
    author_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    version INT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX drafts_by_author ON drafts (author_id, id DESC);

-- What a blog post was before each edit.
CREATE TABLE post_revisions (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    -- of the post, when it was so
    version INT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    -- until when it was so
    at BIGINT NOT NULL,
    PRIMARY KEY (post_id, version)
) {clustered};
