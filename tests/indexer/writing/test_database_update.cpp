// SPDX-License-Identifier: GPL-2.0-or-later
// What each way of updating a database promises to the run that has chosen it.
#include <catch2/catch.hpp>
#include <xapian.h>

#include "database/exchange.h"
#include "indexer/writing/bulk_load.h"
#include "indexer/writing/dry_run.h"
#include "schema/fields.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

enum class Way { dry, plain, bulk };

Xapian::Document document(const std::string& id) {
  Xapian::Document out;
  out.add_boolean_term(id_term(id));
  return out;
}

// A database in a folder of its own, and one way of updating it.
class Updated {
 public:
  explicit Updated(Way way) {
    auto opened = IndexWriter::open(path_);
    REQUIRE(opened);
    writer_.emplace(std::move(*opened));
    switch (way) {
      case Way::dry: update_ = std::make_unique<DryRun>(path_, 5); break;
      case Way::plain: update_ = std::make_unique<PlainUpdate>(writer_, path_, 5); break;
      case Way::bulk:
        REQUIRE(*prepare_exchange(path_));
        update_ = std::make_unique<BulkLoad>(writer_, path_, 5, BulkLoad::Size{2, 7, 0});
    }
  }

  DatabaseUpdate& operator*() { return *update_; }
  DatabaseUpdate* operator->() { return update_.get(); }

  void store(const std::string& id, std::size_t thread = 0) {
    REQUIRE(update_->store(thread, {id, document(id), {{"famil", "families"}}}));
  }
  // A large file whose last commentary cannot be built, if it `fails`.
  DatabaseUpdate::Stored store_file(const std::vector<std::string>& ids, bool fails) {
    return update_->store_whole(
        0, [this] { return commit().map([](bool) {}); },
        [&](const DatabaseUpdate::Receive& receive) -> DatabaseUpdate::Stored {
          for (const std::string& id : ids) REQUIRE(receive({id, document(id), {}}));
          if (fails) return Error{"too large"};
          return std::nullopt;
        });
  }
  Result<bool> commit(const DatabaseUpdate::Metadata& metadata = {}) {
    return update_->commit([&](bool) { return metadata; });
  }
  void go_on() {
    if (auto next = update_->successor()) update_ = std::move(next);
  }

  // Those of these ids that anybody finds in the database, as one text.
  std::string held(const std::string& ids) const {
    std::string out;
    const Xapian::Database database(path_);
    for (const char id : ids) {
      if (database.term_exists(id_term(std::string(1, id)))) out += id;
    }
    return out;
  }
  std::string metadata(const std::string& key) const { return Xapian::Database(path_).get_metadata(key); }

 private:
  CorpusFolder folder_;
  const std::string path_ = folder_.database();
  std::optional<IndexWriter> writer_;
  std::unique_ptr<DatabaseUpdate> update_;
};

bool is_stored(const DatabaseUpdate::Stored& stored) { return stored && !*stored; }

}  // namespace

TEST_CASE("an update is seen when it is committed, with its metadata", "[update]") {
  Updated database(GENERATE(Way::plain, Way::bulk));
  database.store("a");
  database.store("b", 1);
  CHECK(database.held("ab").empty());
  CHECK(database.commit({{"key", "value"}}) == true);
  CHECK(database.held("ab") == "ab");
  CHECK(database.metadata("key") == "value");
  REQUIRE(database->remove("a"));
  database.store("b");
  database->supersede("b");
  CHECK(database.commit() == true);
  CHECK(database.held("ab") == "b");
  CHECK(database.commit() == false);
}

TEST_CASE("of a large file that fails nothing is stored, and what came before it is", "[update]") {
  Updated database(GENERATE(Way::plain, Way::bulk));
  database.store("a");
  const auto stored = database.store_file({"b", "c"}, true);
  REQUIRE(stored);
  CHECK(stored->value().message == "too large");
  CHECK(is_stored(database.store_file({"d", "e"}, false)));
  REQUIRE(database.commit());
  CHECK(database.held("abcde") == "ade");
}

TEST_CASE("what is taken back is not committed by whoever goes on", "[update]") {
  Updated database(GENERATE(Way::plain, Way::bulk));
  database.store("a");
  database.go_on();
  REQUIRE(database->take_back());
  database.store("b");
  REQUIRE(database.commit());
  CHECK(database.held("ab") == "b");
}

TEST_CASE("a dry run takes all and writes nothing", "[update]") {
  Updated database(Way::dry);
  database.store("a");
  CHECK(is_stored(database.store_file({"b"}, false)));
  CHECK(database.store_file({"c"}, true)->has_value());
  REQUIRE(database->remove("a"));
  CHECK(database.commit({{"key", "value"}}) == false);
  CHECK(database.held("abc").empty());
  CHECK(database.metadata("key").empty());
}

TEST_CASE("a dry run ends its rounds where a plain update does, a bulk load later", "[update]") {
  for (const Way way : {Way::dry, Way::plain}) {
    Updated database(way);
    CHECK_FALSE(database->is_full(4));
    CHECK(database->is_full(5));
  }
  Updated bulk(Way::bulk);
  CHECK_FALSE(bulk->is_full(6));
  CHECK(bulk->is_full(7));
  for (const char* id : {"a", "b", "c"}) bulk.store(id);
  REQUIRE(bulk.commit());
  CHECK_FALSE(bulk->is_full(8));
  CHECK(bulk->is_full(9));
}

TEST_CASE("threads take turns unless each has segments of its own", "[update]") {
  CHECK(Updated(Way::dry)->turn().owns_lock());
  CHECK(Updated(Way::plain)->turn().owns_lock());
  CHECK_FALSE(Updated(Way::bulk)->turn().owns_lock());
}
