// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markup/gfm_inline.h"

#include <algorithm>
#include <cmark-gfm.h>
#include <memory>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/markup/html_tags.h"
#include "indexer/markup/protected_signs.h"
#include "indexer/markup/text_edits.h"

namespace osint {
namespace {

std::string_view text_or_empty(const char* text) { return text == nullptr ? std::string_view() : text; }

// Appends with every kind of blank as ' ': no-break blanks would keep labels and dates from being recognised.
void append_text(std::string& out, std::string_view text) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      ++i;
      if (byte >= ' ' || byte == '\n' || !is_whitespace(byte)) continue;
      out.append(text, kept, begin - kept);
      out += ' ';
      kept = i;
      continue;
    }
    const char32_t c = next_code_point(text, i);
    if (c == 0x3000 || !is_whitespace(c)) continue;
    out.append(text, kept, begin - kept);
    out += ' ';
    kept = i;
  }
  out.append(text, kept);
}

// A mark of a note: "1", "12" are; "th", "km" are not.
bool is_note_mark(std::string_view text) {
  constexpr std::size_t longest = 3;
  return !text.empty() && text.size() <= longest && std::ranges::all_of(text, is_ascii_digit);
}

// "10²", "km²": the number belongs to what is before it.
bool is_power(std::string_view before) {
  if (before.empty()) return false;
  if (is_ascii_digit(before.back())) return true;
  std::size_t begin = before.size();
  while (begin > 0 && is_ascii_letter(before[begin - 1])) --begin;
  const std::string_view word = before.substr(begin);
  for (const std::string_view unit : {"m", "km", "cm", "mm", "ft", "mi", "in", "s", "kg"}) {
    if (word == unit) return true;
  }
  return false;
}

// "![image](x.png)", "![x.png](x.png)": such a description says nothing.
bool is_generic_description(std::string_view description, std::string_view address) {
  std::string text = ascii_lower(collapsed_whitespace(description));
  while (!text.empty() && (is_ascii_digit(text.back()) ||
                           std::string_view(" .-_#:").find(text.back()) != std::string_view::npos))
    text.pop_back();
  if (text.empty()) return true;
  for (const std::string_view generic :
       {"image", "img", "picture", "photo", "figure", "fig", "logo", "icon", "alt text"}) {
    if (text == generic) return true;
  }
  return address.ends_with(description);
}

std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 200;
  return text.size() <= longest ? std::string(text) : repaired_utf8(text.substr(0, longest)) + "…";
}

class InlineReader {
 public:
  explicit InlineReader(int line) : line_(line) { text_.line = line; }

  void enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
      case CMARK_NODE_CODE: append_text(text_.text, text_or_empty(cmark_node_get_literal(node))); break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        // A <br> at the line's end has broken it.
        if (text_.text.ends_with(added_line_end)) text_.text.pop_back();
        text_.text += '\n';
        if (after_break_ > 0 && after_break_ + 1 >= text_.text.size()) after_break_ = text_.text.size();
        ++line_;
        break;
      case CMARK_NODE_HTML_INLINE: add_html(text_or_empty(cmark_node_get_literal(node))); break;
      case CMARK_NODE_EMPH: open(Markup::Kind::emphasis, false, ""); break;
      case CMARK_NODE_STRONG: open(Markup::Kind::emphasis, true, ""); break;
      case CMARK_NODE_LINK:
        open(Markup::Kind::link, false, without_protection(text_or_empty(cmark_node_get_url(node))));
        break;
      case CMARK_NODE_IMAGE: images_.push_back(text_.text.size()); break;
      default: break;
    }
  }

  void exit(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_IMAGE)
      return close_image(without_protection(text_or_empty(cmark_node_get_url(node))));
    if (type != CMARK_NODE_EMPH && type != CMARK_NODE_STRONG && type != CMARK_NODE_LINK) return;
    const std::size_t opened = open_.back();
    open_.pop_back();
    if (opened != beyond) close(text_.markup[opened]);
  }

  FlatText result() && {
    const bool described =
        image_end_ != beyond &&
        is_blank(std::string_view(text_.text).substr(std::min(image_end_, text_.text.size())));
    end_part();
    out_.image = described && out_.parts.size() == 1;
    return std::move(out_);
  }

 private:
  // Deeper emphasis says no more, and each part of the text would have marks for every level.
  static constexpr std::size_t deepest = 16;
  static constexpr std::size_t beyond = std::string::npos;

  void open(Markup::Kind kind, bool strong, std::string destination) {
    if (kind == Markup::Kind::emphasis && open_.size() >= deepest) return open_.push_back(beyond);
    open_.push_back(text_.markup.size());
    const std::size_t at = text_.text.size();
    text_.markup.push_back({kind, at, at, std::move(destination), strong});
  }

  void close(Markup& mark) {
    if (mark.begin == text_.text.size()) append_text(text_.text, mark.destination);  // a link without a label
    mark.end = text_.text.size();
  }

  void close_image(const std::string& address) {
    const std::size_t begin = images_.back();
    images_.pop_back();
    const std::string description = without_protection(std::string_view(text_.text).substr(begin));
    if (is_generic_description(description, address)) {
      cut(begin);
      out_.dropped.push_back({line_, shortened(address.empty() ? "image" : address), "an image"});
    } else {
      if (out_.parts.empty() && is_blank(std::string_view(text_.text).substr(0, begin)))
        image_end_ = text_.text.size();
      warn("only the description of an image is kept: " + shortened(address));
    }
  }

  // Removes the text from `begin` on.
  void cut(std::size_t begin) {
    text_.text.resize(begin);
    for (auto mark = text_.markup.rbegin(); mark != text_.markup.rend() && mark->end >= begin; ++mark) {
      mark->begin = std::min(mark->begin, begin);
      mark->end = begin;
    }
  }

  void add_html(std::string_view html) {
    if (html.starts_with("<!--")) {
      if (auto dropped =
              dropped_comment(html.substr(4, html.size() - std::min<std::size_t>(html.size(), 7)), line_))
        out_.dropped.push_back(std::move(*dropped));
    } else if (const auto tag = html_tag(html); tag && is_html_element(tag->name)) {
      add_tag(*tag);
    } else if (!tag || tag->name != "!") {
      append_text(text_.text, html);
      warn("HTML kept as text");
    }
    line_ += static_cast<int>(std::ranges::count(html, '\n'));
  }

  void add_tag(const HtmlTag& tag) {
    const std::string_view name = tag.name;
    if (name == "br") return add_break();
    if (name == "p" || name == "div" || name == "li" || name == "tr") {
      if (open_.size() <= deepest) end_part();
      return;
    }
    if (name == "sup") return tag.closing ? end_superscript() : begin_superscript();
    if (name == "img" && !tag.closing) return add_image(tag);
    if (tag.closing) return close_element(name);
    if (name == "b" || name == "strong") open_element(name, Markup::Kind::emphasis, true, "");
    if (name == "i" || name == "em" || name == "cite") open_element(name, Markup::Kind::emphasis, false, "");
    if (name == "a") {
      std::string destination = html_attribute(tag, "href");
      if (!destination.empty()) open_element(name, Markup::Kind::link, false, std::move(destination));
    }
  }

  // A second <br> creates an empty line.
  void add_break() {
    std::size_t end = text_.text.size();
    while (end > 0 && text_.text[end - 1] == ' ') --end;
    if (after_break_ > 0 && end == after_break_ && open_.size() <= deepest) return end_part();
    if (end == 0) return;
    if (text_.text[end - 1] != '\n') text_.text += added_line_end;
    after_break_ = text_.text.size();
  }

  void add_image(const HtmlTag& tag) {
    images_.push_back(text_.text.size());
    append_text(text_.text, html_attribute(tag, "alt"));
    close_image(html_attribute(tag, "src"));
  }

  void open_element(std::string_view name, Markup::Kind kind, bool strong, std::string destination) {
    if (elements_.size() >= deepest) return;
    elements_.emplace_back(name, text_.markup.size());
    const std::size_t at = text_.text.size();
    text_.markup.push_back({kind, at, at, std::move(destination), strong});
  }

  void close_element(std::string_view name) {
    const auto last = std::find_if(elements_.rbegin(), elements_.rend(),
                                   [&](const auto& element) { return element.first == name; });
    if (last == elements_.rend()) return;
    text_.markup[last->second].end = text_.text.size();
    elements_.erase(std::next(last).base());
  }

  void begin_superscript() { superscript_ = text_.text.size(); }

  void end_superscript() {
    const std::size_t begin = std::exchange(superscript_, beyond);
    if (begin > text_.text.size()) return;
    const std::string_view inside = std::string_view(text_.text).substr(begin);
    const std::string_view before = std::string_view(text_.text).substr(0, begin);
    if (!is_note_mark(inside)) return;
    if (is_power(before)) {
      if (is_ascii_digit(before.back())) text_.text.insert(begin, 1, '^');
      return;
    }
    if (out_.parts.empty() && out_.note.empty() && is_blank(before)) {
      out_.note = inside;
      cut(begin);
      return;
    }
    text_.text.insert(begin, 1, '[');
    text_.text += ']';
    for (auto mark = text_.markup.rbegin(); mark != text_.markup.rend() && mark->begin >= begin; ++mark) {
      if (mark->end > mark->begin) mark->end += 2;
    }
  }

  // Ends a block with the text so far. Open marks continue in the next block.
  void end_part() {
    std::vector<Markup> open;
    const auto reopen = [&](std::size_t& index) {
      if (index == beyond) return;
      Markup& mark = text_.markup[index];
      mark.end = text_.text.size();
      open.push_back({mark.kind, 0, 0, mark.destination, mark.strong});
      index = open.size() - 1;
    };
    for (std::size_t& index : open_) reopen(index);
    for (auto& element : elements_) reopen(element.second);
    mark_broken_emphasis(text_);
    restore_protected_signs(text_);
    tidy_blanks(text_);
    close_gaps_at_marks(text_);
    join_split_links(text_);
    if (!is_blank(text_.text)) out_.parts.push_back(std::move(text_));
    text_ = {"", std::move(open), line_};
    superscript_ = beyond;
    after_break_ = 0;
  }

  void warn(std::string message) { out_.warnings.push_back({line_, std::move(message)}); }

  FlatText out_;
  MarkedText text_;  // the part that is being read
  int line_;
  std::vector<std::size_t> open_;                              // of the marks; `beyond` where none is made
  std::vector<std::pair<std::string, std::size_t>> elements_;  // open ones of HTML, with their marks
  std::vector<std::size_t> images_;                            // where their descriptions begin
  std::size_t image_end_ = beyond;    // of an image's description that begins the text
  std::size_t superscript_ = beyond;  // where it begins
  std::size_t after_break_ = 0;       // where the text ended after the last <br>
};

}  // namespace

FlatText flat_text(cmark_node* block, int line) {
  InlineReader reader(line);
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(cmark_iter_new(block),
                                                                         cmark_iter_free);
  for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(iterator.get())) {
    cmark_node* node = cmark_iter_get_node(iterator.get());
    if (node == block) continue;
    if (event == CMARK_EVENT_ENTER) {
      reader.enter(node);
    } else {
      reader.exit(node);
    }
  }
  return std::move(reader).result();
}

}  // namespace osint
