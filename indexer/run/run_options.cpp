// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_options.h"

#include <algorithm>
#include <thread>

namespace osint {

std::size_t jobs(const RunOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace osint
