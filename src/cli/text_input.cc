#include "cli/text_input.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/utf8.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

constexpr std::size_t kLongestCharacter = 4;  // bytes
constexpr std::size_t kShownBefore = 16;      // code points of an error's fragment
constexpr const char* kConvert = "Convert it first, for example with 'iconv -f LATIN1 -t UTF-8'.";
constexpr const char* kNotText =
    "Give plain text; UTF-16 is converted with 'iconv -f UTF-16 -t UTF-8'.";

Error io_error(std::string_view what, const std::string& file) {
  return {ErrorCode::io,
          fmt::format("cannot {}: {}", what, std::strerror(errno)),
          {file, 0, 0},
          {},
          {}};
}

// Moves a place, counted from 1, over `text`.
void count(std::string_view text, std::uint32_t& line, std::uint32_t& column) {
  const std::size_t last = text.rfind('\n');
  if (last != std::string_view::npos) {
    line += static_cast<std::uint32_t>(std::count(text.begin(), text.end(), '\n'));
    column = 1;
    text.remove_prefix(last + 1);
  }
  column += static_cast<std::uint32_t>(count_code_points(text, text.size()));
}

}  // namespace

Result<TextInput> TextInput::open(const std::string& file) {
  const int descriptor =
      file == "-" ? ::dup(STDIN_FILENO) : ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return fail(io_error("open", file));
  TextInput input(file, descriptor);
  struct stat info = {};
  if (::fstat(descriptor, &info) != 0) return fail(io_error("read", file));
  if (S_ISDIR(info.st_mode)) {
    return fail(ErrorCode::io, "a folder, not a file", Place{file, 0, 0}, {},
                "Name the files in it.");
  }
  return input;
}

TextInput::TextInput(TextInput&& other) noexcept
    : file_(std::move(other.file_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      bytes_(std::move(other.bytes_)),
      valid_(other.valid_),
      ended_(other.ended_),
      offset_(other.offset_),
      line_(other.line_),
      column_(other.column_) {}

TextInput::~TextInput() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Result<void> TextInput::advance(std::size_t done) {
  count(text().substr(0, done), line_, column_);
  offset_ += done;
  valid_ -= done;
  bytes_.erase(0, done);
  const Result<void> filled = fill();
  return filled ? check() : filled;
}

Result<void> TextInput::fill() {
  std::size_t filled = bytes_.size();
  bytes_.resize(kPiece);
  while (filled < kPiece && !ended_) {
    const ssize_t got = ::read(descriptor_, bytes_.data() + filled, kPiece - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return fail(io_error("read", file_));
    ended_ = got == 0;
    filled += static_cast<std::size_t>(got);
  }
  bytes_.resize(filled);
  return {};
}

Result<void> TextInput::check() {
  const std::string_view fresh = std::string_view(bytes_).substr(valid_);
  const std::size_t bad = first_invalid_utf8(fresh).value_or(fresh.size());
  const std::size_t nul = fresh.substr(0, bad).find('\0');
  if (nul != std::string_view::npos) {
    return fail(wrong_at(valid_ + nul, "a NUL byte: not plain text", kNotText));
  }
  const bool cut = !ended_ && fresh.size() - bad < kLongestCharacter;  // the rest is yet to be read
  if (bad < fresh.size() && !cut) return fail(wrong_at(valid_ + bad, "not UTF-8", kConvert));
  valid_ += bad;
  return {};
}

Error TextInput::wrong_at(std::size_t at, std::string message, std::string hint) const {
  const std::string_view before = std::string_view(bytes_).substr(0, at);
  Place place = {file_, line_, column_};
  count(before, place.line, place.column);
  const std::size_t line = before.rfind('\n') + 1;  // 0 where there is none
  std::string fragment =
      plain_line(before.substr(std::max(line, back_by(before, at, kShownBefore))));
  fragment += fmt::format("\\x{:02X}", static_cast<unsigned char>(bytes_[at]));
  return {ErrorCode::input, std::move(message), std::move(place), std::move(fragment),
          std::move(hint)};
}

}  // namespace gainsay
