#include "casefile/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <memory>
#include <set>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "base/hash.h"
#include "casefile/entry_text.h"
#include "casefile/file_reader.h"
#include "casefile/yaml_lines.h"
#include "text/fold.h"

namespace gainsay {
namespace {

constexpr std::string_view kHead =
    "# yaml-language-server: $schema=../.gainsay/schemas/claims.schema.json\n"
    "# Written by gainsay draft: what was read from the sources, for you to correct and keep.\n"
    "# Delete what is wrong, mend what is nearly right, add what was missed. Each quote must "
    "stand\n"
    "# word for word in its source. Run it again at any time: what you changed or deleted stays "
    "so,\n"
    "# by the list at the end. Once this file is yours, write «extract: off» in case.yaml, so "
    "that\n"
    "# the sources are not read a second time.\n"
    "gainsay: 1\n"
    "claims: []\n"
    "events: []\n"
    "# What was drafted once, so that it does not come back.\n"
    "drafted: []\n";
constexpr std::string_view kMark = "# gainsay draft: ";

// An item that lacks what the schema asks for would be refused when the file is read again, and
// dropping it would lose it: it is kept as a comment that says what to fill in.
std::string as_comment(std::string_view item, std::string_view missing) {
  std::string out =
      fmt::format("  # Not complete: fill in «{}», then take the number signs away.\n", missing);
  while (!item.empty()) {
    const std::size_t end = item.find('\n');
    out += fmt::format("  #{}\n", item.substr(0, end));
    item.remove_prefix(end == std::string_view::npos ? item.size() : end + 1);
  }
  return out;
}

std::string_view missing(const Claim& claim) {
  return claim.speaker.filled() ? std::string_view{} : std::string_view("speaker");
}
std::string_view missing(const Event& event) {
  return event.actor.filled() ? std::string_view{} : std::string_view("actor");
}

std::string key_of(char kind, const Quote& quote) {
  return fmt::format("{}-{}", kind, short_id(quote.source + "\n" + fold(quote.exact)));
}

// The number in an id such as c12; 0 when it is of another form.
std::size_t number_in(const std::string& id, char prefix) {
  if (id.size() < 2 || id.size() > 10 || id.front() != prefix) return 0;
  std::size_t number = 0;
  for (const char c : id.substr(1)) {
    if (c < '0' || c > '9') return 0;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number;
}

// Of the items that are to be added: their text, complete ones first, and their keys.
struct Additions {
  std::vector<std::string> items;
  std::vector<std::string> keys;
  std::size_t count = 0;
};

void rename(Claim& claim, const std::map<std::string, std::string>& ids) {
  const auto found = ids.find(claim.withdraws);
  if (found != ids.end()) claim.withdraws = found->second;
}
void rename(Event& /*event*/, const std::map<std::string, std::string>& /*ids*/) {}

// Numbers go on after all that were ever given, so that no id is used twice.
template <typename Item>
Additions additions(const std::vector<Item>& items, const std::vector<std::string>& before,
                    char prefix) {
  const std::set<std::string> known(before.begin(), before.end());
  std::size_t last = static_cast<std::size_t>(std::count_if(
      before.begin(), before.end(), [&](const std::string& key) { return key.front() == prefix; }));
  for (const Item& item : items) {
    if (item.origin != Origin::extracted) last = std::max(last, number_in(item.id, prefix));
  }
  std::vector<Item> fresh;
  std::map<std::string, std::string> ids;  // old → new
  for (const Item& item : items) {
    if (item.origin != Origin::extracted || known.count(draft_key(item)) != 0) continue;
    fresh.push_back(item);
    fresh.back().id = fmt::format("{}{}", prefix, ++last);
    ids.emplace(item.id, fresh.back().id);
  }
  Additions added;
  added.count = fresh.size();
  std::vector<std::string> incomplete;
  for (Item& item : fresh) {
    rename(item, ids);
    const std::string_view lacking = missing(item);
    const std::string text = entry_text(item);
    if (lacking.empty()) {
      added.items.push_back(text);
    } else {
      incomplete.push_back(as_comment(text, lacking));
    }
    added.keys.push_back("  - " + draft_key(item) + "\n");
  }
  added.items.insert(added.items.end(), incomplete.begin(), incomplete.end());
  return added;
}

// One claims file, as it is and as it is to be.
struct OpenFile {
  std::string text;
  yaml::Node root;
  std::unique_ptr<YamlLines> lines;
};

Result<std::unique_ptr<OpenFile>> opened(std::string text, const std::string& path) {
  auto file = std::make_unique<OpenFile>();
  file->text = std::move(text);
  Result<yaml::Node> root = yaml::parse(file->text, path);
  if (!root) return fail(root.error());
  file->root = std::move(*root);
  file->lines = std::make_unique<YamlLines>(file->text, file->root, path);
  return file;
}

class Drafter {
 public:
  Drafter(const std::string& folder, const Drafted& drafted)
      : draft_path_(join_path(folder, kDraftFile)), drafted_(drafted) {}

  Result<Draft> make(bool anew) {
    std::error_code failed;
    const bool fresh = anew || !std::filesystem::exists(draft_path_, failed);
    if (fresh) {
      Result<std::unique_ptr<OpenFile>> file = opened(std::string(kHead), draft_path_);
      if (!file) return fail(file.error());
      files_.emplace(draft_path_, std::move(*file));
    }
    for (const Claim& claim : drafted_.claims) {
      if (Result<void> done = mark(claim, fresh); !done) return fail(done.error());
    }
    for (const Event& event : drafted_.events) {
      if (Result<void> done = mark(event, fresh); !done) return fail(done.error());
    }
    if (Result<void> done = add(anew); !done) return fail(done.error());
    for (const auto& [path, file] : files_) {
      std::string text = file->lines->text();
      if (fresh && path == draft_path_) {
        draft_.files.push_back({path, std::move(text)});
      } else if (text != file->text) {
        const Result<yaml::Node> again = yaml::parse(text, path);
        if (!again) return fail(again.error());
        draft_.files.push_back({path, std::move(text)});
      }
    }
    return std::move(draft_);
  }

 private:
  Result<OpenFile*> file_at(const std::string& path) {
    const auto found = files_.find(path);
    if (found != files_.end()) return found->second.get();
    Result<std::string> text = read_file(path, kMaxTextFile);
    if (!text) return fail(text.error());
    Result<std::unique_ptr<OpenFile>> file = opened(std::move(*text), path);
    if (!file) return fail(file.error());
    return files_.emplace(path, std::move(*file)).first->second.get();
  }

  // A curated entry whose quote was not found has no span.
  template <typename Item>
  Result<void> mark(const Item& item, bool fresh) {
    const std::string& path = item.written.file;
    if (item.origin == Origin::extracted || path.empty() || item.written.line == 0) return {};
    if (fresh && path == draft_path_) return {};
    const Result<OpenFile*> file = file_at(path);
    if (!file) return fail(file.error());
    YamlLines& lines = *(*file)->lines;
    const bool marked = lines.above(item.written.line).starts_with(kMark);
    const bool gone = item.quote.span.empty();
    if (gone == marked) return {};
    if (!gone) {
      lines.remove_above(item.written.line);
      ++draft_.back;
      return {};
    }
    const std::string words =
        fmt::format("{}this quote no longer stands in {}", kMark, item.quote.source);
    if (lines.mark(item.written.line, words)) {
      ++draft_.gone;
    } else {
      draft_.unmarked.push_back(item.id);
    }
    return {};
  }

  Result<void> add(bool anew) {
    const std::vector<std::string> none;
    const std::vector<std::string>& before = anew ? none : drafted_.before;
    const Additions claims = additions(drafted_.claims, before, 'c');
    const Additions events = additions(drafted_.events, before, 'e');
    draft_.added = claims.count + events.count;
    if (draft_.added == 0) return {};
    const Result<OpenFile*> file = file_at(draft_path_);
    if (!file) return fail(file.error());
    YamlLines& lines = *(*file)->lines;
    std::vector<std::string> keys = claims.keys;
    keys.insert(keys.end(), events.keys.begin(), events.keys.end());
    if (Result<void> done = lines.append("claims", claims.items); !done) return done;
    if (Result<void> done = lines.append("events", events.items); !done) return done;
    return lines.append("drafted", keys);
  }

  std::string draft_path_;
  const Drafted& drafted_;
  std::map<std::string, std::unique_ptr<OpenFile>> files_;
  Draft draft_;
};

}  // namespace

std::string draft_key(const Claim& claim) { return key_of('c', claim.quote); }
std::string draft_key(const Event& event) { return key_of('e', event.quote); }

Result<Draft> make_draft(const std::string& folder, const Drafted& drafted, bool anew) {
  return Drafter(folder, drafted).make(anew);
}

Result<void> write_draft(const Draft& draft) {
  for (const DraftFile& file : draft.files) {
    std::error_code failed;
    std::filesystem::create_directories(std::filesystem::path(file.path).parent_path(), failed);
    if (failed) {
      return fail(ErrorCode::io, "cannot make the folder: " + failed.message(),
                  Place{file.path, 0, 0});
    }
    if (Result<void> done = write_file(file.path, file.text); !done) return done;
  }
  return {};
}

}  // namespace gainsay
