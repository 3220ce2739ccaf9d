// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/show_renderer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/citation_text.h"
#include "schema/commentary.h"
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
    default: return std::string(name(kind));
  }
}

class Page {
 public:
  explicit Page(const TextStyle& style) : layout_(style) {}

  void head(const Commentary& commentary) {
    line(commentary.title.empty() ? "(no title)" : commentary.title, Style::bold);
    out_ += layout_.fields({{fmt::format("{}", fmt::join(commentary.analysts, ", ")), Style::dim},
                            {effective_date(commentary), Style::dim},
                            {commentary.region, Style::dim},
                            {commentary.id, Style::plain}},
                           0);
    out_ += layout_.address(fmt::format("{}:{}", commentary.file, commentary.line), Style::dim, 0);
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
  void citation(const Citation& citation) {
    out_ += "\n";
    std::string text = attribution(citation);
    if (!citation.note.empty()) text += (text.empty() ? "" : ", ") + citation.note;
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

std::string render_commentary(const Commentary& commentary, const TextStyle& style) {
  Page page(style);
  page.head(commentary);
  const Passage* last = nullptr;
  for (const Passage& passage : commentary.passages) {
    if (last == nullptr || last->kind != passage.kind || last->citation != passage.citation) {
      page.heading(label(passage.kind), attribution_of(commentary, passage),
                   passage.citation ? Style::source : Style::analyst);
    }
    page.paragraph(passage.text);
    last = &passage;
  }
  if (!commentary.citations.empty()) page.heading("Sources");
  for (const Citation& citation : commentary.citations) page.citation(citation);
  return page.take();
}

}  // namespace osint
