-- What people do with posts besides commenting and reacting: ratings, polls, bookmarks, shares, and what texts were before.

-- The post that is shared; it may be gone, or hidden from a reader.
ALTER TABLE posts ADD COLUMN shared_id BIGINT NULL;
ALTER TABLE comments ADD COLUMN edited_at BIGINT NULL;

CREATE TABLE ratings (
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL,
    -- 1 to 5
    stars SMALLINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (post_id, user_id)
) {clustered};

CREATE TABLE polls (
    post_id {id} NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    is_multiple SMALLINT NOT NULL,
    -- 0 always, 1 after voting, 2 after closing
    results SMALLINT NOT NULL,
    -- the first millisecond in which nobody votes any more
    closes_at BIGINT NOT NULL
);

CREATE TABLE poll_options (
    post_id BIGINT NOT NULL REFERENCES polls (post_id) ON DELETE CASCADE,
    -- from 0, in the author's order
    number SMALLINT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (post_id, number)
) {clustered};

CREATE TABLE poll_votes (
    post_id BIGINT NOT NULL REFERENCES polls (post_id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL,
    number SMALLINT NOT NULL,
    PRIMARY KEY (post_id, user_id, number)
) {clustered};

CREATE TABLE bookmarks (
    id {id} NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    note TEXT NOT NULL,
    -- the note and the tags, folded: what is looked for
    found TEXT NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (user_id, post_id)
);
CREATE INDEX bookmarks_by_user ON bookmarks (user_id, id DESC);

CREATE TABLE bookmark_tags (
    bookmark_id BIGINT NOT NULL REFERENCES bookmarks (id) ON DELETE CASCADE,
    tag {ordinal} NOT NULL,
    PRIMARY KEY (bookmark_id, tag)
) {clustered};

-- What a comment was before each edit.
CREATE TABLE comment_revisions (
    comment_id BIGINT NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    -- counts the edits of this comment
    number INT NOT NULL,
    text TEXT NOT NULL,
    -- until when it was so
    at BIGINT NOT NULL,
    PRIMARY KEY (comment_id, number)
) {clustered};

-- The first link of a post, and what its page says of itself: also the queue of what is to be looked at.
CREATE TABLE post_links (
    post_id {id} NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    url TEXT NOT NULL,
    -- 0 waits, 1 shown, 2 nothing to show, 3 taken away by its author
    state SMALLINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    site TEXT NOT NULL,
    -- when it was put here, or looked at
    at BIGINT NOT NULL
);
CREATE INDEX post_links_waiting ON post_links (state, post_id);
CREATE INDEX post_links_by_url ON post_links (url);
