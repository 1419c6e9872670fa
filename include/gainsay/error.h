// Error: why something could not be done, in a form that teaches.
//
// Every Error names the place, the offending text and, where there is one, the next step.
// Refuses to be logged and forgotten: functions return it (base/result.h), nobody throws it.
#pragma once

#include <cstdint>
#include <string>

namespace gainsay {

// A position in something a person wrote. Lines and columns count from 1, columns in code points;
// 0 means "not applicable". `file` is the path as the user gave it, never an absolute one of ours.
struct Place {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

enum class ErrorCode : std::uint8_t {
  usage,     // the command line is wrong (exit code 2)
  input,     // a case, rule or source is wrong (exit code 3)
  io,        // a file could not be read or written (exit code 3)
  limit,     // a bound on size, depth or count was hit (exit code 3)
  internal,  // our own fault (exit code 4)
};

struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;   // what is wrong, without place and fragment
  Place place;           // where
  std::string fragment;  // the offending text, at most 120 bytes of it
  std::string hint;      // the next step, as a sentence; may be empty
};

// "file:line:column: message: «fragment»\n  hint" with the parts that are there.
std::string to_string(const Error& error);

}  // namespace gainsay
