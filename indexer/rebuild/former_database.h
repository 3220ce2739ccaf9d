// SPDX-License-Identifier: GPL-2.0-or-later
// Reads what it can of a database that is to be replaced and may be damaged: each table by itself, in child processes, since whoever
// replaces it may have been told to because reading it crashes. Writes nothing to it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/result.h"
#include "indexer/scan/file_table.h"
#include "indexer/scan/links.h"
#include "indexer/scan/roots.h"
#include "schema/commentary.h"

namespace osint {

struct Former {
  std::optional<Roots> roots;
  Roots excluded;  // see Remembered
  FollowedPlaces followed;
  FileTable table;
  bool complete =
      false;  // roots and table are whole, by their digest: what is not in them is not in the database
};

// Reads the database at `path`. `scratch` is a folder of the caller's own; the caller removes the files made in it. Fails where it is the
// database of another program.
Result<Former> read_former(const std::string& path, const std::string& scratch);

struct RecordsRead {
  bool opened = false;           // else nothing is known of how many there are
  std::uint64_t unreadable = 0;  // commentaries
};

struct RecordHooks {
  std::function<bool(const Commentary&)> wanted;  // asked in a child
  std::function<Result<void>(Commentary)> take;   // each that is wanted; an error ends the reading
  std::function<bool()> interrupted;              // may be empty
};

// Each record by itself: one that cannot be read, or ends the process that tries to, costs no other.
Result<RecordsRead> read_records(const std::string& path, const std::string& scratch,
                                 const RecordHooks& hooks);

}  // namespace osint
