// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace osint {

// Where a matcher of a query is met in a passage.
struct Span {
  std::uint32_t begin = 0;  // bytes of the passage's text
  std::uint32_t end = 0;
  std::size_t matcher = 0;  // index into the query's matchers
  bool operator==(const Span&) const = default;
};

}  // namespace osint
