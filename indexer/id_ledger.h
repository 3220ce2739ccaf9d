// SPDX-License-Identifier: GPL-2.0-or-later
// The ids the database holds while a run changes it, and where they differ from what they should be.
// Knows the table of files, writes nothing.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/file_table.h"
#include "indexer/roots.h"

namespace osint {

// What commentary `ordinal` of a file wants to be called (wanted_id).
std::string wanted_id(const Roots& roots, const std::string& path, const FileEntry& entry,
                      std::size_t ordinal);

class IdLedger {
 public:
  void load(const FileTable& table);

  // The file whose commentary has the id, or nullptr.
  const std::string* holder(const std::string& id) const;
  void hold(const std::string& id, const std::string& path);
  void release(const std::string& id);

  // For each id wanted by the file `path` one that no other file holds: the same where it is free,
  // which is mostly what assign_ids() will find right in the end.
  std::vector<std::string> free_ids(const std::string& path, const std::vector<std::string>& wanted);

 private:
  std::unordered_map<std::string, std::string> holders_;
  // Of an id wanted before, the number from which on to try: all below are held. Thousands may want one.
  std::unordered_map<std::string, int> numbers_;
};

struct Clash {
  std::string path;
  std::size_t ordinal = 0;
  std::string held;  // the id in the database
  std::string wanted;
  std::string id;  // what it must be, given all files
};

// The commentaries whose id in the database is not the one assign_ids() gives, or is not the one they want.
std::vector<Clash> clashes(const FileTable& table, const Roots& roots);

}  // namespace osint
