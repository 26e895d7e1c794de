-- Which of two ideas somebody puts first: one row a person and pair, the lower id first.
CREATE TABLE jam_pairs (
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    low_id BIGINT NOT NULL REFERENCES jam_ideas (post_id) ON DELETE CASCADE,
    high_id BIGINT NOT NULL REFERENCES jam_ideas (post_id) ON DELETE CASCADE,
    -- one of the two
    winner_id BIGINT NOT NULL,
    -- grows with each comparison of the person in this jam
    place INTEGER NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (jam_id, user_id, low_id, high_id)
) {clustered};
CREATE INDEX jam_pairs_by_low ON jam_pairs (low_id, user_id);
CREATE INDEX jam_pairs_by_high ON jam_pairs (high_id, user_id);
