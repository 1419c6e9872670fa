#include "text_fixture.h"

namespace gainsay::test {
namespace {

struct SentenceCase {
  std::vector<std::string> sentences;  // joined with a space they are the text
};

TEST_CASE("sentences end where a reader ends them") {
  const std::vector<SentenceCase> cases = {
      {{"We sold it.", "They bought it!", "Who paid?", "Nobody."}},
      {{"The U.S. Department of Labor wrote to Hollin Inc. on Nov. 3 about it.", "No reply came."}},
      {{"It moved to the U.S.", "The plant closed."}},
      {{"The talks ended at 7:40 p.m.", "Trustees then voted."}},
      {{"It opens at 9 a.m. Eastern on Monday."}},
      {{"See No. 5 on page 3.", "He said no.", "Nothing followed."}},
      {{"Milk from Co. Mayo and Co. Sligo went to the U.K. market."}},
      {{"Mr. P. O'D. Byrne and Dr. T. Quill signed.", "Ms. Lund did not."}},
      {{"“We never did,” she said.", "“Not once.”", "He laughed."}},
      {{"\"We stopped.\"", "\"All of it?\" he asked.", "\"All of it.\""}},
      {{"“It is over.” he wrote, and left."}},
      {{"He asked “Why?” and “How?” twice.", "(Nobody knew.)", "It rained."}},
      {{"2. In a drawer the agents found a list.", "3. It was old."}},
      {{"5.2 Ms. Lund spoke.", "b. The motion failed."}},
      {{"Profit was 3.5 million.", "Costs were 1.25."}},
      {{"Well... maybe not.", "Or… yes?", "Sure."}},
      {{"Yahoo! said so.", "iPhones sold well.", "$40 is the price.", "7 were left."}},
      {{"sounds good to everybody here.", "will send it tomorrow."}},
      {{"It cost approx. five euros incl. tax."}},
      {{"Boxes, crates, etc. were kept.", "Crates, etc.", "Lund agreed."}},
      {{"MR. LUND: Madam Chair, not a cent.", "CHAIR QUILL: Thank you."}},
  };
  for (const SentenceCase& c : cases) {
    const std::string text = joined(c.sentences, " ");
    CAPTURE(text);
    CHECK(joined(sentences_of(text), "\n") == joined(c.sentences, "\n"));
  }
}

TEST_CASE("an empty line ends a sentence, a single line end does not") {
  CHECK(sentences_of("Dear all\n\nwe have\nclosed").size() == 2);
  CHECK(sentences_of("Ada Lund\nHead of Sales\nHollin Ltd", BlockKind::signature).size() == 3);
}

TEST_CASE("a missing space between two sentences is forgiven") {
  CHECK(joined(sentences_of("We closed it.The rest stayed."), "|") ==
        "We closed it.|The rest stayed.");
}

TEST_CASE("titles, headings and table rows are one sentence each") {
  for (const BlockKind kind : {BlockKind::title, BlockKind::heading, BlockKind::table_row}) {
    CHECK(sentences_of("Who sold it? We did. | 4", kind).size() == 1);
  }
}

TEST_CASE("sentences cover the tokens of their block and no other") {
  Document document = block("One here. Two.\nThree there. Four.");
  const std::uint32_t line = 14;
  document.blocks = {{BlockKind::paragraph, {0, line}, 0, 1, 0},
                     {BlockKind::paragraph, {line + 1, 33}, 0, 2, 0}};
  const TokenizedText text = tokenizer().tokenize(document);
  REQUIRE(text.sentences.size() == 4);
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const Sentence& sentence = text.sentences[i];
    CHECK(sentence.first_token == next);
    CHECK(sentence.block == i / 2);
    CHECK(sentence.span.begin == text.tokens[sentence.first_token].span.begin);
    CHECK(sentence.span.end == text.tokens[sentence.last_token - 1].span.end);
    next = sentence.last_token;
  }
  CHECK(next == text.tokens.size());
}

}  // namespace
}  // namespace gainsay::test
