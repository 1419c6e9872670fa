#include "cli/rule_texts.h"

#include "rule/files/rules.h"

namespace gainsay {

Result<RuleTexts> load_rule_texts(Session& session) {
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return fail(knowledge.error());
  Result<Language> language = Language::load(*knowledge);
  if (!language) return fail(language.error());
  Diagnostics diagnostics;
  RuleTexts out{{}, std::move(*language)};
  for (const Rule& rule : load_rules(*knowledge, diagnostics)) out.texts.push_back(rule.text);
  session.list(diagnostics);
  return out;
}

}  // namespace gainsay
