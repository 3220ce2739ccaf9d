// SPDX-License-Identifier: GPL-2.0-or-later
// Folders and files that are away, as when a disk is not mounted: a run must not empty the index of them.
// Reads files, writes nothing.
#pragma once

#include "indexer/documents/document_types.h"
#include "indexer/run/run_options.h"
#include "indexer/scan/file_table.h"
#include "indexer/scan/plan.h"
#include "indexer/scan/roots.h"

namespace osint {

// For each guarded scope that held commentaries and would hold none after the run: takes what the run would do there
// out of the plan, so that the commentaries stay, and puts a failure of the scope into it. `reader`: as for read_file().
void keep_what_is_away(const Scopes& scopes, Plan& plan, const FileTable& table, const RunOptions& options,
                       const DocumentReader& reader);

// The state of a root: present; there, but without anything that the database holds of it; or not there.
enum class RootState { present, empty, away };
RootState root_state(const std::string& path, const FileTable& table);

// Why a root that is away or empty fails, and what to do; so many commentaries of it are kept.
std::string reason_of_absence(const std::string& path, const FileTable& table, std::uint64_t held);

// "present", "empty", "away".
std::string_view name(RootState state);

}  // namespace osint
