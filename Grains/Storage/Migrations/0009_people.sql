-- Profiles with an audience for each part, skills, and colleagues.
-- The columns of "users" hold what everyone may see, and nothing else: a list that reads them cannot give away more.

CREATE TABLE profile_fields (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- 1 job title, 2 entity, 3 site, 4 country, 5 bio, 6 phone, 7 contact e-mail, 8 languages, 9 projects,
    -- 10 interests, 11 the list of colleagues; 1 to 5 stand here only while not everyone sees them
    field SMALLINT NOT NULL,
    -- 0 everyone, 1 colleagues, 2 the person alone
    audience SMALLINT NOT NULL,
    -- lists have an item a line
    value TEXT NOT NULL,
    PRIMARY KEY (user_id, field)
) {clustered};

CREATE TABLE profile_changes (
    id {id} NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    -- 0 value, 1 audience
    kind SMALLINT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX profile_changes_by_user ON profile_changes (user_id, id DESC);

CREATE TABLE skills (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    skill {ordinal} NOT NULL,
    name TEXT NOT NULL,
    -- 1 learns, 2 practises, 3 masters, 4 teaches
    level SMALLINT NOT NULL,
    -- 0 everyone, 1 colleagues, 2 the person alone
    audience SMALLINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (user_id, skill)
) {clustered};
CREATE INDEX skills_by_skill ON skills (skill, audience, user_id);

CREATE TABLE skill_confirmations (
    user_id BIGINT NOT NULL,
    skill {ordinal} NOT NULL,
    by_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (user_id, skill, by_id),
    FOREIGN KEY (user_id, skill) REFERENCES skills (user_id, skill) ON DELETE CASCADE
) {clustered};
CREATE INDEX skill_confirmations_by_confirmer ON skill_confirmations (by_id);

-- Two rows for two people, one seen from each.
CREATE TABLE colleagues (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    other_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- 1 asked, 2 asking, 3 colleague, 4 asked and declined (the other has no row)
    state SMALLINT NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (user_id, other_id)
) {clustered};
CREATE INDEX colleagues_by_state ON colleagues (user_id, state, other_id);
CREATE INDEX colleagues_by_other ON colleagues (other_id);

CREATE TABLE suggestion_dismissals (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    other_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (user_id, other_id)
) {clustered};

CREATE INDEX users_by_entity ON users (entity) WHERE entity <> '';
