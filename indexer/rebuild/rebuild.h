// SPDX-License-Identifier: GPL-2.0-or-later
// A database made anew (--rebuild): the folders it was given are indexed into a second one beside it, which takes its
// place when it is complete. Until then nothing changes for anybody; other runs find the database busy.
#pragma once

#include <string>

#include "indexer/run/run_options.h"

namespace osint {

// The remembered folders and those named. The database may be damaged, or of another version of this program; where its list of
// folders cannot be read, they must be named. What it holds of files that cannot be read now, and of folders that are away or were
// emptied, is taken over from its records, and those are failures in the report (options.allow_empty gives up what emptied folders
// held). Fails, and leaves all as it was, where commentaries of such files cannot be read from it either (unless
// options.allow_empty). The new database has the rights of the old.
Result<RunReport> rebuild(const RunOptions& options, const Observer& observer);

}  // namespace osint
