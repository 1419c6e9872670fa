// Readers lose no text and invent none: in documents made at random, every word that a reader sees
// is in exactly one block, and no word of what stands around the piece is in any.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>
#include <random>
#include <set>

#include "rounds.h"
#include "source/read.h"

namespace gainsay {
namespace {

// Makes text of words that occur once each and mean nothing in any lexicon.
class Writer {
 public:
  explicit Writer(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }
  bool chance(std::uint32_t one_in) { return below(one_in) == 0; }

  std::string word() { return next(shown); }
  std::string hidden_word() { return next(hidden); }
  std::string words(std::uint32_t n) { return many(n, shown); }
  std::string hidden_words(std::uint32_t n) { return many(n, hidden); }

  // "Zqab zqac zqad."
  std::string sentence(std::uint32_t most) {
    std::string text = words(1 + below(most));
    text[0] = 'Z';
    return text + ".";
  }
  std::string paragraph() {
    std::string text = sentence(12);
    for (std::uint32_t i = below(4); i > 0; --i) text += " " + sentence(14);
    return text;
  }

  std::set<std::string> shown;
  std::set<std::string> hidden;

 private:
  std::string next(std::set<std::string>& set) {
    std::string word = "zq";
    for (std::uint32_t n = ++count_; n > 0; n /= 20) word += "bcdfghjklmnprstvwxyz"[n % 20];
    set.insert(word);
    return word;
  }
  std::string many(std::uint32_t n, std::set<std::string>& set) {
    std::string text = next(set);
    while (--n > 0) text += " " + next(set);
    return text;
  }

  std::mt19937 random_;
  std::uint32_t count_ = 0;
};

std::string wrapped(const std::string& text, std::size_t width, const std::string& indent) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (column > 0 && column + 1 + end - at > width) {
      out += "\n" + indent;
      column = 0;
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    out.append(text, at, end - at);
    column += end - at;
    at = end + 1;
  }
  return out;
}

std::string plain_text(Writer& w) {
  std::string out;
  const bool hard = w.chance(2);
  for (std::uint32_t i = 3 + w.below(20); i > 0; --i) {
    switch (w.below(8)) {
      case 0:
        out += "ZQ" + std::string(w.below(2), 'A') + " " + w.words(3);
        break;
      case 1:
        for (int item = 0; item < 3; ++item) out += "- " + w.sentence(9) + "\n";
        break;
      case 2:
        for (int item = 1; item < 4; ++item) out += fmt::format("{}. {}\n", item, w.sentence(9));
        break;
      case 3:
        for (int row = 0; row < 3; ++row) {
          out += fmt::format("{} | {} | {}\n", w.word(), w.words(2), w.word());
        }
        break;
      case 4:
        out += "(a) " + w.sentence(9) + "\n(b) " + w.sentence(9) + "\n(c) " + w.sentence(9) + "\n";
        break;
      case 5:
        out += w.word() + ", " + w.word();  // a short line that may be anything
        break;
      default:
        out += hard ? wrapped(w.paragraph(), 60, "") : w.paragraph();
    }
    out += std::string(1 + w.below(3), '\n');
  }
  return out;
}

std::string marked_words(Writer& w) {
  switch (w.below(6)) {
    case 0:
      return "**" + w.words(2) + "**";
    case 1:
      return "*" + w.word() + "*";
    case 2:
      return "[" + w.words(2) + "](https://" + w.hidden_word() + ".example/a_b)";
    case 3:
      return "`" + w.word() + "`";
    case 4:
      return w.word() + "![" + w.hidden_word() + "](x.png)";
    default:
      return w.words(3);
  }
}

std::string markdown(Writer& w) {
  std::string out = "# " + w.words(4) + "\n\n";
  for (std::uint32_t i = 3 + w.below(15); i > 0; --i) {
    switch (w.below(8)) {
      case 0:
        out += std::string(1 + w.below(4), '#') + " " + marked_words(w) + " " + w.word() + "\n";
        break;
      case 1:
        for (int item = 0; item < 3; ++item) {
          out +=
              fmt::format("{}* {}\n", w.chance(2) ? "  " : "", wrapped(w.sentence(20), 40, "  "));
        }
        break;
      case 2:
        out += "> " + w.sentence(8) + "\n> " + w.sentence(8) + "\n";
        break;
      case 3:
        out += fmt::format("| {} | {} |\n|---|:-:|\n| {} | {} |\n", w.word(), w.words(2),
                           marked_words(w), w.word());
        break;
      case 4:
        out += w.chance(2) ? "```\n" + w.words(4) + "\n\n" + w.words(2) + "\n```\n"
                           : "~~~~ text\n\n  " + w.words(2) + "\n~~~\n" + w.word() + "\n~~~~~\n";
        break;
      case 5:
        out += "<!-- " + w.hidden_words(3) + " -->\n";
        break;
      default:
        out +=
            wrapped(w.sentence(10) + " " + marked_words(w) + " " + w.sentence(20), 50, "") + "\n";
    }
    out += "\n";
  }
  if (w.chance(5)) out += "```\n\n" + w.words(5) + "\n";  // never closed
  return out;
}

std::string inline_html(Writer& w) {
  switch (w.below(6)) {
    case 0:
      return "<b>" + w.words(2) + "</b>";
    case 1:
      return w.word() + " <a href=\"/" + w.hidden_word() + "\">" + w.word() + "</a> " + w.word();
    case 2:
      return w.word() + "<br>" + w.word();
    case 3:
      return w.word() + "<!-- " + w.hidden_word() + " --><script>" + w.hidden_word() + "</script>";
    case 4:
      return w.word() + "&nbsp;" + w.word() + " <img alt=\"" + w.hidden_word() + "\">";
    default:
      return w.words(4);
  }
}

std::string html_block(Writer& w, int depth) {
  switch (w.below(depth > 3 ? 4 : 8)) {
    case 0:
      return "<p>" + w.sentence(15) + " " + inline_html(w) + "\n";  // never closed
    case 1:
      return "<h2>" + w.words(3) + "</h2>";
    case 2:
      return w.sentence(12) + " " + inline_html(w) + " " + w.sentence(9) + "\n";  // loose text
    case 3:
      return "<p>" + w.paragraph() + "</p>\n";
    case 4:
      return "<ul><li>" + inline_html(w) + " " + w.sentence(5) + "<li>" + w.sentence(5) + "</ul>";
    case 5:
      return "<table><tr><th>" + w.word() + "<th>" + w.word() + "</tr><tr><td>" + w.words(2) +
             "</td><td>" + html_block(w, depth + 1) + "</td></tr></table>";
    case 6:
      return "<blockquote>" + html_block(w, depth + 1) + "</blockquote>";
    default:
      return "<div class=\"text\">" + html_block(w, depth + 1) + html_block(w, depth + 1) +
             "</div>";
  }
}

std::string html(Writer& w) {
  std::string out =
      "<!doctype html><html><head><style>." + w.hidden_word() + "{}</style></head><body>";
  out += "<nav><ul><li><a href=/>" + w.hidden_words(2) + "</a></ul></nav>";
  out += "<div class=\"cookie-notice\"><p>" + w.hidden_words(6) + ".</p></div>";
  const bool main = w.chance(2);
  out += main ? "<main>" : "<div>";
  out += "<h1>" + w.words(4) + "</h1><p>" + w.paragraph() + "</p><p>" + w.paragraph() + "</p>";
  for (std::uint32_t i = 2 + w.below(12); i > 0; --i) out += html_block(w, 0);
  out += main ? "</main>" : "</div>";
  out += "<aside><p>" + w.hidden_words(5) + ".</p></aside>";
  return out + "<footer><p>" + w.hidden_words(5) + ".</p></footer></body></html>";
}

std::string quoted(const std::string& text) {
  std::string out = "> ";
  for (const char c : text) out += c == '\n' ? std::string("\n> ") : std::string(1, c);
  return out;
}

std::string thread_body(Writer& w, int depth) {
  std::string out = wrapped(w.paragraph(), 60, "") + "\n\n";
  if (depth < 4 && !w.chance(4)) {
    const std::string inner = thread_body(w, depth + 1);
    if (w.chance(2)) {
      out += fmt::format("On {} May 2018, P{} Q <p{}@x.example> wrote:\n{}\n\n", 20 - depth, depth,
                         depth, quoted(inner));
    } else {
      out += fmt::format("-----Original Message-----\nFrom: P{} Q\nSent: {} May 2018\nTo: R\n\n{}",
                         depth, 20 - depth, inner);
    }
    if (w.chance(3)) out += wrapped(w.paragraph(), 60, "") + "\n\n";
  }
  return out;
}

std::string mail(Writer& w) {
  std::string out =
      "From: A B <a@x.example>\nDate: Mon, 21 May 2018 10:00:00 +0000\nSubject: " + w.words(3) +
      "\nMIME-Version: 1.0\n";
  if (w.chance(2)) return out + "Content-Type: text/plain\n\n" + thread_body(w, 0);
  out += "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\n";
  out += thread_body(w, 0) + "\n--b\nContent-Type: application/pdf; name=\"x.pdf\"\n\n";
  out += w.hidden_word() + "\n--b\nContent-Type: message/rfc822\n\nFrom: C <c@x.example>\n\n";
  return out + thread_body(w, 2) + "\n--b--\n";
}

// The first word that is not where it should be, or nothing.
std::string misplaced(const Document& document, const Writer& writer) {
  std::map<std::string, int> blocks_of;
  for (const Block& block : document.blocks) {
    if (locator(document, block.span).starts_with("outside")) return "a block without a locator";
    std::string word;
    std::set<std::string> of_block;
    for (const char c : std::string(block.span.of(document.text)) + " ") {
      const char small = c == 'Z' ? 'z' : c;
      if (small >= 'a' && small <= 'z') {
        word += small;
      } else if (!word.empty()) {
        of_block.insert(std::exchange(word, {}));
      }
    }
    for (const std::string& one : of_block) ++blocks_of[one];
  }
  for (const std::string& word : writer.shown) {
    if (blocks_of[word] != 1) return fmt::format("{} is in {} blocks", word, blocks_of[word]);
  }
  for (const std::string& word : writer.hidden) {
    if (blocks_of[word] != 0) return word + " is no text of the piece";
  }
  return {};
}

void hold(const char* file, std::string (*make)(Writer&)) {
  const Result<SourceReader> reader = SourceReader::load(Knowledge::embedded());
  REQUIRE(reader);
  for (std::uint32_t seed = 1; seed <= rounds(200U); ++seed) {
    Writer writer(seed);
    const std::string bytes = make(writer);
    Source source;
    source.file = file;
    const Result<Document> document = reader->read(source, bytes);
    CAPTURE(seed);
    CAPTURE(bytes);
    REQUIRE(document);
    REQUIRE(misplaced(*document, writer) == "");
  }
}

}  // namespace

TEST_CASE("every word of a plain text is in one block") { hold("x.txt", plain_text); }
TEST_CASE("every word that Markdown shows is in one block") { hold("x.md", markdown); }
TEST_CASE("every word of a page's piece is in one block, none of what is around it") {
  hold("x.html", html);
}
TEST_CASE("every word of a thread is in one block") { hold("x.eml", mail); }

}  // namespace gainsay
