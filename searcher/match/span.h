// SPDX-License-Identifier: GPL-2.0-or-later
// The place in a passage at which a matcher matches.
#pragma once

#include <cstddef>
#include <cstdint>

namespace osint {

// The bytes [begin, end) of the passage's text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::size_t matcher = 0;  // index into the matchers of the query
  bool operator==(const Span&) const = default;
};

}  // namespace osint
