// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markup/markdown_source.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/markup/address_signs.h"
#include "indexer/markup/fences.h"
#include "indexer/markup/link_labels.h"

namespace osint {
namespace {

constexpr std::size_t longest_heading = 120;  // code points of a heading that a line below it makes

struct Line {
  std::string_view whole;
  std::size_t indent;        // bytes of blanks and '>' before the content
  std::string_view content;  // without blanks at the end
  std::size_t next;          // where the next line begins in the text

  std::string_view rest() const { return whole.substr(indent); }
};

Line line_at(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  const std::string_view whole = text.substr(at, end - at);
  const std::size_t begin = std::min(whole.find_first_not_of(" \t>"), whole.size());
  std::string_view content = whole.substr(begin);
  content = content.substr(0, content.find_last_not_of(" \t") + 1);
  return {whole, begin, content, end + 1};
}

bool consists_of(std::string_view text, char c) {
  return !text.empty() && text.find_first_not_of(c) == std::string_view::npos;
}

// Neither a sentence nor a source line, and short.
bool may_be_heading(std::string_view line) {
  std::string_view words = line.substr(0, line.find_last_not_of("*_\"'”’)") + 1);
  if (words.empty() || words.back() == '.' || words.back() == ',' || words.back() == ';') return false;
  return code_points(line) <= longest_heading && line.find("://") == std::string_view::npos;
}

// The cells of a row as the tables of GitHub count them: parted by '|' without a backslash before it.
std::size_t cells(std::string_view row) {
  std::size_t count = 1;
  for (std::size_t at = row.find('|'); at != std::string_view::npos; at = row.find('|', at + 1))
    count += static_cast<std::size_t>(at == 0 || row[at - 1] != '\\');
  if (row.starts_with('|')) --count;
  if (row.size() > 1 && row.ends_with('|') && row[row.size() - 2] != '\\') --count;
  return count;
}

class Preparation {
 public:
  explicit Preparation(const std::string& text) : text_(text), labels_(text), fences_(text) {
    out_.reserve(text.size() + 64);
  }

  LinedText prepare() {
    for (std::size_t at = 0; at < text_.size();) {
      const Line line = line_at(text_, at);
      begin_ = out_.size();
      ++line_;
      add(line);
      if (!lines_.empty()) lines_.push_back(line_);
      begin_above_ = begin_;
      if (line.next <= text_.size()) out_ += '\n';
      at = line.next;
    }
    return {std::move(out_), std::move(lines_)};
  }

 private:
  enum class Above { blank, one_line, more_lines, table };

  void add(const Line& line) {
    append_indent(line);
    const Fences::Place place = fences_.take(line.content, line.next);
    if (place == Fences::Place::inside) {
      out_ += line.rest();
      above_ = Above::blank;
    } else if (place == Fences::Place::stray) {
      add_stray_fence(line);
    } else if (line.content.empty()) {
      above_ = Above::blank;
      declarations_ = 0;
    } else if (consists_of(line.content, '-') || consists_of(line.content, '=')) {
      add_underline(line);
    } else if (is_table_delimiter(line.content)) {
      add_table_delimiter(line);
    } else {
      add_text(line);
    }
    previous_ = line.content;
  }

  // Limits the depth of quotes, because the parser goes through all of them for each line.
  void append_indent(const Line& line) {
    constexpr int deepest = 20;
    int quotes = 0;
    for (const char c : line.whole.substr(0, line.indent)) {
      if (c != '>' || ++quotes <= deepest) out_ += c;
    }
  }

  // A stray fence without text says nothing.
  void add_stray_fence(const Line& line) {
    above_ = Above::blank;
    const std::size_t signs = line.content.find_first_not_of("`~");
    if (signs == std::string_view::npos) return;
    above_ = Above::one_line;
    append(line.content.substr(signs));
  }

  void add_underline(const Line& line) {
    const bool text_above = above_ == Above::one_line || above_ == Above::more_lines;
    const bool heading = above_ == Above::one_line && may_be_heading(previous_);
    above_ = Above::blank;
    if (!text_above || heading) {
      out_ += line.rest();
      return;
    }
    if (line.content.size() < 3) {
      out_ += '\\';
      out_ += line.content;
      above_ = Above::more_lines;
    } else {
      out_ += "***";
    }
  }

  static bool is_table_delimiter(std::string_view content) {
    return content.find('-') != std::string_view::npos && content.find('|') != std::string_view::npos &&
           content.find_first_not_of("|-: \t") == std::string_view::npos;
  }

  void add_table_delimiter(const Line& line) {
    const bool text_above = above_ == Above::one_line || above_ == Above::more_lines;
    if (text_above && cells(row_above()) == cells(line.content)) {
      if (above_ == Above::more_lines) part_from_paragraph();
      above_ = Above::table;
    } else if (above_ != Above::table) {
      out_ += '\\';
      above_ = above_ == Above::blank ? Above::one_line : Above::more_lines;
    }
    out_ += line.content;
  }

  // Puts an empty line before the line above, because the parser miscounts the lines of such a paragraph.
  void part_from_paragraph() {
    std::string empty =
        out_.substr(begin_above_, out_.find_first_not_of(" \t>", begin_above_) - begin_above_) + '\n';
    out_.insert(begin_above_, empty);
    begin_ += empty.size();
    if (lines_.empty()) {
      lines_.resize(static_cast<std::size_t>(line_) - 1);
      std::iota(lines_.begin(), lines_.end(), 1);
    }
    lines_.insert(lines_.end() - 1, line_ - 1);
  }

  // The line above without a list's marker.
  std::string_view row_above() const {
    const std::string_view row = previous_.substr(list_marker_end(previous_, 0));
    return row.substr(std::min(row.find_first_not_of(" \t"), row.size()));
  }

  void add_text(const Line& line) {
    const bool heading = line.content.front() == '#';
    if (heading) {
      above_ = Above::blank;
    } else if (above_ != Above::table) {
      above_ = above_ == Above::blank || list_marker_end(line.content, 0) > 0 ? Above::one_line
                                                                              : Above::more_lines;
    }
    if (above_ == Above::one_line) addresses_.begin_paragraph();
    std::string_view content = line.rest();
    if (content.front() == '[') content = add_label_at_beginning(content);
    if (labels_.empty() || content.find('[') == std::string_view::npos) return append(content);
    std::size_t kept = 0;
    for (std::size_t at = content.find('['); at != std::string_view::npos; at = content.find('[', at + 1)) {
      const std::string_view label = bracketed(content, at);
      if (!is_number(label) || (at > 0 && (content[at - 1] == ']' || content[at - 1] == '\\'))) continue;
      const std::string_view after = content.substr(at + label.size() + 2);
      if (after.starts_with('(') || after.starts_with('[') || !labels_.is_text(label, false)) continue;
      append(content.substr(kept, at - kept));
      out_ += '\\';
      kept = at;
    }
    append(content.substr(kept));
  }

  // Only the first "<?" and "<!" of a paragraph may be tags, because a parser looks for the end of each up to
  // the end of the paragraph.
  void append(std::string_view content) {
    constexpr std::size_t most = 20;
    std::size_t kept = 0;
    for (std::size_t at = content.find('<'); at < content.size(); at = content.find('<', at + 1)) {
      const std::string_view tag = content.substr(at, 2);
      if (tag != "<?" && tag != "<!") continue;
      if (++declarations_ <= most) continue;
      addresses_.append(out_, content.substr(kept, at - kept));
      out_ += '\\';
      kept = at;
    }
    addresses_.append(out_, content.substr(kept));
  }

  // Writes the beginning of a definition that is text, and returns the rest.
  std::string_view add_label_at_beginning(std::string_view content) {
    const std::string_view label = bracketed(content, 0);
    const std::size_t length = label.size() + 2;
    if (label.empty() || !content.substr(length).starts_with(':') || !labels_.is_text(label, true))
      return content;
    out_ += '\\';
    out_ += content.substr(0, length);
    return content.substr(length);
  }

  const std::string& text_;
  LinkLabels labels_;
  Fences fences_;
  AddressSigns addresses_;
  std::string out_;
  std::vector<int> lines_;       // see LinedText
  int line_ = 0;                 // the number of the line
  std::size_t begin_ = 0;        // where it begins in `out_`
  std::size_t begin_above_ = 0;  // where the line above begins
  Above above_ = Above::blank;
  std::string_view previous_;
  std::size_t declarations_ = 0;  // "<?" and "<!" of the paragraph
};

}  // namespace

std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

LinedText prepared_markdown(const std::string& text) { return Preparation(text).prepare(); }

std::size_t list_marker_end(std::string_view line, std::size_t at) {
  constexpr std::size_t most_digits = 9;
  std::size_t end = at;
  while (end < line.size() && end - at < most_digits && line[end] >= '0' && line[end] <= '9') ++end;
  const std::string_view closing = end == at ? "-+*" : ".)";
  if (end >= line.size() || closing.find(line[end]) == std::string_view::npos) return at;
  ++end;
  return end == line.size() || line[end] == ' ' || line[end] == '\t' ? end : at;
}

}  // namespace osint
