// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text/paragraphs.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {

namespace {

LineEnds ends_of(std::span<const TextLine> lines, bool columns) {
  constexpr int widest_wrapped = 160;
  LineEnds out;
  std::vector<int> widths;
  std::size_t in_sentence = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].column != columns || lines[i].blank()) continue;
    out.width = std::max(out.width, lines[i].width);
    if (i + 1 == lines.size() || lines[i + 1].blank() || lines[i + 1].column != columns || lines[i + 1].apart)
      continue;
    ++out.breaks;
    if (begins_in_lower_case(lines[i + 1].text)) ++in_sentence;
    if (lines[i].width <= widest_wrapped) widths.push_back(lines[i].width);
  }
  if (out.breaks == 0 || in_sentence * 5 < out.breaks || widths.empty()) return out;
  const std::size_t nearly_all = widths.size() * 9 / 10;
  std::nth_element(widths.begin(), widths.begin() + static_cast<std::ptrdiff_t>(nearly_all), widths.end());
  return {true, widths[nearly_all], out.breaks};
}

// The line ends of a flow; where it has few lines, those of the file's other lines.
LineEnds ends_of_flow(std::span<const TextLine> flow, const LineEnds& usually) {
  constexpr std::size_t enough = 8;
  const bool column = !flow.empty() && flow.front().column;
  LineEnds own = ends_of(flow, column);
  if (column) own.wrapped = true;
  return column || own.breaks >= enough || own.breaks >= usually.breaks ? own : usually;
}

// An address that does not look cut off.
bool ends_with_address(std::string_view text) {
  const std::string_view word = last_word(text);
  return is_address_word(word) &&
         std::string_view("/-_.=&?%#,~+").find(word.back()) == std::string_view::npos;
}

// "• ", "- ", "1. ", "(a) ": the columns of the sign of a list item, or 0.
bool begins_item(std::string_view text) {
  const std::string_view word = first_word(text);
  if (word.size() == text.size()) return false;
  if (word == "•" || word == "-" || word == "–" || word == "*" || word == "▪" || word == "●" || word == "‣")
    return true;
  if (word.size() < 2 || word.size() > 5 || (word.back() != '.' && word.back() != ')')) return false;
  const std::string_view inner =
      word.substr(word.front() == '(' ? 1 : 0, word.size() - (word.front() == '(' ? 2 : 1));
  const bool number = std::all_of(inner.begin(), inner.end(), is_ascii_digit);
  return !inner.empty() && (number || (inner.size() == 1 && is_ascii_lower(inner[0]) && word.back() == ')'));
}

bool ends_item(std::string_view text) {
  return ends_sentence(text) || text.ends_with(':') || text.ends_with(';') || ends_with_address(text);
}

class Divider {
 public:
  Divider(std::span<const TextLine> flow, const LineEnds& ends, BlockSequence& out)
      : flow_(flow), ends_(ends), out_(out) {}

  void run() {
    for (std::size_t i = 0; i < flow_.size(); ++i) {
      const TextLine& line = flow_[i];
      if (line.blank()) {
        open_ = false;
        continue;
      }
      if (is_rule(line.text)) {
        if (!underlines(i))
          out_.dropped.push_back({line.line, std::string(line.text), "a line of signs divides the text"});
        open_ = false;
      } else if (heading(i)) {
        open_ = false;
      } else {
        append(i);
      }
    }
  }

 private:
  // Whether line i is the === below a title.
  bool underlines(std::size_t i) const {
    if (i == 0 || flow_[i].text.find_first_not_of('=') != std::string_view::npos) return false;
    const TextLine& title = flow_[i - 1];
    const bool first = i == 1 || flow_[i - 2].blank() || is_rule(flow_[i - 2].text);
    const int width = flow_[i].width;
    return !title.blank() && !is_rule(title.text) && first && width * 4 >= title.width * 3 &&
           width * 3 <= title.width * 4;
  }

  bool heading(std::size_t i) {
    const TextLine& line = flow_[i];
    const bool first = !open_ || line.apart;
    if (first && i + 1 < flow_.size() && underlines(i + 1)) return add_heading(line, line.text, 1);
    const std::size_t level = std::min(line.text.find_first_not_of('#'), line.text.size());
    constexpr int widest = 300;
    if (!first || level == 0 || level > 6 || level == line.text.size() || line.width > widest) return false;
    if (line.text[level] != ' ' && line.text[level] != '\t') return false;
    std::string_view title = without_outer_blanks(line.text.substr(level));
    const std::size_t signs = title.find_last_not_of('#') + 1;
    if (signs == 0) return false;
    if (signs < title.size() && title[signs - 1] == ' ') title = without_outer_blanks(title.substr(0, signs));
    return add_heading(line, title, static_cast<int>(level));
  }

  bool add_heading(const TextLine& line, std::string_view title, int level) {
    add(line, title);
    out_.blocks.back().kind = BlockKind::heading;
    out_.blocks.back().level = level;
    return true;
  }

  void append(std::size_t i) {
    const TextLine& line = flow_[i];
    if (!open_ || begins_paragraph(i)) {
      add(line, line.text);
      first_line_ = i;
      line_ends_ = 0;
    } else {
      append_line(line);
    }
    last_line_ = line.line;
    open_ = true;
  }

  // Does what append_below() does, without counting the lines anew for each.
  void append_line(const TextLine& line) {
    MarkedText& text = out_.blocks.back().text;
    ++line_ends_;
    if (line.line != last_line_ + 1) text.jumps.push_back({line_ends_, line.line - last_line_});
    text.text += '\n';
    text.text += collapsed_whitespace(line.text);
  }

  void add(const TextLine& line, std::string_view text) {
    Block& block = out_.blocks.emplace_back();
    block.text.text = collapsed_whitespace(text);
    block.text.line = line.line;
    block.page = line.page;
  }

  bool begins_paragraph(std::size_t i) const {
    const TextLine& before = flow_[i - 1];
    const TextLine& line = flow_[i];
    if (line.apart) return true;
    if (begins_item(line.text) && ends_item(before.text)) return true;
    if (begins_in_lower_case(line.text) || ends_unfinished(before.text)) return false;
    if (is_indented_anew(i)) return true;
    const bool finished = ends_sentence(before.text) || ends_address(i - 1);
    const bool wrapped = ends_.wrapped && before.width * 3 <= ends_.width * 4;
    if (!wrapped && finished) return true;
    if (finished && stands_alone(i)) return true;
    if (!ends_.has_room_after(before, line)) return false;
    if (finished || !wrapped) return true;
    // A short line that ends no sentence is a title, a name or an end marker in brackets.
    const bool whole = first_line_ + 1 == i || before.text.back() == ')' || before.text.back() == ']';
    return whole && before.width * 5 < ends_.width * 3;
  }

  // True if line i ends with an address, or with the rest of an address that the line above begins.
  bool ends_address(std::size_t i) const {
    if (ends_with_address(flow_[i].text)) return true;
    const bool one_word = first_word(flow_[i].text).size() == flow_[i].text.size();
    if (!one_word || i == 0 || flow_[i - 1].blank()) return false;
    return is_address_word(last_word(flow_[i - 1].text)) && !ends_with_address(flow_[i - 1].text);
  }

  // Whether line i begins further to the right or the left than the paragraph does that it stands below.
  bool is_indented_anew(std::size_t i) const {
    const int step = flow_[i].indent - flow_[i - 1].indent;
    if (std::abs(step) < 2 || is_centred(flow_[i - 1], flow_[i])) return false;
    const bool second = first_line_ + 1 == i;
    if (step < 0 && second) return false;  // the line before is its paragraph's first
    const bool stays =
        i + 1 < flow_.size() && !flow_[i + 1].blank() && std::abs(flow_[i + 1].indent - flow_[i].indent) < 2;
    if (step > 0 && second && (stays || !has_line_after(i)) && !ends_sentence(flow_[i - 1].text))
      return false;  // hanging
    return true;
  }

  // A short line in mid-text that ends no sentence, and has no need to end: a title.
  bool stands_alone(std::size_t i) const {
    if (!has_line_after(i) || !ends_.wrapped) return false;
    const TextLine& line = flow_[i];
    const TextLine& next = flow_[i + 1];
    return line.width * 5 < ends_.width * 3 && !ends_sentence(line.text) && !ends_unfinished(line.text) &&
           !begins_in_lower_case(next.text) && ends_.has_room_after(line, next);
  }

  bool has_line_after(std::size_t i) const { return i + 1 < flow_.size() && !flow_[i + 1].blank(); }

  static bool is_centred(const TextLine& a, const TextLine& b) {
    const bool same_centre = std::abs(2 * a.indent + a.width - 2 * b.indent - b.width) <= 3;
    return same_centre && a.indent >= 4 && b.indent >= 4;
  }

  std::span<const TextLine> flow_;
  LineEnds ends_;
  BlockSequence& out_;
  bool open_ = false;           // whether the last block may go on
  std::size_t first_line_ = 0;  // of the last block
  int line_ends_ = 0;           // in the last block
  int last_line_ = 0;           // the number of the line added last
};

}  // namespace

bool LineEnds::has_room_after(const TextLine& line, const TextLine& next) const {
  return (line.width + 1 + columns(first_word(next.text))) * 20 <= width * 17;
}

LineEnds line_ends(std::span<const TextLine> lines) { return ends_of(lines, false); }

void append_paragraphs(std::span<const TextLine> flow, const LineEnds& usually, BlockSequence& out) {
  Divider(flow, ends_of_flow(flow, usually), out).run();
}

}  // namespace osint
