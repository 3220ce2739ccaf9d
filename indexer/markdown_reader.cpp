// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markdown_reader.h"

#include <algorithm>
#include <cmark.h>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "analysis/utf8.h"
#include "indexer/markdown_inline.h"
#include "indexer/source_date.h"

namespace osint {

namespace {

// Blocks between a title and its label: a subtitle, a pull quote; more is a text of its own.
constexpr std::size_t max_lead_in = 4;
// A longer heading is a paragraph over a line of dashes that was meant to separate.
constexpr std::size_t max_heading = 300;

enum class BlockKind { heading, paragraph, quote, item, literal };

struct Block {
  BlockKind kind;
  MarkedText text;
  std::vector<Warning> warnings;
  std::optional<Label> label;
  bool ends_commentary = false;

  bool is(LabelKind wanted) const { return label && label->kind == wanted; }
  bool is_metadata() const { return is(LabelKind::analyst) || is(LabelKind::date) || is(LabelKind::region); }
  bool is_heading() const { return kind == BlockKind::heading; }
};

// The second line of a pipe table: | --- | :--: |
bool is_table(std::string_view text) {
  const std::size_t begin = text.find('\n');
  if (begin == std::string_view::npos) return false;
  const std::string_view second = text.substr(begin + 1, text.find('\n', begin + 1) - begin - 1);
  return second.find('|') != std::string_view::npos && second.find("--") != std::string_view::npos &&
         second.find_first_not_of("|-: ") == std::string_view::npos;
}

// The leaves of the tree, in order; a paragraph with labels inside becomes several blocks.
class BlockCollector {
 public:
  std::vector<Block> collect(cmark_node* document) {
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(document), cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get())) {
      visit(cmark_iter_get_node(iterator.get()), event == CMARK_EVENT_ENTER);
    }
    if (!blocks_.empty()) append(blocks_.back().warnings, pending_);
    return std::move(blocks_);
  }

 private:
  static void append(std::vector<Warning>& to, std::vector<Warning>& from) {
    to.insert(to.end(), from.begin(), from.end());
    from.clear();
  }

  // A block without text, as an image's without a description, leaves its warnings to the next one.
  void push(Block block) {
    append(pending_, block.warnings);
    if (collapsed_whitespace(block.text.text).empty()) return;
    block.warnings.swap(pending_);
    blocks_.push_back(std::move(block));
  }

  struct List {
    bool numbered;
    int number;
  };

  void visit(cmark_node* node, bool enter) {
    const int line = cmark_node_get_start_line(node);
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE: quotes_ += enter ? 1 : -1; break;
      case CMARK_NODE_LIST: visit_list(node, enter); break;
      case CMARK_NODE_ITEM: visit_item(line, enter); break;
      case CMARK_NODE_HEADING:
      case CMARK_NODE_PARAGRAPH:
        if (enter) add_text(node, line);
        break;
      case CMARK_NODE_CODE_BLOCK: add_literal(node, line, "a code block kept as text"); break;
      case CMARK_NODE_HTML_BLOCK: add_literal(node, line, "HTML kept as text"); break;
      default: break;
    }
  }

  void visit_list(cmark_node* node, bool enter) {
    if (!enter) return lists_.pop_back();
    const int start = cmark_node_get_list_start(node);
    // "2018. A good year" is a list to Markdown; its number is text.
    lists_.push_back({cmark_node_get_list_type(node) == CMARK_ORDERED_LIST && start != 1, start});
  }

  void visit_item(int line, bool enter) {
    push_number(line);
    if (!enter) return;
    List& list = lists_.back();
    if (list.numbered) number_ = std::to_string(list.number) + ". ";
    ++list.number;
  }

  // A number that no paragraph of its item took.
  void push_number(int line) {
    if (!number_.empty()) push({BlockKind::item, {std::exchange(number_, ""), {}, line}, {}, {}});
  }

  void add_literal(cmark_node* node, int line, const char* warning) {
    push_number(line);
    const char* literal = cmark_node_get_literal(node);
    Block block{BlockKind::literal, {literal == nullptr ? "" : literal, {}, line}, {{line, warning}}, {}};
    push(std::move(block));
  }

  void add_text(cmark_node* node, int line) {
    Block block{BlockKind::paragraph, {}, {}, {}};
    block.text = flattened(node, line, block.warnings);
    if (!number_.empty()) {
      block.text.text.insert(0, number_);
      for (Markup& mark : block.text.markup) {
        mark.begin += number_.size();
        mark.end += number_.size();
      }
      number_.clear();
    }
    const bool nested = quotes_ > 0 || !lists_.empty();
    if (is_table(block.text.text)) {
      block.kind = BlockKind::literal;
      block.warnings.push_back({line, "a table kept as text"});
      push(std::move(block));
    } else if (cmark_node_get_type(node) == CMARK_NODE_HEADING && !nested && is_title(block.text)) {
      block.kind = BlockKind::heading;
      push(std::move(block));
    } else {
      block.kind = quotes_ > 0 ? BlockKind::quote : lists_.empty() ? BlockKind::paragraph : BlockKind::item;
      add_parts(std::move(block));
    }
  }

  // Not "## Source: ..." nor a label alone, whose text follows.
  static bool is_title(const MarkedText& text) {
    if (text.text.size() > max_heading) return false;
    const auto label = label_at(text, 0);
    if (!label) return true;
    return label->kind == LabelKind::commentary && label->end < text.text.size();
  }

  // Where a line begins with "Source:" or a commentary's label, another block begins, blank line or not.
  void add_parts(Block whole) {
    const std::string& text = whole.text.text;
    std::vector<std::size_t> cuts{0};
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
      const auto label = label_at(whole.text, at + 1);
      const std::size_t first = text.find_first_not_of(" *_\n", at + 1);
      if (!label || !label->sure || first == std::string::npos || (text[first] >= 'a' && text[first] <= 'z')) continue;
      if (label->kind == LabelKind::source || label->kind == LabelKind::commentary) cuts.push_back(at + 1);
    }
    cuts.push_back(text.size());
    std::vector<MarkedText> parts = divided(whole.text, cuts);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      Block part{whole.kind, std::move(parts[i]), {}, {}};
      if (i == 0) part.warnings = std::move(whole.warnings);
      part.label = label_at(part.text, 0);
      part.ends_commentary = find_end_marker(part.text).has_value();
      push(std::move(part));
    }
  }

  std::vector<Block> blocks_;
  std::vector<Warning> pending_;
  std::vector<List> lists_;
  std::string number_;
  int quotes_ = 0;
};

// What stands in brackets at `open`, a '['; empty where it can be no link's label (CommonMark: 999 characters).
std::string_view bracketed(std::string_view text, std::size_t open) {
  const std::size_t close = text.substr(open, 1000).find_first_of("[]", 1);
  return close == std::string_view::npos || text[open + close] == '[' ? std::string_view() : text.substr(open + 1, close - 1);
}

// `[1]: http://...` that no link refers to would vanish as Markdown; a backslash keeps it as text.
std::string with_unused_definitions_as_text(const std::string& text) {
  std::map<std::string_view, int> uses;
  for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1)) ++uses[bracketed(text, at)];
  std::string out;
  bool line_begins = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[' && line_begins) {
      const std::string_view label = bracketed(text, i);
      const bool definition = !label.empty() && text.compare(i + label.size() + 2, 1, ":") == 0;
      if (definition && uses[label] == 1) out += '\\';
    }
    line_begins = text[i] == '\n' || text[i] == '\r' || (line_begins && (text[i] == ' ' || text[i] == '>'));
    out += text[i];
  }
  return out;
}

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
    if (extents_.empty() && !blocks_.empty()) extents_.push_back({0, first_heading(blocks_.size()), std::nullopt});
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
    out_.title = passage_text(block.text);
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
      text = without_metadata(std::move(text));
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
    Passage passage{kind, passage_text(text), text.line, std::nullopt};
    const std::size_t first = text.text.find_first_not_of(" \n");
    if (first != std::string::npos) {
      passage.line += static_cast<int>(std::count(text.text.begin(), text.text.begin() + static_cast<std::ptrdiff_t>(first), '\n'));
    }
    if (passage.text.empty()) return;
    if (kind == PassageKind::excerpt) passage.citation = static_cast<int>(out_.citations.size()) - 1;
    for (const Markup& mark : text.markup) {
      if (mark.kind != Markup::Kind::link) continue;
      if (text.text.compare(mark.begin, mark.end - mark.begin, mark.destination) == 0) continue;
      warn(passage.line, "the text does not contain the address of a link: " + collapsed_whitespace(mark.destination));
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
    if (passage_text(text).empty()) return;
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
    listed_sources_ = plural && collapsed_whitespace(text.text).empty();
    if (!listed_sources_) add_citation(text);
  }

  void add_citation(const MarkedText& text) {
    ParsedCitation parsed = parse_citation(text);
    out_.citations.push_back(std::move(parsed.citation));
    out_.warnings.insert(out_.warnings.end(), parsed.warnings.begin(), parsed.warnings.end());
  }

  // "Hurst" adds nothing to "Cindy Hurst".
  void add_analyst(const std::string& name) {
    const auto known = [&](const std::string& other) { return other == name || other.ends_with(" " + name); };
    if (std::none_of(out_.analysts.begin(), out_.analysts.end(), known)) out_.analysts.push_back(name);
  }

  // Reads the lines with a label of their own at the beginning; the rest is text.
  MarkedText without_metadata(MarkedText text) {
    while (const auto label = label_at(text, 0)) {
      const std::size_t end = text.text.find('\n', label->end);
      const std::string value = passage_text(slice(text, label->end, end));
      const auto date = whole_date(value);
      if (label->kind == LabelKind::analyst && value.size() < 200) {
        for (const std::string& name : split_names(value)) add_analyst(name);
      } else if (label->kind == LabelKind::region && out_.region.empty()) {
        out_.region = value;
      } else if (label->kind == LabelKind::date && date && out_.date.empty()) {
        out_.date = iso_text(*date);
      } else {
        if (label->kind == LabelKind::date && !date) warn(text.line, "no such date: " + value);
        break;
      }
      text = end == std::string::npos ? MarkedText{"", {}, text.line} : slice(text, end + 1);
    }
    return text;
  }

  bool labelled_;
  bool lead_in_ = true;          // before the analyst's text
  bool ended_ = false;           // after the end marker
  bool listed_sources_ = false;  // "Sources:" stood alone: each item of the list that follows is one
  Commentary out_;
};

}  // namespace

std::vector<Commentary> read_markdown(const std::string& original) {
  const std::string text = with_unused_definitions_as_text(original);
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT), cmark_node_free);
  const std::vector<Block> blocks = BlockCollector().collect(document.get());
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
