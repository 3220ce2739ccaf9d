// SPDX-License-Identifier: GPL-2.0-or-later
// Answers as plain lines for other programs.
#include <fmt/format.h>
#include <unordered_set>

#include "base/printable.h"
#include "base/utf8.h"
#include "searcher/output/formats.h"
#include "searcher/saved/saved_list.h"

namespace osint {
namespace {

std::string column(const std::string& text) {
  std::string out;
  const std::string line = printable(text);
  for (std::size_t i = 0; i < line.size();) {
    const char32_t c = next_code_point(line, i);
    append_utf8(out,
                is_whitespace(c) ? U'_' : c);  // readers part columns at no-break and wide spaces as well
  }
  return out.empty() ? "_" : out;
}

// Writes one id per line, or NAME<TAB>ID if the output is of several queries.
class IdsRenderer final : public WithoutCounts<WithoutCommentary<Renderer>> {
 public:
  static constexpr FormatTraits traits = {.for_people = false,
                                          .sources = false,
                                          .queries = false,
                                          .explains = true,
                                          .whole_passages = false,
                                          .document = false,
                                          .tells_suggestion = false};
  using WithoutCounts::WithoutCounts;

  HitNeeds needs() const override { return {.records = false, .passages = false}; }
  std::string begin(const Answer&) override { return {}; }
  std::string hit(const Answer&, const Hit& hit) override {
    return (label().empty() ? "" : printable(label()) + "\t") + printable(hit.id) + "\n";
  }
  std::string end(const Answer&) override { return {}; }
  std::string saved(const std::vector<ListedQuery>& queries) override { return saved_names(queries); }
};

// The run format of trec_eval: NAME Q0 ID RANK SCORE osint-search; blanks within names and ids become _.
class TrecRenderer final : public WithoutCounts<WithoutCommentary<WithoutSaved<Renderer>>> {
 public:
  static constexpr FormatTraits traits = {.for_people = false,
                                          .sources = false,
                                          .queries = true,
                                          .explains = true,
                                          .whole_passages = false,
                                          .document = false,
                                          .tells_suggestion = false};
  using WithoutCounts::WithoutCounts;

  HitNeeds needs() const override { return {.records = false, .passages = false}; }
  std::string begin(const Answer&) override { return {}; }
  std::string hit(const Answer&, const Hit& hit) override {
    return fmt::format("{} Q0 {} {} {:.6f} osint-search\n", column(name().empty() ? "query" : name()),
                       column(hit.id), hit.rank, hit.score);
  }
  std::string end(const Answer&) override { return {}; }
};

// Writes only the total.
class TotalRenderer final : public WithoutCounts<WithoutCommentary<WithoutSaved<Renderer>>> {
 public:
  using WithoutCounts::WithoutCounts;

  HitNeeds needs() const override {
    return {.hits = false, .exact_total = true, .records = false, .passages = false};
  }
  std::string begin(const Answer& answer) override {
    return (label().empty() ? "" : printable(label()) + "\t") + fmt::format("{}\n", answer.total);
  }
  std::string hit(const Answer&, const Hit&) override { return {}; }
  std::string end(const Answer&) override { return {}; }
};

// Writes paths as they are, for programs that open the files. A terminal gets them printable.
class FilesRenderer final : public WithoutCounts<WithoutCommentary<WithoutSaved<Renderer>>> {
 public:
  using WithoutCounts::WithoutCounts;

  HitNeeds needs() const override { return {.passages = false}; }
  std::string begin(const Answer&) override {
    written_.clear();
    return {};
  }
  std::string hit(const Answer&, const Hit& hit) override {
    const std::string& file = hit.commentary.file;
    if (!written_.insert(file).second) return {};
    return (label().empty() ? "" : printable(label()) + "\t") + (output().terminal ? printable(file) : file) +
           (output().ends_with_nul ? '\0' : '\n');
  }
  std::string end(const Answer&) override { return {}; }

 private:
  std::unordered_set<std::string> written_;
};

}  // namespace

OutputFormat ids_format() { return row<IdsRenderer>("ids", "an id per line"); }

OutputFormat trec_format() { return row<TrecRenderer>("trec", "a run for trec_eval"); }

std::unique_ptr<Renderer> total_renderer(RenderContext context) {
  return std::make_unique<TotalRenderer>(std::move(context));
}

std::unique_ptr<Renderer> files_renderer(RenderContext context) {
  return std::make_unique<FilesRenderer>(std::move(context));
}

}  // namespace osint
