// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/verify/finder.h"

#include "base/utf8.h"

namespace osint {

std::string Finder::valid(const std::string& text) { return repaired_utf8(text); }

Step finding_step(const std::string& name, std::function<void(const Finder&)> check) {
  const auto work = [=](const Send& send) {
    const Finder finder(send);
    finder.check(name, [&] { check(finder); });
    return Result<void>();
  };
  return {name, work};
}

}  // namespace osint
