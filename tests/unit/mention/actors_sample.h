// What the tests of the actor tagger share: a small world, and mentions written as one line each.
#pragma once

#include <string>
#include <vector>

#include "gainsay/document.h"

namespace gainsay::testing {

// A document of paragraphs, cut at empty lines.
Document document_of(const std::string& text, Role role = Role::report,
                     const std::string& publisher = "The Daily Plain");

// "the company=northfield; it=?; Ana Ruiz=~@ana ruiz@northfield": text, actor (? when nobody can
// say), and "@" affiliation, of every actor mention. The subject of the case is Cirrova Labs; the
// ontology knows Northfield Analytics, the Data Protection Office (DPO), banks and drones.
std::string actors_in(const Document& document);
std::string actors_in(const Document& document, const std::string& subject);  // of the case
std::string topics_in(const Document& document);

}  // namespace gainsay::testing
