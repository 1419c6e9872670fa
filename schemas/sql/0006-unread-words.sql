-- What the quote of a claim or event says besides what was read of it; of what is there already, nothing is known.
ALTER TABLE claims ADD COLUMN unread TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN unread TEXT NOT NULL DEFAULT '';
-- Whether who did it, and when, is said in the record of the deed, or follows from what stands around.
ALTER TABLE events ADD COLUMN actor_inferred INTEGER NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN when_inferred INTEGER NOT NULL DEFAULT 0;

PRAGMA user_version = 6;
