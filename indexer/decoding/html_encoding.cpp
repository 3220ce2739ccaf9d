// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/decoding/html_encoding.h"

#include <algorithm>

#include "base/ascii.h"

namespace osint {

namespace {

constexpr std::size_t looked_at = 16 << 10;  // bytes

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

struct Attribute {
  std::string name;  // in small letters; empty behind the last one
  std::string value;
};

class MetaScan {
 public:
  explicit MetaScan(std::string_view text) : text_(text) {}

  std::string label() {
    while (at_ < text_.size()) {
      const std::string_view rest = text_.substr(at_);
      if (rest.starts_with("<!--")) {
        at_ = behind("-->", at_ + 2);
      } else if (rest.starts_with("<?xml")) {
        if (std::string found = label_in(rest.substr(0, rest.find('>')), "encoding"); !found.empty())
          return found;
        at_ = behind(">", at_);
      } else if (is_meta(rest)) {
        at_ += std::string_view("<meta").size();
        if (std::string found = label_of_meta(); !found.empty()) return found;
      } else if (is_tag(rest)) {
        skip_tag();
      } else {
        ++at_;
      }
    }
    return {};
  }

 private:
  std::size_t behind(std::string_view end, std::size_t from) const {
    const std::size_t found = text_.find(end, from);
    return found == std::string_view::npos ? text_.size() : found + end.size();
  }

  static bool is_meta(std::string_view rest) {
    constexpr std::string_view name = "<meta";
    return rest.size() > name.size() && ascii_lower(rest.substr(0, name.size())) == name &&
           (is_space(rest[name.size()]) || rest[name.size()] == '/');
  }

  static bool is_tag(std::string_view rest) {
    if (rest.size() < 2 || rest[0] != '<') return false;
    return is_ascii_letter(rest[1]) || (rest[1] == '/' && rest.size() > 2 && is_ascii_letter(rest[2]));
  }

  void skip_tag() {
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>') ++at_;
    while (!take_attribute().name.empty()) {
    }
  }

  std::string label_of_meta() {
    bool content_type = false;
    std::string charset;
    std::string content;
    for (Attribute attribute = take_attribute(); !attribute.name.empty(); attribute = take_attribute()) {
      if (attribute.name == "charset") charset = attribute.value;
      if (attribute.name == "http-equiv") content_type = ascii_lower(attribute.value) == "content-type";
      if (attribute.name == "content") content = label_in(attribute.value, "charset");
    }
    if (!charset.empty()) return charset;
    return content_type ? content : std::string();
  }

  // Takes an attribute within a tag. At the end of the tag, takes its '>' and returns an empty name.
  Attribute take_attribute() {
    while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == '/')) ++at_;
    Attribute out;
    if (at_ >= text_.size() || text_[at_] == '>') {
      at_ = std::min(at_ + 1, text_.size());
      return out;
    }
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>' && text_[at_] != '/' &&
           (text_[at_] != '=' || out.name.empty()))
      out.name += ascii_lower(text_[at_++]);
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    if (at_ >= text_.size() || text_[at_] != '=') return out;
    ++at_;
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'')) {
      const std::size_t end = std::min(text_.find(text_[at_], at_ + 1), text_.size());
      out.value = text_.substr(at_ + 1, end - at_ - 1);
      at_ = std::min(end + 1, text_.size());
      return out;
    }
    while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>') out.value += text_[at_++];
    return out;
  }

  // Finds the name after "charset=" in a value, with quotes or without.
  static std::string label_in(std::string_view text, std::string_view key) {
    const std::string lower = ascii_lower(text);
    std::size_t at = lower.find(key);
    if (at == std::string::npos) return {};
    at = lower.find_first_not_of(" \t\r\n", at + key.size());
    if (at == std::string::npos || lower[at] != '=') return {};
    at = lower.find_first_not_of(" \t\r\n", at + 1);
    if (at == std::string::npos) return {};
    const bool quoted = lower[at] == '"' || lower[at] == '\'';
    if (!quoted) return lower.substr(at, lower.find_first_of("; \t\r\n", at) - at);
    const std::size_t end = lower.find(lower[at], at + 1);
    return end == std::string::npos ? std::string() : lower.substr(at + 1, end - at - 1);
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::string declared_html_encoding(std::string_view bytes) {
  std::string label = MetaScan(bytes.substr(0, looked_at)).label();
  while (!label.empty() && is_space(label.back())) label.pop_back();
  label.erase(0, std::min(label.find_first_not_of(" \t\r\n\f"), label.size()));
  return label;
}

}  // namespace osint
