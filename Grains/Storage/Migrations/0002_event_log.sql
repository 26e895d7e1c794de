-- The log every live screen is fed from. Rows carry references, not content.
-- {serial} numbers rows upwards and never gives a number twice, even after the newest rows were deleted.

CREATE TABLE events (
    id {serial},
    type TEXT NOT NULL,
    subject BIGINT NOT NULL,
    actor_id BIGINT NOT NULL,
    community_id BIGINT NULL,
    detail TEXT NULL,
    at BIGINT NOT NULL
);

CREATE TABLE event_topics (
    topic {ordinal} NOT NULL,
    event_id BIGINT NOT NULL,
    PRIMARY KEY (topic, event_id)
) {clustered};
CREATE INDEX event_topics_by_event ON event_topics (event_id);
