// SPDX-License-Identifier: GPL-2.0-or-later
// Work folders: what is removed is this program's own, and what is built is built where nobody else can write.
#include "base/files/work_folder.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/result.h"
#include "tests/indexer/corpus_folder.h"
#include "tests/skip.h"

using namespace osint;
using namespace osint::test;

namespace {

namespace fs = std::filesystem;

constexpr unsigned other_user = 61002;

unsigned mode(const fs::path& path) {
  struct stat status {};
  REQUIRE(lstat(path.c_str(), &status) == 0);
  return status.st_mode & 07777U;
}

std::string said(const Result<void>& result) { return result ? "" : result.error().message; }

// As another user than the superuser; false where the user cannot be changed here.
bool as_another(const std::function<std::string()>& action, std::string& out) {
  if (geteuid() != 0) return false;
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const pid_t child = fork();
  if (child == 0) {
    if (setgid(other_user) != 0 || setuid(other_user) != 0) _exit(1);
    const std::string text = action();
    _exit(write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()) ? 0 : 1);
  }
  close(ends[1]);
  out.assign(4096, '\0');
  const ssize_t bytes = read(ends[0], out.data(), out.size());
  close(ends[0]);
  out.resize(bytes < 0 ? 0 : static_cast<std::size_t>(bytes));
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("a work folder is its owner's alone, whatever the umask", "[work]") {
  TemporaryFolder folder;
  const std::string path = folder.path() / "db.osint-building";
  const mode_t before = umask(GENERATE(0000, 0022, 0777));
  const auto made = make_work_folder(path);
  umask(before);
  REQUIRE(said(made).empty());
  CHECK(mode(path) == 0700);
  fs::create_directories(path + "/deep/er");
  std::ofstream(path + "/deep/er/file") << "text";
  fs::create_symlink("/etc/passwd", path + "/deep/link");
  SECTION("emptied, it stays a work folder") {
    CHECK(said(empty_work_folder(path)).empty());
    CHECK_FALSE(fs::exists(path + "/deep"));
    CHECK(fs::exists(path));
  }
  SECTION("made anew, it is empty") {
    REQUIRE(said(make_work_folder(path)).empty());
    CHECK_FALSE(fs::exists(path + "/deep"));
  }
  CHECK(said(discard_work_folder(path)).empty());
  CHECK_FALSE(fs::exists(path));
  CHECK(fs::exists("/etc/passwd"));
}

TEST_CASE("a run that was killed at any moment while it made or removed its work folder is in nobody's way",
          "[work]") {
  TemporaryFolder folder;
  const std::string path = folder.path() / "db.osint-building";
  SECTION("before the mark, or after it was removed") { REQUIRE(mkdir(path.c_str(), 0700) == 0); }
  SECTION("with the mark alone") { REQUIRE(make_work_folder(path)); }
  SECTION("half filled, half removed") {
    REQUIRE(make_work_folder(path));
    fs::create_directories(path + "/0/0");
  }
  CHECK(said(make_work_folder(path)).empty());
  CHECK(said(discard_work_folder(path)).empty());
  CHECK(said(discard_work_folder(path)).empty());  // and there is nothing left to complain about
}

TEST_CASE("what this program did not make is neither used nor removed", "[work]") {
  TemporaryFolder folder;
  const fs::path path = folder.path() / "db.osint-building";
  const fs::path target = folder.path() / "target";
  std::string kept = "notes.txt";
  SECTION("a folder with files") {
    fs::create_directory(path);
    fs::permissions(path, fs::perms(0700));
    std::ofstream(path / kept) << "mine";
  }
  SECTION("a mark that is a link") {
    fs::create_directory(path);
    std::ofstream(path / kept) << "mine";
    fs::create_symlink(kept, path / ".osint-index-work");
  }
  SECTION("an empty folder that others may write") {
    fs::create_directory(path);
    fs::permissions(path, fs::perms(0777));
    kept.clear();
  }
  SECTION("a link to a work folder") {
    REQUIRE(make_work_folder(target));
    std::ofstream(target / kept) << "mine";
    fs::create_symlink(target, path);
  }
  SECTION("a file") {
    std::ofstream(path) << "mine";
    kept.clear();
  }
  for (const std::string& message :
       {said(make_work_folder(path)), said(discard_work_folder(path)), said(empty_work_folder(path))})
    CHECK_THAT(message, Catch::StartsWith(path.string() + " is in the way"));
  if (!kept.empty()) CHECK(file_bytes(path / kept) == "mine");
  CHECK(fs::symlink_status(path).type() != fs::file_type::not_found);
}

TEST_CASE("another user's folder is not taken for one's own, marked or not", "[work]") {
  TemporaryFolder folder;
  fs::permissions(folder.path(), fs::perms(0777) | fs::perms::sticky_bit);
  const std::string path = folder.path() / "db.osint-rebuilding";
  REQUIRE(make_work_folder(path));
  const unsigned open_to = GENERATE(0700U, 0755U, 0777U);
  fs::permissions(path, fs::perms(open_to));
  std::string message;
  if (!as_another([&] { return said(make_work_folder(path)) + said(discard_work_folder(path)); }, message)) {
    skip("nobody else can be here but the superuser");
  }
  CHECK_THAT(message, Catch::Contains("belongs to another user"));
  CHECK(fs::exists(path));
}

TEST_CASE("nothing is written into a folder that another user planted", "[work]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  fs::create_directory(folder.database());
  const auto [rights, refused] =
      GENERATE(table<unsigned, bool>({{0777, true}, {01777, true}, {0755, false}}));
  if (GENERATE(false, true)) {
    run(folder.options());
    for (const auto& file : fs::directory_iterator(folder.database())) fs::permissions(file, fs::perms(0666));
  }
  fs::permissions(folder.database(), fs::perms(rights));
  if (geteuid() != 0 || chown(folder.database().c_str(), refused ? 61001 : other_user, other_user) != 0) {
    skip("nothing can be given to another user here");
  }
  for (const auto& file : fs::directory_iterator(folder.database()))
    REQUIRE(chown(file.path().c_str(), other_user, other_user) == 0);
  const RunOptions options = folder.options();
  std::string message;
  REQUIRE(as_another([&] { return stopped(options) + " "; }, message));
  if (refused) {
    CHECK_THAT(message,
               Catch::StartsWith(folder.database() + " belongs to another user and everybody may write it"));
  } else {
    CHECK(message == " ");
  }
}

TEST_CASE("a file that a commit makes anew has the rights of the others", "[work]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  const unsigned rights = GENERATE(0600U, 0640U, 0664U, 0644U);
  for (const auto& file : fs::directory_iterator(folder.database())) fs::permissions(file, fs::perms(rights));
  folder.write("b.md", markdown("B", "two"));
  const mode_t before = umask(GENERATE(0022, 0077));
  run(folder.options());
  umask(before);
  for (const auto& file : fs::directory_iterator(folder.database())) {
    INFO(file.path());
    CHECK(mode(file.path()) == rights);
  }
}

TEST_CASE("a run of the superuser leaves a database its owner's", "[work]") {
  CorpusFolder folder;
  folder.write("a.md", markdown("A", "one"));
  run(folder.options());
  if (geteuid() != 0 || chown(folder.database().c_str(), other_user, other_user) != 0) {
    skip("nothing can be given to another user here");
  }
  for (const auto& file : fs::directory_iterator(folder.database())) {
    REQUIRE(chown(file.path().c_str(), other_user, other_user) == 0);
    fs::permissions(file, fs::perms(0600));
  }
  folder.write("b.md", markdown("B", "two"));
  RunOptions options = folder.options();
  if (GENERATE(false, true)) options.bulk_bytes = 0;
  run(options);
  const auto owner = [](const fs::path& path) {
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    return std::pair(status.st_uid, status.st_gid);
  };
  CHECK(owner(folder.database()) == std::pair<uid_t, gid_t>(other_user, other_user));
  for (const auto& file : fs::directory_iterator(folder.database())) {
    INFO(file.path());
    CHECK(owner(file.path()) == std::pair<uid_t, gid_t>(other_user, other_user));
    CHECK(mode(file.path()) == 0600);
  }
}
