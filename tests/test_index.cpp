// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/test_index.h"

#include <optional>
#include <stdexcept>
#include <utility>
#include <variant>

#include "database/opening.h"
#include "indexer/building/document_builder.h"
#include "schema/fields.h"
#include "searcher/answer/searcher.h"

namespace osint::test {

TestIndex::TestIndex(const std::vector<Commentary>& commentaries) {
  Analyzer analyzer;
  Xapian::WritableDatabase database = *open_writable_database(path());
  for (const Commentary& commentary : commentaries) {
    Families families;
    const Xapian::Document built = build_document(commentary, analyzer, families);
    database.replace_document(id_term(commentary.id), built);
    for (const auto& [stem, word] : families.take()) database.add_synonym(stem, word);
  }
  database.commit();
  searcher_ = std::make_unique<Searcher>(*Searcher::open({path()}));
}

TestIndex::~TestIndex() = default;

Answer TestIndex::search(const std::string& query, const QueryOptions& options, const HitNeeds& needs) {
  auto answer = searcher_->search(query, options, needs);
  if (!answer) {
    const auto* in_query = std::get_if<QueryError>(&answer.error());
    throw std::runtime_error(in_query != nullptr ? in_query->message
                                                 : std::get<Error>(answer.error()).message);
  }
  return *answer;
}

std::vector<std::string> TestIndex::ids(const std::string& query, const QueryOptions& options) {
  std::vector<std::string> out;
  for (const Hit& hit : search(query, options).hits) out.push_back(hit.id);
  return out;
}

Commentary plain_commentary(const std::string& id, const std::string& title, const std::string& text) {
  Commentary out;
  out.id = id;
  out.file = "/corpus/" + id + ".md";
  out.line = 1;
  out.title = title;
  out.analysts = {"Hurst"};
  out.passages.push_back({PassageKind::commentary, text, 3, std::nullopt});
  return out;
}

void add_source(Commentary& commentary, Citation citation, const std::vector<std::string>& excerpts) {
  const int index = static_cast<int>(commentary.citations.size());
  commentary.citations.push_back(std::move(citation));
  int line = 10 + 10 * index;
  for (const std::string& excerpt : excerpts) {
    commentary.passages.push_back({PassageKind::excerpt, excerpt, ++line, index});
  }
}

}  // namespace osint::test
