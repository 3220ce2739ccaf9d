// SPDX-License-Identifier: GPL-2.0-or-later
// What a user may not read is not taken for empty, nor for damage.
#include "schema/table_files.h"

#include <sys/wait.h>

#include "indexer/verify.h"
#include "searcher/searcher.h"
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
  const BatchOptions options = folder.options();
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
            return report ? "verified" : report.error().message;
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
