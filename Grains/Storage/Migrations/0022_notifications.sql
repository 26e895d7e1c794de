-- Notifications follow from the log: one notifier reads it after its position, and writes rows and position together.

CREATE TABLE notifier (
    -- 0: there is one
    id SMALLINT NOT NULL PRIMARY KEY,
    -- the last event that it has acted on
    position BIGINT NOT NULL
);
-- What happened before there were notifications notifies nobody.
INSERT INTO notifier (id, position) SELECT 0, coalesce(max(id), 0) FROM events;

-- One group: what one person is told of one thing, until it is read; what comes later begins another.
CREATE TABLE notifications (
    id {id} NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- 1 mention, 2 comment, 3 thread, 4 reaction, 5 follower, 6 colleague asked, 7 accepted, 8 community invited,
    -- 9 accepted, 10 role, 11 requests, 12 bottle arrived, 13 answered, 14 answer accepted, 15 skill confirmed
    kind SMALLINT NOT NULL,
    -- the post, community or person that it is about
    object_id BIGINT NOT NULL,
    -- what tells apart objects without an id: a skill
    label {ordinal} NOT NULL DEFAULT '',
    -- the thread whose readers may see it; null when it is about none
    post_id BIGINT NULL,
    community_id BIGINT NULL,
    in_tray SMALLINT NOT NULL,
    in_digest SMALLINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    -- the event that told of its newest part: the order of the list
    place BIGINT NOT NULL,
    read_at BIGINT NULL
);
CREATE INDEX notifications_by_user ON notifications (user_id, place DESC);
CREATE INDEX notifications_unread ON notifications (user_id, kind, object_id) WHERE read_at IS NULL;
CREATE INDEX notifications_by_post ON notifications (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX notifications_by_community ON notifications (community_id, user_id) WHERE community_id IS NOT NULL;
CREATE INDEX notifications_by_age ON notifications (last_at);

-- What a group is made of. Its primary key lets each thing notify each person once, however often it is tried.
CREATE TABLE notification_parts (
    user_id BIGINT NOT NULL,
    kind SMALLINT NOT NULL,
    object_id BIGINT NOT NULL,
    label {ordinal} NOT NULL,
    -- the comment, the post, or the person who did it
    part_id BIGINT NOT NULL,
    notification_id BIGINT NOT NULL REFERENCES notifications (id) ON DELETE CASCADE,
    actor_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (user_id, kind, object_id, label, part_id)
) {clustered};
CREATE INDEX notification_parts_by_group ON notification_parts (notification_id, at);
CREATE INDEX notification_parts_by_part ON notification_parts (object_id, part_id);

-- What a person set; who has no row has the defaults.
CREATE TABLE notification_settings (
    user_id BIGINT NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    -- bits by kind
    tray_off BIGINT NOT NULL,
    digest_off BIGINT NOT NULL,
    -- minutes of the day; null when there are no quiet hours
    quiet_from INT NULL,
    quiet_to INT NULL,
    zone TEXT NOT NULL,
    language TEXT NOT NULL,
    digest SMALLINT NOT NULL,
    digest_at INT NOT NULL,
    weekends SMALLINT NOT NULL,
    with_posts SMALLINT NOT NULL
);

CREATE TABLE notification_mutes (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- 1 thread, 2 community, 3 person
    kind SMALLINT NOT NULL,
    object_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (user_id, kind, object_id)
) {clustered};

-- Whose digest is due when. A row comes with the first notification that a digest has not told of.
CREATE TABLE digests (
    user_id BIGINT NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    -- null when nothing waits
    due_at BIGINT NULL,
    -- notifications up to this place were told of
    up_to BIGINT NOT NULL,
    -- when the last one was made
    made_at BIGINT NOT NULL
);
CREATE INDEX digests_due ON digests (due_at) WHERE due_at IS NOT NULL;

-- Mails on their way. Written with what they follow from, deleted when they are sent.
CREATE TABLE mails (
    id {id} NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    html TEXT NOT NULL,
    text TEXT NOT NULL,
    -- where one click ends such mails; empty when nothing does
    unsubscribe TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts INT NOT NULL
);
CREATE INDEX mails_due ON mails (due_at);
