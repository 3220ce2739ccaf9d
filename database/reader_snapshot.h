// SPDX-License-Identifier: GPL-2.0-or-later
// Databases as a reader saw them when it opened them, and whether a writer has overtaken it since. Xapian keeps what a reader
// has open for one commit; at the second it may overwrite what is still being read. A large run or a rebuild puts another
// database in the place of one; Xapian goes by path and, when it opens a file late, would then mix the two.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace osint {

class ReaderSnapshot {
 public:
  // To be made before the databases are opened. Nothing is known of remote ones.
  explicit ReaderSnapshot(const std::vector<std::string>& paths);
  // Whether each path still leads to the same folder: what was read since is from one state of each database.
  bool unchanged() const;
  // Whether anything was committed, or put there, since.
  bool overtaken() const;

 private:
  // Device, inode and change of status; zeros where there is nothing.
  struct Identity {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t changed_ns = 0;
    bool operator==(const Identity&) const = default;
  };
  struct Place {
    std::string path;
    Identity folder;
    Identity version;  // of the file that each commit replaces
  };
  static Identity identity(const std::string& path, bool times);

  std::vector<Place> places_;
};

// How often to try anew what failed while a writer may have been at work.
class Attempts {
 public:
  // Whether to try once more what failed with databases opened when `seen` was. As long as a writer goes on, it may be to
  // blame (up to a bound far beyond what a search meets); else a few times.
  bool again(const ReaderSnapshot& seen);

 private:
  int undisturbed_ = 0;
  int all_ = 0;
};

}  // namespace osint
