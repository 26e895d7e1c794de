-- What search looks things up in. Texts are analysed by the server (Grains/Search/Analysis) before they come here; the
-- tables of tokens, which each database indexes its own way, follow in the part for each.

-- How far each kind of thing is in the index. "done" is 0 while what was there before is still being filled in.
CREATE TABLE search_state (
    kind {ordinal} NOT NULL PRIMARY KEY,
    position BIGINT NOT NULL,
    done SMALLINT NOT NULL
);

INSERT INTO search_state (kind, position, done) VALUES
    ('people', 0, 0), ('communities', 0, 0), ('posts', 0, 0), ('comments', 0, 0);

-- Every tag in the form in which it is looked up.
CREATE TABLE search_tags (
    folded {ordinal} NOT NULL,
    tag {ordinal} NOT NULL,
    stem {ordinal} NOT NULL,
    PRIMARY KEY (folded, tag)
) {clustered};
CREATE INDEX search_tags_by_stem ON search_tags (stem);

-- The words of names, under each form that is left when one letter is taken away: two words that differ by one letter
-- share one. By population, so that the names of those who may not be found are never looked at.
CREATE TABLE search_name_words (
    variant {ordinal} NOT NULL,
    population SMALLINT NOT NULL,
    word {ordinal} NOT NULL,
    PRIMARY KEY (variant, population, word)
) {clustered};

-- How many searches returned people, by day: a statistic that tells of nobody. Days since 1970-01-01, UTC.
CREATE TABLE search_days (
    day INT NOT NULL PRIMARY KEY,
    people_searches BIGINT NOT NULL
);
