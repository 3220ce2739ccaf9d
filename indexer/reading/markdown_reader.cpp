// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/markdown_reader.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "indexer/citations/author_names.h"
#include "indexer/citations/citation_parser.h"
#include "indexer/citations/source_date.h"
#include "indexer/reading/markdown_blocks.h"
#include "schema/commentary.h"

namespace osint {

namespace {

// Blocks between a title and its label: a subtitle, a pull quote; more is a text of its own.
constexpr std::size_t max_lead_in = 4;

// One commentary's blocks.
struct Extent {
  std::size_t begin;
  std::optional<std::size_t> title;
  std::optional<std::size_t> label;
};

class Divider {
 public:
  explicit Divider(const std::vector<Block>& blocks) : blocks_(blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const bool ends = blocks[i].is(LabelKind::source) || blocks[i].ends_commentary;
      last_end_.push_back(ends ? i + 1 : i == 0 ? 0 : last_end_[i - 1]);
    }
  }

  std::vector<Extent> divide() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].is(LabelKind::commentary)) at_label(i);
      if (blocks_[i].is_heading() && past_text(i) && ends_without_label(i)) begin_at({i, i, std::nullopt});
    }
    if (extents_.empty() && !blocks_.empty())
      extents_.push_back({0, first_heading(blocks_.size()), std::nullopt});
    return std::move(extents_);
  }

 private:
  void begin_at(Extent extent) {
    // What precedes the first one belongs to it, unless it has sources of its own.
    if (extents_.empty() && extent.begin > 0) {
      if (past_text(extent.begin)) {
        extents_.push_back({0, first_heading(extent.begin), std::nullopt});
      } else {
        extent.begin = 0;
      }
    }
    extents_.push_back(extent);
  }

  void at_label(std::size_t label) {
    std::optional<std::size_t> title;
    std::size_t between = 0;
    std::size_t begin = label;
    const std::size_t stop = searched_;
    searched_ = label + 1;
    for (std::size_t i = label; i > stop && !title && between <= max_lead_in; --i) {
      const Block& block = blocks_[i - 1];
      if (block.is(LabelKind::source) || block.ends_commentary) break;
      if (block.is_heading()) title = begin = i - 1;
      if (!block.is_metadata()) ++between;
      if (block.is_metadata() && between == 0) begin = i - 1;
    }
    while (title && begin > stop && blocks_[begin - 1].is_heading()) --begin;
    if (title && !extents_.empty() && extents_.back().title == title) {
      extents_.back().label = label;
    } else if (title || extents_.empty() || (past_text(label) && blocks_[label].label->sure)) {
      begin_at({begin, title ? title : extents_.empty() ? first_heading(label) : std::nullopt, label});
    }
  }

  std::optional<std::size_t> first_heading(std::size_t end) const {
    for (std::size_t i = 0; i < end; ++i) {
      if (blocks_[i].is_heading()) return i;
    }
    return std::nullopt;
  }

  // Whether the commentary before `at` has come to its sources.
  bool past_text(std::size_t at) const {
    return at > 0 && last_end_[at - 1] > (extents_.empty() ? 0 : extents_.back().begin);
  }

  // An analyst's end marker before any source: the analyst's text began at this heading.
  bool ends_without_label(std::size_t heading) const {
    for (std::size_t i = heading + 1; i < blocks_.size(); ++i) {
      const Block& block = blocks_[i];
      if (block.is_heading() || block.is(LabelKind::source) || block.is(LabelKind::commentary)) return false;
      if (block.ends_commentary) return true;
    }
    return false;
  }

  const std::vector<Block>& blocks_;
  std::vector<std::size_t> last_end_;  // per block, the number of blocks up to the last source or end marker
  std::vector<Extent> extents_;
  std::size_t searched_ = 0;  // no title stands before this
};

// The blocks of one commentary, one after the other -> Commentary.
class Builder {
 public:
  explicit Builder(bool labelled) : labelled_(labelled) {}

  void add_title(const Block& block) {
    out_.title = passage_text(block.text.text);
    keep_warnings(block);
    begin(block);
  }

  void add(const Block& block, bool is_label) {
    begin(block);
    keep_warnings(block);
    if (block.is_heading()) return add_heading(block);
    MarkedText text = block.text;
    if (is_label) {
      lead_in_ = false;
      text = slice(text, block.label->end);
    } else if (block.is(LabelKind::source)) {
      return add_source(slice(text, block.label->end), block.label->plural);
    } else if (lead_in_ && block.is_metadata()) {
      text = without_metadata(text);
    } else if (block.is(LabelKind::commentary) && block.label->sure) {
      warn(text.line, "a \"Commentary:\" label without a heading before it kept as text");
    }
    if (listed_sources_ && block.kind == BlockKind::item) return add_citation(text);
    listed_sources_ = false;
    if (block.kind == BlockKind::literal) return add_passage(section(), text);
    add_text(block, std::move(text));
  }

  Commentary result() && {
    if (!labelled_) warn(out_.line, "no \"Commentary:\" label");
    const auto earlier = [](const Warning& a, const Warning& b) { return a.line < b.line; };
    std::stable_sort(out_.warnings.begin(), out_.warnings.end(), earlier);
    return std::move(out_);
  }

 private:
  void begin(const Block& block) {
    if (out_.line == 0) out_.line = block.text.line;
  }
  void warn(int line, std::string message) { out_.warnings.push_back({line, std::move(message)}); }
  void keep_warnings(const Block& block) {
    out_.warnings.insert(out_.warnings.end(), block.warnings.begin(), block.warnings.end());
  }

  PassageKind section() const {
    if (!out_.citations.empty()) return PassageKind::excerpt;
    return ended_ ? PassageKind::pullquote : PassageKind::commentary;
  }

  void add_heading(const Block& block) {
    warn(block.text.line, "a heading without a commentary kept as text");
    add_passage(section(), block.text);
  }

  void add_passage(PassageKind kind, const MarkedText& text) {
    Passage passage{kind, passage_text(text.text), text.line, std::nullopt};
    const std::size_t first = text.text.find_first_not_of(" \n");
    if (first != std::string::npos) {
      passage.line += static_cast<int>(
          std::count(text.text.begin(), text.text.begin() + static_cast<std::ptrdiff_t>(first), '\n'));
    }
    if (passage.text.empty()) return;
    if (kind == PassageKind::excerpt) passage.citation = static_cast<int>(out_.citations.size()) - 1;
    for (const Markup& mark : text.markup) {
      if (mark.kind != Markup::Kind::link) continue;
      if (text.text.compare(mark.begin, mark.end - mark.begin, mark.destination) == 0) continue;
      warn(passage.line,
           "the text does not contain the address of a link: " + collapsed_whitespace(mark.destination));
    }
    out_.passages.push_back(std::move(passage));
  }

  void add_text(const Block& block, MarkedText text) {
    if (const auto marker = block.ends_commentary ? find_end_marker(text) : std::nullopt) {
      if (!out_.citations.empty()) warn(text.line, "an end marker after the first source");
      lead_in_ = false;
      add_text_or_quote(block, slice(text, 0, marker->begin));
      for (const std::string& analyst : marker->analysts) add_analyst(analyst);
      ended_ = true;
      text = slice(text, marker->end);
    }
    add_text_or_quote(block, text);
  }

  void add_text_or_quote(const Block& block, const MarkedText& text) {
    if (passage_text(text.text).empty()) return;
    const bool set_off = block.kind == BlockKind::quote || is_emphasised(text);
    if (section() == PassageKind::commentary && set_off && is_quoted(text)) {
      return add_passage(PassageKind::pullquote, text);
    }
    if (labelled_ && lead_in_) warn(text.line, "text before the \"Commentary:\" label");
    if (!labelled_) lead_in_ = false;
    add_passage(section(), text);
  }

  void add_source(const MarkedText& text, bool plural) {
    lead_in_ = false;
    listed_sources_ = plural && is_blank(text.text);
    if (!listed_sources_) add_citation(text);
  }

  void add_citation(const MarkedText& text) {
    ParsedCitation parsed = parse_citation(text);
    out_.citations.push_back(std::move(parsed.citation));
    out_.warnings.insert(out_.warnings.end(), parsed.warnings.begin(), parsed.warnings.end());
  }

  // "Hurst" adds nothing to "Cindy Hurst".
  void add_analyst(const std::string& name) {
    if (!known_analysts_.insert(name).second) return;
    for (std::size_t blank = name.find(' '); blank != std::string::npos; blank = name.find(' ', blank + 1)) {
      known_analysts_.insert(name.substr(blank + 1));
    }
    out_.analysts.push_back(name);
  }

  // Reads the lines with a label of their own at the beginning; the rest is text.
  MarkedText without_metadata(const MarkedText& text) {
    const std::string_view all = text.text;
    std::size_t at = 0;
    while (const auto label = label_at(text, at)) {
      const std::size_t end = std::min(all.find('\n', label->end), all.size());
      const std::string value = passage_text(all.substr(label->end, end - label->end));
      const auto date = whole_date(value);
      if (label->kind == LabelKind::analyst && value.size() < 200) {
        for (const std::string& name : split_names(value)) add_analyst(name);
      } else if (label->kind == LabelKind::region && out_.region.empty()) {
        out_.region = value;
      } else if (label->kind == LabelKind::date && date && out_.date.empty()) {
        out_.date = iso_text(*date);
      } else {
        if (label->kind == LabelKind::date && !date) warn(slice(text, at).line, "no such date: " + value);
        break;
      }
      at = std::min(end + 1, all.size());
    }
    return slice(text, at);
  }

  bool labelled_;
  bool lead_in_ = true;                   // before the analyst's text
  bool ended_ = false;                    // after the end marker
  bool listed_sources_ = false;           // "Sources:" stood alone: each item of the list that follows is one
  std::set<std::string> known_analysts_;  // and what their names end in
  Commentary out_;
};

}  // namespace

std::vector<Commentary> read_markdown(const std::string& text) {
  const std::vector<Block> blocks = markdown_blocks(text);
  const std::vector<Extent> extents = Divider(blocks).divide();
  std::vector<Commentary> out;
  for (std::size_t i = 0; i < extents.size(); ++i) {
    const Extent& extent = extents[i];
    const std::size_t end = i + 1 < extents.size() ? extents[i + 1].begin : blocks.size();
    Builder builder(extent.label.has_value());
    for (std::size_t at = extent.begin; at < end; ++at) {
      if (extent.title == at) {
        builder.add_title(blocks[at]);
      } else {
        builder.add(blocks[at], extent.label == at);
      }
    }
    out.push_back(std::move(builder).result());
  }
  return out;
}

}  // namespace osint
