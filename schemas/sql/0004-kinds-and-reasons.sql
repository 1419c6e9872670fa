-- Of which kind the things are that the words of a claim or event name: "red wine, table wine".
ALTER TABLE claims ADD COLUMN kinds TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN kinds TEXT NOT NULL DEFAULT '';
-- Of a claim: for what reason it is denied, "strike" of "because of the strike".
ALTER TABLE claims ADD COLUMN reason TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 4;
