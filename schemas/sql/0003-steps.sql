-- Of a claim: several things of which it says which came first, in its own words.
CREATE TABLE steps (
  source TEXT NOT NULL,
  claim INTEGER NOT NULL,
  position INTEGER NOT NULL,
  words TEXT NOT NULL,
  action_id TEXT NOT NULL,
  action TEXT NOT NULL,
  when_edtf TEXT NOT NULL,
  when_earliest_start INTEGER NOT NULL,
  when_latest_start INTEGER NOT NULL,
  when_earliest_end INTEGER NOT NULL,
  when_latest_end INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  PRIMARY KEY (source, claim, position),
  FOREIGN KEY (source, claim) REFERENCES claims (source, position) ON DELETE CASCADE
) STRICT;

PRAGMA user_version = 3;
