-- Photos and videos. The files are in a folder, under the same ids: a file without a row is nothing, and goes.

CREATE TABLE media (
    id {id} NOT NULL PRIMARY KEY,
    owner_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- 1 photo, 2 video, 3 portrait
    kind SMALLINT NOT NULL,
    width INT NOT NULL,
    height INT NOT NULL,
    -- how long a video lasts; 0 for photos
    milliseconds INT NOT NULL,
    -- all its files together
    bytes BIGINT NOT NULL,
    alt TEXT NOT NULL DEFAULT '',
    -- what it hangs on: 0 nothing, 1 a profile, 2 a post, 3 a comment
    place SMALLINT NOT NULL DEFAULT 0,
    -- the id of that
    place_id BIGINT NOT NULL DEFAULT 0,
    -- the thread whose readers may see it; null when it hangs on none
    post_id BIGINT NULL,
    -- its place beside the others
    position SMALLINT NOT NULL DEFAULT 0
);
CREATE INDEX media_by_place ON media (place, place_id, position);
CREATE INDEX media_by_owner ON media (owner_id, place);
CREATE INDEX media_by_post ON media (post_id);

CREATE TABLE media_files (
    media_id BIGINT NOT NULL REFERENCES media (id) ON DELETE CASCADE,
    variant {ordinal} NOT NULL,
    type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    PRIMARY KEY (media_id, variant)
) {clustered};
