-- Who does not wish others to see when they are there. Presence itself is never written.

CREATE TABLE presence_hidden (
    user_id {id} NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE
);
