#include "store/store.h"

#include <doctest/doctest.h>

#include "stored_sources.h"

namespace gainsay {
namespace {

Store in_memory() {
  auto store = Store::open(":memory:", Knowledge::embedded());
  REQUIRE_MESSAGE(store, (store ? "" : to_string(store.error())));
  return std::move(*store);
}

void put(Store& store, const std::string& key, const StoredSource& stored) {
  const auto done = store.replace(stored.document.source.id, key, stored);
  REQUIRE_MESSAGE(done, (done ? "" : to_string(done.error())));
}

// A document of one paragraph for each text.
StoredSource paragraphs(const std::string& id, const std::vector<std::string>& texts) {
  StoredSource stored;
  stored.document.source.id = id;
  stored.document.parts.resize(1);
  for (const std::string& text : texts) {
    const auto begin = static_cast<std::uint32_t>(stored.document.text.size());
    const auto end = begin + static_cast<std::uint32_t>(text.size());
    const auto ordinal = static_cast<std::uint32_t>(stored.document.blocks.size() + 1);
    stored.document.blocks.push_back({BlockKind::paragraph, {begin, end}, 0, ordinal, 0});
    stored.document.text += text + "\n";
  }
  return stored;
}

TEST_CASE("what comes back is what was put in") {
  Store store = in_memory();
  const StoredSource one = full_source("one", "a");
  const StoredSource two = full_source("źwei'\"", "b");
  put(store, "key 1", one);
  put(store, "key 2", two);
  const auto found = store.find("one", "key 1");
  REQUIRE(found);
  REQUIRE(*found);
  check_same(**found, one);
  check_same(kept(store, "źwei'\"", "key 2"), two);
}

TEST_CASE("an empty source comes back, too") {
  Store store = in_memory();
  StoredSource bare;
  bare.document.source.id = "bare";
  put(store, "", bare);
  check_same(kept(store, "bare", ""), bare);
}

TEST_CASE("only the same source with the same key is found") {
  Store store = in_memory();
  put(store, "key", full_source("one", "a"));
  CHECK(store.find("one", "key").value());
  CHECK_FALSE(store.find("one", "Key").value());
  CHECK_FALSE(store.find("one", "").value());
  CHECK_FALSE(store.find("two", "key").value());
}

TEST_CASE("to replace is to replace all of it") {
  Store store = in_memory();
  put(store, "old", full_source("one", "old"));
  put(store, "key", full_source("two", "other"));
  StoredSource less = full_source("one", "new");
  less.claims.resize(1);
  less.claims[0].exceptions.clear();
  less.events.clear();
  less.document.parts.resize(1);
  less.document.parts[0].recipients.clear();
  less.document.blocks.clear();
  put(store, "new", less);
  CHECK_FALSE(store.find("one", "old").value());
  check_same(kept(store, "one", "new"), less);
  check_same(kept(store, "two", "key"), full_source("two", "other"));
}

TEST_CASE("what fails in the middle leaves the old state") {
  Store store = in_memory();
  const StoredSource old = full_source("one", "old");
  put(store, "old", old);
  StoredSource bad = full_source("one", "new");
  SUBCASE("a quote that ends before it begins") { bad.events[2].quote.span = {9, 8}; }
  SUBCASE("a block over the end of the text") { bad.document.blocks[1].span.end += 1000; }
  SUBCASE("another source's document") { bad.document.source.id = "two"; }
  CHECK_FALSE(store.replace("one", "new", bad));
  CHECK_FALSE(store.find("one", "new").value());
  check_same(kept(store, "one", "old"), old);
  CHECK(store.search("old", 10)->size() == 1);
  CHECK(store.search("new", 10)->empty());
  put(store, "new", full_source("one", "new"));  // the next one finds nothing in its way
  CHECK(store.search("old", 10)->empty());
  CHECK(store.search("new", 10)->size() == 1);
}

TEST_CASE("sources that the case no longer lists are forgotten") {
  Store store = in_memory();
  for (const std::string id : {"a", "b", "c"}) put(store, "key", full_source(id, id));
  const StoredSource new_c = full_source("c", "anew");
  REQUIRE(store.renew({{"c", "new key", new_c}}, {"c", "a", "not there"}));
  CHECK(store.find("a", "key").value());
  CHECK_FALSE(store.find("b", "key").value());
  CHECK_FALSE(store.find("c", "key").value());
  check_same(kept(store, "c", "new key"), new_c);
  REQUIRE(store.renew({}, {}));
  CHECK_FALSE(store.find("a", "key").value());
}

TEST_CASE("sources are renewed all or none") {
  Store store = in_memory();
  put(store, "key", full_source("a", "old"));
  const StoredSource good = full_source("a", "new");
  StoredSource bad = full_source("b", "new");
  bad.document.blocks[1].span.end += 1000;
  CHECK_FALSE(store.renew({{"a", "other", good}, {"b", "key", bad}}, {"a", "b"}));
  check_same(kept(store, "a", "key"), full_source("a", "old"));
  CHECK_FALSE(store.find("b", "key").value());
}

TEST_CASE("blocks are found by their words") {
  Store store = in_memory();
  put(store, "k", paragraphs("b", {"We sold the café two ovens.", "Nothing was sold."}));
  put(store, "k",
      paragraphs("a", {"An oven, \"sold\" AND paid.", "Ovens were sold to a CAFE\u0301."}));
  struct Row {
    std::string words;
    std::vector<std::string> texts;
  };
  const std::vector<Row> rows = {
      {"sold ovens", {"Ovens were sold to a CAFE\u0301.", "We sold the café two ovens."}},
      {"  CAFE\n", {"Ovens were sold to a CAFE\u0301.", "We sold the café two ovens."}},
      {"oven", {"An oven, \"sold\" AND paid."}},
      {"\"sold\" AND", {"An oven, \"sold\" AND paid."}},
      {"sold OR oven", {}},
      {"sold NOT oven", {}},
      {"text:sold", {}},
      {"sol*", {}},
      {"unknown", {}},
      {"", {}},
      {" \t", {}},
      {"— ?", {}},
      {"\"", {}},
      {"(", {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words);
    const auto hits = store.search(row.words, 10);
    REQUIRE_MESSAGE(hits, (hits ? "" : to_string(hits.error())));
    std::vector<std::string> texts;
    for (const SearchHit& hit : *hits) texts.push_back(hit.text);
    CHECK(texts == row.texts);
  }
  const auto hits = store.search("nothing", 10);
  REQUIRE(hits->size() == 1);
  const SearchHit& hit = hits->front();
  CHECK(hit.source == "b");
  CHECK(hit.block.ordinal == 2);
  CHECK(hit.block.kind == BlockKind::paragraph);
  CHECK(hit.block.span.of(
            paragraphs("b", {"We sold the café two ovens.", "Nothing was sold."}).document.text) ==
        hit.text);
  CHECK(store.search("sold", 3)->size() == 3);
  // What was replaced is no longer found.
  put(store, "k2", paragraphs("b", {"All is new."}));
  CHECK(store.search("nothing", 10)->empty());
  CHECK(store.search("new", 10)->size() == 1);
}

}  // namespace
}  // namespace gainsay
