// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/text_layout.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>
#include <utility>

#include "base/ascii.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "schema/addresses.h"

namespace osint {
namespace {

constexpr std::string_view reset = "\x1b[0m";

// Select Graphic Rendition (ECMA-48), in the eight colours that every terminal has.
std::string_view sequence(Style style, Emphasis emphasis) {
  if (emphasis == Emphasis::none || emphasis == Emphasis::marks) return "";
  const bool colors = emphasis == Emphasis::colors;
  switch (style) {
    case Style::plain: return "";
    case Style::bold: return "\x1b[1m";
    case Style::dim: return "\x1b[2m";
    case Style::match: return colors ? "\x1b[1;31m" : "\x1b[1;4m";
    case Style::analyst: return colors ? "\x1b[32m" : "";
    case Style::source: return colors ? "\x1b[36m" : "";
    case Style::link: return "\x1b[2m";
    case Style::number: return colors ? "\x1b[33m" : "";
  }
  return "";
}

enum class Break {
  none,
  address,  // within an address, where there is no other
  free
};

struct Glyph {
  char32_t code_point;
  Style style;
  Break before = Break::none;  // whether a line may end before it
  bool address = false;
};

// Returns the bytes of the next web address at or after `at`, with the ASCII characters attached to it, or
// npos.
std::pair<std::size_t, std::size_t> next_address(std::string_view text, std::size_t at) {
  const auto within = [](char c) { return c > ' ' && c < '\x7f'; };
  const std::size_t middle = text.find("://", at);
  if (middle == std::string_view::npos) return {middle, middle};
  std::size_t begin = middle;
  std::size_t end = middle;
  while (begin > at && within(text[begin - 1])) --begin;
  while (end < text.size() && within(text[end])) ++end;
  return {begin, end};
}

std::vector<Glyph> glyphs_of(std::string_view text, const std::vector<std::size_t>& places) {
  std::vector<Glyph> out;
  auto place = places.begin();
  auto [begin, end] = next_address(text, 0);
  for (std::size_t i = 0; i < text.size();) {
    if (i >= end) std::tie(begin, end) = next_address(text, i);
    while (place != places.end() && *place < i) ++place;
    const bool may_break = place != places.end() && *place == i;
    const Break before = !may_break ? Break::none : i > begin && i < end ? Break::address : Break::free;
    const bool address = i >= begin && i < end;
    out.push_back({next_code_point(text, i), Style::plain, before, address});
  }
  return out;
}

// Keeps a short match on one line, together with its marks.
void add_run(std::vector<Glyph>& out, std::vector<Glyph> run, Style style, Emphasis emphasis) {
  constexpr std::size_t longest_kept = 8;  // a highlighted Chinese name is not broken
  if (run.empty()) return;
  const bool match = style == Style::match;
  for (Glyph& glyph : run) glyph.style = style;
  if (match && run.size() <= longest_kept) {
    for (auto glyph = run.begin() + 1; glyph != run.end(); ++glyph) glyph->before = Break::none;
  }
  if (match && emphasis == Emphasis::marks) {
    const Glyph first = run.front();
    run.front().before = Break::none;
    run.insert(run.begin(), {U'*', style, first.before, first.address});
    run.push_back({U'*', style, Break::none, run.back().address});
  }
  out.insert(out.end(), run.begin(), run.end());
}

std::vector<Glyph> glyphs_of(const std::vector<TextRun>& runs, Emphasis emphasis, const LineBreaks& breaks) {
  std::string text;
  std::vector<std::size_t> sizes;  // of the runs, in code points
  for (const TextRun& run : runs) {
    const std::string printed = printable(run.text);
    text += printed;
    sizes.push_back(code_points(printed));
  }
  const std::vector<Glyph> all = glyphs_of(text, breaks.places(text));
  std::vector<Glyph> out;
  auto from = all.begin();
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const auto to = from + static_cast<std::ptrdiff_t>(sizes[i]);
    add_run(out, {from, to}, runs[i].style, emphasis);
    from = to;
  }
  return out;
}

// Returns where the line that begins at `from` ends. Except for blanks at its end, the line fits into `room`,
// unless it holds an address that must stay whole.
std::size_t line_end(const std::vector<Glyph>& glyphs, std::size_t from, int room, bool whole_addresses) {
  std::size_t free = from;
  std::size_t within_address = from;
  int used = 0;
  for (std::size_t to = from; to < glyphs.size(); ++to) {
    if (to > from && glyphs[to].before == Break::free) free = to;
    if (to > from && glyphs[to].before == Break::address) within_address = to;
    used += columns(glyphs[to].code_point);
    if (used <= room || glyphs[to].code_point == U' ') continue;
    if (free > from) return free;
    if (whole_addresses && glyphs[to].address) continue;
    return within_address > from ? within_address : std::max(to, from + 1);
  }
  return glyphs.size();
}

// Returns the file: address of an absolute path, with every byte escaped that is not sure to be taken as it is;
// empty if the path is not absolute or not printable.
std::string file_address(const std::string& path) {
  constexpr std::string_view plain = "/-_.~";
  if (!path.starts_with('/') || printable(path) != path) return {};
  std::string out = "file://";
  for (const char c : path) {
    if (is_ascii_letter(c) || is_ascii_digit(c) || plain.find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

class LineWriter {
 public:
  explicit LineWriter(Emphasis emphasis) : emphasis_(emphasis) {}
  void put(const Glyph& glyph) {
    if (glyph.style != style_) change(glyph.style);
    append_utf8(out_, glyph.code_point);
  }
  void raw(std::string_view text) { out_ += text; }
  void end_line() {
    change(Style::plain);
    out_ += '\n';
  }
  std::string take() { return std::move(out_); }

 private:
  void change(Style style) {
    if (!sequence(style_, emphasis_).empty()) out_ += reset;
    out_ += sequence(style, emphasis_);
    style_ = style;
  }
  std::string out_;
  Emphasis emphasis_;
  Style style_ = Style::plain;
};

}  // namespace

std::vector<TextRun> highlighted(const Snippet& snippet, Style base) {
  std::vector<TextRun> out;
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

std::string styled(std::string_view text, Style style, Emphasis emphasis) {
  const std::string plain = printable(text);
  const std::string_view begin = sequence(style, emphasis);
  if (begin.empty() || plain.empty()) return plain;
  return fmt::format("{}{}{}", begin, plain, reset);
}

std::string TextLayout::styled(std::string_view text, Style style) const {
  return osint::styled(text, style, style_.emphasis);
}

std::string TextLayout::wrapped(const std::vector<TextRun>& runs, int indent,
                                std::string_view first_line) const {
  return lines(runs, style_.width - indent, indent, first_line);
}

std::string TextLayout::lines(const std::vector<TextRun>& runs, int room, int indent,
                              std::string_view first_line) const {
  const std::vector<Glyph> glyphs = glyphs_of(runs, style_.emphasis, breaks_);
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  LineWriter out(style_.emphasis);
  for (std::size_t from = 0; from < glyphs.size();) {
    while (from < glyphs.size() && glyphs[from].code_point == U' ') ++from;
    if (from == glyphs.size()) break;
    const std::size_t to = line_end(glyphs, from, room, style_.whole_addresses);
    std::size_t end = to;
    while (end > from && glyphs[end - 1].code_point == U' ') --end;
    out.raw(first_line.empty() ? std::string_view(margin) : std::exchange(first_line, {}));
    for (std::size_t i = from; i < end; ++i) out.put(glyphs[i]);
    out.end_line();
    from = to;
  }
  return out.take();
}

std::string TextLayout::fields(const std::vector<TextRun>& fields, int indent) const {
  const TextRun dot{" · ", Style::dim};
  std::string out;
  std::vector<TextRun> line;
  int used = indent;
  for (const TextRun& field : fields) {
    if (is_blank(field.text)) continue;
    const int needed = columns(printable(field.text));
    if (!line.empty() && used + columns(dot.text) + needed > style_.width) {
      out += wrapped(std::exchange(line, {}), indent);
      used = indent;
    }
    if (!line.empty()) {
      line.push_back(dot);
      used += columns(dot.text);
    }
    line.push_back(field);
    used += needed;
  }
  return out + wrapped(line, indent);
}

std::string TextLayout::address(const std::string& text, Style style, int indent) const {
  return unbroken(text, is_web_address(text) ? text : std::string(), style, indent);
}

std::string TextLayout::place(const std::string& path, int line, int page, int indent) const {
  const std::string shown = path + (page > 0 ? fmt::format(" p. {}", page) : fmt::format(":{}", line));
  return unbroken(shown, file_address(path), Style::dim, indent);
}

std::string TextLayout::unbroken(const std::string& text, const std::string& target, Style style,
                                 int indent) const {
  const int needed = columns(printable(text));
  // Reduces the indent rather than break the address, because nobody can copy a broken one at once.
  if (needed <= style_.width) indent = std::min(indent, style_.width - needed);
  const int room = style_.width - indent;
  const std::string shown =
      lines({{text, style}}, style_.whole_addresses ? std::max(room, needed) : room, indent, "");
  if (!style_.hyperlinks || target.empty()) return shown;
  // A terminal that highlights the link under the pointer then treats the pieces of a broken address as one.
  const std::string_view id = needed > room ? "id=address" : "";
  const auto margin = static_cast<std::size_t>(indent);
  std::string out;
  for (std::size_t at = 0, end = 0; at < shown.size(); at = end + 1) {
    end = shown.find('\n', at);
    out += fmt::format("{}\x1b]8;{};{}\x1b\\{}\x1b]8;;\x1b\\\n", shown.substr(at, margin), id, target,
                       shown.substr(at + margin, end - at - margin));
  }
  return out;
}

}  // namespace osint
