// TextInput: plain text from a file, a pipe or standard input, piece by piece, in memory that does
// not grow with it. What it gives is valid UTF-8 without NUL bytes; anything else is an error with
// line and column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

class TextInput {
 public:
  // "-" is standard input.
  static Result<TextInput> open(const std::string& file);
  TextInput(TextInput&& other) noexcept;
  TextInput(const TextInput&) = delete;
  ~TextInput();

  // Forgets the first `done` bytes of text() and reads on after the rest. After an error, text() is
  // not to be used.
  Result<void> advance(std::size_t done);
  std::string_view text() const { return std::string_view(bytes_).substr(0, valid_); }
  bool ended() const { return ended_ && valid_ == bytes_.size(); }
  // Of text()'s first byte.
  std::uint64_t offset() const { return offset_; }
  std::uint32_t line() const { return line_; }

  static constexpr std::size_t kPiece = 1U << 20U;  // bytes held at a time

 private:
  TextInput(std::string file, int descriptor) : file_(std::move(file)), descriptor_(descriptor) {}
  Result<void> fill();
  Result<void> check();
  Error wrong_at(std::size_t at, std::string message, std::string hint) const;

  std::string file_;
  int descriptor_ = -1;
  std::string bytes_;
  std::size_t valid_ = 0;  // bytes of them that have been checked
  bool ended_ = false;
  std::uint64_t offset_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t column_ = 1;  // in code points
};

}  // namespace gainsay
