// SPDX-License-Identifier: GPL-2.0-or-later
// Work that may crash or never end, each piece in a process of its own. What it finds out comes back as messages; how it ended is
// told as well. To be called by a process of one thread.
#pragma once

#include <cstddef>
#include <functional>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

namespace osint {

// Sends a message to the parent.
using Send = std::function<void(const nlohmann::json&)>;

struct Step {
  std::string name;
  std::function<void(const Send&)> work;  // in the child
};

struct StepHooks {
  std::function<void(std::size_t step, const nlohmann::json&)> message;
  std::function<bool()> interrupted;  // true ends the children
};

// Runs the steps, `jobs` at a time, each with so much processor time at most. Per step: how it ended where it did not end
// well ("crashed (Segmentation fault)"), else empty.
std::vector<std::string> run_steps(std::span<const Step> steps, std::size_t jobs, unsigned seconds,
                                   const StepHooks& hooks);

}  // namespace osint
