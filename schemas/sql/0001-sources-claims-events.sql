-- The database of a case (.gainsay/case.db), version 1.
--
-- Everything here is derived from the case's files: the database can be deleted at any time. One row
-- of `sources` for each source; all other rows hang on it and go with it.
--
-- Dates: *_edtf is the date as it is written, the four others are its Extent (it starts in
-- [earliest_start, latest_start] and ends in [earliest_end, latest_end]) in seconds since
-- 1970-01-01T00:00:00Z; -9223372036854775808 and 9223372036854775807 are minus and plus infinity.
-- Spans count bytes of sources.text, the end excluded. `position` is the place in a list, from 0.

PRAGMA application_id = 1734437230;  -- "gain"

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,  -- hash of all that the rows of this source depend on
  file TEXT NOT NULL,
  role TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT NOT NULL,
  author TEXT NOT NULL,
  published_edtf TEXT NOT NULL,
  published_earliest_start INTEGER NOT NULL,
  published_latest_start INTEGER NOT NULL,
  published_earliest_end INTEGER NOT NULL,
  published_latest_end INTEGER NOT NULL,
  url TEXT NOT NULL,
  archive TEXT NOT NULL,
  retrieved TEXT NOT NULL,
  grade TEXT NOT NULL,
  language TEXT NOT NULL,
  region TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  listed_file TEXT NOT NULL,  -- where case.yaml lists it
  listed_line INTEGER NOT NULL,
  listed_column INTEGER NOT NULL,
  anchor_edtf TEXT NOT NULL,  -- what "today" means in it
  anchor_earliest_start INTEGER NOT NULL,
  anchor_latest_start INTEGER NOT NULL,
  anchor_earliest_end INTEGER NOT NULL,
  anchor_latest_end INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- Messages of an e-mail thread; one row for any other document.
CREATE TABLE parts (
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  sender TEXT NOT NULL,
  sender_address TEXT NOT NULL,
  subject TEXT NOT NULL,
  date_edtf TEXT NOT NULL,
  date_earliest_start INTEGER NOT NULL,
  date_latest_start INTEGER NOT NULL,
  date_earliest_end INTEGER NOT NULL,
  date_latest_end INTEGER NOT NULL,
  quoted INTEGER NOT NULL,
  PRIMARY KEY (source, position)
) STRICT;

CREATE TABLE recipients (
  source TEXT NOT NULL,
  part INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (source, part, position),
  FOREIGN KEY (source, part) REFERENCES parts (source, position) ON DELETE CASCADE
) STRICT;

CREATE TABLE blocks (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  span_begin INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  part INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,  -- counts from 1 within its part
  page INTEGER NOT NULL,     -- counts from 1; 0 = the source has no pages
  text TEXT NOT NULL,
  UNIQUE (source, position),
  CHECK (span_begin <= span_end)
) STRICT;

-- The words of blocks.text. Kept in step by the program, not by triggers: those could not write to it
-- with trusted_schema off, and a database that came with a case is not to be trusted.
CREATE VIRTUAL TABLE block_search USING fts5 (
  text, content = 'blocks', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE claims (
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  quote TEXT NOT NULL,
  quote_source TEXT NOT NULL,
  quote_prefix TEXT NOT NULL,
  quote_suffix TEXT NOT NULL,
  quote_begin INTEGER NOT NULL,
  quote_end INTEGER NOT NULL,
  quote_locator TEXT NOT NULL,
  speaker_id TEXT NOT NULL,
  speaker TEXT NOT NULL,
  voice TEXT NOT NULL,
  stance TEXT NOT NULL,
  polarity TEXT NOT NULL,
  said_edtf TEXT NOT NULL,
  said_earliest_start INTEGER NOT NULL,
  said_latest_start INTEGER NOT NULL,
  said_earliest_end INTEGER NOT NULL,
  said_latest_end INTEGER NOT NULL,
  valid_edtf TEXT NOT NULL,
  valid_earliest_start INTEGER NOT NULL,
  valid_latest_start INTEGER NOT NULL,
  valid_earliest_end INTEGER NOT NULL,
  valid_latest_end INTEGER NOT NULL,
  known_edtf TEXT NOT NULL,
  known_earliest_start INTEGER NOT NULL,
  known_latest_start INTEGER NOT NULL,
  known_earliest_end INTEGER NOT NULL,
  known_latest_end INTEGER NOT NULL,
  actor_id TEXT NOT NULL,
  actor TEXT NOT NULL,
  action_id TEXT NOT NULL,
  action TEXT NOT NULL,
  object_id TEXT NOT NULL,
  object TEXT NOT NULL,
  counterparty_id TEXT NOT NULL,
  counterparty TEXT NOT NULL,
  place_id TEXT NOT NULL,
  place TEXT NOT NULL,
  condition TEXT NOT NULL,
  condition_met_edtf TEXT NOT NULL,
  condition_met_earliest_start INTEGER NOT NULL,
  condition_met_latest_start INTEGER NOT NULL,
  condition_met_earliest_end INTEGER NOT NULL,
  condition_met_latest_end INTEGER NOT NULL,
  qualifier TEXT NOT NULL,
  quantity_measure TEXT,  -- NULL: no quantity
  quantity_unit TEXT,
  quantity_value REAL,
  quantity_low REAL,
  quantity_high REAL,
  quantity_comparison TEXT,
  hedged INTEGER NOT NULL,
  withdraws TEXT NOT NULL,
  origin TEXT NOT NULL,
  frame TEXT NOT NULL,
  summary TEXT NOT NULL,
  written_file TEXT NOT NULL,
  written_line INTEGER NOT NULL,
  written_column INTEGER NOT NULL,
  PRIMARY KEY (source, position),
  CHECK (quote_begin <= quote_end)
) STRICT;

-- "other than K": conduct with K is not covered by the claim.
CREATE TABLE exceptions (
  source TEXT NOT NULL,
  claim INTEGER NOT NULL,
  position INTEGER NOT NULL,
  exception_id TEXT NOT NULL,
  exception TEXT NOT NULL,
  PRIMARY KEY (source, claim, position),
  FOREIGN KEY (source, claim) REFERENCES claims (source, position) ON DELETE CASCADE
) STRICT;

CREATE TABLE events (
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  quote TEXT NOT NULL,
  quote_source TEXT NOT NULL,
  quote_prefix TEXT NOT NULL,
  quote_suffix TEXT NOT NULL,
  quote_begin INTEGER NOT NULL,
  quote_end INTEGER NOT NULL,
  quote_locator TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor TEXT NOT NULL,
  action_id TEXT NOT NULL,
  action TEXT NOT NULL,
  object_id TEXT NOT NULL,
  object TEXT NOT NULL,
  counterparty_id TEXT NOT NULL,
  counterparty TEXT NOT NULL,
  place_id TEXT NOT NULL,
  place TEXT NOT NULL,
  status TEXT NOT NULL,
  when_edtf TEXT NOT NULL,
  when_earliest_start INTEGER NOT NULL,
  when_latest_start INTEGER NOT NULL,
  when_earliest_end INTEGER NOT NULL,
  when_latest_end INTEGER NOT NULL,
  known_edtf TEXT NOT NULL,
  known_earliest_start INTEGER NOT NULL,
  known_latest_start INTEGER NOT NULL,
  known_earliest_end INTEGER NOT NULL,
  known_latest_end INTEGER NOT NULL,
  quantity_measure TEXT,  -- NULL: no quantity
  quantity_unit TEXT,
  quantity_value REAL,
  quantity_low REAL,
  quantity_high REAL,
  quantity_comparison TEXT,
  hedged INTEGER NOT NULL,
  qualifier TEXT NOT NULL,
  origin TEXT NOT NULL,
  frame TEXT NOT NULL,
  summary TEXT NOT NULL,
  written_file TEXT NOT NULL,
  written_line INTEGER NOT NULL,
  written_column INTEGER NOT NULL,
  PRIMARY KEY (source, position),
  CHECK (quote_begin <= quote_end)
) STRICT;

-- Further quotes that show the same event.
CREATE TABLE attestations (
  source TEXT NOT NULL,
  event INTEGER NOT NULL,
  position INTEGER NOT NULL,
  quote TEXT NOT NULL,
  quote_source TEXT NOT NULL,
  quote_prefix TEXT NOT NULL,
  quote_suffix TEXT NOT NULL,
  quote_begin INTEGER NOT NULL,
  quote_end INTEGER NOT NULL,
  quote_locator TEXT NOT NULL,
  PRIMARY KEY (source, event, position),
  FOREIGN KEY (source, event) REFERENCES events (source, position) ON DELETE CASCADE
) STRICT;

PRAGMA user_version = 1;
