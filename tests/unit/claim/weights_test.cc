#include "claim/weights/weights.h"

#include <unistd.h>

#include <filesystem>

#include "base/file.h"
#include "claim/describe.h"
#include "claim/weights/clause_signs.h"
#include "claim/weights/learned.h"
#include "reading.h"

using namespace gainsay::claim;
using gainsay::Knowledge;
using gainsay::Result;

namespace {

constexpr std::array<std::string_view, 2> kAnimals{"sheep", "goat"};

// What a file of weights with these lines is loaded as.
Result<Weights> load(const std::string& lines) {
  std::string folder = std::filesystem::temp_directory_path() / "gainsay-weights-XXXXXX";
  REQUIRE(::mkdtemp(folder.data()) != nullptr);
  REQUIRE(gainsay::write_file(folder + "/animals.tsv", lines));
  const Knowledge knowledge = Knowledge::with_data_folder(folder).value();
  auto weights = Weights::load(knowledge, "data/animals.tsv", kAnimals);
  std::filesystem::remove_all(folder);
  return weights;
}

std::vector<std::string> signs_of(const std::string& text) {
  const ReadText read(text);
  const Lexicon& lexicon = test_lexicon();
  const Proposition said = read_proposition(read.reading, lexicon.predicates, lexicon.words, 0);
  SignList list(true);
  add_clause_signs(read.reading, lexicon, said, {}, list);
  add_word_signs(read.reading, lexicon, 0, read.reading.view.size(), list);
  add_pair_signs(read.reading, lexicon, said, 0, read.reading.view.size(), list);
  return list.names();
}

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::count(names.begin(), names.end(), name) == 1;
}

}  // namespace

TEST_CASE("a sign is the same by its name and by its parts") {
  CHECK(sign_named("word:never") == sign_of(SignKind::word, {"never"}));
  CHECK(sign_named("pair:no longer") == sign_of(SignKind::pair, {"no", "longer"}));
  CHECK(sign_named("pair:no longer") != sign_of(SignKind::pair, {"longer", "no"}));
  CHECK(sign_named("word:never") != sign_named("inside:never"));
  CHECK(sign_named("when:paper before past") ==
        sign_of(SignKind::when, {"paper", "before", "past"}));
  CHECK(sign_named("wool:never") == 0);
  CHECK(sign_named("word") == 0);
  CHECK(sign_named("word:") == 0);
  CHECK(sign_named("pair:a b c d") == 0);
}

TEST_CASE("weights are added up by outcome") {
  const auto weights = load(
      "# of animals\nword:wool\tsheep\t150\nword:wool\tgoat\t-20\n"
      "word:beard\tgoat\t70\n\n");
  REQUIRE(weights);
  const std::vector<Sign> signs{sign_named("word:wool"), sign_named("word:beard"),
                                sign_named("word:grass")};
  CHECK(weights->sums(signs)[0] == 150);
  CHECK(weights->sums(signs)[1] == 50);
  CHECK(weights->of(signs[0], 1) == -20);
  CHECK(weights->sums({})[0] == 0);
  Tally tally(*weights, true);
  tally.add(SignKind::word, {"wool"});
  tally.add(SignKind::word, {"grass"});
  CHECK(tally.sum() == 150);
  CHECK(tally.names() == std::vector<std::string>{"word:wool", "word:grass"});
}

TEST_CASE("a line that is no weight is told with its place") {
  for (const char* line : {"word:wool\tcow\t1", "wool\tsheep\t1", "word:wool\tsheep\t",
                           "word:wool\tsheep\t1.5", "word:wool\tsheep\t99999", "word:wool"}) {
    CAPTURE(line);
    const auto weights = load(std::string("# first\n") + line + "\n");
    REQUIRE_FALSE(weights);
    CHECK(weights.error().place.file == "data/animals.tsv");
    CHECK(weights.error().place.line == 2);
    CHECK(weights.error().fragment == line);
  }
}

TEST_CASE("the lines of a sign stand together") {
  const auto weights = load("word:wool\tsheep\t1\nword:beard\tgoat\t1\nword:wool\tgoat\t1\n");
  REQUIRE_FALSE(weights);
  CHECK(weights.error().place.line == 3);
}

TEST_CASE("a sentence shows its words, its form and its cues, each once") {
  const std::vector<std::string> names = signs_of("The mill has never sold wool to the mill.");
  CHECK(has(names, "word:never"));
  CHECK(has(names, "word:the"));
  CHECK(has(names, "word:sell"));
  CHECK(has(names, "pair:never sell"));
  CHECK(has(names, "pair:^ the"));
  CHECK(has(names, "frame:sell"));
  CHECK(has(names, "form:negated.perfect"));
  CHECK(has(names, "form:never"));
  CHECK(has(names, "subject-head:mill"));
  CHECK_FALSE(has(names, "word:sold"));
  CHECK(has(signs_of("The mill sold 40 sacks in 2019."), "word:#number"));
  CHECK(has(signs_of("The mill sold 40 sacks in 2019."), "word:#date"));
}

TEST_CASE("what was weighed is told with what weighs most") {
  const Learned& learned = test_lexicon().learned;
  const Decision decision{
      DecisionKind::claim, {}, {{"yes", {"points:enough", "word:neverseen", "points:enough"}}}, 0};
  const std::string line = describe(decision, learned);
  CHECK(line.starts_with("  weighed       a claim: yes +"));
  CHECK(line.find("points:enough +") == line.rfind("points:enough +"));
  CHECK(line.find("neverseen") == std::string::npos);
}
