// SPDX-License-Identifier: GPL-2.0-or-later
// A piece of work in a process of its own that reads a database.
#pragma once

#include <functional>
#include <string>

#include "base/child_processes.h"

namespace osint {

// What Xapian throws in `work` is an error of the step; see error_of().
Step guarded_step(const std::string& name, std::function<void(const Send&)> work);

}  // namespace osint
