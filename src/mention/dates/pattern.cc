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

// Recursive descent over the pattern's text; each rule returns the code of what it read.
struct PatternSet::Reader {
  std::vector<std::string> words;
  std::size_t at = 0;
  Lexicon& lexicon;
  std::string problem;
  std::string fragment;

  explicit Reader(const std::string& text, Lexicon& known) : lexicon(known) {
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
        if (c == ')' && i + 1 < text.size() && text[i + 1] == '?') word += text[++i];
        flush();
      } else {
        word += c;
      }
    }
    flush();
  }

  bool more() const { return at < words.size() && problem.empty(); }
  bool next_is(std::string_view word) const { return at < words.size() && words[at] == word; }

  void wrong(std::string what) {
    if (!problem.empty()) return;
    problem = std::move(what);
    fragment = at < words.size() ? words[at] : "";
  }

  static Code optional(Code body) {
    Code code = {Step{.op = Op::split, .to = static_cast<std::int16_t>(body.size() + 1)}};
    code.insert(code.end(), body.begin(), body.end());
    return code;
  }

  Code alternatives() {
    Code left = sequence();
    while (next_is("|")) {
      ++at;
      Code right = sequence();
      Code code = {Step{.op = Op::split, .to = static_cast<std::int16_t>(left.size() + 2)}};
      code.insert(code.end(), left.begin(), left.end());
      code.push_back(Step{.op = Op::jump, .to = static_cast<std::int16_t>(right.size() + 1)});
      code.insert(code.end(), right.begin(), right.end());
      left = std::move(code);
    }
    return left;
  }

  Code sequence() {
    Code code;
    while (more() && !next_is("|") && !next_is(")") && !next_is(")?")) {
      Code piece = item();
      code.insert(code.end(), piece.begin(), piece.end());
    }
    return code;
  }

  Code item() {
    const std::string word = words[at];
    if (word == "<" || word == ">") {
      ++at;
      return {Step{.op = word == "<" ? Op::open : Op::close}};
    }
    if (word != "(") return atom();
    ++at;
    Code body = alternatives();
    if (!next_is(")") && !next_is(")?")) {
      wrong("a group without its end");
      return body;
    }
    const bool option = words[at++] == ")?";
    return option ? optional(std::move(body)) : body;
  }

  Code atom() {
    std::string_view word = words[at];
    Step step;
    step.op = Op::take;
    const bool option = word.size() > 1 && word.back() == '?';
    if (option) word.remove_suffix(1);
    if (word.size() > 1 && word[0] == '@') {
      step.op = Op::behind;
      word.remove_prefix(1);
    } else if (word.size() > 1 && word[0] == '&') {
      step.op = Op::ahead;
      word.remove_prefix(1);
    }
    if (word.size() > 1 && word[0] == '!') {
      if (step.op == Op::take) step.op = Op::ahead;
      step.negated = true;
      word.remove_prefix(1);
    }
    if (word.size() > 1 && word[0] == '+') {
      step.glued = true;
      word.remove_prefix(1);
    }
    std::string role;
    const std::size_t equals = word.find('=');
    if (equals != std::string_view::npos && word.size() > 1) {
      const std::optional<int> value = constant(word.substr(equals + 1));
      if (!value) wrong("neither a number nor a term");
      step.fixed = true;
      step.value = static_cast<std::int16_t>(value.value_or(0));
      word = word.substr(0, equals);
    }
    const std::size_t colon = word.find(':');
    if (colon != std::string_view::npos && word.size() > 1) {
      role = word.substr(colon + 1);
      word = word.substr(0, colon);
    }
    if (word.size() > 1 && word[0] == '"') word.remove_prefix(1);
    if (is_class_name(word)) {
      if (!lexicon.knows(word)) wrong("no such class");
      step.role = role_named(role.empty() ? lower(word) : role);
    } else if (!role.empty()) {
      step.role = role_named(role);
    }
    if (!role.empty() && step.role == 0) wrong("no such role");
    step.in = lexicon.intern(word);
    ++at;
    Code code = {step};
    return option ? optional(std::move(code)) : code;
  }
};

Result<void> PatternSet::add(std::uint32_t id, std::string_view text,
                             const std::map<std::string, std::string>& fragments,
                             Lexicon& lexicon) {
  Reader reader(with_fragments(text, fragments, 0), lexicon);
  Code code = reader.alternatives();
  if (reader.problem.empty() && reader.at < reader.words.size()) reader.wrong("unexpected");
  if (!reader.problem.empty()) {
    return fail(ErrorCode::input, "pattern: " + reader.problem, {}, reader.fragment,
                "Classes are in dates-words.yaml, roles in src/mention/dates/roles.cc.");
  }
  code.push_back(Step{.op = Op::done});
  programs_.push_back({id, static_cast<std::uint32_t>(steps_.size())});
  steps_.insert(steps_.end(), code.begin(), code.end());
  return {};
}

void PatternSet::first_rows(std::uint32_t step, std::vector<std::uint16_t>& rows) const {
  const Step& s = steps_[step];
  switch (s.op) {
    case Op::take:
      rows.push_back(s.row);
      break;
    case Op::split:
      first_rows(step + 1, rows);
      first_rows(step + static_cast<std::uint32_t>(s.to), rows);
      break;
    case Op::jump:
      first_rows(step + static_cast<std::uint32_t>(s.to), rows);
      break;
    case Op::done:
      break;
    default:
      first_rows(step + 1, rows);
  }
}

void PatternSet::seal(const Lexicon& lexicon) {
  width_ = lexicon.signatures();
  std::map<ClassId, std::uint16_t> rows;
  for (Step& step : steps_) {
    if (step.op != Op::take && step.op != Op::ahead && step.op != Op::behind) continue;
    const auto [row, fresh] = rows.try_emplace(step.in, static_cast<std::uint16_t>(rows.size()));
    if (fresh) {
      table_.resize(rows.size() * width_);
      for (std::size_t s = 0; s < width_; ++s) {
        const std::vector<ClassId>& classes = lexicon.classes_of(static_cast<Signature>(s));
        table_[row->second * width_ + s] =
            std::binary_search(classes.begin(), classes.end(), step.in) ? 1 : 0;
      }
    }
    step.row = row->second;
  }
  starts_.resize(width_);
  for (std::uint32_t p = 0; p < programs_.size(); ++p) {
    std::vector<std::uint16_t> first;
    first_rows(programs_[p].begin, first);
    for (std::size_t s = 0; s < width_; ++s) {
      const bool starts = std::any_of(first.begin(), first.end(), [&](std::uint16_t row) {
        return table_[row * width_ + s] != 0;
      });
      if (starts) starts_[s].push_back(p);
    }
  }
}

// One attempt at one program: the path so far, and the longest match seen.
struct PatternSet::Run {
  const std::vector<Token>& tokens;
  Match path;
  Match best;
  bool found = false;
};

void PatternSet::explore(Run& run, std::uint32_t step, std::uint32_t at) const {
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
        const bool there = at < run.tokens.size() && !run.tokens[at].breaks &&
                           (!s.glued || run.tokens[at].glued) && accepts(s, run.tokens[at]);
        if (there == s.negated) return;
        break;
      }
      case Op::behind: {
        const bool there = at > 0 && !run.tokens[at].breaks && accepts(s, run.tokens[at - 1]);
        if (there == s.negated) return;
        break;
      }
      case Op::split: {
        const std::uint8_t spans = run.path.spans;
        const std::uint8_t captures = run.path.captures;
        explore(run, step + 1, at);
        run.path.spans = spans;  // what lies beyond the counts is written anew
        run.path.captures = captures;
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
        if (!run.found || at > run.best.end) {
          run.best = run.path;
          run.best.end = at;
          run.found = true;
        }
        return;
    }
  }
}

void PatternSet::match(const std::vector<Token>& tokens, std::uint32_t at,
                       std::vector<Match>& matches) const {
  for (const std::uint32_t p : starts_[tokens[at].signature]) {
    Run run{tokens, {}, {}, false};
    run.path.begin = at;
    run.path.pattern = programs_[p].id;
    explore(run, programs_[p].begin, at);
    if (run.found && run.best.spans > 0) matches.push_back(run.best);
  }
}

}  // namespace gainsay::dates
