// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a run would take the last commentary out of a folder, as when its disk is not mounted.
// Reads files, writes nothing.
#pragma once

#include "indexer/batch.h"
#include "indexer/file_table.h"
#include "indexer/plan.h"
#include "indexer/roots.h"
#include "schema/result.h"

namespace osint {

// Fails, naming the folder, where a guarded scope held commentaries and would hold none.
Result<void> check_not_emptied(const Scopes& scopes, const Plan& plan, const FileTable& table,
                               const BatchOptions& options);

}  // namespace osint
