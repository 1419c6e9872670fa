// Source: one file or cited page of a case: who published it, when, in which role, and its bytes'
// hash. What a person wrote in case.yaml wins over what the file says of itself.
//
// Refuses to be judged by its look: the role is given by a person, never guessed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gainsay/error.h"
#include "gainsay/when.h"

namespace gainsay {

enum class Role : std::uint8_t {
  statement,  // the company speaks
  record,     // a primary document: e-mail, contract, filing, log, minutes, court paper
  report,     // journalism or another third party
};

struct Source {
  std::string id;    // unique in the case
  std::string file;  // path relative to the case folder, with '/'
  Role role = Role::report;
  std::string title;
  std::string publisher;
  std::string author;
  When published;  // when the public could first read it
  std::string url;
  std::string archive;    // URL of an archived copy
  std::string retrieved;  // EDTF, as the person wrote it
  std::string grade;      // Admiralty code, such as "B2"
  std::string language;   // BCP 47; empty = "en"
  std::string region;     // ISO 3166-1 alpha-2; decides 02/08/2012; empty = not known
  std::string sha256;     // of the bytes, lower-case hex; filled in when the file is read
  Place place;            // where case.yaml lists it
  std::string pin;        // the sha256 that it had when its quotes were checked; empty = not pinned
  Place pinned;           // where that is written
};

std::string_view to_string(Role role);
std::optional<Role> role_from(std::string_view text);

}  // namespace gainsay
