#include "text_fixture.h"

namespace gainsay::test {
namespace {

struct TokenCase {
  std::string text;
  std::string tokens;  // separated by one space
};

TEST_CASE("tokens are words, numbers and single marks") {
  const std::vector<TokenCase> cases = {
      {"We sold 40 boxes.", "We sold 40 boxes ."},
      {"a well-run, Dublin-based firm", "a well-run , Dublin-based firm"},
      {"$14.20–14.60/lb, up 3%", "$ 14.20 – 14.60 / lb , up 3 %"},
      {"2,204 of 1.2 million", "2,204 of 1.2 million"},
      {"at 10:41 on 12/11/2018", "at 10:41 on 12 / 11 / 2018"},
      {"2019-20 and 2019-03-12", "2019 - 20 and 2019 - 03 - 12"},
      {"the 19th, the 1960s, 4.1M, a 36-percent cap",
       "the 19th , the 1960s , 4.1M , a 36-percent cap"},
      {"COVID-19 and an F-150", "COVID-19 and an F-150"},
      {"AT&T's R&D, and B & B", "AT&T 's R&D , and B & B"},
      {"write to press@hollin.example or see hollin.example.",
       "write to press@hollin.example or see hollin.example ."},
      {"wait ... what… no", "wait ... what … no"},
      {"“Odd,” he said (twice).", "“ Odd , ” he said ( twice ) ."},
      {"Søren’s naïve Żubr", "Søren ’s naïve Żubr"},
      {"soft\u00ADhyphen", "soft\u00ADhyphen"},
      {"", ""},
  };
  for (const TokenCase& c : cases) {
    CAPTURE(c.text);
    CHECK(joined(tokens_of(c.text), " ") == c.tokens);
  }
}

TEST_CASE("contractions are cut as in the Penn Treebank") {
  const std::vector<TokenCase> cases = {
      {"didn't don’t can't won't cannot", "did n't do n’t ca n't wo n't cannot"},
      {"it's we'll they’re I've he'd I'm", "it 's we 'll they ’re I 've he 'd I 'm"},
      {"wouldn't've", "would n't 've"},
      {"DIDN'T", "DID N'T"},
      {"the firm's customers' data", "the firm 's customers ' data"},
      {"O'Brien at five o'clock", "O'Brien at five o'clock"},
      {"the 1990's", "the 1990 's"},
      {"'tis the '90s", "' tis the ' 90s"},
  };
  for (const TokenCase& c : cases) {
    CAPTURE(c.text);
    CHECK(joined(tokens_of(c.text), " ") == c.tokens);
  }
}

TEST_CASE("a full stop belongs to abbreviations and initials only") {
  const std::vector<TokenCase> cases = {
      {"the U.S. and the U.S.-led talks", "the U.S. and the U.S.-led talks"},
      {"the U.S.'s rule, N.V. shares", "the U.S. 's rule , N.V. shares"},
      {"Hollin, Inc. of Co. Mayo", "Hollin , Inc. of Co. Mayo"},
      {"on Nov. 3 at 7 p.m. sharp", "on Nov. 3 at 7 p.m. sharp"},
      {"No. 5 is a no. The end", "No. 5 is a no . The end"},
      {"Lt. P. O'D. Byrne, e.g. here", "Lt. P. O'D. Byrne , e.g. here"},
      {"J. Quill took plan B. The rest", "J. Quill took plan B . The rest"},
      {"see pp. 4-5, s. 22", "see pp. 4 - 5 , s. 22"},
      {"NOV. 3, HOLLIN CORP. LTD.", "NOV. 3 , HOLLIN CORP. LTD."},
      {"in the sun. On Sun. too", "in the sun . On Sun. too"},
  };
  for (const TokenCase& c : cases) {
    CAPTURE(c.text);
    CHECK(joined(tokens_of(c.text), " ") == c.tokens);
  }
}

TEST_CASE("letters say how a word is written") {
  const std::vector<std::pair<std::string, Letters>> cases = {
      {"boxes", Letters::lower},
      {"Boxes", Letters::capitalised},
      {"DEA", Letters::upper},
      {"iPhone", Letters::mixed},
      {"McNeil", Letters::capitalised},
      {"I", Letters::capitalised},
      {"Éire", Letters::capitalised},
      {"ÉIRE", Letters::upper},
      {"2018", Letters::none},
      {"COVID-19", Letters::upper},
      {"—", Letters::none},
  };
  for (const auto& row : cases) {
    const auto& [text, letters] = row;
    CAPTURE(row.first);  // clang 14 does not let a lambda have text
    const TokenizedText tokenized = tokenizer().tokenize(block(text));
    REQUIRE(tokenized.tokens.size() == 1);
    CHECK(tokenized.tokens[0].letters == letters);
  }
}

TEST_CASE("a clitic says nothing of how the word before it is written") {
  CHECK(tokenizer().tokenize(block("DEA's")).tokens[0].letters == Letters::upper);
  CHECK(tokenizer().tokenize(block("DEA’S")).tokens[0].letters == Letters::upper);
  CHECK(tokenizer().tokenize(block("Anna's")).tokens[0].letters == Letters::capitalised);
  CHECK(tokenizer().tokenize(block("I'd")).tokens[0].letters == Letters::capitalised);
}

TEST_CASE("words() cuts and folds a phrase as text is cut") {
  CHECK(joined(tokenizer().words("Moody’s CORP."), "|") == "moody|'s|corp.");
  CHECK(joined(tokenizer().words("Crédit  d'Été, S.A."), "|") == "credit|d'ete|,|s.a.");
  CHECK(tokenizer().words("  ").empty());
}

}  // namespace
}  // namespace gainsay::test
