-- Communities in full: tabs by type, country and language, what animators put up, life, invitations, suggestions.

-- What a new community starts with. A tab that the program does not know yet is kept, and not offered.
CREATE TABLE community_types (
    -- 0 project, 1 business line, 2 organisational unit, 3 interest, 4 innovation
    type SMALLINT NOT NULL PRIMARY KEY,
    -- words with blanks between, in their order
    tabs TEXT NOT NULL
);
INSERT INTO community_types (type, tabs) VALUES
    (0, 'feed calendar library members about'),
    (1, 'feed forum wiki library members about'),
    (2, 'feed members calendar library about'),
    (3, 'feed about forum calendar members'),
    (4, 'feed ideas about forum wiki members');

ALTER TABLE communities ADD COLUMN country TEXT NOT NULL DEFAULT '';
-- ISO 639; empty for none in particular
ALTER TABLE communities ADD COLUMN language TEXT NOT NULL DEFAULT '';
-- as in community_types; a '-' before a word hides the tab
ALTER TABLE communities ADD COLUMN tabs TEXT NOT NULL DEFAULT '';
-- what who just joined is told
ALTER TABLE communities ADD COLUMN welcome TEXT NOT NULL DEFAULT '';
ALTER TABLE communities ADD COLUMN announcement TEXT NOT NULL DEFAULT '';
-- a new one with every announcement, so that taking one away says nothing of the next; 0 for none
ALTER TABLE communities ADD COLUMN announcement_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE communities ADD COLUMN announcement_until BIGINT NOT NULL DEFAULT 0;
-- when something was last posted or commented, to the hour
ALTER TABLE communities ADD COLUMN active_at BIGINT NOT NULL DEFAULT 0;
UPDATE communities SET tabs = (SELECT t.tabs FROM community_types t WHERE t.type = communities.type);
UPDATE communities SET active_at = coalesce(
    (SELECT max(p.created_at) FROM posts p WHERE p.community_id = communities.id), created_at);
CREATE INDEX communities_by_life ON communities (state, active_at);

CREATE TABLE community_pins (
    community_id BIGINT NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
    post_id BIGINT NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (community_id, post_id)
) {clustered};
CREATE INDEX community_pins_by_post ON community_pins (post_id);

-- What a person took off the own screen.
CREATE TABLE community_dismissals (
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    community_id BIGINT NOT NULL REFERENCES communities (id) ON DELETE CASCADE,
    -- 0 an announcement, 1 a welcome, 2 a suggestion
    what SMALLINT NOT NULL,
    -- the announcement, or since when the person was a member; 0 for a suggestion
    which BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (user_id, community_id, what)
) {clustered};
CREATE INDEX community_dismissals_by_community ON community_dismissals (community_id);

-- 1: invited by an e-mail address. Animators must not learn that it has an account, so they do not see this one.
ALTER TABLE memberships ADD COLUMN quiet SMALLINT NOT NULL DEFAULT 0;
CREATE INDEX users_by_site ON users (site) WHERE site <> '';
