// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/text_renderer.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analysis/printable.h"
#include "analysis/utf8.h"
#include "schema/addresses.h"
#include "searcher/text_explanation.h"
#include "searcher/text_layout.h"

namespace osint {
namespace {

constexpr int margin = 4;  // under the rank

class TextRenderer {
 public:
  TextRenderer(const SearchOptions& options, const TextStyle& style) : options_(options), style_(style) {}

  std::string hit(const Hit& hit) const {
    const std::string rank = fmt::format("{:>2}", hit.rank);
    const std::string first = styled(rank, Style::number, style_.color) + "  ";
    std::string out;
    const Commentary& commentary = hit.commentary;
    Snippet title = hit.title;
    if (title.text.empty()) title.text = "(no title)";
    out += wrapped(highlighted(title, Style::bold), style_.width, margin, style_.color, first);
    out += wrapped({{about(hit), Style::dim}}, style_.width, margin, style_.color);
    for (const MatchedPassage& passage : hit.passages) {
      if (passage.kind != PassageKind::title) out += this->passage(passage, commentary);
    }
    if (hit.passages.empty() && hit.title.highlights.empty()) out += beginning(commentary);
    if (options_.explain) out += explanation(hit);
    return out;
  }

 private:
  static std::string about(const Hit& hit) {
    const Commentary& commentary = hit.commentary;
    std::string out;
    const auto add = [&](const std::string& text) {
      if (!text.empty()) out += (out.empty() ? "" : " · ") + text;
    };
    add(fmt::format("{}", fmt::join(commentary.analysts, ", ")));
    add(effective_date(commentary));
    add(commentary.region);
    add(hit.id);
    return out;
  }

  std::string passage(const MatchedPassage& passage, const Commentary& commentary) const {
    const bool citation = passage.kind == PassageKind::citation;
    std::vector<Run> text = highlighted(passage.snippet);
    if (citation) text.insert(text.begin(), Run{"cited: ", Style::dim});
    std::string out = "\n" + wrapped(text, style_.width, margin, style_.color);
    if (citation) return out;
    const std::string who = passage.kind == PassageKind::pullquote && passage.citation
                                ? "pull quote from " + passage.attribution
                                : passage.attribution;
    const std::string dash = std::string(margin, ' ') + styled("— ", Style::dim, style_.color);
    out += wrapped({{who, Style::plain}}, style_.width, margin + 2, style_.color, dash);
    if (passage.citation)
      out +=
          address(commentary.citations[static_cast<std::size_t>(*passage.citation)].url, margin + 2, style_);
    return out;
  }

  // Where nothing in the text matched (a date, an analyst), the commentary's first words.
  std::string beginning(const Commentary& commentary) const {
    const auto first =
        std::find_if(commentary.passages.begin(), commentary.passages.end(),
                     [](const Passage& passage) { return passage.kind == PassageKind::commentary; });
    if (first == commentary.passages.end()) return {};
    const Snippet lead = make_snippet(first->text, {}, 160);
    return "\n" + wrapped({{lead.text, Style::dim}}, style_.width, margin, style_.color);
  }

  std::string explanation(const Hit& hit) const {
    std::string out = "\n";
    for (const std::string& line : {score_line(hit), where_line(hit.explanation)}) {
      if (!line.empty()) out += wrapped({{line, Style::dim}}, style_.width, margin, style_.color);
    }
    return out;
  }

  const SearchOptions& options_;
  const TextStyle& style_;
};

}  // namespace

std::string address(const std::string& url, int indent, const TextStyle& style) {
  if (url.empty()) return {};
  std::string shown = styled(url, Style::link, style.color);
  if (style.hyperlinks && is_web_address(url)) shown = "\x1b]8;;" + url + "\x1b\\" + shown + "\x1b]8;;\x1b\\";
  return std::string(static_cast<std::size_t>(indent), ' ') + shown + "\n";
}

std::string render_text(const Answer& answer, const SearchOptions& options, const TextStyle& style) {
  std::string out;
  if (options.explain) out += query_explanation(answer);
  const TextRenderer renderer(options, style);
  for (const Hit& hit : answer.hits) out += (out.empty() ? "" : "\n") + renderer.hit(hit);
  return out;
}

std::string summary(const Answer& answer) {
  if (answer.total == 0) return "no commentary matches";
  const std::string count = fmt::format("{}{} {}", answer.total_is_exact ? "" : "about ", answer.total,
                                        answer.total == 1 ? "commentary" : "commentaries");
  if (!answer.facets.empty() || answer.timeline) return count;
  const std::size_t shown = answer.hits.size();
  return shown == answer.total ? count : fmt::format("{} of {}", shown, count);
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
