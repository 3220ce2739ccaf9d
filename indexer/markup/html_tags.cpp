// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markup/html_tags.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/byte_set.h"
#include "base/utf8.h"
#include "indexer/markup/protected_signs.h"

namespace osint {
namespace {

constexpr auto inline_elements = std::to_array<std::string_view>(
    {"a",      "abbr",   "acronym", "b",      "bdi",   "bdo",    "big",   "br",     "button",  "cite",
     "code",   "data",   "del",     "dfn",    "em",    "font",   "i",     "img",    "input",   "ins",
     "kbd",    "label",  "mark",    "meta",   "link",  "nobr",   "o",     "path",   "picture", "q",
     "rp",     "rt",     "ruby",    "s",      "samp",  "small",  "span",  "source", "strike",  "strong",
     "sub",    "sup",    "svg",     "time",   "tt",    "u",      "var",   "video",  "wbr",     "audio",
     "iframe", "canvas", "embed",   "object", "param", "select", "option"});

constexpr auto block_elements = std::to_array<std::string_view>(
    {"address",  "article",  "aside",  "blockquote", "body",  "caption", "center",   "col",        "colgroup",
     "dd",       "details",  "dialog", "div",        "dl",    "dt",      "fieldset", "figcaption", "figure",
     "footer",   "form",     "h1",     "h2",         "h3",    "h4",      "h5",       "h6",         "head",
     "header",   "hr",       "html",   "li",         "main",  "menu",    "nav",      "noscript",   "ol",
     "p",        "pre",      "script", "section",    "style", "summary", "table",    "tbody",      "td",
     "template", "textarea", "tfoot",  "th",         "thead", "title",   "tr",       "ul"});

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_name_character(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == ':' || c == '-'; }

// "&amp;" is the one reference that addresses need.
std::string with_ampersands(std::string_view text) {
  constexpr std::string_view reference = "&amp;";
  std::string out;
  std::size_t kept = 0;
  for (std::size_t at = text.find(reference); at != std::string_view::npos; at = text.find(reference, kept)) {
    out.append(text, kept, at + 1 - kept);
    kept = at + reference.size();
  }
  out.append(text, kept);
  return out;
}

// Writes the Markdown of one block of HTML.
class HtmlWriter {
 public:
  HtmlWriter(std::string_view html, int line, std::vector<DroppedText>& dropped)
      : html_(html), line_(line), dropped_(dropped) {}

  LinedText write() {
    while (at_ < html_.size()) {
      if (html_[at_] == '\n') {
        end_line();
        ++at_;
        ++line_;
      } else if (html_[at_] != '<' || !take_tag()) {
        add_text();
      }
    }
    end_line();
    return std::move(out_);
  }

 private:
  // The text up to the next tag or line break.
  void add_text() {
    static constexpr ByteSet signs("<\n");
    const std::size_t end = signs.find(html_, at_ + 1);
    add(html_.substr(at_, end - at_));
    at_ = end;
  }

  void add(std::string_view text) {
    if (current_.empty()) {
      text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
      if (text.empty()) return;
      begin_line(text.front() == '<');
    }
    current_ += text;
  }

  // A tag at a line's beginning would make the line a block of HTML once more.
  void begin_line(bool with_tag) {
    if (new_block_) {
      for (int i = 0; i < quotes_; ++i) current_ += "> ";
      current_ += prefix_;
      new_block_ = false;
    }
    if (with_tag) current_ += empty_sign;
  }

  void end_line() {
    const std::size_t end = current_.find_last_not_of(" \t");
    current_.resize(end == std::string::npos ? 0 : end + 1);
    if (current_.empty() && (out_.lines.empty() || last_is_empty_)) return;
    last_is_empty_ = current_.empty();
    out_.text += current_;
    out_.text += '\n';
    out_.lines.push_back(line_);
    current_.clear();
    // A heading has one line.
    if (!prefix_.empty() && prefix_.front() == '#' && !last_is_empty_) end_block();
  }

  void end_block() {
    if (!current_.empty()) end_line();
    if (!last_is_empty_ && !out_.lines.empty()) end_line();
    if (!new_block_) prefix_.clear();
    new_block_ = true;
  }

  // Returns false if '<' begins no tag.
  bool take_tag() {
    if (html_.substr(at_).starts_with("<!--")) return skip_to("-->", 4);
    const auto tag = html_tag(html_.substr(at_, longest_tag));
    if (!tag || (tag->name != "!" && !is_html_element(tag->name))) return false;
    const std::size_t close = is_missing(">") ? std::string_view::npos : html_.find('>', at_);
    if (close == std::string_view::npos) {
      missing_.push_back(">");
      return false;
    }
    const std::size_t length = close + 1 - at_;
    if (!tag->closing && (tag->name == "script" || tag->name == "style")) {
      return skip_to(tag->name == "script" ? "</script" : "</style", length);
    }
    if (is_among(block_elements, tag->name)) {
      take_block_tag(*tag);
    } else if (tag->name != "!") {
      // Keep the tag on one line, because each written line stands for one line of the file.
      std::string whole(html_.substr(at_, length));
      std::ranges::replace(whole, '\n', ' ');
      add(whole);
    }
    skip(length);
    return true;
  }

  void take_block_tag(const HtmlTag& tag) {
    end_block();
    if (tag.name == "blockquote") {
      constexpr int deepest = 10;
      quotes_ = std::clamp(quotes_ + (tag.closing ? -1 : 1), 0, deepest);
    } else if (tag.closing) {
      if (tag.name != "p" && tag.name != "div") prefix_.clear();
    } else if (tag.name.size() == 2 && tag.name[0] == 'h' && is_ascii_digit(tag.name[1])) {
      prefix_ = std::string(static_cast<std::size_t>(tag.name[1] - '0'), '#') + ' ';
    } else if (tag.name == "li" || tag.name == "td" || tag.name == "th" || tag.name == "dt" ||
               tag.name == "dd") {
      prefix_ = "- ";
    }
  }

  // Drops the text before `end`. If there is no such end, '<' is text.
  bool skip_to(std::string_view end, std::size_t from) {
    if (is_missing(end)) return false;
    const std::size_t found = html_.find(end, at_ + from);
    if (found == std::string_view::npos) {
      missing_.push_back(end);
      return false;
    }
    if (auto dropped = dropped_comment(html_.substr(at_ + from, found - at_ - from), line_))
      dropped_.push_back(std::move(*dropped));
    skip(found + end.size() - at_);
    if (end.front() == '<') skip(std::min(html_.find('>', at_), html_.size() - 1) + 1 - at_);
    return true;
  }

  // Once an end was not found, there is none further on.
  bool is_missing(std::string_view end) const { return std::ranges::find(missing_, end) != missing_.end(); }

  // Moves on, and counts line breaks within the tag.
  void skip(std::size_t length) {
    const std::string_view passed = html_.substr(at_, length);
    line_ += static_cast<int>(std::ranges::count(passed, '\n'));
    at_ += passed.size();
  }

  static constexpr std::size_t longest_tag = 64;  // its name is within; its end is looked for beyond

  std::string_view html_;
  std::size_t at_ = 0;
  int line_;
  std::vector<DroppedText>& dropped_;
  LinedText out_;
  std::string current_;  // the line that is being written
  std::string prefix_;   // of the block: "## ", "- "
  int quotes_ = 0;
  bool new_block_ = true;
  bool last_is_empty_ = false;
  std::vector<std::string_view> missing_;
};

}  // namespace

std::optional<HtmlTag> html_tag(std::string_view text) {
  if (text.size() < 3 || text[0] != '<') return std::nullopt;
  if (text[1] == '!' || text[1] == '?') return HtmlTag{"!", false, {}};
  HtmlTag tag;
  tag.closing = text[1] == '/';
  const std::size_t begin = tag.closing ? 2 : 1;
  std::size_t end = begin;
  while (end < text.size() && is_name_character(text[end])) ++end;
  if (end == begin || !is_ascii_letter(text[begin])) return std::nullopt;
  tag.name = ascii_lower(text.substr(begin, end - begin));
  tag.attributes = text.substr(end, text.find('>', end) - end);
  return tag;
}

bool is_html_element(std::string_view name) {
  constexpr std::size_t longest_prefix = 3;
  const std::size_t colon = name.find(':');
  return (colon > 0 && colon <= longest_prefix && colon + 1 < name.size()) ||
         is_among(inline_elements, name) || is_among(block_elements, name);
}

std::string html_attribute(const HtmlTag& tag, std::string_view name) {
  const std::string lower = ascii_lower(tag.attributes);
  for (std::size_t at = lower.find(name); at != std::string::npos; at = lower.find(name, at + 1)) {
    const bool begins = at > 0 && (lower[at - 1] == ' ' || lower[at - 1] == '\t' || lower[at - 1] == '\n');
    const std::size_t equals = lower.find_first_not_of(" \n", at + name.size());
    if (!begins || equals == std::string::npos || lower[equals] != '=') continue;
    const std::size_t begin = lower.find_first_not_of(" \n", equals + 1);
    if (begin == std::string::npos) return "";
    const bool quoted = lower[begin] == '"' || lower[begin] == '\'';
    const std::size_t first = quoted ? begin + 1 : begin;
    const std::size_t end = quoted ? lower.find(lower[begin], first) : lower.find_first_of(" \n/", first);
    const std::string value =
        without_protection(tag.attributes.substr(first, end == std::string::npos ? end : end - first));
    return with_ampersands(value);
  }
  return "";
}

std::optional<DroppedText> dropped_comment(std::string_view comment, int line) {
  constexpr std::size_t longest = 200;
  std::string text = collapsed_whitespace(comment.substr(0, 4 * longest));
  if (text.find(' ') == std::string::npos) return std::nullopt;
  if (text.size() > longest) text = repaired_utf8(text.substr(0, longest)) + "…";
  return DroppedText{line, without_protection(text), "a comment or a script of the page"};
}

LinedText html_as_markdown(std::string_view html, int line, std::vector<DroppedText>& dropped) {
  return HtmlWriter(html, line, dropped).write();
}

}  // namespace osint
