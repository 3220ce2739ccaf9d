// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/markdown_blocks.h"

#include <cmark.h>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "schema/commentary.h"

namespace osint {

namespace {

// A longer heading is a paragraph over a line of dashes that was meant to separate.
constexpr std::size_t max_heading = 300;

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
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(document),
                                                                           cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
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
    if (is_blank(block.text.text)) return;
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
      if (!label || !label->sure) continue;
      const std::size_t first = text.find_first_not_of(" *_\n", at + 1);
      if (first == std::string::npos || (text[first] >= 'a' && text[first] <= 'z')) continue;
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
  return close == std::string_view::npos || text[open + close] == '[' ? std::string_view()
                                                                      : text.substr(open + 1, close - 1);
}

// `[1]: http://...` that no link refers to would vanish as Markdown; a backslash keeps it as text.
std::string with_unused_definitions_as_text(const std::string& text) {
  std::map<std::string_view, int> uses;
  for (std::size_t at = text.find('['); at != std::string::npos; at = text.find('[', at + 1))
    ++uses[bracketed(text, at)];
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

}  // namespace

std::vector<Block> markdown_blocks(const std::string& original) {
  const std::string text = with_unused_definitions_as_text(original);
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> document(
      cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT), cmark_node_free);
  return BlockCollector().collect(document.get());
}

}  // namespace osint
