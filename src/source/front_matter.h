// Front matter: the YAML between two lines of three hyphens at the top of a Markdown file.
#pragma once

#include <cstddef>
#include <string_view>

#include "source/reader.h"

namespace gainsay {

struct FrontMatter {
  FileMetadata metadata;
  std::size_t end = 0;  // offset of the text after it; 0 when there is none
  std::string note;     // when it could not be read
};

FrontMatter read_front_matter(std::string_view text, const ReadContext& context);

}  // namespace gainsay
