// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/guarded_step.h"

#include <utility>

#include "database/xapian_failure.h"

namespace osint {

Step guarded_step(const std::string& name, std::function<void(const Send&)> work) {
  return {name,
          [name, work = std::move(work)](const Send& send) { return guarded(name, [&] { work(send); }); }};
}

}  // namespace osint
