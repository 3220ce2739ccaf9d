// SPDX-License-Identifier: GPL-2.0-or-later
// Work that may crash or never end, each piece in a process of its own. What it finds out comes back as messages; how it ended is
// told as well. To be called while no other thread runs.
#pragma once

#include <cstddef>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace osint {

// Sends a message to the parent.
using Send = std::function<void(const nlohmann::json&)>;

struct Step {
  std::string name;
  std::function<Result<void>(const Send&)> work;  // in the child; an error is told as StepEnd::problem
};

struct StepHooks {
  std::function<void(std::size_t step, const nlohmann::json&)> message;
  std::function<bool()> interrupted;  // true ends the children
};

// The end of a step. `problem` is empty where it ended well; else it reads on from the name of what was done
// ("crashed (Segmentation fault)").
struct StepEnd {
  std::string problem;
  bool shortage =
      false;  // by a limit of this process or of the machine: the step says nothing about what it worked on
  bool well() const { return problem.empty(); }
};

// Runs the steps, at most `jobs` at a time and fewer where the system gives no more processes, each with so much processor time
// at most.
std::vector<StepEnd> run_steps(std::span<const Step> steps, std::size_t jobs, unsigned seconds,
                               const StepHooks& hooks);

}  // namespace osint
