// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/show_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>

#include "schema/citation_text.h"
#include "schema/commentary.h"
#include "schema/dates/date_span.h"
#include "searcher/answer/hit_builder.h"
#include "searcher/output/text_layout.h"

namespace osint {
namespace {

constexpr int margin = 4;  // of passages under what they are

std::string label(PassageKind kind) {
  switch (kind) {
    case PassageKind::commentary: return "Commentary";
    case PassageKind::pullquote: return "Pull quote";
    case PassageKind::excerpt: return "Excerpt";
    case PassageKind::other: return "Other";
    default: return std::string(name(kind));
  }
}

// Returns the labels of notes that are passages of their own: "[2] The ferry ..."
std::set<std::string> remarks_of(const Commentary& commentary) {
  std::set<std::string> out;
  for (const Passage& passage : commentary.passages) {
    const std::size_t close = passage.text.starts_with('[') ? passage.text.find(']') : 0;
    if (close == 0 || close == std::string::npos) continue;
    const std::size_t begin = passage.text[1] == '^' ? 2 : 1;
    out.insert(passage.text.substr(begin, close - begin));
  }
  return out;
}

class Page {
 public:
  explicit Page(const TextStyle& style) : layout_(style) {}

  void head(const Commentary& commentary) {
    line(commentary.title.empty() ? "(no title)" : commentary.title, Style::bold);
    out_ += layout_.fields({{fmt::format("{}", fmt::join(commentary.analysts, ", ")), Style::dim},
                            {date_text(commentary), Style::dim},
                            {commentary.region, Style::dim},
                            {commentary.id, Style::plain}},
                           0);
    out_ += layout_.place(commentary.file, commentary.line, commentary.page, 0);
    if (!commentary.url.empty()) out_ += layout_.address(commentary.url, Style::link, 0);
  }
  void heading(const std::string& what, const std::string& who = "", Style style = Style::plain) {
    out_ += "\n";
    std::vector<TextRun> runs = {{what, Style::bold}};
    if (!who.empty()) runs.insert(runs.end(), {{" — ", Style::dim}, {who, style}});
    out_ += layout_.wrapped(runs, 0);
  }
  void paragraph(const std::string& text) {
    out_ += "\n";
    line(text, Style::plain, margin);
  }
  // Lists the sources that the notes of the passage cite, and those of its notes that are `remarks`.
  void notes(const Passage& passage, const std::set<std::string>& remarks) {
    if (!passage.cites.empty())
      line(fmt::format("cites [{}]", fmt::join(source_numbers(passage), "], [")), Style::dim, margin);
    std::vector<std::string> labels;
    for (const NoteMark& mark : passage.marks) {
      if (remarks.contains(mark.label)) labels.push_back(mark.label);
    }
    if (!labels.empty()) line(fmt::format("see note [{}]", fmt::join(labels, "], [")), Style::dim, margin);
  }
  // `number` is 0 if nothing refers to the citation by number.
  void citation(const Citation& citation, int number) {
    out_ += "\n";
    std::string text = attribution(citation);
    if (number > 0) text.insert(0, fmt::format("[{}] ", number));
    for (const std::string& more : {citation.note, access_text(citation)}) {
      if (!more.empty()) text += (text.empty() ? "" : ", ") + more;
    }
    line(text, Style::source, margin);
    out_ += layout_.address(citation.url, Style::link, margin);
  }
  std::string take() { return std::move(out_); }

 private:
  void line(const std::string& text, Style style, int indent = 0) {
    out_ += layout_.wrapped({{text, style}}, indent);
  }

  TextLayout layout_;
  std::string out_;
};

}  // namespace

std::string date_text(const Commentary& commentary) {
  const std::string date = effective_date(commentary);
  const auto span = parse_date_span(date);
  if (!span) return date;
  const bool from_sources = date_origin(commentary) == "sources";
  const DateSpan shown = from_sources ? DateSpan{span->last, span->last} : *span;
  const bool iso = !shown.is_range() && shown.first.season == 0;
  return (from_sources ? "sources to " : "") + (iso ? iso_text(shown.first) : long_text(shown));
}

std::string show_text(const Commentary& commentary, const TextStyle& style) {
  Page page(style);
  page.head(commentary);
  const std::set<std::string> remarks = remarks_of(commentary);
  const Passage* last = nullptr;
  for (const Passage& passage : commentary.passages) {
    if (last == nullptr || last->kind != passage.kind || last->citation != passage.citation) {
      page.heading(label(passage.kind), attribution_of(commentary, passage),
                   passage.citation ? Style::source : Style::analyst);
    }
    page.paragraph(passage.text);
    page.notes(passage, remarks);
    last = &passage;
  }
  if (!commentary.citations.empty()) page.heading("Sources");
  const bool numbered =
      std::ranges::any_of(commentary.passages, [](const Passage& passage) { return !passage.cites.empty(); });
  int number = 0;
  for (const Citation& citation : commentary.citations) page.citation(citation, numbered ? ++number : 0);
  return page.take();
}

}  // namespace osint
