-- Of a claim: whether its words give it out as said before ("as we have said all along").
ALTER TABLE claims ADD COLUMN restated INTEGER NOT NULL DEFAULT 0;

PRAGMA user_version = 2;
