// SPDX-License-Identifier: GPL-2.0-or-later
// A database of a few commentaries in a folder of its own, for tests of searching.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "schema/commentary.h"
#include "searcher/answer/answer.h"
#include "searcher/answer/hit_needs.h"
#include "searcher/answer/query_options.h"
#include "tests/temporary_folder.h"

namespace osint {
class Searcher;
}

namespace osint::test {

class TestIndex {
 public:
  explicit TestIndex(const std::vector<Commentary>& commentaries);
  ~TestIndex();

  std::string path() const { return (folder_.path() / "db").string(); }

  // Throws a std::runtime_error with the message where the search fails.
  Answer search(const std::string& query, const QueryOptions& options = {}, const HitNeeds& needs = {});
  std::vector<std::string> ids(const std::string& query, const QueryOptions& options = {});

 private:
  TemporaryFolder folder_;
  std::unique_ptr<Searcher> searcher_;  // one for all queries: opening ICU takes longer than most of them
};

// A commentary by Hurst with one paragraph and no source.
Commentary plain_commentary(const std::string& id, const std::string& title, const std::string& text);

void add_source(Commentary& commentary, Citation citation, const std::vector<std::string>& excerpts);

}  // namespace osint::test
