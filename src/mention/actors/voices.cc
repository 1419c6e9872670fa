#include "mention/actors/voices.h"

#include <algorithm>

#include "mention/actors/evidence.h"
#include "text/fold.h"

namespace gainsay::actors {
namespace {

using Form = ActorMention::Form;

constexpr Index kTurnWords = 9;        // before the colon of a turn
constexpr Index kQuoteReach = 14;      // tokens from a quotation to its verb of saying
constexpr std::size_t kDomainMin = 4;  // letters that a domain must share with a name

struct Voice {
  MemberId one = kNobody;   // "I"
  MemberId body = kNobody;  // "we"
};

// "mail.northfield.example" → "northfield"
std::string domain_label(std::string_view address) {
  const std::size_t sign = address.rfind('@');
  if (sign == std::string_view::npos) return {};
  std::string_view domain = address.substr(sign + 1);
  std::string_view label;
  // The longest label that is not the last: "co" and "com" are never it.
  while (true) {
    const std::size_t dot = domain.find('.');
    if (dot == std::string_view::npos) break;
    if (dot >= label.size()) label = domain.substr(0, dot);
    domain.remove_prefix(dot + 1);
  }
  std::string squashed;
  for (const char c : fold(label)) {
    if (c != '-') squashed += c;
  }
  return squashed;
}

std::string squashed_name(std::string_view name) {
  std::string squashed;
  for (const char c : fold(name)) {
    const auto byte = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80) squashed += c;
  }
  return squashed;
}

class VoiceReader {
 public:
  VoiceReader(const Page& page, const Quotations& quotations, MemberId publisher, Cast& cast,
              std::vector<Found>& found)
      : page_(page), quotations_(quotations), cast_(cast), found_(found) {
    publisher_.body = publisher;
    publisher_.one = publisher;
    quoted_.resize(quotations_.all().size());
  }

  void read() {
    for (const Sentence& sentence : page_.sentences) {
      begin_ = sentence.first_token;
      end_ = sentence.last_token;
      if (sentence.block != block_ || begin_ == 0) {
        block_ = sentence.block;
        enter_block();
      }
      take_turn();
      first_ = last_;
      while (last_ < found_.size() && found_[last_].first < end_) ++last_;
      attribute_quotations();
    }
    first_person();
  }

 private:
  void enter_block() {
    const std::uint32_t part = page_.document.blocks[block_].part;
    if (part == part_ && entered_) return;
    entered_ = true;
    part_ = part;
    turn_ = false;
    voice_ = voice_of_part(page_.document.parts[part]);
  }

  Voice voice_of_part(const Part& part) const {
    if (part.sender.empty()) return publisher_;
    const MemberId sender = cast_.find("~@" + fold(in_spoken_order(part.sender)));
    if (sender == kNobody) return {};
    return {sender, cast_[sender].person ? cast_[sender].affiliation : sender};
  }

  // ":", or ".-" as in papers in Spanish.
  bool closes_label(Index i) const {
    const bool dashed = page_.character(i, '.') && i + 1 < end_ && page_.glued(i + 1) &&
                        page_.character(i + 1, '-');
    return dashed || page_.character(i, ':');
  }

  // "MR. ADAIR:", "Adair:" or "Mrs. Adair.-" at the head of a block.
  void take_turn() {
    const Index limit = std::min(end_, begin_ + kTurnWords);
    for (Index i = begin_; i < limit; ++i) {
      if (closes_label(i)) {
        if (i > begin_) open_turn(i);
        return;
      }
      const bool name = page_.capital(i) || page_.tokens[i].kind == TokenKind::punctuation ||
                        page_.is(i, Mark::joiner);
      if (!name) return;
    }
  }

  void open_turn(Index colon) {
    std::size_t at = last_;
    while (at < found_.size() && found_[at].first < begin_) ++at;
    const bool speaks =
        at < found_.size() && found_[at].last <= colon && found_[at].member != kNobody;
    if (speaks) {
      const MemberId speaker = found_[at].member;
      if (cast_[speaker].person && cast_[speaker].affiliation == kNobody) {
        cast_[speaker].affiliation = body_beside(at, colon);
      }
      voice_ = {speaker, cast_[speaker].person ? cast_[speaker].affiliation : speaker};
      turn_ = true;
    } else if (turn_) {
      voice_ = {};
    }
  }

  // "Ms Wanjohi (Pesa Haraka):", "Ms Wanjohi, Pesa Haraka:": for whom the speaker is here.
  MemberId body_beside(std::size_t speaker, Index colon) const {
    for (std::size_t i = speaker + 1; i < found_.size() && found_[i].last <= colon; ++i) {
      const MemberId body = found_[i].member;
      if (body != kNobody && !cast_[body].person) return body;
    }
    return kNobody;
  }

  // Quotations that the sentence holds or that begin in it.

  void attribute_quotations() {
    voices_.push_back({begin_, end_, voice_});
    const std::vector<Quotation>& all = quotations_.all();
    while (next_quotation_ < all.size() && all[next_quotation_].last <= begin_) ++next_quotation_;
    if (next_quotation_ == all.size() || all[next_quotation_].first >= end_) return;
    for (Index i = begin_; i < end_;) {
      const std::uint32_t number = quotations_.at(i);
      if (number == 0) {
        ++i;
        continue;
      }
      const Quotation& quotation = quotations_.all()[number - 1];
      if (quoted_[number - 1].one == kNobody) quoted_[number - 1] = speaker_of(quotation);
      i = std::max(quotation.last, i + 1);
    }
    // What the same sentence quotes after "she said" is by the same speaker.
  }

  Voice speaker_of(const Quotation& quotation) {
    MemberId who = kNobody;
    if (quotation.last > begin_ && quotation.last < end_) who = saying_after(quotation.last);
    if (who == kNobody && quotation.first > begin_) who = saying_before(quotation.first);
    if (who == kNobody && (same_block(quotation) || answers(quotation))) return last_quoted_;
    if (who == kNobody) return {};
    Voice voice{who, cast_[who].person ? cast_[who].affiliation : who};
    last_quoted_ = voice;
    last_block_ = block_;
    return voice;
  }

  bool same_block(const Quotation&) const { return last_block_ == block_; }

  // In an interview: the paragraph is in marks and the one before it asks, outside of marks.
  bool answers(const Quotation& quotation) const {
    if (quotation.first != begin_ || begin_ == 0 || block_ == 0) return false;
    return page_.character(begin_ - 1, '?') && quotations_.at(begin_ - 1) == 0;
  }

  const Found* named_at(Index token) const {
    for (std::size_t i = first_; i < last_; ++i) {
      if (found_[i].first <= token && token < found_[i].last) return &found_[i];
    }
    return nullptr;
  }

  MemberId speaker(const Found& found) const {
    return found.member != kNobody ? found.member : found.affiliation;
  }

  // "…," said X / "…," X said / "…," the firm's X told us
  MemberId saying_after(Index at) const {
    MemberId who = kNobody;
    bool verb = false;
    for (Index i = at; i < end_ && i < at + kQuoteReach && quotations_.at(i) == 0; ++i) {
      if (page_.is(i, Mark::reporting)) {
        if (who != kNobody) return who;
        verb = true;
      } else if (const Found* found = named_at(i); found != nullptr) {
        const bool owner = found->last < end_ && page_.possessive(found->last);
        if (!owner) who = speaker(*found);
        if (verb && who != kNobody) return who;
      } else if (page_.character(i, '.') || (verb && page_.character(i, ','))) {
        break;
      }
    }
    return kNobody;
  }

  // X said: "…" / X, chief executive of Y, said that "…"
  MemberId saying_before(Index at) const {
    bool verb = false;
    for (Index i = at; i > begin_ && at - i < kQuoteReach; --i) {
      if (quotations_.at(i - 1) != 0) break;
      if (page_.is(i - 1, Mark::reporting)) {
        verb = true;
      } else if (verb) {
        const Found* found = named_at(i - 1);
        if (found != nullptr && speaker(*found) != kNobody) return subject_before(*found);
      }
    }
    return kNobody;
  }

  // Of "X, head of Y, said": X.
  MemberId subject_before(const Found& nearest) const {
    if (nearest.member != kNobody && cast_[nearest.member].person) return nearest.member;
    for (std::size_t i = first_; i < last_ && found_[i].first < nearest.first; ++i) {
      const MemberId member = found_[i].member;
      if (member == kNobody || !cast_[member].person) continue;
      if (cast_[member].affiliation == nearest.member) return member;
    }
    return speaker(nearest);
  }

  // The mentions themselves.

  void first_person() {
    std::vector<Found> added;
    for (const Stretch& stretch : voices_) {
      for (Index i = stretch.first; i < stretch.last; ++i) {
        if (!page_.any(i, bit(Mark::first_singular) | bit(Mark::first_plural))) continue;
        const bool singular = page_.is(i, Mark::first_singular) && one_i(i);
        if (!singular && !page_.is(i, Mark::first_plural)) continue;
        if (page_.tokens[i].letters == Letters::upper && page_.tokens[i].span.size() > 1) continue;
        added.push_back(mention(i, singular, stretch.voice));
      }
    }
    const auto middle = static_cast<std::ptrdiff_t>(found_.size());
    found_.insert(found_.end(), added.begin(), added.end());
    std::inplace_merge(found_.begin(), found_.begin() + middle, found_.end(),
                       [](const Found& a, const Found& b) { return a.first < b.first; });
  }

  // "I" is written with a capital, and is not the number of a list ("I."). Inside a sentence "mine"
  // is a place where coal is dug.
  bool one_i(Index i) const {
    if (page_.tokens[i].span.size() > 1) return page_.raw(i) != "mine";
    const bool label = i + 1 < page_.tokens.size() && page_.glued(i + 1) &&
                       (page_.character(i + 1, '.') || page_.character(i + 1, ')'));
    return page_.raw(i) == "I" && !label;
  }

  Found mention(Index i, bool singular, const Voice& base) const {
    const std::uint32_t quotation = quotations_.at(i);
    Voice voice = quotation == 0 ? base : quoted_[quotation - 1];
    // In a statement, whoever is quoted speaks for it.
    const bool statement = page_.document.source.role == Role_::statement;
    if (statement && voice.body == kNobody) voice.body = publisher_.body;
    if (statement && voice.one == kNobody) voice.one = publisher_.one;
    Found found{i, i + 1, Form::first_person};
    found.member = singular ? voice.one : voice.body;
    if (found.member != kNobody) found.person = cast_[found.member].person;
    if (found.person && cast_[found.member].affiliation == kNobody) {
      found.affiliation = voice.body;
    }
    return found;
  }

  using Role_ = gainsay::Role;
  struct Stretch {
    Index first = 0;
    Index last = 0;
    Voice voice;
  };

  const Page& page_;
  const Quotations& quotations_;
  Cast& cast_;
  std::vector<Found>& found_;
  Voice publisher_;
  Voice voice_;
  Voice last_quoted_;
  std::uint32_t last_block_ = kNobody;
  std::uint32_t block_ = kNobody;
  std::uint32_t part_ = 0;
  bool entered_ = false;
  bool turn_ = false;
  Index begin_ = 0;
  Index end_ = 0;
  std::size_t first_ = 0;
  std::size_t last_ = 0;
  std::vector<Voice> quoted_;       // by quotation
  std::size_t next_quotation_ = 0;  // the first that is not over where the sentence begins
  std::vector<Stretch> voices_;
};

}  // namespace

void affiliate_senders(const Page& page, Cast& cast) {
  for (const Part& part : page.document.parts) {
    const std::string label = domain_label(part.sender_address);
    const MemberId sender = cast.find("~@" + fold(in_spoken_order(part.sender)));
    if (label.size() < kDomainMin || sender == kNobody || !cast[sender].person) continue;
    for (MemberId i = 0; i < cast.size(); ++i) {
      if (cast[i].person || cast[i].many) continue;
      const std::string name = squashed_name(cast[i].name);
      const bool named =
          name.starts_with(label) || (name.size() >= kDomainMin && label.starts_with(name));
      if (!named) continue;
      cast[sender].affiliation = i;
      break;
    }
  }
}

void add_voices(const Page& page, const Quotations& quotations, MemberId publisher, Cast& cast,
                std::vector<Found>& found) {
  VoiceReader(page, quotations, publisher, cast, found).read();
}

}  // namespace gainsay::actors
