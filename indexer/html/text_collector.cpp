// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/text_collector.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace osint {

namespace {

// Soft hyphens, zero-width spaces and byte order marks. Joiners stay: Persian is written with them.
bool is_left_out(char32_t c) { return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF; }

}  // namespace

// Adds what separates the text before from the next one. Pending marks begin after it.
void TextCollector::separate(int line) {
  if (out_.text.empty()) {
    out_.line = line;
  } else if (line_ends_ > 0) {
    out_.text += '\n';
  } else if (blank_) {
    out_.text += ' ';
  }
  blank_ = false;
  line_ends_ = 0;
  for (; waiting_ > 0; --waiting_) open_[open_.size() - waiting_].begin = out_.text.size();
}

void TextCollector::add(std::string_view text, int line) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c == '\n') ++line;
    if (is_left_out(c)) continue;
    if (c < 0x20 || is_whitespace(c)) {
      add_blank();
      continue;
    }
    if (out_.text.empty() || blank_ || line_ends_ > 0 || waiting_ > 0) separate(line);
    out_.text += text.substr(begin, at - begin);
  }
}

void TextCollector::add_literal(std::string_view text, int line) {
  if (text.empty()) return;
  separate(line);
  for (const char c : text) {
    if (c != '\r') out_.text += c;
  }
}

void TextCollector::open(Markup mark) {
  open_.push_back(std::move(mark));
  ++waiting_;
}

void TextCollector::close() {
  if (open_.empty()) return;
  Markup mark = std::move(open_.back());
  open_.pop_back();
  if (waiting_ > 0) {
    --waiting_;
    return;
  }
  mark.end = out_.text.size();
  out_.markup.push_back(std::move(mark));
}

MarkedText TextCollector::take() {
  MarkedText out = std::exchange(out_, {});
  blank_ = false;
  line_ends_ = 0;
  for (std::size_t i = 0; i + waiting_ < open_.size(); ++i) {
    out.markup.push_back(open_[i]);
    out.markup.back().end = out.text.size();
  }
  waiting_ = open_.size();
  std::erase_if(out.markup, [](const Markup& mark) { return mark.begin >= mark.end; });
  std::ranges::stable_sort(out.markup, [](const Markup& a, const Markup& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return out;
}

}  // namespace osint
