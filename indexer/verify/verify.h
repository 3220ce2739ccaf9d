// SPDX-License-Identifier: GPL-2.0-or-later
// Implements --verify: checks a database, its records and the files against each other. It opens nothing for
// writing, and it ends with a report whatever the state of the database.
//
// Each record is built into a document again. Its terms, positions, wdfs and values must be exactly those
// that the database holds, both as the documents list them and as the posting lists and value streams that
// queries read return them. All counts and bounds must be right, the table of files must name each commentary
// once, the metadata must have their digest, and Xapian's own check must find nothing. Files that changed
// since the last run are not damage.
//
// No lock is needed at first. If something seems wrong and a writer committed meanwhile, everything is read
// again, the last time under the writer's lock.
#pragma once

#include "base/result.h"
#include "indexer/run/run_options.h"
#include "indexer/verify/verify_report.h"

namespace osint {

// Fails if there is no database, if it belongs to another program or version, or if it stays busy. A limit or
// a missing permission that prevents checking is not a failure: the report says so.
Result<VerifyReport> verify(const RunOptions& options, const Observer& observer);

}  // namespace osint
