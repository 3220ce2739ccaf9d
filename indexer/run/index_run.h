// SPDX-License-Identifier: GPL-2.0-or-later
// A run of osint-index: brings a database up to date with files and folders.
//
// scan -> plan -> per file: read, build, write -> remove what is gone -> settle the ids. While files are
// read, one whose id is not free is written under a provisional one; when all files are known, the ids
// become those that assign_ids() gives for all of them. Each commit leaves a database that agrees with
// its own table of files, so that a run that ends early is taken up by the next.
#pragma once

#include "base/result.h"
#include "indexer/run/report.h"
#include "indexer/run/run_options.h"

namespace osint {

// Fails when the run had to stop; that some files failed is in the report.
Result<RunReport> index_files(const RunOptions& options, const Observer& observer);

// Takes options.paths, files and folders that were indexed or remembered, out of the database and of what it
// remembers (--remove). The files stay where they are. Fails, and changes nothing, where one of the paths is unknown.
Result<RunReport> run_removal(const RunOptions& options, const Observer& observer);

}  // namespace osint
