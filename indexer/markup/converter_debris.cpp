// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markup/converter_debris.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/byte_set.h"
#include "indexer/markup/attributes.h"
#include "indexer/markup/fences.h"
#include "indexer/markup/grid_tables.h"

namespace osint {
namespace {

bool is_blank_or_break(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// ":::", "::: {.note}", "::: note", ":::::: columns".
bool is_division(std::string_view content) {
  if (!content.starts_with(":::")) return false;
  std::string_view rest = content.substr(std::min(content.find_first_not_of(": "), content.size()));
  rest = rest.substr(0, rest.find_last_not_of(": \t\r") + 1);
  if (rest.empty() || attributes_length(rest) == rest.size()) return true;
  return std::ranges::all_of(rest, is_attribute_name);
}

// The text between two '^' at the beginning, or between "\({}^{" and "}\)".
struct Superscript {
  std::string_view text;
  std::size_t length = 0;
};

Superscript superscript_at(std::string_view text) {
  constexpr std::size_t longest = 4;
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"\\({}^{", "}\\)"},
                                    {"\\(^{", "}\\)"},
                                    {"$^{", "}$"},
                                    {"${}^{", "}$"},
                                    {"^", "^"}}) {
    if (!text.starts_with(open)) continue;
    std::size_t end = open.size();
    while (end < text.size() && (is_ascii_letter(text[end]) || is_ascii_digit(text[end]))) ++end;
    if (end == open.size() || end > open.size() + longest || !text.substr(end).starts_with(close)) continue;
    return {text.substr(open.size(), end - open.size()), end + close.size()};
  }
  return {};
}

// Returns the length of a word processor's tag, which is not HTML, at the beginning: "<o:p>", "</w:sdt>"; 0
// if there is none.
std::size_t office_tag_length(std::string_view text) {
  constexpr std::size_t longest = 200;
  constexpr std::size_t longest_prefix = 3;
  std::size_t at = text.starts_with("</") ? 2 : 1;
  const std::size_t begin = at;
  while (at < text.size() && is_ascii_lower(text[at])) ++at;
  if (at == begin || at > begin + longest_prefix || at == text.size() || text[at] != ':') return 0;
  const std::size_t end = text.substr(0, longest).find_first_of("<>\n", 1);
  return end != std::string_view::npos && text[end] == '>' ? end + 1 : 0;
}

class Cleaner {
 public:
  explicit Cleaner(std::string_view text) : text_(text), fences_(text) { out_.reserve(text.size()); }

  std::string clean() {
    while (at_ < text_.size()) begin_line();
    return without_removed();
  }

 private:
  void begin_line() {
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    const std::string_view line = text_.substr(at_, end - at_);
    std::string_view content = line.substr(std::min(line.find_first_not_of(" \t>"), line.size()));
    content = content.substr(0, content.find_last_not_of(" \t\r") + 1);
    if (fences_.take(content, std::min(end + 1, text_.size())) == Fences::Place::inside)
      return copy_line(end);
    if (content.empty()) brackets_.clear();
    if (is_division(content)) {
      out_ += line.substr(0, static_cast<std::size_t>(content.data() - line.data()));
      at_ = end;
      brackets_.clear();
    }
    const bool heading = content.starts_with('#');
    while (at_ < text_.size() && text_[at_] != '\n') take_sign(heading);
    if (at_ < text_.size()) out_ += text_[at_++];
  }

  void copy_line(std::size_t end) {
    out_ += text_.substr(at_, end - at_);
    if (end < text_.size()) out_ += '\n';
    at_ = end + 1;
    brackets_.clear();
  }

  void take_sign(bool heading) {
    static constexpr ByteSet signs("[]{)`\\^$<\n");
    const std::size_t next = signs.find(text_, at_);
    out_ += text_.substr(at_, next - at_);
    at_ = next;
    if (at_ == text_.size() || text_[at_] == '\n') return;
    const char sign = text_[at_];
    const std::string_view rest = text_.substr(at_);
    switch (sign) {
      case '[': brackets_.push_back(out_.size()); break;
      case ']': return close_bracket();
      case ')': return keep_and_skip_attributes();
      case '`': return take_backticks();
      case '<':
        if (const std::size_t length = office_tag_length(rest); length > 0) {
          at_ += length;
          return;
        }
        break;
      case '{':
        if (heading && take_heading_attributes()) return;
        break;
      case '\\':
        if (rest.starts_with("\\ ") && rest.size() > 2 && rest[2] != '\n') {
          ++at_;
          return;
        }
        if (!rest.starts_with("\\(")) return keep(std::min<std::size_t>(2, rest.size()));
        [[fallthrough]];
      case '^':
      case '$':
        if (take_superscript()) return;
        break;
      default: break;
    }
    keep(1);
  }

  void keep(std::size_t count) {
    // begin_line() handles the end of a line.
    if (count == 2 && text_[at_ + 1] == '\n') count = 1;
    out_ += text_.substr(at_, count);
    at_ += count;
  }

  void keep_and_skip_attributes() {
    keep(1);
    skip_attributes(attributes_length(text_.substr(at_)));
  }

  // Attributes may span lines; the line ends stay.
  void skip_attributes(std::size_t length) {
    const std::string_view skipped = text_.substr(at_, length);
    out_.append(static_cast<std::size_t>(std::ranges::count(skipped, '\n')), '\n');
    at_ += length;
  }

  void close_bracket() {
    const std::size_t length = attributes_length(text_.substr(at_ + 1));
    if (!brackets_.empty()) {
      if (length > 0) {
        removed_.push_back(brackets_.back());
        removed_.push_back(out_.size());
      }
      brackets_.pop_back();
    }
    keep(1);
    skip_attributes(length);
  }

  // "# Title {#title}": only at the line's end.
  bool take_heading_attributes() {
    const std::size_t length = attributes_length(text_.substr(at_));
    const std::size_t after = text_.find_first_not_of(" \t\r", at_ + length);
    if (length == 0 || (after != std::string_view::npos && text_[after] != '\n')) return false;
    skip_attributes(length);
    return true;
  }

  // ``so'' is a quotation; `so`{.code} has attributes.
  void take_backticks() {
    const std::string_view rest = text_.substr(at_);
    const std::size_t length = std::min(rest.find_first_not_of('`'), rest.size());
    if (length == 2 && rest.size() > 2 && !is_blank_or_break(rest[2])) {
      constexpr std::size_t longest = 2000;
      const std::size_t close = rest.substr(0, longest).find("''", 2);
      const std::string_view inside = rest.substr(2, close == std::string_view::npos ? 0 : close - 2);
      if (!inside.empty() && inside.find("``") == std::string_view::npos &&
          inside.find("\n\n") == std::string_view::npos) {
        out_ += "“";
        quotation_ends_ = at_ + close;
        at_ += 2;
        return take_quotation();
      }
    }
    keep_run(length);
    if (length > 0 && rest.size() > length) skip_attributes(attributes_length(text_.substr(at_)));
  }

  void keep_run(std::size_t length) {
    out_ += text_.substr(at_, length);
    at_ += length;
  }

  void take_quotation() {
    while (at_ < quotation_ends_) {
      if (text_[at_] == '\n') {
        out_ += text_[at_++];
      } else {
        const std::size_t end = std::min(text_.find('\n', at_), quotation_ends_);
        keep_run(end - at_);
      }
    }
    out_ += "”";
    at_ += 2;
  }

  bool take_superscript() {
    const Superscript found = superscript_at(text_.substr(at_));
    if (found.length == 0) return false;
    const bool number = std::ranges::all_of(found.text, is_ascii_digit);
    const bool after_digit = !out_.empty() && is_ascii_digit(out_.back());
    const bool inside_brackets = !out_.empty() && out_.back() == '[';
    if (number && !after_digit && !inside_brackets) {
      out_ += "\\[";
      out_ += found.text;
      out_ += ']';
    } else {
      out_ += found.text;
    }
    at_ += found.length;
    return true;
  }

  // Without the brackets that only carried attributes.
  std::string without_removed() {
    if (removed_.empty()) return std::move(out_);
    std::ranges::sort(removed_);
    std::string result;
    std::size_t kept = 0;
    for (const std::size_t at : removed_) {
      result.append(out_, kept, at - kept);
      kept = at + 1;
    }
    result.append(out_, kept);
    return result;
  }

  std::string_view text_;
  Fences fences_;
  std::size_t at_ = 0;
  std::string out_;
  std::vector<std::size_t> brackets_;  // open ones of the paragraph, in `out_`
  std::vector<std::size_t> removed_;   // brackets in `out_` that go
  std::size_t quotation_ends_ = 0;
};

}  // namespace

std::string without_debris(const std::string& text) {
  const bool bars = text.starts_with("| ") || text.starts_with('+') ||
                    text.find("\n| ") != std::string::npos || text.find("+--") != std::string::npos ||
                    text.find("+==") != std::string::npos;
  std::string out = bars ? without_grids(text) : text;
  for (const std::string_view sign : {":::", "{", "^", "\\ ", "``", "<o:", "<v:", "<w:"}) {
    if (out.find(sign) != std::string::npos) return Cleaner(out).clean();
  }
  return out;
}

}  // namespace osint
