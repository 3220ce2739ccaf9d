// SPDX-License-Identifier: GPL-2.0-or-later
// Runs work that may crash or never end, each step in a child process of its own. Steps report by messages,
// and the caller learns how each step ended. Call run_steps() while the process has no other thread, because
// it forks.
#pragma once

#include <cstddef>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace osint {

// Sends a message to the parent, at most 1 GiB as CBOR. A message must not have a member "exception", which
// announces the end of a step.
using Send = std::function<void(const nlohmann::json&)>;

struct Step {
  std::string name;
  // Runs in the child. An error or an exception becomes StepEnd::problem.
  std::function<Result<void>(const Send&)> work;
};

// Functions that the parent calls while the steps run.
struct StepHooks {
  std::function<void(std::size_t step, const nlohmann::json&)> message;
  // Asked several times a second; true kills the children. May be empty.
  std::function<bool()> interrupted;
};

// Tells how a step ended. `problem` is empty if it ended well, and otherwise continues a sentence that begins with
// the step ("crashed (Segmentation fault)").
struct StepEnd {
  std::string problem;
  // The step stopped at a limit of this process or of the machine, so it tells nothing about the data.
  bool shortage = false;
  bool well() const { return problem.empty(); }
};

// Runs the steps in order, at most `jobs` at once, and fewer if the system refuses more processes. Each step
// may use `seconds` of processor time, or less if this process is limited to less. Returns one end for each
// step; a step that was interrupted or not begun counts as ended well.
std::vector<StepEnd> run_steps(std::span<const Step> steps, std::size_t jobs, unsigned seconds,
                               const StepHooks& hooks);

}  // namespace osint
