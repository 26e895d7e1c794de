-- Links above everybody's feed: the company's, and each person's own.
CREATE TABLE shortcuts (
    id {id} NOT NULL PRIMARY KEY,
    -- whose; 0 for the company's
    owner_id BIGINT NOT NULL,
    -- the same, with which they go; null for the company's
    user_id BIGINT NULL REFERENCES users (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    -- http or https
    url TEXT NOT NULL,
    emoji TEXT NOT NULL,
    -- who sees one of the company's: the sum of 1 << population; 0 for one's own
    populations BIGINT NOT NULL,
    position INTEGER NOT NULL
);
CREATE INDEX shortcuts_by_owner ON shortcuts (owner_id, position, id);
