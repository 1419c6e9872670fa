// Pieces of HTML that the page of a timeline and the editor's report share. Every text of a source
// or a case goes through escape_html().
#pragma once

#include <string>
#include <string_view>

#include "render/timeline.h"

namespace gainsay {

class HtmlParts {
 public:
  // All must outlive the parts; `index` must be of `report`.
  HtmlParts(const Report& report, const ReportIndex& index, const Language& language)
      : report_(report), index_(index), language_(language) {}

  std::string word(std::string_view key) const;  // of the section "page"
  // `a` and `b` with a middle dot between them, or the one that is not empty.
  static std::string joined(const std::string& a, const std::string& b);
  // A link out of the page, or only the words where the address is none of the web.
  static std::string link_out(std::string_view url, std::string_view words);
  static std::string link_to(std::string_view anchor, std::string_view words);
  // <h2> with its section opened; close it with "</section>\n".
  std::string section(std::string_view id, std::string_view title, std::string_view note) const;

  // " dir=… lang=…" where a quote's direction or language is not the page's.
  std::string language_of(const Quote& quote) const;
  // "Fieldnotes Wire (s1), paragraph 3 · primary document · B2".
  std::string cite(const Item& item) const;
  // The rows of a <dl>: source, locator, address, archive, hash.
  std::string source_rows(const Quote& quote) const;
  std::string row(std::string_view key, std::string_view html) const;
  // Why a finding is listed, what it does not show, weakest link, doubts, reply, review.
  std::string reasons(const Finding& finding) const;
  // Verdict, certainty and title of a finding; `timeline` is what it is a link of.
  std::string finding_head(const Link& link, const Timeline& timeline) const;
  // The sources as a table.
  std::string sources() const;
  // "2 sources · 3 claims …, record as of 17 June 2020".
  std::string about() const;

 private:
  std::string reason(std::string_view key, std::string_view text, bool of_a_rule) const;

  const Report& report_;
  const ReportIndex& index_;
  const Language& language_;
};

}  // namespace gainsay
