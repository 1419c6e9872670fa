// FileReader: one YAML file of a case, read, checked against its schema, and taken apart.
//
// Problems go to one list. What the schema check has already said of a place is not said again by
// those who read the meaning.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "calendar/edtf.h"
#include "casefile/worded_dates.h"
#include "gainsay/diagnostic.h"
#include "gainsay/ontology.h"
#include "gainsay/when.h"
#include "yaml/node.h"
#include "yaml/schema.h"

namespace gainsay {

class FileReader {
 public:
  // `path` is how the file is named to the user. `out` must outlive the reader, and so must
  // `words`, without which dates are read as EDTF only.
  FileReader(std::string path, Diagnostics& out, const WordedDates* words = nullptr)
      : path_(std::move(path)), out_(out), words_(words) {}

  // The file's document, checked against `schema`; a null node if it cannot be read at all.
  yaml::Node open(const std::string& schema, const yaml::Schemas& schemas);

  const std::string& path() const { return path_; }
  Place place(const yaml::Node& node) const { return {path_, node.line, node.column}; }

  void error(const yaml::Node& node, std::string code, std::string message, std::string hint = {});
  void warning(const yaml::Node& node, std::string code, std::string message,
               std::string hint = {});
  // The same for problems found by others in this file.
  void add(const Diagnostics& problems);

  // What stands at `key` of `from`; nothing (and no complaint but for a date that is none) when it
  // is not there or of the wrong kind, which the schema check has told.
  When date(const yaml::Node& from, std::string_view key, Reading reading);
  NodeRef ref(const yaml::Node& from, std::string_view key) const;
  bool flag(const yaml::Node& from, std::string_view key) const;

 private:
  void report(Diagnostic problem);

  std::string path_;
  Diagnostics& out_;
  const WordedDates* words_;
  std::vector<Place> told_;  // by the schema check
};

// A Diagnostic that says what `error` says.
Diagnostic diagnostic_of(const Error& error);

// `folder` and `file` as one path, as the user would write it.
std::string join_path(const std::string& folder, const std::string& file);

}  // namespace gainsay
