// Ontology: the actors, topics and actions that gainsay knows, from data/ontology/ and the case.
//
// Three kinds of node, one id space. `is_a` and `part_of` make directed acyclic graphs;
// `attempt_of` says that one action is trying to do another (pitch is an attempt of sell); `shows`
// that one is a sign of another (who uploads a list has had access to it);
// `opposite_of` that doing one is not doing the other. A class marked `natural` is one that a
// reader takes for one thing, so that two members of it are neighbours ("police departments" and
// "the DEA" under law enforcement). Memberships may be dated: a subsidiary is one only while it is
// owned.
//
// An id that begins with "~" is an ad hoc node, for what no ontology knows: "~" and the folded
// words of a noun phrase, lemmas ("~artisanal ore"), or "~@" and the folded name of a named actor
// ("~@keystone tobacco").
//
// Guarantees: ids are unique, every referred id exists, no cycles (checked on load, with
// positions). Refuses to guess: a comparison with a node it does not know is `unknown`, never
// `unrelated`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gainsay/error.h"
#include "gainsay/when.h"

namespace gainsay {

enum class NodeKind : std::uint8_t { actor, topic, action };

// How a claim's slot (first) stands to an event's slot (second).
enum class Scope : std::uint8_t {
  same,
  within,    // the event's is narrower: a member, part, subsidiary or kind of the claim's
  contains,  // the event's is broader
  adjacent,  // neither, but both under one natural class
  unrelated,
  unknown,  // one of them is not given or not in the ontology
};

struct Membership {
  std::string id;  // the broader node
  Extent valid;    // when it holds; unknown extent = always
};

struct Node {
  NodeKind kind = NodeKind::actor;
  std::string id;                     // lower-case letters, digits and hyphens
  std::string name;                   // as shown to people
  std::vector<std::string> aliases;   // other names in text, matched as whole words
  std::vector<std::string> in_names;  // actors only: words that put a name in the class
  std::vector<std::string> kinds;     // names of those kinds that have no more; each is a node, too
  std::vector<Membership> is_a;
  std::vector<Membership> part_of;
  std::string attempt_of;          // actions only; empty = none
  std::string opposite_of;         // actions only; empty = none
  std::vector<std::string> shows;  // actions only: what must have been done where this was
  bool natural = false;
  bool person = false;  // actors only
  std::string country;  // ISO 3166-1 alpha-2; empty = none in particular
  Place place;          // where it was written
};

// What a claim's or event's slot refers to: an ontology id, where known, and the words to show.
struct NodeRef {
  std::string id;    // of a node, or ad hoc ("~…"); empty = not known
  std::string name;  // empty = slot not filled

  bool filled() const { return !name.empty() || !id.empty(); }
  friend bool operator==(const NodeRef&, const NodeRef&) = default;
};

}  // namespace gainsay
