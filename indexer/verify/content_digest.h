// SPDX-License-Identifier: GPL-2.0-or-later
// Digests of the postings and values of a document. A digest does not depend on the order of additions, so
// what is read term by term can be compared with what is read document by document. Digests are not stored.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

namespace osint {

// The sum, modulo 2^64, of the halves of an XXH3-128 hash of each posting and value.
struct ContentDigest {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  bool operator==(const ContentDigest&) const = default;

  void add_posting(const std::string& term, Xapian::termcount wdf,
                   const std::vector<Xapian::termpos>& positions);
  void add_value(Xapian::valueno slot, const std::string& value);

 private:
  void add(std::string_view bytes);
};

}  // namespace osint
