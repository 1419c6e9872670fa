// The id under which a name that a person wrote stands in claims, events and mentions.
#pragma once

#include <string>
#include <string_view>

#include "ontology/ontology.h"

namespace gainsay {

// The id of the actor node that `name` is the id, name or alias of (folded); else the ad hoc id
// "~@" and the folded name.
std::string subject_id(const Ontology& ontology, std::string_view name);

}  // namespace gainsay
