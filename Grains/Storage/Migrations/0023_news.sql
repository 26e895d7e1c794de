-- News of the company. A published article is a post: this says what a post does not.

-- Who may read a post that stands in no community: the sum of 1 << population; 0 is everybody.
ALTER TABLE posts ADD COLUMN populations BIGINT NOT NULL DEFAULT 0;
ALTER TABLE posts ADD COLUMN comments_off SMALLINT NOT NULL DEFAULT 0;

CREATE TABLE articles (
    -- also of the post that it becomes
    id {id} NOT NULL PRIMARY KEY,
    -- 0 draft, 1 scheduled, 2 published
    state SMALLINT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    -- Markdown; of a published article as its post has it
    text TEXT NOT NULL,
    populations BIGINT NOT NULL,
    comments_off SMALLINT NOT NULL,
    is_headline SMALLINT NOT NULL,
    -- unix milliseconds: when it is to be published, when it was, and when it leaves the front page
    publish_at BIGINT NULL,
    published_at BIGINT NULL,
    expires_at BIGINT NULL,
    created_by BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    updated_at BIGINT NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX articles_by_publication ON articles (published_at DESC, id DESC) WHERE state = 2;
CREATE INDEX articles_due ON articles (publish_at) WHERE state = 1;

-- Whom an article concerns: people of one of its countries and of one of its units; of everywhere when there is none.
CREATE TABLE article_places (
    article_id BIGINT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    -- 1 country, 2 unit
    kind SMALLINT NOT NULL,
    -- folded: what people are compared by
    place {ordinal} NOT NULL,
    -- as it is shown
    name TEXT NOT NULL,
    PRIMARY KEY (article_id, kind, place)
) {clustered};
