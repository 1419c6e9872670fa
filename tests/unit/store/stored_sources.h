// A StoredSource with every field set, each to a value of its own, and the comparison of two.
#pragma once

#include <string>

#include "store/store.h"

namespace gainsay {

// `seed` makes the texts differ from one source to the next.
StoredSource full_source(const std::string& id, const std::string& seed);

// What the store has for the source and key, which must be there.
StoredSource kept(const Store& store, const std::string& source, const std::string& key);

// Checks field by field, so that a failure names the field.
void check_same(const StoredSource& a, const StoredSource& b);

}  // namespace gainsay
