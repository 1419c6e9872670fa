#include "yaml/syntax_error.h"

namespace gainsay::yaml {
namespace {

using At = SyntaxError::At;

// In order: the first whose `said` is part of the message wins. tests/unit/yaml holds a document
// for each.
constexpr SyntaxError kErrors[] = {
    {"scalar without closing quote", "this quoted text is never closed", "Add the closing quote.",
     At::before},
    {kUnclosed, "this list or mapping is never closed", "Add the closing bracket ] or brace }.",
     At::open},
    {"missing comma in flow", "a comma is missing before this",
     "Between [ ] and { } a comma stands between any two entries; perhaps the closing one is "
     "missing."},
    {"tab ", "a tab stands where only spaces may", "Indent with spaces."},
    {"cannot use tab", "a tab stands where only spaces may", "Indent with spaces."},
    {"invalid UTF8 escape", "this escape is not a Unicode character",
     "Write the character itself; the file is UTF-8."},
    {"surrogate", "this escape is not a Unicode character",
     "Write the character itself; the file is UTF-8."},
    {"escape", "no such escape exists between double quotes",
     "Write \\\\ for a backslash, or put the text between single quotes."},
    {"trailing content after single-quoted", "text goes on after the closing quote",
     "Between single quotes, write '' for one '; or use double quotes."},
    {"trailing content after", "text goes on after the closing quote",
     "Between double quotes, write \\\" for one \"; or use single quotes."},
    {"without whitespace after", "a comment needs a space before its #",
     "Put a space before the #."},
    {"invalid multiline plain key", "this text and the key on the next line are indented as one",
     "Give the next line the indentation of the key it belongs beside, or quote this text."},
    {"multiline", "a key must stand on one line", "Write the key and its colon on one line."},
    {"nested block mapping on the same line", "a second «: » on one line",
     "Quote the text if the colon belongs to it; else begin a new line."},
    {"mapping key on same line", "a second «: » on one line",
     "Quote the text if the colon belongs to it; else begin a new line."},
    {"expected ':'", "a key without its colon",
     "Write «key: value»; or, if this continues the text above, indent it more than its key."},
    {"block sequence on the same line", "a list cannot begin on the line of its key",
     "Begin each item on a line of its own with «- », or write [one, two]."},
    {"plain scalar cannot start with", "text cannot begin with this character unless it is quoted",
     "Put the text between quotes."},
    {"block scalar", "a block of text after | or > is not laid out as it must be",
     "Begin the text on the next line, each line indented by the same spaces."},
    {"indent of block scalar", "the text is not indented below its key", "Indent it with spaces."},
    {"comma", "a comma too many", "Delete it."},
    {"extra closing", "a bracket or brace is closed that was never opened", "Delete it."},
    {"did not find expected node content", "a value is missing here",
     "Give a value, or delete the comma or colon."},
    {"alias", "a name must follow * at once", "Quote the text if it begins with a *."},
    {"anchor", "a name must follow & at once, and only one",
     "Quote the text if it begins with a &."},
    {"indent", "the indentation of this line fits none of the lines above",
     "Indent it like the line that it belongs beside."},
    {"invalid value after mapping", "this line fits neither the text above nor a key",
     "Indent it like the lines it belongs to, or write «key: value»."},
    {"end of block sequence", "this line is not an item of the list above",
     "Begin it with «- », or indent it like the lines it belongs to."},
    {"expected '-' indicator", "this line is not an item of the list above",
     "Begin it with «- », or indent it like the lines it belongs to."},
};

}  // namespace

const SyntaxError* find_syntax_error(std::string_view said) {
  for (const SyntaxError& error : kErrors) {
    if (said.find(error.said) != std::string_view::npos) return &error;
  }
  return nullptr;
}

}  // namespace gainsay::yaml
