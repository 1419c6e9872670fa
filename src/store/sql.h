// The statements of the store; the tables are in schemas/sql/. An INSERT names its parameters after
// the columns, in their order. Private to src/store.
#pragma once

namespace gainsay::sql {

inline constexpr char kApplicationId[] =
    "SELECT application_id AS number FROM pragma_application_id";
inline constexpr char kUserVersion[] = "SELECT user_version AS number FROM pragma_user_version";
inline constexpr char kCountTables[] = "SELECT count(*) AS number FROM sqlite_schema";
// Write-ahead logging lets others read while one writes; what is lost in a power cut is rebuilt.
inline constexpr char kConfigure[] =
    "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA synchronous = NORMAL";
inline constexpr char kWriteAheadLog[] = "PRAGMA journal_mode = WAL";

inline constexpr char kFindSource[] = "SELECT * FROM sources WHERE id = :id AND key = :key";
inline constexpr char kFindSourceIds[] = "SELECT id FROM sources ORDER BY id";
inline constexpr char kFindParts[] = "SELECT * FROM parts WHERE source = :source ORDER BY position";
inline constexpr char kFindRecipients[] =
    "SELECT * FROM recipients WHERE source = :source ORDER BY part, position";
inline constexpr char kFindBlocks[] =
    "SELECT * FROM blocks WHERE source = :source ORDER BY position";
inline constexpr char kFindClaims[] =
    "SELECT * FROM claims WHERE source = :source ORDER BY position";
inline constexpr char kFindExceptions[] =
    "SELECT * FROM exceptions WHERE source = :source ORDER BY claim, position";
inline constexpr char kFindSteps[] =
    "SELECT * FROM steps WHERE source = :source ORDER BY claim, position";
inline constexpr char kFindEvents[] =
    "SELECT * FROM events WHERE source = :source ORDER BY position";
inline constexpr char kFindAttestations[] =
    "SELECT * FROM attestations WHERE source = :source ORDER BY event, position";

inline constexpr char kSearch[] =
    "SELECT blocks.*, highlight(block_search, 0, char(2), char(3)) AS marked "
    "FROM block_search JOIN blocks ON blocks.id = block_search.rowid "
    "WHERE block_search MATCH :query ORDER BY source, position LIMIT :most";

// Full-text entries go before their blocks: the index has to be told what it held.
inline constexpr char kDeleteWords[] =
    "INSERT INTO block_search (block_search, rowid, text) "
    "SELECT 'delete', id, text FROM blocks WHERE source = :source";
inline constexpr char kInsertWords[] =
    "INSERT INTO block_search (rowid, text) SELECT id, text FROM blocks WHERE source = :source";
inline constexpr char kDeleteSource[] = "DELETE FROM sources WHERE id = :source";

inline constexpr char kInsertSource[] =
    "INSERT INTO sources VALUES ("
    ":id, :key, :file, :role, :title, :publisher, :author, :published_edtf, "
    ":published_earliest_start, :published_latest_start, :published_earliest_end, "
    ":published_latest_end, :url, :archive, :retrieved, :grade, :language, :region, "
    ":sha256, :listed_file, :listed_line, :listed_column, :anchor_edtf, "
    ":anchor_earliest_start, :anchor_latest_start, :anchor_earliest_end, "
    ":anchor_latest_end, :text)";
inline constexpr char kInsertPart[] =
    "INSERT INTO parts VALUES ("
    ":source, :position, :sender, :sender_address, :subject, :date_edtf, "
    ":date_earliest_start, :date_latest_start, :date_earliest_end, :date_latest_end, "
    ":quoted)";
inline constexpr char kInsertRecipient[] =
    "INSERT INTO recipients VALUES ("
    ":source, :part, :position, :name)";
inline constexpr char kInsertBlock[] =
    "INSERT INTO blocks VALUES ("
    "NULL, :source, :position, :kind, :span_begin, :span_end, :part, :ordinal, :page, "
    ":text)";
inline constexpr char kInsertClaim[] =
    "INSERT INTO claims VALUES ("
    ":source, :position, :id, :quote, :quote_source, :quote_prefix, :quote_suffix, "
    ":quote_begin, :quote_end, :quote_locator, :speaker_id, :speaker, :voice, :stance, "
    ":polarity, :said_edtf, :said_earliest_start, :said_latest_start, :said_earliest_end, "
    ":said_latest_end, :valid_edtf, :valid_earliest_start, :valid_latest_start, "
    ":valid_earliest_end, :valid_latest_end, :known_edtf, :known_earliest_start, "
    ":known_latest_start, :known_earliest_end, :known_latest_end, :actor_id, :actor, "
    ":action_id, :action, :object_id, :object, :counterparty_id, :counterparty, "
    ":place_id, :place, :condition, :condition_met_edtf, :condition_met_earliest_start, "
    ":condition_met_latest_start, :condition_met_earliest_end, :condition_met_latest_end, "
    ":qualifier, :quantity_measure, :quantity_unit, :quantity_value, :quantity_low, "
    ":quantity_high, :quantity_comparison, :hedged, :withdraws, :origin, :frame, "
    ":summary, :written_file, :written_line, :written_column, :restated, :kinds, :reason, "
    ":unread)";
inline constexpr char kInsertException[] =
    "INSERT INTO exceptions VALUES ("
    ":source, :claim, :position, :exception_id, :exception)";
inline constexpr char kInsertStep[] =
    "INSERT INTO steps VALUES ("
    ":source, :claim, :position, :words, :action_id, :action, :when_edtf, "
    ":when_earliest_start, :when_latest_start, :when_earliest_end, :when_latest_end, :rank)";
inline constexpr char kInsertEvent[] =
    "INSERT INTO events VALUES ("
    ":source, :position, :id, :quote, :quote_source, :quote_prefix, :quote_suffix, "
    ":quote_begin, :quote_end, :quote_locator, :actor_id, :actor, :action_id, :action, "
    ":object_id, :object, :counterparty_id, :counterparty, :place_id, :place, :status, "
    ":when_edtf, :when_earliest_start, :when_latest_start, :when_earliest_end, "
    ":when_latest_end, :known_edtf, :known_earliest_start, :known_latest_start, "
    ":known_earliest_end, :known_latest_end, :quantity_measure, :quantity_unit, "
    ":quantity_value, :quantity_low, :quantity_high, :quantity_comparison, :hedged, "
    ":qualifier, :origin, :frame, :summary, :written_file, :written_line, :written_column, "
    ":kinds, :record_of_id, :record_of, :recorded_edtf, :recorded_earliest_start, "
    ":recorded_latest_start, :recorded_earliest_end, :recorded_latest_end, :unread, "
    ":actor_inferred, :when_inferred)";
inline constexpr char kInsertAttestation[] =
    "INSERT INTO attestations VALUES ("
    ":source, :event, :position, :quote, :quote_source, :quote_prefix, :quote_suffix, "
    ":quote_begin, :quote_end, :quote_locator)";

}  // namespace gainsay::sql
