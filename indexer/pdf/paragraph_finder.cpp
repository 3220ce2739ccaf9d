// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/paragraph_finder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/pdf/pages/wide_letters.h"
#include "indexer/plain_text/text_line.h"

namespace osint {

namespace {

bool is_bullet(std::string_view word) {
  constexpr std::array<std::string_view, 9> bullets{"•", "‣", "◦", "▪", "■", "●", "–", "\uF0B7", "·"};
  return std::ranges::find(bullets, word) != bullets.end();
}

bool begins_item(const PdfLine& line) { return line.words.size() > 1 && is_bullet(line.words.front().text); }

// The width of single letters is unknown, but a word is as wide as its box.
double first_word_width(const PdfLine& line) { return line.words.front().box.width(); }

class ParagraphFinder {
 public:
  ParagraphFinder(Box column, const Typography& typography) : column_(column), typography_(typography) {}

  std::vector<Paragraph> run(std::vector<PdfLine> lines) {
    leading_ = leading_of(lines);
    right_ = usual_right(lines);
    std::vector<Paragraph> out;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool begins = i == 0 || begins_paragraph(out.back(), lines[i]);
      if (begins) out.emplace_back();
      out.back().lines.push_back(std::move(lines[i]));
    }
    for (Paragraph& paragraph : out) describe(paragraph);
    return out;
  }

 private:
  // Returns the usual distance between lines, as a multiple of the letters' size.
  double leading_of(const std::vector<PdfLine>& lines) const {
    std::vector<double> found;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const double distance = (lines[i].base - lines[i - 1].base) / lines[i].size;
      if (same_size(lines[i].size, lines[i - 1].size) && distance > 0.8 && distance < 2.2)
        found.push_back(distance);
    }
    constexpr std::size_t least = 5;
    if (found.size() < least) return typography_.leading;
    const auto third = found.begin() + static_cast<std::ptrdiff_t>(found.size() / 3);
    std::nth_element(found.begin(), third, found.end());
    return *third;
  }

  // Returns where full lines end. Few lines reach further.
  static double usual_right(const std::vector<PdfLine>& lines) {
    std::vector<double> rights;
    rights.reserve(lines.size());
    for (const PdfLine& line : lines) rights.push_back(line.box.right);
    const auto at = rights.begin() + static_cast<std::ptrdiff_t>(rights.size() * 9 / 10);
    std::nth_element(rights.begin(), at, rights.end());
    return *at;
  }

  bool begins_paragraph(const Paragraph& paragraph, const PdfLine& line) const {
    const PdfLine& last = paragraph.lines.back();
    if (!same_size(last.size, line.size) && line.bytes > 4 && last.bytes > 4) return true;
    const bool large = line.size > 1.15 * typography_.body_size;
    const double distance = (line.base - last.base) / std::max(line.size, last.size);
    if (distance < 0 || distance > leading_ * (large ? 1.35 : 1.17) + 0.04) return true;
    if (changes_style(last, line) || begins_item(line)) return true;
    if (large) return false;
    return is_indented(paragraph, line) || leaves_room(last, line);
  }

  // Returns true if whole lines change their style and no sentence continues.
  bool changes_style(const PdfLine& last, const PdfLine& line) const {
    if ((last.bold == line.bold && last.italic == line.italic) || !is_uniform(last) || !is_uniform(line))
      return false;
    if (is_label_in_narrow_box(last, line)) return false;
    const std::string text = text_of(line);
    return !is_address_word(first_word(text)) && !sentence_goes_on(text_of(last), text);
  }

  // Returns true for "Source:" if the next word had no room after it, because lines are short beside a box.
  bool is_label_in_narrow_box(const PdfLine& last, const PdfLine& line) const {
    return last.words.back().text.ends_with(':') && last.bold && !line.bold &&
           right_ - last.box.right < first_word_width(line) + 0.2 * line.size;
  }

  // Whether all words of the line have one style.
  static bool is_uniform(const PdfLine& line) {
    return std::ranges::all_of(line.words, [&](const PdfWord& word) {
      return word.bold == line.words.front().bold && word.italic == line.words.front().italic;
    });
  }

  bool is_indented(const Paragraph& paragraph, const PdfLine& line) const {
    const PdfLine& last = paragraph.lines.back();
    const double indent = line.box.left - last.box.left;
    if (indent < 0.7 * line.size || indent > 6 * line.size) return false;
    if (paragraph.lines.front().words.size() > 1 && begins_item(paragraph.lines.front())) return false;
    // The second line of a hanging indent, or a line of centred text.
    const bool hanging = paragraph.lines.size() == 1 && !ends_sentence(text_of(last));
    const bool centred = std::abs((line.box.left + line.box.right) - (last.box.left + last.box.right)) < 2;
    return !hanging && !centred;
  }

  // The line before ends a sentence, and this line's first word would have fitted in.
  bool leaves_room(const PdfLine& last, const PdfLine& line) const {
    const double room = right_ - last.box.right;
    if (room < first_word_width(line) + 0.8 * line.size || room < 0.08 * column_.width()) return false;
    const std::string before = text_of(last);
    return ends_sentence(before) && !begins_in_lower_case(text_of(line));
  }

  void describe(Paragraph& paragraph) const {
    std::size_t bytes = 0;
    std::size_t bold = 0;
    std::size_t italic = 0;
    std::size_t most = 0;
    for (const PdfLine& line : paragraph.lines) {
      bytes += line.bytes;
      bold += line.bold ? line.bytes : 0;
      italic += line.italic ? line.bytes : 0;
      if (line.bytes > most) most = line.bytes, paragraph.size = line.size;
    }
    paragraph.bold = bold * 10 >= bytes * 9;
    paragraph.italic = italic * 10 >= bytes * 9;
    paragraph.page = paragraph.lines.front().page;
    paragraph.bullet = begins_item(paragraph.lines.front());
    paragraph.room = right_ - paragraph.lines.back().box.right;
  }

  Box column_;
  const Typography& typography_;
  double leading_ = 1.2;
  double right_ = 0;
};

// Whether a word that begins `after` has the style of the one that ends `before`.
bool style_goes_on(const Paragraph& before, const Paragraph& after) {
  const PdfWord& last = before.lines.back().words.back();
  const PdfWord& first = after.lines.front().words.front();
  return last.bold == first.bold && last.italic == first.italic;
}

bool same_style(const Paragraph& a, const Paragraph& b) {
  return same_size(a.size, b.size) && a.bold == b.bold && a.italic == b.italic && a.inset == b.inset;
}

// Returns true if `after` continues the sentence of `before` at a place where something interrupts the text.
bool continues(const Paragraph& before, const Paragraph& after, bool column_ends) {
  if (!same_size(before.size, after.size) || before.inset || after.inset || after.bullet) return false;
  const std::string last = text_of(before.lines.back());
  const std::string first = text_of(after.lines.front());
  if (sentence_goes_on(last, first)) return true;
  const bool address = is_address_word(last_word(last));
  // The address of a citation moves to a line of its own if it does not fit beside a box.
  if (!address && is_address_word(first_word(first)) && same_style(before, after)) return true;
  const bool full = before.room < first_word_width(after.lines.front()) + 0.5 * before.size;
  const bool cut = full && column_ends && !ends_sentence(last) && last.back() != ':';
  if (address) return cut && (last.ends_with('-') || last.ends_with('/')) && first_word(first).size() > 8;
  return cut && before.lines.size() > 1 && (same_style(before, after) || style_goes_on(before, after));
}

}  // namespace

Typography typography_of(const std::vector<Column>& columns, double body_size) {
  constexpr double step = 0.05;
  std::array<std::size_t, 40> counts{};
  for (const Column& column : columns) {
    for (std::size_t i = 1; i < column.lines.size(); ++i) {
      const PdfLine& line = column.lines[i];
      const double distance = (line.base - column.lines[i - 1].base) / line.size;
      const bool body = same_size(line.size, body_size) && same_size(column.lines[i - 1].size, body_size);
      if (body && distance > 0.8 && distance < step * counts.size())
        ++counts[static_cast<std::size_t>(distance / step)];
    }
  }
  Typography out;
  out.body_size = body_size;
  const auto most = std::ranges::max_element(counts);
  if (*most > 0) out.leading = step * (static_cast<double>(most - counts.begin()) + 1);
  return out;
}

std::vector<Paragraph> paragraphs_of(Column column, const Typography& typography) {
  std::vector<Paragraph> found = ParagraphFinder(column.box, typography).run(std::move(column.lines));
  found.front().begins_column = true;
  for (std::vector<PdfLine>& inset : column.insets) {
    const double top = inset.front().box.top;
    Box box = inset.front().box;
    for (const PdfLine& line : inset) box = united(box, line.box);
    std::vector<Paragraph> parts = ParagraphFinder(box, typography).run(std::move(inset));
    for (Paragraph& part : parts) part.inset = true;
    const auto beside = std::ranges::find_if(found, [&](const Paragraph& paragraph) {
      return !paragraph.inset && paragraph.lines.back().box.bottom > top;
    });
    found.insert(beside, std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
  }
  return found;
}

void join_interrupted(std::vector<Paragraph>& paragraphs, const Typography& typography) {
  constexpr std::size_t farthest = 6;  // paragraphs that may stand between
  std::vector<Paragraph> out;
  for (Paragraph& paragraph : paragraphs) {
    const bool text = !paragraph.inset && paragraph.size < 1.15 * typography.body_size;
    std::size_t at = out.size();
    bool joined = false;
    bool column_ends = paragraph.begins_column;
    for (std::size_t steps = 0; text && at > 0 && steps < farthest; ++steps) {
      Paragraph& before = out[--at];
      const bool adjacent = at + 1 == out.size();
      if ((!adjacent || column_ends) && continues(before, paragraph, column_ends)) {
        std::ranges::move(paragraph.lines, std::back_inserter(before.lines));
        before.room = paragraph.room;
        joined = true;
        break;
      }
      if (!before.inset && same_style(before, paragraph)) break;
      column_ends = column_ends || before.begins_column;
    }
    if (!joined) out.push_back(std::move(paragraph));
  }
  paragraphs = std::move(out);
}

}  // namespace osint
