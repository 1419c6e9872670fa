-- Whose own papers the record of an event is of: "Orlo" of "Orlo (internal e-mail)".
ALTER TABLE events ADD COLUMN record_of_id TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN record_of TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 5;
