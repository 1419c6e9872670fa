#include "render/theme.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace gainsay {
namespace {

using Values = std::map<std::string, std::string, std::less<>>;

constexpr double kLeastContrast = 4.5;

// Text of the first colour stands on the second.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kPairs = {{{"ink", "bg"},
                                                                                   {"ink", "soft"},
                                                                                   {"ink", "mark"},
                                                                                   {"mut", "bg"},
                                                                                   {"mut", "soft"},
                                                                                   {"mut", "mark"},
                                                                                   {"said", "bg"},
                                                                                   {"said", "soft"},
                                                                                   {"rec", "bg"},
                                                                                   {"find", "bg"},
                                                                                   {"find", "soft"},
                                                                                   {"on", "said"},
                                                                                   {"on", "rec"}}};

bool is_face(std::string_view name) { return name == "serif" || name == "sans"; }

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_colour(std::string_view value) {
  return (value.size() == 4 || value.size() == 7) && value[0] == '#' &&
         std::all_of(value.begin() + 1, value.end(), is_hex);
}

// Names of typefaces: nothing that could end the declaration or load anything.
bool is_face_list(std::string_view value) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view(" ,\"-").find(c) != std::string_view::npos;
  };
  return !value.empty() && std::all_of(value.begin(), value.end(), allowed) &&
         std::count(value.begin(), value.end(), '"') % 2 == 0;
}

class ThemeReader {
 public:
  ThemeReader(std::string_view css, const std::string& file, const Theme* base)
      : text_(css), file_(file), base_(base) {
    if (base != nullptr) theme_ = *base;
  }

  Result<Theme> whole() {
    bool any = false;
    for (skip(); at_ < text_.size() && !error_; skip()) {
      any = true;
      if (take("@media")) {
        expect("(prefers-color-scheme:");
        expect("dark)");
        expect("{");
        block(theme_.dark);
        expect("}");
      } else {
        block(theme_.light);
      }
    }
    if (!any) wrong("this theme is empty", "");
    if (error_) return fail(*error_);
    return theme_;
  }

 private:
  void skip() {
    for (;;) {
      while (at_ < text_.size() &&
             std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos)
        ++at_;
      if (text_.substr(at_, 2) != "/*") return;
      const std::size_t end = text_.find("*/", at_ + 2);
      at_ = end == std::string_view::npos ? text_.size() : end + 2;
    }
  }

  bool take(std::string_view token) {
    skip();
    if (text_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }

  void expect(std::string_view token) {
    if (error_ || take(token)) return;
    wrong(fmt::format("this is no theme: '{}' is missing here", token),
          std::string(text_.substr(at_, 20)));
  }

  void wrong(std::string message, std::string fragment) {
    if (error_) return;
    const std::string_view before = text_.substr(0, at_);
    const auto line =
        static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1);
    const std::size_t begin = before.rfind('\n');
    const std::size_t column = begin == std::string_view::npos ? at_ + 1 : at_ - begin;
    error_ = Error{ErrorCode::input,
                   std::move(message),
                   {file_, line, static_cast<std::uint32_t>(column)},
                   std::move(fragment),
                   "A theme holds colours and typefaces: `:root { --said: #14539a; }`."};
  }

  void block(Values& values) {
    expect(":root");
    expect("{");
    while (!error_ && !take("}")) declaration(values);
  }

  void declaration(Values& values) {
    expect("--");
    const std::size_t colon = text_.find(':', at_);
    const std::size_t end = text_.find_first_of(";}", at_);
    if (error_ || colon >= end || end == std::string_view::npos) {
      return wrong("this is no declaration", std::string(text_.substr(at_, 20)));
    }
    const std::string name = trimmed(text_.substr(at_, colon - at_));
    const std::string value = trimmed(text_.substr(colon + 1, end - colon - 1));
    if (base_ != nullptr && base_->light.find(name) == base_->light.end()) {
      return wrong("a theme has no property of this name", "--" + name);
    }
    if (is_face(name) ? !is_face_list(value) : !is_colour(value)) {
      return wrong(is_face(name) ? "this is no list of typefaces" : "this is no colour (#rrggbb)",
                   value.substr(0, 120));
    }
    values[name] = value;
    at_ = text_[end] == ';' ? end + 1 : end;
  }

  static std::string trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, last - first + 1));
  }

  std::string_view text_;
  const std::string& file_;
  const Theme* base_;
  std::size_t at_ = 0;
  Theme theme_;
  std::optional<Error> error_;
};

double channel(std::string_view colour, std::size_t index) {
  const auto digit = [](char c) {
    return c <= '9' ? c - '0' : (c >= 'a' ? c - 'a' : c - 'A') + 10;
  };
  const bool is_short = colour.size() == 4;
  const char high = is_short ? colour[1 + index] : colour[1 + 2 * index];
  const char low = is_short ? high : colour[2 + 2 * index];
  const double value = (digit(high) * 16 + digit(low)) / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(std::string_view colour) {
  return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 1) + 0.0722 * channel(colour, 2);
}

std::optional<Error> unreadable(const Values& values, std::string_view where,
                                const std::string& file) {
  for (const auto& [text, ground] : kPairs) {
    const auto one = values.find(text);
    const auto other = values.find(ground);
    if (one == values.end() || other == values.end()) continue;
    const double ratio = contrast(one->second, other->second);
    if (ratio >= kLeastContrast) continue;
    return Error{
        ErrorCode::input,
        fmt::format("--{} on --{} has a contrast of {:.1f} to 1 ({}), which is hard to read", text,
                    ground, ratio, where),
        {file, 0, 0},
        one->second + " on " + other->second,
        "The contrast must be at least 4.5 to 1 (WCAG 2.2, 1.4.3)."};
  }
  return std::nullopt;
}

std::string declarations(const Values& values) {
  std::string out;
  for (const auto& [name, value] : values) out += "--" + name + ":" + value + ";";
  return out;
}

}  // namespace

double contrast(std::string_view one, std::string_view other) {
  const double a = luminance(one);
  const double b = luminance(other);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Result<Theme> read_theme(std::string_view css, const std::string& file, const Theme* base) {
  Result<Theme> theme = ThemeReader(css, file, base).whole();
  if (!theme) return theme;
  Values dark = theme->light;
  for (const auto& [name, value] : theme->dark) dark[name] = value;
  if (const auto error = unreadable(theme->light, "light", file)) return fail(*error);
  if (const auto error = unreadable(dark, "dark", file)) return fail(*error);
  return theme;
}

std::string css_of(const Theme& theme) {
  return fmt::format(
      ":root{{color-scheme:light dark;{0}}}\n@media(prefers-color-scheme:dark){{:root{{{1}}}}}\n"
      "@media print{{:root{{color-scheme:light;{0}}}}}\n",
      declarations(theme.light), declarations(theme.dark));
}

}  // namespace gainsay
