// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/cutting.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/citations/citation_likeness.h"
#include "indexer/citations/source_extent.h"
#include "indexer/notes/note_start.h"
#include "indexer/structure/header_lines.h"

namespace osint {

namespace {

// A longer line is neither byline nor header.
constexpr std::size_t longest_header = 300;
// A longer text is no citation without a label.
constexpr std::size_t longest_citation = 2000;
// From here on a text without a label is cut like a source line (citation_likeness.h).
constexpr double likely_citation = 0.5;

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

bool begins_lower(const MarkedText& text, std::size_t at) {
  const std::size_t first = skip_filling(text.text, at);
  return first >= text.text.size() || is_ascii_lower(text.text[first]);
}

// Finds where to cut a paragraph into units, line by line.
class Cutter {
 public:
  Cutter(const MarkedText& text, bool header)
      : text_(text), header_(header), notes_(!note_start(text.text).label.empty()) {}

  std::vector<std::size_t> cuts() {
    cut_at_inner_label();
    for (std::size_t at = 0; at < text_.text.size();) {
      const std::size_t end = line_end(text_.text, at);
      look_at_line(at, end);
      at = end + 1;
    }
    cuts_.push_back(text_.text.size());
    std::sort(cuts_.begin(), cuts_.end());
    cuts_.erase(std::unique(cuts_.begin(), cuts_.end()), cuts_.end());
    return std::move(cuts_);
  }

 private:
  // "A Tunnel Under the Customs House OE Watch Commentary: Workers ...": the converter lost the line's end.
  void cut_at_inner_label() {
    constexpr std::string_view words = "OE Watch Commentary:";
    const std::size_t at = text_.text.find(words);
    if (at == std::string::npos || at == 0 || at > longest_header || follows_end(at)) return;
    if (text_.text[at - 1] == ' ' || text_.text[at - 1] == '\n') cut_at(at);
  }

  void look_at_line(std::size_t at, std::size_t end) {
    const auto label = label_at(text_, at);
    const bool short_line = end - at < longest_header;
    if (label && (at == 0 || begins_unit(*label, at, short_line))) {
      cut_at(at);
      const bool whole_line = label->kind == LabelKind::author || label->kind == LabelKind::date ||
                              label->kind == LabelKind::region || label->alone;
      if (whole_line && short_line) cut_at(end + 1);
      notes_ = notes_ || (label->kind == LabelKind::notes && label->alone);
    } else if (short_line && at > 0 && is_photo_credit({text_.text.substr(at, end - at), {}, 0})) {
      cut_at(at);
    } else if (short_line && byline_of(std::string_view(text_.text).substr(at, end - at))) {
      cut_at(at);
      cut_at(end + 1);
    } else if (notes_ && at > 0 && begins_note(at, end)) {
      cut_at(at);
    }
  }

  bool begins_note(std::size_t at, std::size_t end) const {
    return !note_start(std::string_view(text_.text).substr(at, end - at)).label.empty();
  }

  bool begins_unit(const Label& label, std::size_t at, bool short_line) const {
    if (begins_lower(text_, at)) return false;
    switch (label.kind) {
      case LabelKind::commentary: return label.sure && !follows_end(at);
      case LabelKind::source: return label.sure;
      case LabelKind::excerpt: return header_ || label.alone || label.set_off;
      case LabelKind::notes:
      case LabelKind::contents: return label.alone;
      case LabelKind::author:
      case LabelKind::date:
      case LabelKind::region: return short_line;
      case LabelKind::title:
      case LabelKind::publication:
      case LabelKind::address: return header_;
    }
    return false;
  }

  // Returns true if the line before breaks off in "End OE Watch", so that an end marker continues here.
  bool follows_end(std::size_t at) const {
    constexpr std::size_t longest = 30;
    const std::size_t begin = at > longest ? at - longest : 0;
    const std::string before = ascii_lower(std::string_view(text_.text).substr(begin, at - begin));
    const std::size_t end = before.rfind("end");
    if (end == std::string::npos || (end > 0 && is_ascii_letter(before[end - 1]))) return false;
    return before.find_first_not_of("abcdefghijklmnopqrstuvwxyz *_\n", end) == std::string::npos;
  }

  void cut_at(std::size_t at) {
    if (at <= text_.text.size()) cuts_.push_back(at);
  }

  const MarkedText& text_;
  bool header_;
  bool notes_;  // the paragraph holds notes: each line that begins as a note begins a unit
  std::vector<std::size_t> cuts_{0};
};

bool may_cite(std::string_view text) {
  return text.size() < longest_citation &&
         std::any_of(text.begin(), text.end(), [](char c) { return is_ascii_digit(c); });
}

// Measures the text after `begin`.
double likeness_from(const MarkedText& text, std::size_t begin) {
  if (!may_cite(text.text)) return 0;
  return begin == 0 ? citation_likeness(text).score : citation_likeness(slice(text, begin)).score;
}

class UnitMaker {
 public:
  UnitMaker(const std::vector<Block>& blocks, DateOrder order) : blocks_(blocks), order_(order) {}

  std::vector<Unit> make() {
    for (const Block& block : blocks_) add_block(block);
    join_end_markers();
    join_headers(units_, order_);
    return std::move(units_);
  }

 private:
  void add_block(const Block& block) {
    first_ = true;
    if (block.kind == BlockKind::literal) return push(block, block.text);
    const std::vector<std::size_t> cuts = Cutter(block.text, has_header_lines(block.text)).cuts();
    for (MarkedText& part : divided(block.text, cuts)) add_part(block, std::move(part));
  }

  // Joins "End OE Watch" and "Commentary (Hurst)" if the reader took the lines for two paragraphs.
  void join_end_markers() {
    std::vector<Unit> out;
    out.reserve(units_.size());
    for (Unit& unit : units_) {
      if (out.empty() || !continues_end_marker(out.back(), unit)) out.push_back(std::move(unit));
    }
    units_ = std::move(out);
  }

  // Appends `next` to `unit` if together they make an end marker, as in "... today. End" and "OE Watch
  // Commentary (Fell)".
  static bool continues_end_marker(Unit& unit, const Unit& next) {
    constexpr std::size_t longest = 40;
    if (unit.end_marker || next.text.text.size() > 10 * longest) return false;
    const std::string& text = unit.text.text;
    const std::size_t from = text.size() > longest ? text.size() - longest : 0;
    std::size_t end = ascii_lower(text.substr(from)).rfind("end");
    if (end == std::string::npos) return false;
    end += from;
    const LeadingWords words = leading_words(text, end, 5);
    const bool whole = end == 0 || !is_ascii_letter(text[end - 1]);
    if (!whole || words.lower[0] != "end" || words.lower.size() > 4) return false;
    MarkedText joined{text.substr(end) + '\n' + next.text.text, {}, 0};
    const auto marker = find_end_marker(joined);
    if (!marker || marker->begin > 0) return false;
    unit.text.text += '\n' + next.text.text;
    unit.end_marker = find_end_marker(unit.text);
    unit.byline.reset();
    if (unit.label && unit.label->end > end) unit.label.reset();
    return true;
  }

  void push(const Block& block, MarkedText text) {
    if (is_blank(text.text)) return;
    Unit unit;
    unit.block = &block;
    unit.continues = !std::exchange(first_, false);
    unit.text = std::move(text);
    units_.push_back(std::move(unit));
  }

  // Cuts after an end marker and after the citations of a source line.
  void add_part(const Block& block, MarkedText text) {
    const auto label = label_at(text, 0);
    const bool source = label && label->kind == LabelKind::source;
    if (!source) {
      if (const auto marker = find_end_marker(text); marker && marker->end < text.text.size()) {
        describe(block, slice(text, 0, marker->end));
        return describe(block, slice(text, marker->end));
      }
    }
    const bool cited = source && !label->alone && label->end < text.text.size();
    std::size_t begin = cited ? label->end : 0;
    if (!cited) {
      begin = note_body(block, text.text);
      const double likeness = likeness_from(text, begin);
      if (likeness < likely_citation) return describe(block, std::move(text), label, likeness);
    }
    add_source(block, text, begin);
  }

  void add_source(const Block& block, const MarkedText& text, std::size_t begin) {
    const MarkedText inner = slice(text, begin);
    const SourceParts parts = divide_source(inner);
    std::vector<std::size_t> cuts{0};
    for (std::size_t i = 1; i < parts.citations.size(); ++i) cuts.push_back(begin + parts.citations[i].begin);
    if (!parts.rest.empty()) cuts.push_back(begin + parts.rest.begin);
    cuts.push_back(text.text.size());
    for (MarkedText& part : divided(text, cuts)) describe(block, std::move(part));
  }

  void describe(const Block& block, MarkedText text) {
    const auto label = label_at(text, 0);
    describe(block, std::move(text), label, std::nullopt);
  }

  // `likeness` is that of the text, if it is known.
  void describe(const Block& block, MarkedText text, const std::optional<Label>& label,
                std::optional<double> likeness) {
    const std::size_t before = units_.size();
    push(block, std::move(text));
    if (units_.size() == before) return;
    Unit& unit = units_.back();
    unit.label = label;
    unit.end_marker = find_end_marker(unit.text);
    const bool one_line =
        line_end(unit.text.text, skip_filling(unit.text.text, 0)) + 2 >= unit.text.text.size();
    if (one_line && unit.text.text.size() < longest_header) unit.byline = byline_of(unit.text.text);
    unit.note = note_start_of(block, !unit.continues, unit.text.text);
    const bool labelled = unit.label && unit.label->kind == LabelKind::source;
    const MarkedText rest = labelled ? slice(unit.text, unit.label->end) : unit.text;
    if (rest.text.empty() || rest.text.size() > longest_citation) return;
    if (labelled)
      unit.likeness = citation_likeness(rest).score;
    else
      unit.likeness = likeness ? *likeness : likeness_from(rest, note_body(block, rest.text));
    unit.credit = is_photo_credit(unit.text) || (labelled && is_photo_credit(rest));
    unit.agency = (labelled || one_line) && is_agency_line(rest);
  }

  const std::vector<Block>& blocks_;
  DateOrder order_;
  std::vector<Unit> units_;
  bool first_ = true;
};

}  // namespace

std::vector<Unit> units_of(const std::vector<Block>& blocks, DateOrder order) {
  return UnitMaker(blocks, order).make();
}

}  // namespace osint
