// SPDX-License-Identifier: GPL-2.0-or-later
// The ids of the commentaries while a run changes them. Knows the table of files, writes nothing.
//
// A commentary keeps the id it was given for as long as its file has it. New ones get theirs at the end of a run, when
// all of them are known (assign_ids); until then they have provisional ones. A run that is killed leaves provisional
// ids behind: each id carries the number of the run that gave it, the database says which run was the last to settle
// its ids, and the next run settles what has a higher number.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/scan/file_table.h"
#include "indexer/scan/roots.h"

namespace osint {

// The id a new commentary wants: number `ordinal`, from 0, of the file (see wanted_id in id_assignment.h).
std::string wanted_id(const Roots& roots, const std::string& path, const std::string& own_id,
                      std::size_t ordinal);

// The commentaries of a file that was read, in its order, as the run wants to call them. `own_ids` are those that the
// file gives, empty where it gives none. A commentary that is among those `held` before (the same own id, or no own id
// and the same place in the file) keeps its id; the others want wanted_id(), given in `run`.
std::vector<HeldCommentary> claims(const Roots& roots, const std::string& path,
                                   const std::vector<HeldCommentary>& held,
                                   const std::vector<std::string>& own_ids, std::uint32_t run);

class IdLedger {
 public:
  void load(const FileTable& table);

  // The file whose commentary has the id, or nullptr.
  const std::string* holder(const std::string& id) const;
  void hold(const std::string& id, const std::string& path);
  void release(const std::string& id);

  // For each claim of the file `path` an id that no other commentary has: the one wanted where it is free, which is
  // mostly the one that it keeps in the end.
  std::vector<std::string> free_ids(const std::string& path, const std::vector<HeldCommentary>& claims,
                                    std::uint32_t run);

 private:
  std::unordered_map<std::string, std::string> holders_;
  // Of an id wanted before, the number from which on to try: all below are held. Thousands may want one.
  std::unordered_map<std::string, int> numbers_;
};

struct NewId {
  std::string path;
  std::size_t ordinal = 0;
  std::string held;  // the provisional id, in the database
  std::string wanted;
  std::string id;  // the one to have from now on
};

// The commentaries whose ids a run later than `settled` gave and that do not have the id they want, or should have
// another than they hold. None gets an id of `reserved`.
std::vector<NewId> unsettled_ids(const FileTable& table, const Roots& roots, std::uint32_t settled,
                                 const std::set<std::string>& reserved);

// The number of the last run that settled its ids; 0: none.
Result<std::uint32_t> settled_run(const OpenDatabase& database);

// True if a run later than `settled` gave any id.
bool has_unsettled_ids(const FileTable& table, std::uint32_t settled);

}  // namespace osint
