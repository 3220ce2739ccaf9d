// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/waiting.h"

#include <algorithm>
#include <thread>

namespace osint {
namespace {

using Clock = std::chrono::steady_clock;

// An attempt costs a few calls of the system; nobody notices a tenth of a second.
constexpr auto pause = std::chrono::milliseconds(100);

}  // namespace

Waiting::Waiting(double seconds, const Observer& observer)
    : observer_(observer),
      end_(Clock::now() +
           std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds))) {}

bool Waiting::again(const Error& error) {
  const auto left = end_ - Clock::now();
  if (error.kind != ErrorKind::busy || left <= Clock::duration::zero()) return false;
  if (observer_.interrupted && observer_.interrupted()) return false;
  if (!told_ && observer_.waiting) observer_.waiting(error.message);
  told_ = true;
  std::this_thread::sleep_for(std::min<Clock::duration>(left, pause));
  return true;
}

}  // namespace osint
