// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/text_renderer.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/printable.h"
#include "schema/commentary.h"
#include "searcher/output/text_explanation.h"

namespace osint {
namespace {

class TextRenderer {
 public:
  TextRenderer(const Answer& answer, const SearchOptions& options, const TextStyle& style)
      : options_(options),
        layout_(style),
        digits_(answer.hits.empty()
                    ? 2
                    : std::max<int>(2, static_cast<int>(std::to_string(answer.hits.back().rank).size()))),
        margin_(digits_ + 2) {}

  std::string query(const Answer& answer) const { return query_explanation(answer, layout_); }

  std::string hit(const Hit& hit) const {
    const std::string rank = layout_.styled(fmt::format("{:>{}}", hit.rank, digits_), Style::number) + "  ";
    const Commentary& commentary = hit.commentary;
    Snippet title = hit.title;
    if (title.text.empty()) title.text = "(no title)";
    std::string out = layout_.wrapped(highlighted(title, Style::bold), margin_, rank);
    out += layout_.fields({{fmt::format("{}", fmt::join(commentary.analysts, ", ")), Style::dim},
                           {effective_date(commentary), Style::dim},
                           {commentary.region, Style::dim},
                           {hit.id, Style::plain}},
                          margin_);
    for (const MatchedPassage& passage : hit.passages) {
      if (passage.kind != PassageKind::title) out += this->passage(passage, commentary);
    }
    if (hit.passages.empty() && hit.title.highlights.empty()) out += beginning(commentary);
    if (options_.explain) out += explanation(hit);
    return out;
  }

 private:
  std::string passage(const MatchedPassage& passage, const Commentary& commentary) const {
    const bool citation = passage.kind == PassageKind::citation;
    std::vector<TextRun> text = highlighted(passage.snippet);
    if (citation) text.insert(text.begin(), TextRun{"cited: ", Style::dim});
    std::string out = "\n" + layout_.wrapped(text, margin_);
    if (citation) return out;
    const std::string dash =
        std::string(static_cast<std::size_t>(margin_), ' ') + layout_.styled("— ", Style::dim);
    std::vector<TextRun> who = {{passage.attribution, passage.citation ? Style::source : Style::analyst}};
    if (passage.kind == PassageKind::pullquote && passage.citation)
      who.insert(who.begin(), TextRun{"pull quote from ", Style::dim});
    out += layout_.wrapped(who, margin_ + 2, dash);
    if (!passage.citation) return out;
    const Citation& cited = commentary.citations[static_cast<std::size_t>(*passage.citation)];
    return out + layout_.address(cited.url, Style::link, margin_ + 2);
  }

  // Where nothing in the text matched (a date, an analyst), the commentary's first words.
  std::string beginning(const Commentary& commentary) const {
    const auto first =
        std::find_if(commentary.passages.begin(), commentary.passages.end(),
                     [](const Passage& passage) { return passage.kind == PassageKind::commentary; });
    if (first == commentary.passages.end()) return {};
    const Snippet lead = make_snippet(first->text, {}, 160);
    return "\n" + layout_.wrapped({{lead.text, Style::dim}}, margin_);
  }

  std::string explanation(const Hit& hit) const {
    std::string out = "\n";
    for (const std::string& line : {score_line(hit), where_line(hit.explanation)})
      out += layout_.wrapped({{line, Style::dim}}, margin_);
    return out;
  }

  const SearchOptions& options_;
  TextLayout layout_;
  int digits_;  // of the ranks
  int margin_;  // under the rank
};

}  // namespace

std::string render_text(const Answer& answer, const SearchOptions& options, const TextStyle& style) {
  const TextRenderer renderer(answer, options, style);
  std::string out;
  if (options.explain) out += renderer.query(answer);
  for (const Hit& hit : answer.hits) out += (out.empty() ? "" : "\n") + renderer.hit(hit);
  return out;
}

std::string summary(const Answer& answer) {
  if (answer.total == 0) return "no commentary matches";
  const std::string count =
      fmt::format("{}{} {}{}", answer.total_is_exact ? "" : "about ", answer.total, answer.seen ? "new " : "",
                  answer.total == 1 ? "commentary" : "commentaries");
  if (!answer.facets.empty() || answer.timeline) return count;
  const std::size_t shown = answer.hits.size();
  return shown == answer.total ? count : fmt::format("{} of {}", shown, count);
}

std::string saved_heading(const std::string& name, const Answer& answer, const TextStyle& style) {
  return TextLayout(style).wrapped(
      {{name, Style::bold}, {": " + summary(answer) + " · ", Style::plain}, {answer.query, Style::dim}}, 0);
}

std::string relaxed_note(const Answer& answer) {
  if (!answer.relaxed) return {};
  return fmt::format("no commentary has all {} words; these have {} of them", answer.words,
                     answer.words_found);
}

std::string other_forms_note(const Answer& answer) {
  if (!answer.decided_by_other_forms) return {};
  constexpr std::size_t most = 6;  // of one name
  std::string out;
  for (const Expansion& expansion : answer.other_forms) {
    const std::size_t shown = std::min(expansion.to.size(), most);
    const auto end = expansion.to.begin() + static_cast<std::ptrdiff_t>(shown);
    out +=
        fmt::format("{}{} as {}{}", out.empty() ? "also found: " : "; ", expansion.from,
                    fmt::join(expansion.to.begin(), end, ", "), shown < expansion.to.size() ? ", ..." : "");
  }
  if (!answer.other_forms_complete) out += "; there are more ways to write it than were looked for";
  return printable(out + " (--exact searches as typed)");
}

}  // namespace osint
