// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/text_layout.h"

#include "analysis/printable.h"
#include "analysis/utf8.h"

namespace osint {
namespace {

// Select Graphic Rendition (ECMA-48); colours of the eight every terminal has.
std::string_view sequence(Style style) {
  switch (style) {
    case Style::plain: return "";
    case Style::bold: return "\x1b[1m";
    case Style::dim: return "\x1b[2m";
    case Style::match: return "\x1b[1;31m";
    case Style::link: return "\x1b[36m";
    case Style::number: return "\x1b[33m";
  }
  return "";
}

struct Glyph {
  char32_t code_point;
  Style style;
  bool kept = false;  // with the glyph before it: a highlighted Chinese name is not broken
};

bool is_closing(char32_t c) {
  switch (c) {
    case U'，':
    case U'。':
    case U'、':
    case U'；':
    case U'：':
    case U'？':
    case U'！':
    case U'）':
    case U'》':
    case U'」':
    case U'』':
    case U'”':
    case U'’':
    case U',':
    case U'.':
    case U';':
    case U':':
    case U')':
    case U'…':
    case U'%':
    case U'?':
    case U'!':
    case U'"': return true;
    default: return false;
  }
}

bool is_opening(char32_t c) {
  return c == U'（' || c == U'《' || c == U'「' || c == U'『' || c == U'“' || c == U'(' || c == U'"';
}

// Whether a line may end before glyph i.
bool may_break(const std::vector<Glyph>& glyphs, std::size_t i) {
  const char32_t before = glyphs[i - 1].code_point;
  const char32_t after = glyphs[i].code_point;
  if (after == U' ') return true;
  if (before == U' ') return true;
  if (glyphs[i].kept) return false;
  const bool wide = columns(before) == 2 || columns(after) == 2;
  return wide && !is_closing(after) && !is_opening(before) && columns(after) > 0;
}

std::vector<Glyph> glyphs_of(const std::vector<Run>& runs) {
  constexpr std::size_t longest_kept = 8;
  std::vector<Glyph> out;
  for (const Run& run : runs) {
    const std::string text = printable(run.text);
    const std::size_t first = out.size();
    const bool kept = run.style == Style::match && code_points(text) <= longest_kept;
    for (std::size_t i = 0; i < text.size();) {
      out.push_back({next_code_point(text, i), run.style, kept && out.size() > first});
    }
  }
  return out;
}

class LineWriter {
 public:
  explicit LineWriter(bool color) : color_(color) {}
  void put(const Glyph& glyph) {
    if (color_ && glyph.style != style_) change(glyph.style);
    append_utf8(out_, glyph.code_point);
  }
  void raw(std::string_view text) { out_ += text; }
  void end_line() {
    if (color_) change(Style::plain);
    out_ += '\n';
  }
  std::string take() { return std::move(out_); }

 private:
  void change(Style style) {
    if (style_ != Style::plain) out_ += "\x1b[0m";
    out_ += sequence(style);
    style_ = style;
  }
  std::string out_;
  bool color_;
  Style style_ = Style::plain;
};

}  // namespace

std::vector<Run> highlighted(const Snippet& snippet, Style base) {
  std::vector<Run> out;
  std::size_t at = 0;     // bytes
  std::size_t point = 0;  // code points
  const auto take = [&](std::size_t to, Style style) {
    const std::size_t begin = at;
    for (; point < to && at < snippet.text.size(); ++point) next_code_point(snippet.text, at);
    if (at > begin) out.push_back({snippet.text.substr(begin, at - begin), style});
  };
  for (const auto& [begin, end] : snippet.highlights) {
    take(begin, base);
    take(end, Style::match);
  }
  if (at < snippet.text.size()) out.push_back({snippet.text.substr(at), base});
  return out;
}

std::string wrapped(const std::vector<Run>& runs, int width, int indent, bool color,
                    std::string_view first_line) {
  const std::vector<Glyph> glyphs = glyphs_of(runs);
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  LineWriter out(color);
  for (std::size_t from = 0; from < glyphs.size();) {
    while (from < glyphs.size() && glyphs[from].code_point == U' ') ++from;
    if (from == glyphs.size()) break;
    int used = indent;
    std::size_t to = from;
    std::size_t last_break = 0;
    for (; to < glyphs.size(); ++to) {
      if (to > from && may_break(glyphs, to)) last_break = to;
      used += columns(glyphs[to].code_point);
      if (used > width && last_break > from) break;
    }
    if (to < glyphs.size()) to = last_break;
    std::size_t end = to;
    while (end > from && glyphs[end - 1].code_point == U' ') --end;
    out.raw(from == 0 && !first_line.empty() ? first_line : margin);
    for (std::size_t i = from; i < end; ++i) out.put(glyphs[i]);
    out.end_line();
    from = to;
  }
  return out.take();
}

std::string styled(std::string_view text, Style style, bool color) {
  const std::string plain = printable(text);
  if (!color || style == Style::plain || plain.empty()) return plain;
  return std::string(sequence(style)) + plain + "\x1b[0m";
}

}  // namespace osint
