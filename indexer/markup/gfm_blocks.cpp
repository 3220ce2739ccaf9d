// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markup/gfm_blocks.h"

#include <algorithm>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <memory>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/markup/converter_debris.h"
#include "indexer/markup/gfm_inline.h"
#include "indexer/markup/html_tags.h"
#include "indexer/markup/link_labels.h"
#include "indexer/markup/markdown_source.h"
#include "indexer/markup/parsed_source.h"
#include "indexer/markup/protected_signs.h"
#include "indexer/markup/text_edits.h"

namespace osint {
namespace {

using Tree = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

// Registers only tables. Other extensions change state that all threads share while they parse.
cmark_syntax_extension* table_extension() {
  static cmark_syntax_extension* const extension = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return cmark_find_syntax_extension("table");
  }();
  return extension;
}

Tree parsed(std::string_view markdown) {
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
      cmark_parser_new(CMARK_OPT_DEFAULT), cmark_parser_free);
  cmark_parser_attach_syntax_extension(parser.get(), table_extension());
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  return {cmark_parser_finish(parser.get()), cmark_node_free};
}

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view() : literal;
}

// Returns true for letters with few of the signs that programs contain.
bool is_prose(std::string_view text) {
  std::size_t letters = 0;
  std::size_t signs = 0;
  std::size_t words = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80) ++letters;
    if (std::string_view("{}<>=;#$\\|@^~").find(c) != std::string_view::npos) ++signs;
    if (c == ' ' && i > 0 && text[i - 1] != ' ') ++words;
  }
  return words > 1 && letters > words && letters >= 20 * signs;
}

// "[MISSING_PAGE_FAIL:3]": nougat could not read a page.
bool is_missing_page(std::string_view text) {
  return text.starts_with("[MISSING_PAGE") && text.ends_with(']');
}

class BlockReader {
 public:
  void read(ParsedSource source) {
    std::swap(source_, source);
    const Tree tree = parsed(source_.text);
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(tree.get()),
                                                                           cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (visit(node, event == CMARK_EVENT_ENTER)) cmark_iter_reset(iterator.get(), node, CMARK_EVENT_EXIT);
    }
    std::swap(source_, source);
  }

  BlockSequence result() && {
    if (!out_.blocks.empty()) append(out_.blocks.back().warnings, pending_);
    std::ranges::stable_sort(out_.dropped, {}, &DroppedText::line);
    return std::move(out_);
  }

 private:
  static void append(std::vector<Warning>& to, std::vector<Warning>& from) {
    to.insert(to.end(), from.begin(), from.end());
    from.clear();
  }

  // Returns true if the node was read with everything in it.
  bool visit(cmark_node* node, bool enter) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE: quotes_ += enter ? 1 : -1; return false;
      case CMARK_NODE_LIST: lists_ += enter ? 1 : -1; return false;
      case CMARK_NODE_ITEM: visit_item(node, enter); return false;
      case CMARK_NODE_HEADING:
      case CMARK_NODE_PARAGRAPH:
        if (enter) add_text(node);
        return enter;
      case CMARK_NODE_CODE_BLOCK: add_code(node); return false;
      case CMARK_NODE_HTML_BLOCK: add_html(literal_of(node), cmark_node_get_start_line(node)); return false;
      case CMARK_NODE_DOCUMENT:
      case CMARK_NODE_THEMATIC_BREAK: return false;
      default: break;
    }
    if (!enter || std::string_view(cmark_node_get_type_string(node)) != "table_cell") return false;
    add_cell(node);
    return true;
  }

  int line_of(cmark_node* node) const { return source_.line(cmark_node_get_start_line(node)); }

  void visit_item(cmark_node* node, bool enter) {
    push_marker();
    if (!enter) return;
    const std::string_view marker =
        source_.from(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    const auto digits =
        static_cast<std::size_t>(std::ranges::find_if_not(marker, is_ascii_digit) - marker.begin());
    marker_ = digits == 0 ? "" : marker.substr(0, digits + 1);
    marker_line_ = line_of(node);
  }

  // If an item has no text, its marker is text.
  void push_marker() {
    if (marker_.empty()) return;
    Block block;
    block.kind = BlockKind::item;
    block.text = {std::exchange(marker_, ""), {}, marker_line_};
    push(std::move(block));
  }

  // Gives the item its number. "2018. A good year" is a list only to Markdown; its number is text.
  void take_marker(Block& block, MarkedText& first) {
    constexpr std::size_t most_digits = 3;
    const std::string marker = std::exchange(marker_, "");
    if (marker.empty()) return;
    if (marker.size() - 1 <= most_digits) {
      block.number = marker.substr(0, marker.size() - 1);
    } else {
      const std::string begin = marker + ' ';
      apply_edits({{0, 0, begin}}, first);
    }
  }

  BlockKind nested_kind(BlockKind kind) const {
    return quotes_ > 0 ? BlockKind::quote : lists_ > 0 ? BlockKind::item : kind;
  }

  void add_text(cmark_node* node) {
    const bool heading = cmark_node_get_type(node) == CMARK_NODE_HEADING;
    Block block;
    block.kind = nested_kind(heading ? BlockKind::heading : BlockKind::paragraph);
    if (block.kind == BlockKind::heading) block.level = cmark_node_get_heading_level(node);
    add_parts(std::move(block), flat_text(node, line_of(node)));
  }

  void add_cell(cmark_node* node) {
    cmark_node* row = cmark_node_parent(node);
    Block block;
    block.kind = BlockKind::item;
    add_parts(std::move(block), flat_text(node, line_of(row == nullptr ? node : row)));
  }

  void add_parts(Block block, FlatText flat) {
    append(pending_, flat.warnings);
    out_.dropped.insert(out_.dropped.end(), flat.dropped.begin(), flat.dropped.end());
    if (flat.parts.empty()) return;
    take_marker(block, flat.parts.front());
    block.footnote = in_note_;
    block.image = flat.image;
    if (!flat.note.empty()) {
      block.number = flat.note;
      block.footnote = true;
    }
    for (MarkedText& part : flat.parts) add_part(block, std::move(part));
  }

  // A line that defines a note begins a block.
  void add_part(Block& block, MarkedText part) {
    if (is_missing_page(part.text)) {
      out_.dropped.push_back({part.line, part.text, "the converter could not read the page"});
      return;
    }
    std::vector<std::size_t> cuts{0};
    for (std::size_t at = part.text.find('[', 1); at < part.text.size(); at = part.text.find('[', at + 1)) {
      const char before = part.text[at - 1];
      if (before != '\n' && before != added_line_end) continue;
      if (!note_label(std::string_view(part.text).substr(at)).label.empty()) cuts.push_back(at);
    }
    if (cuts.size() == 1) return add_piece(block, std::move(part));
    cuts.push_back(part.text.size());
    for (MarkedText& piece : divided(part, cuts)) {
      tidy_blanks(piece);
      add_piece(block, std::move(piece));
    }
  }

  void add_piece(Block& block, MarkedText piece) {
    Block copy = block;
    NoteLabel note = note_label(piece.text);
    if (!note.label.empty()) {
      copy.number = std::move(note.label);
      copy.footnote = true;
      piece = slice(piece, note.end);
      tidy_blanks(piece);
    }
    restore_line_ends(piece);
    copy.text = std::move(piece);
    push(std::move(copy));
    block.number.clear();
  }

  // A block without text leaves its warnings to the next one.
  void push(Block block) {
    if (is_blank(block.text.text)) return;
    block.warnings = std::exchange(pending_, {});
    follows_note_ = block.footnote;
    out_.blocks.push_back(std::move(block));
  }

  void add_code(cmark_node* node) {
    int unused = 0;
    int fence_length = 0;
    char fence = '\0';
    const bool fenced = cmark_node_get_fenced(node, &fence_length, &unused, &fence) != 0;
    const std::string_view literal = literal_of(node);
    const std::string_view info = fenced ? cmark_node_get_fence_info(node) : "";
    const int first = cmark_node_get_start_line(node) + (fenced ? 1 : 0);
    if (info == "{=html}") return add_html(literal, first);
    if (fenced || depth_ > 0 || !is_prose(literal))
      return add_literal(literal, source_.line(first), "a code block kept as text");
    const bool in_note = std::exchange(in_note_, follows_note_);
    read_inner(without_indentation(literal, first));
    in_note_ = in_note;
  }

  // `first` is the number of the first line in the parsed text, as in add_html().
  static LinedText without_indentation(std::string_view text, int first) {
    LinedText out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::size_t begin = std::min(text.find_first_not_of(" \t", at), end);
      out.text += text.substr(begin, end - begin);
      out.text += '\n';
      out.lines.push_back(first++);
      at = end + 1;
    }
    return out;
  }

  void add_html(std::string_view html, int first) {
    if (depth_ > 0) return add_literal(html, source_.line(first), "HTML kept as text");
    std::vector<DroppedText> dropped;
    LinedText inner = html_as_markdown(html, first, dropped);
    for (DroppedText& text : dropped) {
      text.line = source_.line(text.line);
      out_.dropped.push_back(std::move(text));
    }
    if (!is_blank(inner.text)) read_inner(std::move(inner));
  }

  // The line numbers refer to the parsed text, which may have more lines than the file.
  void read_inner(LinedText inner) {
    for (int& line : inner.lines) line = source_.line(line);
    ++depth_;
    read({inner.text, std::move(inner.lines)});
    --depth_;
  }

  void add_literal(std::string_view literal, int line, const char* warning) {
    push_marker();
    std::string text = without_protection(literal);
    text.resize(text.find_last_not_of("\n ") + 1);
    Block block;
    block.kind = BlockKind::literal;
    block.text = {std::move(text), {}, line};
    if (!is_blank(block.text.text)) pending_.push_back({line, warning});
    push(std::move(block));
  }

  BlockSequence out_;
  ParsedSource source_{};
  std::vector<Warning> pending_;
  std::string marker_;  // of a numbered item that has no text yet, as it is written: "12."
  int marker_line_ = 0;
  int quotes_ = 0;
  int lists_ = 0;
  int depth_ = 0;              // 1 within HTML or indented text, whose inside is parsed by itself
  bool in_note_ = false;       // what is read goes on with a note
  bool follows_note_ = false;  // the last block was a note
};

}  // namespace

BlockSequence gfm_blocks(const std::string& text) {
  const bool plain = text.find('\r') == std::string::npos;
  LinedText markdown = prepared_markdown(without_debris(plain ? text : with_plain_line_ends(text)));
  BlockReader reader;
  reader.read({markdown.text, std::move(markdown.lines)});
  return std::move(reader).result();
}

}  // namespace osint
