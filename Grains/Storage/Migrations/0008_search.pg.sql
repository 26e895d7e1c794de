
CREATE TABLE search_people (id BIGINT NOT NULL PRIMARY KEY, tokens TSVECTOR NOT NULL);
CREATE INDEX search_people_tokens ON search_people USING gin (tokens);
CREATE TABLE search_communities (id BIGINT NOT NULL PRIMARY KEY, tokens TSVECTOR NOT NULL);
CREATE INDEX search_communities_tokens ON search_communities USING gin (tokens);
CREATE TABLE search_posts (id BIGINT NOT NULL PRIMARY KEY, tokens TSVECTOR NOT NULL);
CREATE INDEX search_posts_tokens ON search_posts USING gin (tokens);
CREATE TABLE search_comments (id BIGINT NOT NULL PRIMARY KEY, tokens TSVECTOR NOT NULL);
CREATE INDEX search_comments_tokens ON search_comments USING gin (tokens);

-- Whether a word is rare or common decides how it is looked up: the planner has to know more words than by default.
ALTER TABLE search_posts ALTER COLUMN tokens SET STATISTICS 300;
ALTER TABLE search_comments ALTER COLUMN tokens SET STATISTICS 300;
