// YamlLines: a YAML file as lines, for changing a part of it and leaving all else as a person wrote
// it: comments, order, layout.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "yaml/node.h"

namespace gainsay {

using Lines = std::vector<std::string>;

Lines lines_of(std::string_view text);
std::string joined(const Lines& lines);

// The number of the last line, from 1, that `node` fills. A block scalar ends where the next line
// begins.
std::uint32_t last_line(const yaml::Node& node);

// Changes to one file, collected first, so that line numbers stay those of the file as it was read.
class YamlLines {
 public:
  // `text` is what `root` was parsed from; both are the caller's.
  YamlLines(std::string_view text, const yaml::Node& root, std::string file);

  // Puts `items` at the end of the list at `key` of the root, which is made if it is not there.
  // Each item is whole lines, the first of content with its dash after two blanks; they are moved
  // to where the dashes of the list stand. An item may be a comment alone. Fails with
  // ErrorCode::input if the list is not written one item below the other.
  Result<void> append(std::string_view key, const std::vector<std::string>& items);

  // Puts a comment line above the item that begins at `line` (from 1), as far in as its dash; false
  // if the item does not begin its line.
  bool mark(std::uint32_t line, const std::string& comment);
  // The line above `line`, without blanks in front; "" when there is none.
  std::string above(std::uint32_t line) const;
  // Takes out the line above `line`.
  void remove_above(std::uint32_t line);

  // The text with all changes.
  std::string text() const;

 private:
  struct Change {
    std::size_t before = 0;  // index of the line that what is added stands before
    std::size_t removed = 0;
    Lines added;
  };

  Lines lines_;
  const yaml::Node& root_;
  std::string file_;
  std::vector<Change> changes_;
};

}  // namespace gainsay
