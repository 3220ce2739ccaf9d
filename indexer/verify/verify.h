// SPDX-License-Identifier: GPL-2.0-or-later
// --verify: a database, its records and the files against each other. Reads only; whatever the state of the database, it comes to
// an end with a report.
//
// Each record is made into a document anew, and every term, position, wdf and value that the database holds must be
// those: as the documents list them, and as the posting lists and value streams that queries read give them. All counts and
// bounds must fit, the table of files must name each commentary once, metadata must have their digest, and Xapian's own check
// must find nothing. Files that changed since the last run are no damage. Nothing is opened for writing.
//
// No lock is needed: where something seems wrong and a writer committed meanwhile, all is read again, and at last under the
// writer's lock.
#pragma once

#include "base/result.h"
#include "indexer/run/run_options.h"
#include "indexer/verify/verify_report.h"

namespace osint {

// Fails where there is no database, one of another program or another version, and when it is busy to the last. A limit or a missing
// right that keeps it from checking is no failure: the report says so.
Result<VerifyReport> verify(const RunOptions& options, const Observer& observer);

}  // namespace osint
