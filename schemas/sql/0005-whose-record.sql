-- Whose own papers the record of an event is of, "Orlo" of "Orlo (internal e-mail)", and when it was written; what is
-- there already says neither.
ALTER TABLE events ADD COLUMN record_of_id TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN record_of TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN recorded_edtf TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN recorded_earliest_start INTEGER NOT NULL DEFAULT -9223372036854775808;
ALTER TABLE events ADD COLUMN recorded_latest_start INTEGER NOT NULL DEFAULT 9223372036854775807;
ALTER TABLE events ADD COLUMN recorded_earliest_end INTEGER NOT NULL DEFAULT -9223372036854775808;
ALTER TABLE events ADD COLUMN recorded_latest_end INTEGER NOT NULL DEFAULT 9223372036854775807;

PRAGMA user_version = 5;
