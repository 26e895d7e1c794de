-- Who blocked whom. Two rows for two people, one seen from each, so that "is this one hidden from me" is one look.

CREATE TABLE blocks (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    other_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- 1 the person blocked the other, 2 the other blocked the person, 3 both
    side SMALLINT NOT NULL,
    -- when the person blocked, or was blocked first
    at BIGINT NOT NULL,
    PRIMARY KEY (user_id, other_id)
) {clustered};
CREATE INDEX blocks_by_other ON blocks (other_id);

-- Skills, projects and interests are indexed from now on: those that are there already are filled in.
UPDATE search_state SET position = 0, done = 0 WHERE kind = 'people';
