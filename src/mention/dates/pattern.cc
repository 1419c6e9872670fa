#include "mention/dates/pattern.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "mention/dates/roles.h"
#include "mention/dates/terms.h"

namespace gainsay::dates {
namespace {

std::string with_fragments(std::string_view text,
                           const std::map<std::string, std::string>& fragments, int depth) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t close = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      result += text[at];
      continue;
    }
    const auto found = fragments.find(std::string(text.substr(at + 1, close - at - 1)));
    if (found != fragments.end() && depth < 8) {
      result += "( " + with_fragments(found->second, fragments, depth + 1) + " )";
    } else {
      result += text.substr(at, close - at + 1);
    }
    at = close;
  }
  return result;
}

bool is_class_name(std::string_view name) {
  return !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
}

std::optional<int> constant(std::string_view text) {
  int number = 0;
  const char* end = text.data() + text.size();
  if (std::from_chars(text.data(), end, number).ptr == end) return number;
  return term_value(text);
}

std::string lower(std::string_view name) {
  std::string result(name);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  return result;
}

}  // namespace

// Recursive descent over the pattern's text; each rule adds the code of what it read to `code`.
struct PatternSet::Reader {
  std::vector<std::string> words;
  std::size_t at = 0;
  Lexicon& lexicon;
  std::vector<std::vector<ClassId>>& sets;
  std::vector<std::uint16_t>& set_of_class;
  std::string problem;
  std::string fragment;

  Reader(const std::string& text, Lexicon& known, PatternSet& patterns)
      : lexicon(known), sets(patterns.sets_), set_of_class(patterns.set_of_class_) {
    std::string word;
    const auto flush = [&] {
      if (!word.empty()) words.push_back(word);
      word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (c == ' ' || c == '\n') {
        flush();
      } else if (c == '"') {  // "(" and its like, as themselves
        const std::size_t close = std::min(text.find('"', i + 1), text.size());
        word += text.substr(i, close - i);
        i = close;
      } else if (c == '(' || c == ')' || c == '|' || c == '<' || c == '>') {
        flush();
        word = c;
        while (c == ')' && i + 1 < text.size() && text[i + 1] != ' ') word += text[++i];
        flush();
      } else {
        word += c;
      }
    }
    flush();
  }

  bool more() const { return at < words.size() && problem.empty(); }
  bool closes() const { return at < words.size() && words[at][0] == ')'; }
  bool next_is(std::string_view word) const { return at < words.size() && words[at] == word; }

  void wrong(std::string what) {
    if (!problem.empty()) return;
    problem = std::move(what);
    fragment = at < words.size() ? words[at] : "";
  }

  Code code;

  // A step of this many may be jumped over: from `from` to the end of what was read so far.
  std::int16_t since(std::size_t from) const {
    return static_cast<std::int16_t>(code.size() - from);
  }

  // Makes what was read since `from` one of two ways, the other leads past it and `beyond` steps.
  void split_before(std::size_t from, std::int16_t beyond) {
    const auto to = static_cast<std::int16_t>(since(from) + 1 + beyond);
    code.insert(code.begin() + static_cast<std::ptrdiff_t>(from), Step{.op = Op::split, .to = to});
  }

  void alternatives() {
    const std::size_t begin = code.size();
    sequence();
    while (next_is("|")) {
      ++at;
      split_before(begin, 1);
      const std::size_t jump = code.size();
      code.push_back(Step{.op = Op::jump});
      sequence();
      code[jump].to = since(jump);
    }
  }

  void sequence() {
    while (more() && !next_is("|") && !closes()) item();
  }

  void item() {
    const std::string& word = words[at];
    if (word == "<" || word == ">") {
      code.push_back(Step{.op = word == "<" ? Op::open : Op::close});
      ++at;
      return;
    }
    if (word != "(") return atom();
    ++at;
    const std::size_t begin = code.size();
    alternatives();
    if (!more() || words[at][0] != ')') return wrong("a group without its end");
    std::string_view tail = std::string_view(words[at]).substr(1);
    const bool option = !tail.empty() && tail.back() == '?';
    if (option) tail.remove_suffix(1);
    notes(tail);
    ++at;
    if (option) split_before(begin, 0);
  }

  // ":role" and ":role=value", one after the other: what was just read also goes there.
  void notes(std::string_view tail) {
    while (!tail.empty() && problem.empty()) {
      const std::size_t next = std::min(tail.find(':', 1), tail.size());
      Step step;
      step.op = Op::note;
      step.fixed = true;
      step.value = 1;
      give_role(step, tail.substr(1, next - 1));
      code.push_back(step);
      tail.remove_prefix(next);
    }
  }

  // "role" or "role=value".
  void give_role(Step& step, std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals != std::string_view::npos) {
      const std::optional<int> value = constant(text.substr(equals + 1));
      if (!value) wrong("neither a number nor a term");
      step.fixed = true;
      step.value = static_cast<std::int16_t>(value.value_or(0));
    }
    step.role = role_named(text.substr(0, equals));
    if (step.role == 0) wrong("no such role");
  }

  // A class, or a literal word, which is a class of its own.
  ClassId class_named(std::string_view name) {
    if (name.size() > 1 && name[0] == '"') name.remove_prefix(1);
    if (is_class_name(name) && !lexicon.knows(name)) wrong("no such class");
    return lexicon.intern(name);
  }

  // What may follow or stand before: one class, or "( A | B )".
  std::vector<ClassId> choices(std::string_view word) {
    if (!word.empty()) {
      ++at;
      return {class_named(word)};
    }
    std::vector<ClassId> found;
    for (++at; more() && words[at] != ")"; ++at) {
      if (words[at] == "(" || words[at] == "|") continue;
      found.push_back(class_named(words[at]));
    }
    if (!next_is(")")) wrong("a choice without its end");
    ++at;
    return found;
  }

  void look(Step step, std::string_view word) {
    if (word[0] != '!') {
      step.op = word[0] == '@' ? Op::behind : Op::ahead;
      word.remove_prefix(1);
    } else {
      step.op = Op::ahead;
    }
    if (!word.empty() && word[0] == '!') {
      step.negated = true;
      word.remove_prefix(1);
    }
    if (!word.empty() && word[0] == '+') {
      step.glued = true;
      word.remove_prefix(1);
    }
    step.set = set_of(choices(word));
    code.push_back(step);
  }

  // The set of one class, made once.
  std::uint16_t set_of(ClassId one) {
    if (one >= set_of_class.size()) set_of_class.resize(std::size_t{one} + 1, kNoSet);
    if (set_of_class[one] == kNoSet) set_of_class[one] = set_of(std::vector<ClassId>{one});
    return set_of_class[one];
  }

  std::uint16_t set_of(std::vector<ClassId> classes) {
    sets.push_back(std::move(classes));
    return static_cast<std::uint16_t>(sets.size() - 1);
  }

  void atom() {
    std::string_view word = words[at];
    Step step;
    step.op = Op::take;
    if (word[0] == '@' || word[0] == '&' || word[0] == '!') return look(step, word);
    const bool option = word.size() > 1 && word.back() == '?';
    if (option) word.remove_suffix(1);
    if (word.size() > 1 && word[0] == '+') {
      step.glued = true;
      word.remove_prefix(1);
    }
    std::string_view tail;
    const std::size_t colon = word.find(':');
    if (colon != std::string_view::npos && word.size() > 1) {
      const std::size_t second = std::min(word.find(':', colon + 1), word.size());
      give_role(step, word.substr(colon + 1, second - colon - 1));
      tail = word.substr(second);
      word = word.substr(0, colon);
    } else if (is_class_name(word)) {
      step.role = role_named(lower(word));
    }
    step.in = class_named(word);
    step.set = set_of(step.in);
    const std::size_t begin = code.size();
    code.push_back(step);
    notes(tail);
    ++at;
    if (option) split_before(begin, 0);
  }
};

Result<void> PatternSet::add(std::uint32_t id, std::string_view text,
                             const std::map<std::string, std::string>& fragments,
                             Lexicon& lexicon) {
  Reader reader(with_fragments(text, fragments, 0), lexicon, *this);
  reader.alternatives();
  if (reader.problem.empty() && reader.at < reader.words.size()) reader.wrong("unexpected");
  if (!reader.problem.empty()) {
    return fail(ErrorCode::input, "pattern: " + reader.problem, {}, reader.fragment,
                "Classes are in dates-words.yaml, roles in src/mention/dates/roles.cc.");
  }
  Code& code = reader.code;
  code.push_back(Step{.op = Op::done});
  programs_.push_back({id, static_cast<std::uint32_t>(steps_.size())});
  steps_.insert(steps_.end(), code.begin(), code.end());
  return {};
}

void PatternSet::seal(const Lexicon& lexicon) {
  width_ = lexicon.signatures();
  std::vector<std::vector<Signature>> members;  // by class
  for (std::size_t s = 0; s < width_; ++s) {
    for (const ClassId in : lexicon.classes_of(static_cast<Signature>(s))) {
      if (in >= members.size()) members.resize(static_cast<std::size_t>(in) + 1);
      members[in].push_back(static_cast<Signature>(s));
    }
  }
  std::map<std::vector<ClassId>, std::uint16_t> rows;
  std::vector<std::uint16_t> row_of_set(sets_.size(), kNoSet);
  for (Step& step : steps_) {
    if (step.op != Op::take && step.op != Op::ahead && step.op != Op::behind) continue;
    const std::vector<ClassId>& set = sets_[step.set];
    std::uint16_t& known = row_of_set[step.set];
    if (known != kNoSet) {
      step.set = known;
      continue;
    }
    const auto [row, fresh] = rows.try_emplace(set, static_cast<std::uint16_t>(rows.size()));
    step.set = known = row->second;
    if (!fresh) continue;
    table_.resize(rows.size() * width_);
    for (const ClassId wanted : set) {
      if (wanted >= members.size()) continue;
      for (const Signature s : members[wanted]) table_[row->second * width_ + s] = 1;
    }
  }
  sets_.clear();
  set_of_class_.clear();
  build_filter();
}

// One attempt at one program: the path so far, and the longest match seen.
struct PatternSet::Run {
  explicit Run(std::span<const Token> all) : tokens(all) {}

  // Only what is written of a match is copied: most of it is empty.
  void keep(std::uint32_t end) {
    best.pattern = path.pattern;
    best.begin = path.begin;
    best.end = end;
    best.spans = path.spans;
    best.captures = path.captures;
    std::copy_n(path.span, path.spans, best.span);
    std::copy_n(path.capture, path.captures, best.capture);
    found = true;
  }

  std::span<const Token> tokens;
  Prefilter::Symbol symbol = 0;  // of the first token, whatever stands before it
  Match path;
  Match best;
  bool found = false;
};

void PatternSet::explore(Run& run, std::uint32_t step, std::uint32_t at) const {
  Prefilter::Row row = nullptr;  // of what stands at `row_at`
  std::uint32_t row_at = 0;
  for (;; ++step) {
    const Step& s = steps_[step];
    switch (s.op) {
      case Op::take: {
        if (at >= run.tokens.size() || !accepts(s, run.tokens[at])) return;
        const Token& token = run.tokens[at];
        if ((s.glued && !token.glued) || (token.breaks && run.path.begin != at)) return;
        if (s.role != 0 && run.path.captures < 24) {
          run.path.capture[run.path.captures++] = {s.role, run.path.spans, s.fixed,
                                                   s.in,   s.value,        at};
        }
        ++at;
        break;
      }
      case Op::ahead: {
        const bool there = at < run.tokens.size() &&
                           (at == run.path.begin || !run.tokens[at].breaks) &&
                           (!s.glued || run.tokens[at].glued) && accepts(s, run.tokens[at]);
        if (there == s.negated) return;
        break;
      }
      case Op::behind: {
        const bool there = at > 0 && !run.tokens[at].breaks && accepts(s, run.tokens[at - 1]);
        if (there == s.negated) return;
        break;
      }
      case Op::note:
        if (run.path.captures < 24) {
          run.path.capture[run.path.captures++] = {s.role, run.path.spans, s.fixed,
                                                   s.in,   s.value,        at - 1};
        }
        break;
      case Op::split: {
        if (row == nullptr || row_at != at) {
          row = filter_.sets_with(at == run.path.begin ? run.symbol
                                                       : filter_.symbol_at(run.tokens, at));
          row_at = at;
        }
        const bool right = Prefilter::has(row, s.other);
        if (Prefilter::has(row, s.set)) {
          if (!right) break;
          const std::uint8_t spans = run.path.spans;
          const std::uint8_t captures = run.path.captures;
          explore(run, step + 1, at);
          run.path.spans = spans;  // what lies beyond the counts is written anew
          run.path.captures = captures;
        } else if (!right) {
          return;
        }
        step += static_cast<std::uint32_t>(s.to) - 1;
        break;
      }
      case Op::jump:
        step += static_cast<std::uint32_t>(s.to) - 1;
        break;
      case Op::open:
        run.path.span[run.path.spans].first = at;
        break;
      case Op::close:
        run.path.span[run.path.spans].last = at;
        ++run.path.spans;
        break;
      case Op::done:
        if (!run.found || at > run.best.end) run.keep(at);
        return;
    }
  }
}

void PatternSet::match(std::span<const Token> tokens, std::uint32_t first, std::uint32_t last,
                       std::vector<Match>& matches) const {
  if (last - first == 1 && filter_.refuses(tokens, first)) return;  // as nearly always
  Run run(tokens);
  for (std::uint32_t at = first; at < last; ++at) {
    filter_.each(tokens, at, [&](std::uint32_t p) {
      run.symbol = Prefilter::symbol(tokens[at].signature, tokens[at].glued);
      run.path.begin = at;
      run.path.pattern = programs_[p].id;
      run.path.spans = 0;
      run.path.captures = 0;
      run.found = false;
      explore(run, programs_[p].begin, at);
      if (run.found && run.best.spans > 0) matches.push_back(run.best);
    });
  }
}

}  // namespace gainsay::dates
