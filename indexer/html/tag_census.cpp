// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/tag_census.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <unordered_map>

#include "base/ascii.h"

namespace osint {

namespace {

constexpr std::array<std::string_view, 43> never_nested{
    "a",      "area",     "base",  "basefont", "bgsound", "body",  "br",   "button", "caption",
    "col",    "colgroup", "dd",    "dt",       "embed",   "frame", "head", "hr",     "html",
    "image",  "img",      "input", "keygen",   "li",      "link",  "meta", "nobr",   "optgroup",
    "option", "p",        "param", "rb",       "rp",      "rt",    "rtc",  "source", "tbody",
    "td",     "tfoot",    "th",    "thead",    "tr",      "track", "wbr"};

// The text of these elements ends only with their own end tag.
constexpr std::array<std::string_view, 9> raw_text{"iframe", "noembed",  "noframes", "script",   "style",
                                                   "title",  "textarea", "xmp",      "plaintext"};

bool is_any(std::string_view name, const auto& table) {
  return std::ranges::find(table, name) != table.end();
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

class TagCensus {
 public:
  explicit TagCensus(std::string_view text) : text_(text) {}

  Result<void> check() {
    for (at_ = text_.find('<'); at_ < text_.size(); at_ = text_.find('<', at_)) {
      if (text_.compare(at_, 4, "<!--") == 0) {
        skip_to("-->", at_ + 2);
        continue;
      }
      const std::size_t begin = at_++;
      const bool closing = at_ < text_.size() && text_[at_] == '/';
      if (closing) ++at_;
      if (at_ >= text_.size() || !is_ascii_letter(text_[at_])) continue;
      if (++tags_ > max_page_tags) return too_much(begin, fmt::format("more than {} tags", max_page_tags));
      const std::string name = take_name();
      if (take_attributes() > max_tag_attributes)
        return too_much(begin, fmt::format("a tag with more than {} attributes", max_tag_attributes));
      count(name, closing);
      if (depth_ > max_page_depth)
        return too_much(begin, fmt::format("more than {} elements within each other", max_page_depth));
      if (!closing && is_any(name, raw_text)) skip_raw(name);
    }
    return {};
  }

 private:
  std::string take_name() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '/' && text_[at_] != '>') ++at_;
    constexpr std::size_t longest = 32;
    return ascii_lower(text_.substr(begin, std::min(at_ - begin, longest)));
  }

  // Moves to the end of the tag and returns the number of its attributes.
  std::size_t take_attributes() {
    std::size_t attributes = 0;
    while (at_ < text_.size() && text_[at_] != '>') {
      const char c = text_[at_];
      if (is_space(c) || c == '/') {
        ++at_;
        continue;
      }
      ++attributes;
      while (at_ < text_.size() && !is_space(text_[at_]) &&
             std::string_view("/>=").find(text_[at_]) == std::string_view::npos)
        ++at_;
      take_value();
    }
    if (at_ < text_.size()) ++at_;
    return attributes;
  }

  void take_value() {
    std::size_t at = at_;
    while (at < text_.size() && is_space(text_[at])) ++at;
    if (at >= text_.size() || text_[at] != '=') return;
    ++at;
    while (at < text_.size() && is_space(text_[at])) ++at;
    if (at < text_.size() && (text_[at] == '"' || text_[at] == '\'')) {
      at = text_.find(text_[at], at + 1);
      at_ = at == std::string_view::npos ? text_.size() : at + 1;
      return;
    }
    while (at < text_.size() && !is_space(text_[at]) && text_[at] != '>') ++at;
    at_ = at;
  }

  // An end tag of an element that is not open changes nothing.
  void count(const std::string& name, bool closing) {
    if (is_any(name, never_nested)) return;
    std::size_t& open = open_[name];
    if (!closing) {
      ++open;
      ++depth_;
    } else if (open > 0) {
      --open;
      --depth_;
    }
  }

  void skip_to(std::string_view end, std::size_t from) {
    const std::size_t found = text_.find(end, from);
    at_ = found == std::string_view::npos ? text_.size() : found + end.size();
  }

  void skip_raw(const std::string& name) {
    for (at_ = text_.find("</", at_); at_ < text_.size(); at_ = text_.find("</", at_ + 2)) {
      if (ascii_lower(text_.substr(at_ + 2, name.size())) == name) return;
    }
  }

  tl::unexpected<Error> too_much(std::size_t at, const std::string& what) {
    const auto line = 1 + std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return failure("has " + what + "; save the page's text in a simpler form", static_cast<int>(line));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t tags_ = 0;
  std::size_t depth_ = 0;
  std::unordered_map<std::string, std::size_t> open_;
};

}  // namespace

Result<void> check_tags(std::string_view text) { return TagCensus(text).check(); }

}  // namespace osint
