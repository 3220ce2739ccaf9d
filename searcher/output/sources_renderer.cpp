// SPDX-License-Identifier: GPL-2.0-or-later
// The sources of the hits in the formats of bibliographies. docs/CITATIONS.md says what stands where.
#include "schema/commentary.h"
#include "searcher/bibliography/bibliography.h"
#include "searcher/bibliography/bibtex.h"
#include "searcher/bibliography/chicago.h"
#include "searcher/bibliography/csl.h"
#include "searcher/bibliography/ris.h"
#include "searcher/output/formats.h"

namespace osint {
namespace {

using RenderReferences = std::string (*)(const std::vector<Reference>& references);

// A source that several commentaries cite is written once: the text is made when all hits are known.
template <RenderReferences render, bool is_document, bool with_excerpts>
class SourcesRenderer final : public WithoutCounts<WithoutSaved<Renderer>> {
 public:
  static constexpr FormatTraits traits = {.for_people = false,
                                          .sources = true,
                                          .queries = false,
                                          .explains = false,
                                          .whole_passages = false,
                                          .document = is_document,
                                          .tells_suggestion = false};
  using WithoutCounts<WithoutSaved<Renderer>>::WithoutCounts;

  HitNeeds needs() const override { return {.passages = false}; }

  std::string begin(const Answer&) override {
    citing_.clear();
    return {};
  }

  std::string hit(const Answer&, const Hit& hit) override {
    citing_.push_back(hit.commentary);
    std::erase_if(citing_.back().passages, [](const Passage& passage) {
      return !with_excerpts || passage.kind != PassageKind::excerpt;
    });
    return {};
  }

  std::string end(const Answer&) override {
    return render(bibliography(citing_, output().cite_commentaries));
  }

  std::string commentary(const Commentary& commentary) override {
    return render(bibliography({&commentary, 1}, output().cite_commentaries));
  }

 private:
  std::vector<Commentary> citing_;  // of their passages, only the excerpts
};

}  // namespace

OutputFormat chicago_format() {
  return row<SourcesRenderer<render_chicago, false, false>>("chicago", "sources, as in a bibliography");
}

OutputFormat bibtex_format() {
  return row<SourcesRenderer<render_bibtex, false, true>>("bibtex", "sources, for BibTeX and biblatex");
}

OutputFormat ris_format() {
  return row<SourcesRenderer<render_ris, false, true>>("ris", "sources, for Zotero, EndNote and others");
}

OutputFormat csl_json_format() {
  return row<SourcesRenderer<render_csl, true, true>>("csl-json", "sources, for Zotero and pandoc");
}

}  // namespace osint
