// SPDX-License-Identifier: GPL-2.0-or-later
// Answers for people: each hit with the passages that matched and who said them.
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "schema/citation_text.h"
#include "schema/commentary.h"
#include "searcher/output/answer_notes.h"
#include "searcher/output/counts_text.h"
#include "searcher/output/formats.h"
#include "searcher/output/show_text.h"
#include "searcher/output/text_explanation.h"
#include "searcher/saved/saved_list.h"

namespace osint {
namespace {

class TextRenderer final : public Renderer {
 public:
  static constexpr FormatTraits traits = {.for_people = true,
                                          .sources = false,
                                          .queries = false,
                                          .explains = true,
                                          .whole_passages = false,
                                          .document = false,
                                          .tells_suggestion = false};

  explicit TextRenderer(RenderContext context) : Renderer(std::move(context)), layout_(output().style) {}

  HitNeeds needs() const override {
    return {.hits = !counts_values(asked()),
            .title_apart = true,
            .copies = true,
            .most_passages = output().passages};
  }

  std::string begin(const Answer& answer) override {
    digits_ = std::max<int>(2, static_cast<int>(std::to_string(answer.last_rank).size()));
    margin_ = digits_ + 2;
    const std::string explained = asked().explain ? query_explanation(answer, layout_) : std::string();
    apart_ = !explained.empty();
    return (several() ? heading(answer) : std::string()) + explained;
  }

  std::string hit(const Answer&, const Hit& hit) override {
    return (std::exchange(apart_, true) ? "\n" : "") + whole(hit);
  }

  std::string end(const Answer&) override { return {}; }

  std::string counts(const Answer& answer) override {
    return counts_text(answer, output().style, asked().limit, output().bars);
  }

  std::string commentary(const Commentary& commentary) override {
    return show_text(commentary, output().style);
  }

  std::string saved(const std::vector<ListedQuery>& queries) override { return saved_table(queries); }

  AnswerFrame frame() const override { return {.before = "", .between = "\n", .after = ""}; }

 private:
  std::string heading(const Answer& answer) const {
    return layout_.wrapped(
        {{name(), Style::bold}, {": " + summary(answer) + " · ", Style::plain}, {answer.query, Style::dim}},
        0);
  }

  std::string whole(const Hit& hit) const {
    const std::string rank = layout_.styled(fmt::format("{:>{}}", hit.rank, digits_), Style::number) + "  ";
    const Commentary& commentary = hit.commentary;
    Snippet title = hit.title;
    if (title.text.empty()) title.text = "(no title)";
    std::string out = layout_.wrapped(highlighted(title, Style::bold), margin_, rank);
    out += layout_.fields({{fmt::format("{}", fmt::join(commentary.analysts, ", ")), Style::dim},
                           {date_text(commentary), Style::dim},
                           {commentary.region, Style::dim},
                           {hit.id, Style::plain}},
                          margin_);
    out += place(hit);
    for (const MatchedPassage& passage : hit.passages) {
      if (passage.kind != PassageKind::title) out += this->passage(passage, commentary);
    }
    out += more_passages(hit);
    if (hit.passages.empty() && hit.title.highlights.empty()) out += beginning(commentary);
    out += copies(hit);
    if (asked().explain) out += explanation(hit);
    return out;
  }

  // Says where the first passage shown stands, or else the commentary.
  std::string place(const Hit& hit) const {
    const auto shown = std::ranges::find_if(
        hit.passages, [](const MatchedPassage& passage) { return passage.kind != PassageKind::title; });
    const bool any = shown != hit.passages.end();
    return layout_.place(hit.commentary.file, any ? shown->line : hit.commentary.line,
                         any ? shown->page : hit.commentary.page, margin_);
  }

  std::string more_passages(const Hit& hit) const {
    if (hit.more_passages == 0) return {};
    const std::string text =
        fmt::format("{} more passage{} (--snippets 0)", hit.more_passages, hit.more_passages == 1 ? "" : "s");
    return "\n" + layout_.wrapped({{text, Style::dim}}, margin_);
  }

  std::string passage(const MatchedPassage& passage, const Commentary& commentary) const {
    const bool citation = passage.kind == PassageKind::citation;
    std::vector<TextRun> text = highlighted(passage.snippet);
    if (citation) text.insert(text.begin(), TextRun{"cited: ", Style::dim});
    std::string out = "\n" + layout_.wrapped(text, margin_);
    if (citation) return out;
    const std::string dash =
        std::string(static_cast<std::size_t>(margin_), ' ') + layout_.styled("— ", Style::dim);
    std::vector<TextRun> who = {{passage.attribution, passage.citation ? Style::source : Style::analyst}};
    if (passage.kind == PassageKind::other) who = {{"speaker unknown", Style::dim}};
    if (passage.kind == PassageKind::pullquote && passage.citation)
      who.insert(who.begin(), TextRun{"pull quote from ", Style::dim});
    if (passage.page > 0) who.push_back({fmt::format(", p. {}", passage.page), Style::dim});
    out += layout_.wrapped(who, margin_ + 2, dash);
    if (passage.citation) {
      const Citation& cited = commentary.citations[static_cast<std::size_t>(*passage.citation)];
      out += layout_.address(cited.url, Style::link, margin_ + 2);
    }
    return out + cited_sources(passage, commentary);
  }

  // Lists the sources that notes in the passage cite. They do not say who speaks.
  std::string cited_sources(const MatchedPassage& passage, const Commentary& commentary) const {
    std::string out;
    for (const int cited : passage.cites) {
      const Citation& citation = commentary.citations[static_cast<std::size_t>(cited)];
      const std::string who = attribution(citation);
      out += layout_.wrapped({{fmt::format("cites [{}] ", cited + 1), Style::dim},
                              {who.empty() ? citation.url : who, Style::source}},
                             margin_ + 2);
    }
    return out;
  }

  std::string copies(const Hit& hit) const {
    if (hit.copies.empty()) return {};
    std::vector<std::string> ids;
    for (const Copy& copy : hit.copies) ids.push_back(copy.id);
    return "\n" +
           layout_.wrapped(
               {{"also in ", Style::dim}, {fmt::format("{}", fmt::join(ids, ", ")), Style::plain}}, margin_);
  }

  // Returns the first words of the commentary, for a hit whose text did not match (a date, an analyst).
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

  TextLayout layout_;
  int digits_ = 2;      // of the ranks
  int margin_ = 4;      // under the rank
  bool apart_ = false;  // an empty line stands before the next hit
};

}  // namespace

OutputFormat text_format() { return row<TextRenderer>("text", "for people"); }

}  // namespace osint
