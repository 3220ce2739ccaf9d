// SPDX-License-Identifier: GPL-2.0-or-later
// Damage that Xapian itself takes no offence at: it is written by Xapian.
#include <catch2/catch.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <unistd.h>
#include <xapian.h>

#include "database/metadata_digest.h"
#include "indexer/verify/verify.h"
#include "indexer/verify/verify_evidence.h"
#include "schema/metadata.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

using Damage = std::function<void(Xapian::WritableDatabase&)>;

struct Verified {
  CorpusFolder folder;
  RunOptions options;

  Verified() {
    folder.write("a.md", markdown("Harbours", "Ships were running into the harbour, ships and ships."));
    folder.write("b.md", markdown("Ferries", "Ferries keep running."));
    options = folder.options();
    options.jobs = 1;  // a.md is document 1
    run(options);
    options.jobs = 2;
  }

  VerifyReport report() const {
    auto done = verify(options, {});
    REQUIRE(done);
    return *done;
  }

  VerifyReport after(const Damage& damage) const {
    Xapian::WritableDatabase database(options.database, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    damage(database);
    database.commit();
    database.close();
    return report();
  }

  bool sound_after(const Damage& damage) const { return after(damage).sound(); }
};

// Puts back what the action makes of a document, whose record stays.
Damage altered(const std::function<void(Xapian::Document&)>& action) {
  return [action](Xapian::WritableDatabase& database) {
    Xapian::Document document = database.get_document(1);
    action(document);
    database.replace_document(1, document);
  };
}

}  // namespace

TEST_CASE("a database as it was written is sound") {
  const Verified index;
  const VerifyReport report = index.report();
  CHECK(report.sound());
  CHECK(report.commentaries == 2);
  CHECK(report.files == 2);
  CHECK(report.disk.up_to_date());
}

// Xapian's bounds of lengths leave such documents out.
TEST_CASE("commentaries without a word that counts are sound") {
  CorpusFolder folder;
  folder.write("a.md", markdown("The", "of the and"));
  folder.write("b.md", "# 。。。\n");
  folder.write("c.xml", "<commentary/>");
  folder.write("d.md", markdown("Ferries", "Ferries keep running."));
  run(folder.options());
  const auto report = verify(folder.options(), {});
  REQUIRE(report);
  CHECK(report->sound());
}

TEST_CASE("a word, a position, a frequency or a value that is not of the text is found") {
  CHECK_FALSE(Verified().sound_after(altered([](auto& document) { document.add_term("whale"); })));
  CHECK_FALSE(Verified().sound_after(altered([](auto& document) { document.remove_term("ships"); })));
  CHECK_FALSE(Verified().sound_after(altered([](auto& document) { document.add_posting("ships", 77, 0); })));
  CHECK_FALSE(Verified().sound_after(altered([](auto& document) { document.add_term("ships", 1); })));
  CHECK_FALSE(Verified().sound_after(altered([](auto& document) { document.add_value(1, "elsewhere"); })));
  CHECK_FALSE(Verified().sound_after(altered([](auto& document) { document.remove_value(0); })));
}

TEST_CASE("a record that is another's, lost or there twice is found") {
  CHECK_FALSE(Verified().sound_after([](auto& database) {
    Xapian::Document first = database.get_document(1);
    Xapian::Document second = database.get_document(2);
    const std::string record = first.get_data();
    first.set_data(second.get_data());
    second.set_data(record);
    database.replace_document(1, first);
    database.replace_document(2, second);
  }));
  CHECK_FALSE(Verified().sound_after(altered([](auto& document) { document.set_data(""); })));
  CHECK_FALSE(Verified().sound_after([](auto& database) { database.delete_document(2); }));
  CHECK_FALSE(
      Verified().sound_after([](auto& database) { database.add_document(database.get_document(2)); }));
}

TEST_CASE("a family that lost a word or has one of another stem is found") {
  CHECK_FALSE(Verified().sound_after([](auto& database) { database.remove_synonym("run", "running"); }));
  CHECK_FALSE(Verified().sound_after([](auto& database) { database.add_synonym("run", "whale"); }));
}

TEST_CASE("metadata that were altered or lost are found") {
  const std::string roots(metadata::roots);
  CHECK_FALSE(Verified().sound_after([&](auto& database) { database.set_metadata(roots, "[\"/\"]"); }));
  CHECK_FALSE(Verified().sound_after([&](auto& database) { database.set_metadata(roots, ""); }));
  CHECK_FALSE(Verified().sound_after([](auto& database) { database.set_metadata("files/00/0", "?"); }));
}

TEST_CASE("a list of folders that cannot be understood is found, whatever its digest") {
  CHECK_FALSE(Verified().sound_after(
      [](auto& database) { put_metadata(database, std::string(metadata::roots), "nonsense"); }));
}

TEST_CASE("files that changed since the last run are no damage") {
  Verified index;
  index.folder.write("b.md", markdown("Ferries", "Ferries keep sinking."));
  index.folder.write("c.md", markdown("Canals", "New."));
  index.folder.erase("a.md");
  const VerifyReport report = index.report();
  CHECK(report.sound());
  CHECK(report.disk.changed == 1);
  CHECK(report.disk.added == 1);
  CHECK(report.disk.gone == 1);
  run(index.options);
  CHECK(index.report().disk.up_to_date());
}

TEST_CASE("words of another ICU are compared with themselves") {
  const Verified index;
  const auto other_icu = [](auto& database) {
    put_metadata(database, std::string(metadata::icu), "1.2");
    Xapian::Document document = database.get_document(1);
    document.add_term("whale");
    database.replace_document(1, document);
  };
  const VerifyReport report = index.after(other_icu);
  CHECK(report.sound());
  CHECK(report.warning.find("1.2") != std::string::npos);
}

TEST_CASE("a database stays sound through runs that change, move and remove files") {
  Verified index;
  index.folder.write("a.md", markdown("Harbours", "Ships were leaving.") + markdown("Quays", "Empty."));
  run(index.options);
  CHECK(index.report().sound());
  index.folder.erase("b.md");
  run(index.options);
  CHECK(index.report().sound());
}

TEST_CASE("what a limit keeps from being checked is neither sound nor damaged") {
  VerifyReport report;
  Evidence evidence(report);
  evidence.take({{"unchecked", {"tables", "Too many open files"}}});
  evidence.take({{"unchecked", {"tables", "Too many open files"}}});
  CHECK_FALSE(report.sound());
  CHECK_FALSE(report.damaged());
  CHECK(report.unchecked.size() == 1);
  CHECK(text(report).find("not checked   tables: Too many open files") != std::string::npos);
  CHECK(text(report).find("--rebuild") == std::string::npos);
  const auto json = to_json(report);
  CHECK(json["verdict"] == "unchecked");
  CHECK(json["sound"] == false);
  CHECK(json["findings"].empty());
  CHECK(json["unchecked"][0]["reason"] == "Too many open files");

  evidence.found("words", "they are not in order");
  CHECK(report.damaged());
  CHECK(to_json(report)["verdict"] == "damaged");
  CHECK(text(report).find("--rebuild") != std::string::npos);
}

TEST_CASE("a database that may be read and not written is sound") {
  const Verified index;
  namespace fs = std::filesystem;
  const fs::perms reading = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
  for (const auto& file : fs::directory_iterator(index.options.database))
    fs::permissions(file.path(), reading);
  CHECK(index.report().sound());
}
