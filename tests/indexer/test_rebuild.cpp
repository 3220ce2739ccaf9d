// SPDX-License-Identifier: GPL-2.0-or-later
// A database made anew beside the old one, whatever state that is in.
#include "indexer/rebuild.h"

#include <csignal>
#include <sys/wait.h>

#include "indexer/roots.h"
#include "tests/indexer/corpus_folder.h"
#include "tests/indexer/program.h"
#include "tests/skip.h"

using namespace osint;
using namespace osint::test;

namespace fs = std::filesystem;

namespace {

using Ids = std::vector<std::string>;

// The database of a folder that has changed since: two files more, one less.
void prepare(CorpusFolder& folder) {
  folder.write("a.md", markdown("A", "one vanishing"));
  folder.write("b.md", markdown("B", "two"));
  folder.write("gone.md", markdown("Gone", "lapsed"));
  run(folder.options());
  folder.write("a.md", markdown("A", "one"));
  folder.write("sub/c.xml", xml({"own"}, "three"));
  folder.write("sub/d.md", markdown("D", "four"));
  folder.erase("gone.md");
}

BatchOptions remembered(const CorpusFolder& folder) {
  BatchOptions options = folder.options();
  options.paths.clear();
  return options;
}

RunReport rebuilt(const BatchOptions& options, const Observer& observer = {}) {
  auto report = rebuild(options, observer);
  if (!report) throw std::runtime_error(report.error().message);
  return *report;
}

std::string refused(const BatchOptions& options, const Observer& observer = {}) {
  auto report = rebuild(options, observer);
  return report ? "" : report.error().message;
}

// All but when it was made and the stamps and the order of what was read.
std::map<std::string, std::string> settings(const std::string& database) {
  std::map<std::string, std::string> out;
  const Xapian::Database opened = *open_databases({database});
  for (auto key = opened.metadata_keys_begin(); key != opened.metadata_keys_end(); ++key) {
    const bool dated = (*key).starts_with(metadata::files_prefix) || *key == metadata::last_run ||
                       *key == metadata::digest;  // of all of them
    if (!dated) out[*key] = opened.get_metadata(*key);
  }
  return out;
}

void check_as_from_scratch(const CorpusFolder& folder) {
  BatchOptions scratch = folder.options();
  scratch.database = folder.beside("scratch");
  scratch.allow_empty = true;
  run(scratch);
  CHECK(documents(folder.database()) == documents(scratch.database));
  CHECK(family_members(folder.database()) == family_members(scratch.database));
  CHECK(settings(folder.database()) == settings(scratch.database));
  const FileTable table = table_of(folder.database());
  const FileTable expected = table_of(scratch.database);
  REQUIRE(table.files().size() == expected.files().size());
  for (const auto& [path, entry] : expected.files()) {
    REQUIRE(table.find(path) != nullptr);
    CHECK(table.find(path)->commentaries == entry.commentaries);
    CHECK(table.find(path)->hash == entry.hash);
    CHECK(table.find(path)->failure == entry.failure);
  }
}

bool nothing_left_over(const CorpusFolder& folder) {
  for (const auto& entry : fs::directory_iterator(fs::path(folder.database()).parent_path())) {
    if (entry.path().filename().string().starts_with("db.")) return false;
  }
  return true;
}

void record(const std::string& path, std::string_view key, const std::string& value) {
  Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
  database.set_metadata(std::string(key), value);
  database.commit();
}

}  // namespace

TEST_CASE("a rebuilt database is the one that is made from scratch", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  BatchOptions options = remembered(folder);
  if (GENERATE(false, true)) options.bulk_bytes = 0;
  const RunReport report = rebuilt(options);
  CHECK(report.files == Counts{4, 0, 0, 0, 0});
  check_as_from_scratch(folder);
  CHECK(nothing_left_over(folder));
  CHECK(run(remembered(folder)).files == Counts{0, 0, 0, 4, 0});
}

TEST_CASE("a rebuild takes the folders named in addition", "[rebuild]") {
  CorpusFolder folder;
  folder.write("x/a.md", markdown("A", "one"));
  folder.write("y/b.md", markdown("B", "two"));
  BatchOptions options = folder.options();
  options.paths = {folder.path("x")};
  run(options);
  options.paths = {folder.path("y")};
  CHECK(rebuilt(options).files.added == 2);
  CHECK(load_remembered(*open_databases({folder.database()}), "db")->roots ==
        Roots{folder.path("x"), folder.path("y")});
  CHECK(ids(folder.database()) == Ids{"a", "b"});
}

TEST_CASE("while a database is rebuilt it is searched as it was, and no other run begins", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  bool asked = false;
  Observer observer;
  observer.progress = [&](std::uint64_t, std::uint64_t) {
    asked = true;
    CHECK(ids(folder.database()) == Ids{"a", "b", "gone"});
    const auto busy = run_batch(folder.options(), {});
    REQUIRE_FALSE(busy);
    CHECK(busy.error().kind == ErrorKind::busy);
    CHECK_THAT(busy.error().message, Catch::Contains(fmt::format("process {}", getpid())));
    CHECK_THROWS_AS(Xapian::WritableDatabase(folder.database()), Xapian::DatabaseLockError);
    const auto again = rebuild(folder.options(), {});
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == ErrorKind::busy);
  };
  std::vector<std::uint64_t> committed;
  observer.committed = [&](std::uint64_t commentaries) {
    committed.push_back(commentaries);
    CHECK(documents(folder.database()).size() == 4);
  };
  rebuilt(remembered(folder), observer);
  CHECK(asked);
  CHECK(committed == std::vector<std::uint64_t>{4});
}

TEST_CASE("a database of another version is rebuilt", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  record(folder.database(), GENERATE(metadata::schema, metadata::analysis), "99");
  CHECK_THAT(stopped(remembered(folder)), Catch::Contains("osint-index --rebuild --db " + folder.database()));
  rebuilt(remembered(folder));
  check_as_from_scratch(folder);
}

TEST_CASE("a damaged database is rebuilt when its folders are named", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  const std::string file = GENERATE("iamglass", "postlist.glass");
  const fs::path path = fs::path(folder.database()) / file;
  SECTION("a file is empty") { fs::resize_file(path, 0); }
  SECTION("a file is gone") { fs::remove(path); }
  SECTION("a file is full of zeros") {
    const auto size = fs::file_size(path);
    fs::resize_file(path, 0);
    fs::resize_file(path, size);
  }
  CHECK_FALSE(stopped(remembered(folder)).empty());
  CHECK_THAT(refused(remembered(folder)), Catch::Contains("name them: osint-index --rebuild FOLDER"));
  CHECK(nothing_left_over(folder));
  rebuilt(folder.options());
  check_as_from_scratch(folder);
  CHECK(nothing_left_over(folder));
}

TEST_CASE("a rebuild that ends early leaves the database as it was", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  const auto before = documents(folder.database());
  const int file = GENERATE(1, 2, 3);
  const bool bulk = GENERATE(false, true);
  BatchOptions options = remembered(folder);
  options.jobs = 1;
  options.commit_every = 1;
  if (bulk) options.bulk_bytes = 0;
  Observer observer;
  SECTION("by the user") {
    int asked = 0;
    observer.interrupted = [&] { return ++asked > file; };
    const auto report = rebuild(options, observer);
    REQUIRE_FALSE(report);
    CHECK(report.error().kind == ErrorKind::interrupted);
    CHECK(nothing_left_over(folder));
  }
  SECTION("by a kill, and the next run tidies up") {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      observer.progress = [&](std::uint64_t done, std::uint64_t) {
        if (done == static_cast<std::uint64_t>(file)) kill(getpid(), SIGKILL);
      };
      static_cast<void>(rebuild(options, observer));
      _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    CHECK_FALSE(nothing_left_over(folder));
    CHECK(documents(folder.database()) == before);
    SECTION("be it an ordinary one") { CHECK(run(folder.options()).files == Counts{2, 1, 1, 1, 0}); }
    SECTION("be it a rebuild") {
      rebuilt(folder.options());
      check_as_from_scratch(folder);
    }
    CHECK(nothing_left_over(folder));
    return;
  }
  CHECK(documents(folder.database()) == before);
}

TEST_CASE("a rebuild loses nothing that cannot be read just now", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  BatchOptions options = remembered(folder);
  SECTION("a broken file") {
    folder.write("e.xml", xml({"e"}, "five"));
    run(folder.options());
    folder.write("e.xml", broken_xml);
    CHECK_THAT(refused(options),
               Catch::StartsWith(folder.path("e.xml") + ":3: ") && Catch::Contains("of 1 file "));
  }
  SECTION("a link to nothing") {
    folder.erase("b.md");
    fs::create_symlink("nowhere", folder.path("b.md"));
    CHECK_THAT(refused(options), Catch::StartsWith(folder.path("b.md")));
  }
  SECTION("a folder that is gone") {
    fs::rename(folder.root(), folder.beside("elsewhere"));
    CHECK_THAT(refused(options), Catch::StartsWith(folder.root() + ": held 3 commentaries"));
  }
  CHECK(documents(folder.database()).size() >= 3);
  CHECK(nothing_left_over(folder));
  options.allow_empty = true;
  rebuilt(options);
  if (fs::exists(folder.root())) check_as_from_scratch(folder);
  CHECK(load_remembered(*open_databases({folder.database()}), "db")->roots == Roots{folder.root()});
}

TEST_CASE("a broken file that the database holds nothing of does not stop a rebuild", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  folder.write("e.xml", broken_xml);
  CHECK(rebuilt(remembered(folder)).files == Counts{4, 0, 0, 0, 1});
  check_as_from_scratch(folder);
}

TEST_CASE("a rebuild deletes nothing but databases of its own", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  SECTION("a file of somebody else") {
    std::ofstream(folder.database() + "/notes.txt") << "mine";
    CHECK_THAT(refused(folder.options()), Catch::Contains("notes.txt is no part of a database"));
    CHECK(documents(folder.database()).size() == 3);
  }
  SECTION("a folder without a database") {
    CHECK_FALSE(refused([&] {
                  BatchOptions options = folder.options();
                  options.database = folder.root();
                  return options;
                }())
                    .empty());
    CHECK(folder.has("a.md"));
  }
  SECTION("another program's database") {
    BatchOptions options = folder.options();
    options.database = folder.beside("foreign");
    {
      Xapian::WritableDatabase foreign(options.database, Xapian::DB_CREATE);
      foreign.add_document(Xapian::Document());
      foreign.commit();
    }
    CHECK_THAT(refused(options), Catch::Contains("not one of osint-index"));
    CHECK(Xapian::Database(options.database).get_doccount() == 1);
  }
  CHECK(nothing_left_over(folder));
}

TEST_CASE("where there is no database yet, a rebuild makes one", "[rebuild]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  if (GENERATE(false, true)) fs::create_directory(folder.database());
  CHECK_THAT(refused(remembered(folder)), Catch::Contains("no folder was indexed yet"));
  rebuilt(folder.options());
  check_as_from_scratch(folder);
}

TEST_CASE("a link to a database stays a link when it is rebuilt", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  BatchOptions options = remembered(folder);
  options.database = folder.beside("link");
  fs::create_directory_symlink("db", options.database);
  rebuilt(options);
  CHECK(fs::is_symlink(options.database));
  check_as_from_scratch(folder);
  CHECK(nothing_left_over(folder));
}

TEST_CASE("a rebuilt database keeps the rights of its folder", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  fs::permissions(folder.database(), fs::perms(0700));
  rebuilt(remembered(folder));
  CHECK(fs::status(folder.database()).permissions() == fs::perms(0700));
}

TEST_CASE("a rebuild cannot keep what is gone, nor be dry, nor be watched", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  BatchOptions options = remembered(folder);
  options.prune = false;
  CHECK_THAT(refused(options), Catch::Contains("--no-prune"));
  for (const char* other : {"--dry-run", "--watch", "--status"}) {
    Program program(osint_index({"--db", folder.database(), "--rebuild", other}));
    CHECK(program.status() == 2);
    CHECK_THAT(program.left(), Catch::Contains("excludes"));
  }
  CHECK(documents(folder.database()).size() == 3);
}

TEST_CASE("a database that cannot be exchanged says what to do instead", "[rebuild]") {
  CorpusFolder folder;
  prepare(folder);
  const std::string script = fmt::format("mount --bind {0} {0} || exit 77; exec {1} --rebuild --db {0}",
                                         folder.database(), OSINT_INDEX);
  Program program({"unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script});
  const int status = program.status();
  if (status == 77 || status == 1 || status == 127) skip("nothing can be mounted here: " + program.left());
  CHECK(status == 2);
  CHECK_THAT(program.left(), Catch::Contains("osint-index --db DIR FOLDER"));
  CHECK(documents(folder.database()).size() == 3);
  CHECK(nothing_left_over(folder));
}
