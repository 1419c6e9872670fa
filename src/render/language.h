// Language: the words of reports and pages, from data/lang/<tag>.yaml, and dates in words.
//
// The renderers hold no word of any language; they ask for one by section and key.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "calendar/edtf.h"
#include "gainsay/when.h"

namespace gainsay {

using Fillings = std::vector<std::pair<std::string_view, std::string_view>>;

// `pattern` with each {name} replaced; a name that is not among the fillings stays as it is.
std::string fill(std::string_view pattern, const Fillings& fillings);

class Language {
 public:
  // Fails with ErrorCode::input when there is no such file or it is not a table of words.
  static Result<Language> load(const Knowledge& knowledge, const std::string& tag = "en");

  const std::string& tag() const { return tag_; }
  // The word at `section`.`key`; the key itself where the file has none.
  std::string_view word(std::string_view section, std::string_view key) const;
  std::string_view word(std::string_view key) const { return word("words", key); }
  // The item at `index` (from 0) of a list, or "".
  std::string_view item(std::string_view section, std::string_view key, std::size_t index) const;
  // "1 source", "12 sources" from counts.
  std::string count(std::string_view noun, std::size_t number) const;
  // A number with its thousands set apart: "10,000".
  std::string number(std::size_t value) const;

  // Where a passage stands, given in English as `locator()` of a Document says it: "page 2,
  // paragraph 3". What a person wrote in words of their own stays as it is.
  std::string locator(std::string_view english) const;

  // A date in words: "11 June 2020", "September 2017 to December 2018", "some time from …". What
  // has no words (an EDTF form beyond those) is given as EDTF, so that nothing is ever lost.
  std::string date(const When& when) const { return date(edtf_of_extent(when)); }
  std::string date(std::string_view edtf) const;
  // The same as an answer to "when": "on 11 June 2020", "in November 2017", "between 2018 and
  // 2019".
  std::string placed_date(std::string_view edtf) const;

 private:
  std::string tag_;
  std::map<std::string, std::string, std::less<>> words_;  // "section.key" and "section.key.0"
};

}  // namespace gainsay
