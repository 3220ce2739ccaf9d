// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/block_writer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/blocks/note_signs.h"

namespace osint {
namespace {

constexpr std::size_t longest_destination = 2048;                      // bytes; no address is longer
constexpr std::size_t most_destination_bytes = std::size_t{16} << 20;  // of all marks: each holds a copy

constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t wide_blank = 0x3000;  // it sets off Chinese text as a paragraph's indentation does

// "1" of a note, not the "th" of "14th".
bool is_note_number(std::string_view text) {
  constexpr std::size_t most_digits = 3;
  return !text.empty() && text.size() <= most_digits && std::ranges::all_of(text, is_ascii_digit);
}

// The size that most bytes have; 0 where none is known.
int usual_size(const std::map<int, std::size_t>& sizes) {
  const auto most = std::ranges::max_element(sizes, {}, [](const auto& entry) { return entry.second; });
  return most == sizes.end() ? 0 : most->first;
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin);
}

}  // namespace

void BlockWriter::begin(const BlockForm& form) {
  end();
  form_ = form;
}

void BlockWriter::text(std::string_view text, const Look& look) {
  std::string repaired;
  if (!is_valid_utf8(text)) text = repaired = repaired_utf8(text);
  if (look.superscript && take_superscript(without_blanks(text), look)) return;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    const bool blank = c != wide_blank && is_whitespace(c);
    if (!blank && c != soft_hyphen) continue;
    add(text.substr(kept, begin - kept), look);
    gap_ = gap_ || blank;
    kept = at;
  }
  add(text.substr(kept), look);
}

void BlockWriter::line_break() {
  if (text_.text.empty()) return;
  if (++breaks_ == 1) return;
  BlockForm next = form_;
  next.number.clear();
  begin(next);
}

void BlockWriter::cell() { cell_ = true; }

void BlockWriter::note_mark(std::string_view number) {
  if (text_.text.empty()) return;
  text_.text += '[';  // before a blank that waits: it belongs to the word
  text_.text += number;
  text_.text += ']';
}

void BlockWriter::end() {
  finish();
  text_ = {};
  cell_ = false;
  gap_ = false;
  breaks_ = 0;
  bold_.clear();
  italic_.clear();
  links_.clear();
  sizes_.clear();
}

int BlockWriter::link(std::string_view destination) {
  if (destination.empty() || destination.size() > longest_destination) return no_link;
  destinations_.push_back(repaired_utf8(destination));
  return static_cast<int>(destinations_.size()) - 1;
}

void BlockWriter::drop(std::string_view text, std::string reason) {
  std::string shown = collapsed_whitespace(repaired_utf8(text));
  if (!shown.empty()) out_.dropped.push_back({line_, std::move(shown), std::move(reason)});
}

BlockSequence BlockWriter::result() && {
  end();
  const int usual = usual_size(all_sizes_);
  for (std::size_t i = 0; i < out_.blocks.size(); ++i) {
    if (usual > 0 && block_sizes_[i] > 0)
      out_.blocks[i].size = static_cast<double>(block_sizes_[i]) / static_cast<double>(usual);
  }
  return std::move(out_);
}

void BlockWriter::add(std::string_view visible, const Look& look) {
  if (visible.empty()) return;
  std::string& all = text_.text;
  const std::size_t before = all.size();
  if (before > 0 && cell_) all += all.back() == ':' ? " " : " | ";
  if (before > 0 && !cell_ && (gap_ || breaks_ > 0)) all += breaks_ > 0 ? '\n' : ' ';
  cell_ = false;
  gap_ = false;
  breaks_ = 0;
  const std::size_t begin = all.size();
  all += visible;
  extend(bold_, look.bold, before, begin, all.size(), no_link);
  extend(italic_, look.italic, before, begin, all.size(), no_link);
  extend(links_, look.link != no_link, before, begin, all.size(), look.link);
  if (look.size > 0) sizes_[static_cast<int>(std::lround(look.size * 10))] += visible.size();
}

// Adds a number in superscript as the sign of a note or an exponent. Returns false if it is ordinary text.
bool BlockWriter::take_superscript(std::string_view text, const Look& look) {
  if (!is_note_number(text)) return false;
  if (text_.text.empty()) {
    if (!form_.number.empty()) return false;
    form_.number = text;
    form_.footnote = true;
    return true;
  }
  if (gap_ || breaks_ > 0 || !takes_exponent(text_.text)) {
    note_mark(text);
    return true;
  }
  if (is_ascii_digit(text_.text.back())) add("^", look);
  return false;
}

// `before` and `begin` lie around the gap before the text [begin, end).
void BlockWriter::extend(Stretches& stretches, bool applies, std::size_t before, std::size_t begin,
                         std::size_t end, int link) {
  if (!applies) return;
  if (!stretches.empty() && stretches.back().end == before && stretches.back().link == link) {
    stretches.back().end = end;
  } else {
    stretches.push_back({begin, end, link});
  }
}

void BlockWriter::add_marks(const Stretches& stretches, Markup::Kind kind, bool strong) {
  for (const Stretch& stretch : stretches) {
    std::string destination;
    if (stretch.link != no_link) {
      destination = destinations_[static_cast<std::size_t>(stretch.link)];
      destination_bytes_ += destination.size();
      if (destination_bytes_ > most_destination_bytes) return;
    }
    text_.markup.push_back({kind, stretch.begin, stretch.end, std::move(destination), strong});
  }
}

void BlockWriter::finish() {
  if (text_.text.empty()) return;
  add_marks(links_, Markup::Kind::link, false);
  add_marks(bold_, Markup::Kind::emphasis, true);
  add_marks(italic_, Markup::Kind::emphasis, false);
  std::ranges::stable_sort(text_.markup, [](const Markup& a, const Markup& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  text_.line = line_;
  line_ += static_cast<int>(std::ranges::count(text_.text, '\n')) + 1;
  Block block;
  block.kind = form_.kind;
  block.level = form_.kind == BlockKind::heading ? std::clamp(form_.level, 1, 6) : 0;
  block.number = repaired_utf8(std::exchange(form_.number, ""));
  block.footnote = form_.footnote;
  block.image = form_.image;
  block.text = std::move(text_);
  out_.blocks.push_back(std::move(block));
  block_sizes_.push_back(usual_size(sizes_));
  for (const auto& [size, bytes] : sizes_) all_sizes_[size] += bytes;
}

}  // namespace osint
