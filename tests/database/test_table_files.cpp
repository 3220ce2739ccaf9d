// SPDX-License-Identifier: GPL-2.0-or-later
// What a user may not read is not taken for empty, nor for damage; what is cut is damage, what is left over is none.
#include "database/open_database.h"
#include "database/table_files.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include "database/glass_version.h"
#include "indexer/verify/verify.h"
#include "schema/record.h"
#include "searcher/answer/searcher.h"
#include "tests/indexer/corpus_folder.h"
#include "tests/skip.h"

using namespace osint;
using namespace osint::test;

namespace {

namespace fs = std::filesystem;

constexpr unsigned other_user = 65534;

// What the action says when another user than the superuser does it.
std::string said_by_another(const std::function<std::string()>& action) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    if (geteuid() == 0 && (setgid(other_user) != 0 || setuid(other_user) != 0)) _exit(skipped_status);
    const std::string said = action();
    _exit(write(ends[1], said.data(), said.size()) == static_cast<ssize_t>(said.size()) ? 0 : 1);
  }
  close(ends[1]);
  std::string said(4096, '\0');
  const ssize_t bytes = read(ends[0], said.data(), said.size());
  close(ends[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status) && WEXITSTATUS(status) == skipped_status) skip("root cannot be another user here");
  CHECK(status == 0);
  said.resize(bytes < 0 ? 0 : static_cast<std::size_t>(bytes));
  return said;
}

void open_to_all(const fs::path& folder) {
  fs::permissions(folder, fs::perms(0755));
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_directory()) {
      open_to_all(entry);
    } else {
      fs::permissions(entry, fs::perms(0644));
    }
  }
}

}  // namespace

TEST_CASE("a table that may not be read is an error that names it, to every program") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  open_to_all(fs::path(folder.database()).parent_path());
  const RunOptions options = folder.options();
  const auto searching = [&] {
    const auto searcher = Searcher::open({options.database});
    return searcher ? "opened" : searcher.error().message;
  };
  CHECK(said_by_another(searching) == "opened");
  for (const char* table : {"position.glass", "termlist.glass", "docdata.glass", "iamglass"}) {
    const std::string file = options.database + "/" + table;
    fs::permissions(file, fs::perms::none);
    const std::string expected = "no permission to read " + file;
    CHECK(said_by_another(searching) == expected);
    CHECK(said_by_another([&] {
            const auto report = verify(options, {});
            if (!report) return report.error().message;
            return report->unchecked.empty() ? "verified" : report->unchecked.front().problem;
          }) == expected);
    CHECK(said_by_another([&] { return stopped(options); }) == expected);
    fs::permissions(file, fs::perms(0644));
  }
  fs::permissions(options.database, fs::perms::none);
  CHECK(said_by_another(searching) == "no permission to read " + options.database);
  fs::permissions(options.database, fs::perms(0755));
}

TEST_CASE("a lock file that is none is an error, and nothing waits at it") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  const std::string lock = folder.database() + "/flintlock";
  fs::remove(lock);
  REQUIRE(mkfifo(lock.c_str(), 0600) == 0);
  CHECK(stopped(folder.options()) == lock + " is no regular file: remove it");
}

namespace {

// A database of several commits, so that its tables have blocks that are free.
void make_worked_database(CorpusFolder& folder) {
  for (int edition = 0; edition < 3; ++edition) {
    for (int file = 0; file < 30; ++file) {
      std::string words;
      for (int word = 0; word < 60; ++word) words += fmt::format("word{} ", (file * word + edition) % 900);
      folder.write(fmt::format("{}.md", file), markdown(fmt::format("T{}", file), words));
    }
    run(folder.options());
  }
}

std::string opening(const std::string& database) {
  const auto opened = OpenDatabase::open({database});
  return opened ? "opened" : opened.error().message;
}

bool sound(const CorpusFolder& folder) {
  const auto report = verify(folder.options(), {});
  return report && report->sound();
}

const std::vector<std::string> tables = {"docdata", "position", "postlist", "synonym", "termlist"};

}  // namespace

TEST_CASE("what a table's file holds beyond its blocks does not matter, to readers and writers", "[tables]") {
  CorpusFolder folder;
  make_worked_database(folder);
  const auto before = documents(folder.database());
  for (const std::string& table : tables) {
    const fs::path file = fs::path(folder.database()) / (table + ".glass");
    const auto size = fs::file_size(file);
    for (const unsigned tail : {1U, 512U, 2048U, 8191U, 8192U, 20000U}) {
      fs::resize_file(file, size);
      std::ofstream(file, std::ios::binary | std::ios::app) << std::string(tail, '\xA5');
      CHECK(opening(folder.database()) == "opened");
      CHECK(documents(folder.database()) == before);
    }
  }
  CHECK(sound(folder));
  folder.write("more.md", markdown("More", "further words"));
  CHECK(run(folder.options()).files.added == 1);
  CHECK(sound(folder));
  CHECK(documents(folder.database()).size() == before.size() + 1);
}

TEST_CASE("a table that lost a block in use is damaged, one that lost free blocks is not", "[tables]") {
  CorpusFolder folder;
  make_worked_database(folder);
  const auto before = documents(folder.database());
  int damaged = 0;
  for (const std::string& table : tables) {
    const fs::path file = fs::path(folder.database()) / (table + ".glass");
    const std::string bytes = file_bytes(file);
    for (const std::size_t lost : {1UL, 512UL, 8192UL, bytes.size() / 2, bytes.size() - 1, bytes.size()}) {
      fs::resize_file(file, bytes.size() - lost);
      const std::string said = opening(folder.database());
      if (said == "opened") {
        CHECK(documents(folder.database()) == before);
        CHECK(sound(folder));
      } else {
        ++damaged;
        CHECK_THAT(said, Catch::Contains(table + ".glass is cut short") && Catch::Contains("--rebuild"));
        CHECK(stopped(folder.options()) == said);
      }
      std::ofstream(file, std::ios::binary) << bytes;
    }
  }
  CHECK(damaged >= 15);  // at the very least what lost half or all
  CHECK(opening(folder.database()) == "opened");
}

TEST_CASE("of a version file that is none, nothing is believed", "[tables]") {
  CorpusFolder folder;
  make_worked_database(folder);
  const std::string bytes = file_bytes(folder.database() + "/iamglass");
  const auto version = read_glass_version(bytes);
  REQUIRE(version);
  for (const GlassTableRoot& table : version->tables) CHECK(table.block_bytes == 8192);
  CHECK(version->tables[static_cast<std::size_t>(GlassTable::docdata)].first_unused > 0);
  CHECK(version->tables[static_cast<std::size_t>(GlassTable::spelling)].first_unused == 0);
  for (std::size_t size = 0; size < 60; ++size) CHECK_FALSE(read_glass_version(bytes.substr(0, size)));
  CHECK_FALSE(read_glass_version(std::string(bytes.size(), '\xFF')));
  CHECK_FALSE(glass_version_of_one_table(std::string(bytes.size(), '\0'), GlassTable::docdata));
}

TEST_CASE("records can be read by the version file of their table alone", "[tables]") {
  CorpusFolder folder;
  make_worked_database(folder);
  const auto altered =
      glass_version_of_one_table(file_bytes(folder.database() + "/iamglass"), GlassTable::docdata);
  REQUIRE(altered);
  const std::string alone = folder.beside("alone");
  fs::create_directory(alone);
  std::ofstream(alone + "/iamglass", std::ios::binary) << *altered;
  std::ofstream(alone + "/postlist.glass").flush();
  fs::copy(folder.database() + "/docdata.glass", alone + "/docdata.glass");
  const Xapian::Database database(alone, Xapian::DB_BACKEND_GLASS);
  std::size_t read = 0;
  for (Xapian::docid number = 1; number <= database.get_lastdocid(); ++number) {
    const std::string data = database.get_document(number, Xapian::DOC_ASSUME_VALID).get_data();
    if (!data.empty() && decode_record(data)) ++read;
  }
  CHECK(read == documents(folder.database()).size());
}
