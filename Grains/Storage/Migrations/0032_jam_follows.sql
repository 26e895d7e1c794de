-- Who follows a jam; who contributes does, unless they said that they do not.
CREATE TABLE jam_follows (
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- 0 for who does not want to, which contributing leaves as it is
    following SMALLINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (jam_id, user_id)
) {clustered};
CREATE INDEX jam_follows_by_user ON jam_follows (user_id, following);
INSERT INTO jam_follows (jam_id, user_id, following, at)
SELECT f.jam_id, f.user_id, 1, min(f.at) FROM (
    SELECT jam_id, user_id, at FROM jam_participants
    UNION ALL
    SELECT p.jam_id, p.user_id, j.created_at FROM jam_people p JOIN jams j ON j.id = p.jam_id
    UNION ALL
    SELECT id, created_by, created_at FROM jams) f
GROUP BY f.jam_id, f.user_id;

-- Round numbers of ideas that a jam has reached: written with the idea, told by a post that takes the line away.
CREATE TABLE jam_milestones (
    jam_id BIGINT NOT NULL REFERENCES jams (id) ON DELETE CASCADE,
    ideas INTEGER NOT NULL,
    PRIMARY KEY (jam_id, ideas)
) {clustered};
CREATE INDEX posts_about_jams ON posts (about_jam_id, id) WHERE about_jam_id IS NOT NULL;
