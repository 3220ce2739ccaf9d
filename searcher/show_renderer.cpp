// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/show_renderer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/citation_text.h"
#include "searcher/text_layout.h"

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

// Date, region and id; nothing for what the file does not give.
std::string about(const Commentary& commentary) {
  std::string out;
  for (const std::string& text : {fmt::format("{}", fmt::join(commentary.analysts, ", ")),
                                  effective_date(commentary), commentary.region, commentary.id}) {
    if (!text.empty()) out += (out.empty() ? "" : " · ") + text;
  }
  return out;
}

class Page {
 public:
  explicit Page(const TextStyle& style) : style_(style) {}

  void line(const std::string& text, Style style, int indent = 0) {
    out_ += wrapped({{text, style}}, style_.width, indent, style_.color);
  }
  void heading(const std::string& what, const std::string& who) {
    out_ += "\n";
    if (who.empty()) return line(what, Style::bold);
    out_ += wrapped({{what, Style::bold}, {" — " + who, Style::plain}}, style_.width, 0, style_.color);
  }
  void paragraph(const std::string& text) {
    out_ += "\n";
    line(text, Style::plain, margin);
  }
  void citation(const Citation& citation) {
    out_ += "\n";
    std::string text = attribution(citation);
    if (!citation.note.empty()) text += (text.empty() ? "" : ", ") + citation.note;
    line(text, Style::plain, margin);
    out_ += address(citation.url, margin, style_);
  }
  std::string take() { return std::move(out_); }

 private:
  const TextStyle& style_;
  std::string out_;
};

}  // namespace

std::string render_commentary(const Commentary& commentary, const TextStyle& style) {
  Page page(style);
  page.line(commentary.title.empty() ? "(no title)" : commentary.title, Style::bold);
  page.line(about(commentary), Style::dim);
  page.line(fmt::format("{}:{}", commentary.file, commentary.line), Style::dim);
  const Passage* last = nullptr;
  for (const Passage& passage : commentary.passages) {
    if (last == nullptr || last->kind != passage.kind || last->citation != passage.citation) {
      page.heading(label(passage.kind), attribution_of(commentary, passage));
    }
    page.paragraph(passage.text);
    last = &passage;
  }
  if (!commentary.citations.empty()) page.heading("Sources", "");
  for (const Citation& citation : commentary.citations) page.citation(citation);
  return page.take();
}

}  // namespace osint
