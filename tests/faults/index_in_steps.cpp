// SPDX-License-Identifier: GPL-2.0-or-later
// osint-index -v with commits after a few commentaries, and with a bulk load for a few files: for tests of what is left
// behind when it is killed.
//   index-in-steps plain|bulk|rebuild COMMENTARIES DB PATH [SNAPSHOTS]
// Copies the database to SNAPSHOTS/1, SNAPSHOTS/2 ... after each commit. Exit status as osint-index.
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <string>

#include "indexer/rebuild/rebuild.h"
#include "indexer/run/index_run.h"
#include "indexer/termination.h"

using namespace osint;

int main(int count, char** arguments) {
  if (count < 5) return 2;
  RunOptions options;
  const std::uint64_t commentaries = std::strtoul(arguments[2], nullptr, 10);
  options.commit_every = commentaries;
  options.bulk_commit_every = commentaries;
  const std::string way = arguments[1];
  options.bulk_bytes = way == "bulk" ? 0 : UINT64_MAX;
  options.jobs = 1;  // the same commits each time
  options.database = arguments[3];
  options.paths = {arguments[4]};
  Observer observer;
  int commits = 0;
  observer.committed = [&](std::uint64_t number) {
    fmt::print(stderr, "committed {}\n", number);
    if (count < 6) return;
    std::filesystem::copy(options.database, fmt::format("{}/{}", arguments[5], ++commits),
                          std::filesystem::copy_options::recursive);
  };
  explain_termination(options.database);
  const auto done = way == "rebuild" ? rebuild(options, observer) : index_files(options, observer);
  if (!done) {
    fmt::print(stderr, "index-in-steps: {}\n", done.error().message);
    return done.error().kind == ErrorKind::busy ? 75 : 2;
  }
  for (const Notice& failed : done->failures) fmt::print(stderr, "index-in-steps: {}\n", text(failed));
  return done->failures.empty() ? 0 : 1;
}
