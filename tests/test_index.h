// SPDX-License-Identifier: GPL-2.0-or-later
// A database of a few commentaries in a folder of its own, for tests of searching.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "database/opening.h"
#include "indexer/building/document_builder.h"
#include "schema/commentary.h"
#include "schema/fields.h"
#include "searcher/answer/answer.h"
#include "searcher/answer/search_options.h"
#include "searcher/answer/searcher.h"
#include "tests/temporary_folder.h"

namespace osint::test {

class TestIndex {
 public:
  explicit TestIndex(const std::vector<Commentary>& commentaries) {
    Analyzer analyzer;
    Xapian::WritableDatabase database = *open_writable_database(path());
    for (const Commentary& commentary : commentaries) {
      Families families;
      const Xapian::Document built = build_document(commentary, analyzer, families);
      database.replace_document(id_term(commentary.id), built);
      for (const auto& [stem, word] : families.take()) database.add_synonym(stem, word);
    }
    database.commit();
    searcher_.emplace(*Searcher::open({path()}));
  }

  std::string path() const { return (folder_.path() / "db").string(); }

  Answer search(const std::string& query, const SearchOptions& options = {}) {
    auto answer = searcher_->search(query, options);
    if (!answer) {
      const auto* in_query = std::get_if<QueryError>(&answer.error());
      throw std::runtime_error(in_query != nullptr ? in_query->message
                                                   : std::get<Error>(answer.error()).message);
    }
    return *answer;
  }

  std::vector<std::string> ids(const std::string& query, const SearchOptions& options = {}) {
    std::vector<std::string> out;
    for (const Hit& hit : search(query, options).hits) out.push_back(hit.id);
    return out;
  }

 private:
  TemporaryFolder folder_;
  std::optional<Searcher> searcher_;  // one for all queries: opening ICU takes longer than most of them
};

// A commentary by Hurst with one paragraph and no source.
inline Commentary plain_commentary(const std::string& id, const std::string& title, const std::string& text) {
  Commentary out;
  out.id = id;
  out.file = "/corpus/" + id + ".md";
  out.line = 1;
  out.title = title;
  out.analysts = {"Hurst"};
  out.passages.push_back({PassageKind::commentary, text, 3, std::nullopt});
  return out;
}

inline void add_source(Commentary& commentary, Citation citation, const std::vector<std::string>& excerpts) {
  const int index = static_cast<int>(commentary.citations.size());
  commentary.citations.push_back(std::move(citation));
  int line = 10 + 10 * index;
  for (const std::string& excerpt : excerpts) {
    commentary.passages.push_back({PassageKind::excerpt, excerpt, ++line, index});
  }
}

}  // namespace osint::test
