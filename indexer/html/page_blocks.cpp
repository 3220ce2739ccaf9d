// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/page_blocks.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/blocks/note_signs.h"
#include "indexer/html/note_finder.h"
#include "indexer/html/styles.h"
#include "indexer/html/table_form.h"
#include "indexer/html/text_collector.h"

namespace osint {

namespace {

constexpr std::size_t longest_omission = 200;  // bytes of what is left out

// The properties that hold for the text within an element.
struct Context {
  bool quote = false;
  bool item = false;
  bool caption = false;
  bool literal = false;
  bool data_table = false;
  bool row = false;  // of a table of data: all of it is one block
  bool italic = false;
  bool bold = false;
  int level = 0;
  int quotation_marks = 0;
};

struct Open {
  std::size_t node = 0;
  Context outer;
  int marks = 0;
  bool block = false;
  std::string_view closing;  // quotation mark
  bool list = false;
};

class BlockWriter {
 public:
  BlockWriter(const HtmlTree& tree, const std::vector<std::string_view>& omitted)
      : tree_(tree), omitted_(omitted), notes_(tree), rules_(tree) {}

  BlockSequence write() && {
    const std::size_t size = tree_.nodes().size();
    for (std::size_t node = 0; node < size;) {
      while (!open_.empty() && tree_.nodes()[open_.back().node].end <= node) leave();
      node = visit(node);
    }
    while (!open_.empty()) leave();
    finish();
    return std::move(out_);
  }

 private:
  const HtmlNode& at(std::size_t node) const { return tree_.nodes()[node]; }

  // Returns the node to go on with.
  std::size_t visit(std::size_t node) {
    const HtmlNode& here = at(node);
    if (!omitted_[node].empty()) {
      omit(node, omitted_[node]);
      return here.end;
    }
    switch (here.element) {
      case Element::text: add_text(node); return here.end;
      case Element::script:
      case Element::unseen:
      case Element::head: return here.end;
      case Element::ruby_text: omit(node, "a reading aid"); return here.end;
      case Element::br: text_.add_line_end(); return here.end;
      case Element::hr: end_block(); return here.end;
      case Element::img: add_image(node); return here.end;
      case Element::a:
        if (add_note_sign(node)) return here.end;
        break;
      case Element::sup:
        if (add_raised_number(node)) return here.end;
        break;
      default: break;
    }
    enter(node);
    return node + 1;
  }

  void add_text(std::size_t node) {
    const std::string_view text = tree_.text(node);
    if (context_.literal) return text_.add_literal(text, at(node).line);
    if (text_.line_ends() > 1 && context_.level == 0 && !is_blank(text)) end_block();
    text_.add(text, at(node).line);
  }

  void enter(std::size_t node) {
    const Element element = at(node).element;
    Open open;
    open.node = node;
    open.outer = context_;
    open.block = is_block(element);
    if (open.block && element != Element::cell) end_block();
    if (element == Element::ordered_list || element == Element::unordered_list) {
      open.list = true;
      counters_.push_back(element == Element::ordered_list ? first_number(node) : -1);
    }
    set_context(node, element, open);
    add_marks(node, element, open);
    if (const std::string note = notes_.note_at(node); !note.empty()) note_ = note;
    open_.push_back(open);
  }

  void set_context(std::size_t node, Element element, Open& open) {
    switch (element) {
      case Element::blockquote: context_.quote = true; break;
      case Element::aside:
      case Element::block:
      case Element::figure:
      case Element::p:
        if (is_pull_quote(node)) context_.quote = true;
        break;
      case Element::heading: context_.level = tree_.name(node)[1] - '0'; break;
      case Element::li: enter_item(node); break;
      case Element::figcaption:
      case Element::caption: context_.caption = true; break;
      case Element::pre: context_.literal = !context_.row; break;
      case Element::row: context_.row = context_.row || context_.data_table; break;
      case Element::cell: enter_cell(); break;
      case Element::table: context_.data_table = is_data_table(tree_, node); break;
      case Element::q:
        open.closing = context_.quotation_marks % 2 == 0 ? "”" : "’";
        text_.add(context_.quotation_marks % 2 == 0 ? "“" : "‘", at(node).line);
        ++context_.quotation_marks;
        break;
      default: break;
    }
  }

  bool is_pull_quote(std::size_t node) const {
    const std::string_view words = tree_.attribute(node, "class");
    return !words.empty() &&
           std::ranges::any_of(
               std::initializer_list<std::string_view>{"pullquote", "pull-quote", "pull_quote",
                                                       "wp-block-pullquote", "blockquote"},
               [&](std::string_view word) { return has_word(words, word); });
  }

  void enter_cell() {
    if (!context_.row) return end_block();
    if (text_.empty()) return;
    if (text_.ends_with(":")) return text_.add_blank();
    text_.add_blank();
    text_.add("| ", line_);
  }

  int first_number(std::size_t node) const {
    const auto start = whole_number(tree_.attribute(node, "start"));
    return start ? *start : 1;
  }

  static std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    if (text.empty() || text.size() > 6) return std::nullopt;
    for (const char c : text) {
      if (c < '0' || c > '9') return std::nullopt;
      value = value * 10 + (c - '0');
    }
    return value;
  }

  void enter_item(std::size_t node) {
    context_.item = true;
    number_.clear();
    if (counters_.empty() || counters_.back() < 0) return;
    if (const auto value = whole_number(tree_.attribute(node, "value"))) counters_.back() = *value;
    number_ = std::to_string(counters_.back()++);
  }

  void add_marks(std::size_t node, Element element, Open& open) {
    const CssLook look = look_of(tree_, node);
    const CssLook named = rules_.look_of_classes(tree_, node);
    const auto italic_look = look.italic ? look.italic : named.italic;
    const auto bold_look = look.bold ? look.bold : named.bold;
    const bool italic = italic_look.value_or(element == Element::emphasis || context_.italic);
    const bool bold = bold_look.value_or(element == Element::strong || context_.bold);
    const auto mark = [&](Markup markup) {
      text_.open(std::move(markup));
      ++open.marks;
    };
    if (italic && !context_.italic) mark({Markup::Kind::emphasis, 0, 0, {}, false});
    if (bold && !context_.bold && context_.level == 0) mark({Markup::Kind::emphasis, 0, 0, {}, true});
    context_.italic = italic;
    context_.bold = bold;
    if (element != Element::a) return;
    const std::string_view destination = tree_.attribute(node, "href");
    constexpr std::size_t longest_destination = 4000;
    if (destination.empty() || destination.front() == '#' || destination.starts_with("javascript:") ||
        destination.size() > longest_destination)
      return;
    mark({Markup::Kind::link, 0, 0, collapsed_whitespace(destination), false});
  }

  void leave() {
    const Open open = open_.back();
    open_.pop_back();
    if (!open.closing.empty()) text_.add(open.closing, line_);
    if (open.block && at(open.node).element != Element::cell) end_block();
    if (at(open.node).element == Element::cell && !context_.row) end_block();
    for (int i = 0; i < open.marks; ++i) text_.close();
    if (open.list) counters_.pop_back();
    const bool row_ends = context_.row && !open.outer.row;
    context_ = open.outer;
    if (row_ends) end_row();
  }

  // Takes a raised "1" that is linked to a note below, or the link back at that note.
  bool add_note_sign(std::size_t node) {
    const NoteFinder::Sign sign = notes_.sign_at(node);
    switch (sign.kind) {
      case NoteFinder::Sign::Kind::none: return false;
      case NoteFinder::Sign::Kind::reference: text_.add("[^" + sign.label + "]", at(node).line); return true;
      case NoteFinder::Sign::Kind::way_back:
        if (text_.empty() && !sign.label.empty()) note_ = sign.label;
        return true;
    }
    return false;
  }

  // A raised number without a link is the sign of a note or, first in a block, its label; not in "km2".
  bool add_raised_number(std::size_t node) {
    const std::string number = notes_.raised_number(node);
    if (number.empty() || (text_.empty() && context_.row) || takes_exponent(text_.text())) return false;
    if (text_.empty())
      note_ = number;
    else
      text_.add("[" + number + "]", at(node).line);
    return true;
  }

  void add_image(std::size_t node) {
    const std::string text = collapsed_whitespace(tree_.attribute(node, "alt"));
    if (text.empty()) return;
    if (!describes_image(text) || context_.row || leads_elsewhere(node)) {
      drop(node, text, "an image");
      return;
    }
    Block block;
    block.image = true;
    block.text = {text, {}, at(node).line};
    images_.push_back(std::move(block));
  }

  // Returns true for a logo or a teaser's picture. A picture of the text links to itself in a larger size.
  bool leads_elsewhere(std::size_t node) const {
    const std::size_t parent = at(node).parent;
    if (at(parent).element != Element::a) return false;
    const std::string target = ascii_lower(tree_.attribute(parent, "href"));
    return !target.empty() &&
           std::ranges::none_of(
               std::initializer_list<std::string_view>{".jpg", ".jpeg", ".png", ".gif", ".webp"},
               [&](std::string_view ending) { return target.ends_with(ending); });
  }

  // The name of a file or a single word does not describe an image.
  static bool describes_image(const std::string& text) {
    return text.find(' ') != std::string::npos || text.size() > 60 ||
           static_cast<unsigned char>(text[0]) >= 0x80;
  }

  void end_block() {
    if (context_.row) return text_.add_blank();
    MarkedText text = text_.take();
    if (context_.literal) text.text.resize(text.text.find_last_not_of("\n \t") + 1);
    if (!is_blank(text.text)) push(block_of(std::move(text)));
    for (Block& image : std::exchange(images_, {})) push(std::move(image));
  }

  void end_row() {
    const bool item = std::exchange(context_.item, true);
    end_block();
    context_.item = item;
  }

  Block block_of(MarkedText text) {
    Block block;
    if (context_.literal) {
      block.kind = BlockKind::literal;
      text.markup.clear();
    } else if (context_.quote) {
      block.kind = BlockKind::quote;
    } else if (context_.level > 0) {
      block.kind = BlockKind::heading;
      block.level = context_.level;
    } else if (context_.item) {
      block.kind = BlockKind::item;
    }
    block.image = context_.caption;
    block.number = std::exchange(number_, "");
    if (!note_.empty()) {
      block.kind = BlockKind::paragraph;
      block.level = 0;
      block.footnote = true;
      block.number = std::exchange(note_, "");
    }
    block.text = std::move(text);
    return block;
  }

  void push(Block block) {
    block.text.line = std::max(block.text.line, line_);
    line_ = block.text.line + static_cast<int>(std::ranges::count(block.text.text, '\n'));
    out_.blocks.push_back(std::move(block));
  }

  void omit(std::size_t node, std::string_view reason) {
    std::string text = tree_.inner_text(node, longest_omission);
    if (!text.empty()) drop(node, std::move(text), reason);
  }

  void drop(std::size_t node, std::string text, std::string_view reason) {
    out_.dropped.push_back({std::max(at(node).line, line_), std::move(text), std::string(reason)});
  }

  void finish() {
    end_block();
    std::ranges::stable_sort(out_.dropped, {}, &DroppedText::line);
  }

  const HtmlTree& tree_;
  const std::vector<std::string_view>& omitted_;
  NoteFinder notes_;
  StyleRules rules_;
  BlockSequence out_;
  TextCollector text_;
  Context context_;
  std::vector<Open> open_;
  std::vector<int> counters_;  // of the lists that are open: the next number, -1 where they have none
  std::vector<Block> images_;  // within the block that is open
  std::string number_;         // of a list item that has no text yet
  std::string note_;           // the same of a note
  int line_ = 1;               // the last one of the blocks so far
};

}  // namespace

BlockSequence page_blocks(const HtmlTree& tree, const std::vector<std::string_view>& omitted) {
  return BlockWriter(tree, omitted).write();
}

}  // namespace osint
