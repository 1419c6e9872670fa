#include "claim/voices/floor.h"

#include <algorithm>
#include <string>

#include "claim/voices/turns.h"

namespace gainsay::claim {
namespace {

// Does a cue of this kind stand in the first lines?
bool headed_by(std::span<const CueMention> cues, Cue kind) {
  constexpr std::uint32_t kHead = 60;  // tokens
  return std::any_of(cues.begin(), cues.end(), [kind](const CueMention& mention) {
    return mention.cue == kind && mention.first < kHead;
  });
}

}  // namespace

Floor::Floor(const DocumentInput& input, const Lexicon& lexicon, std::span<const CueMention> cues,
             bool own_voice)
    : asking_(asking_blocks(input.document, input.tokens, input.folded, lexicon.words,
                            lexicon.reporting)),
      first_block_(input.document.blocks.data()),
      hearing_(std::find(asking_.begin(), asking_.end(), true) != asking_.end()),
      own_meeting_(hearing_ && headed_by(cues, Cue::meeting) && own_voice) {}

void Floor::follow(const SentenceReading& reading, const Speakers& speakers) {
  if (!hearing_ || reading.document->source.role == Role::statement) return;
  if (reading.block == turn_block_) return;
  turn_block_ = reading.block;
  const Index colon = label_end(reading.view);
  if (colon == 0) return;
  company_ = own_meeting_;
  for (const ActorMention& mention : reading.actors) {
    if (mention.span.begin >= reading.view[colon].span.begin) break;
    const std::string& body = mention.person ? mention.affiliation : mention.actor;
    company_ = company_ && (body.empty() || mention.form != ActorMention::Form::name);
    company_ = company_ || speakers.subject(mention.actor) || speakers.subject(mention.affiliation);
  }
}

}  // namespace gainsay::claim
