// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/index_run.h"

#include "database/opening.h"
#include "indexer/run/run.h"

namespace osint {

Result<RunReport> index_files(const RunOptions& options, const Observer& observer) {
  return Run(options, observer).run();
}

Result<RunReport> run_removal(const RunOptions& options, const Observer& observer) {
  if (auto there = check_database_there(options.database); !there)
    return tl::unexpected<Error>(there.error());
  RunOptions how = options;
  how.prune = true;
  return Run(how, observer).run_removal();
}

}  // namespace osint
