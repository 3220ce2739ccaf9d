// SPDX-License-Identifier: GPL-2.0-or-later
// Sums of hashes over what a document is found by. They do not depend on the order, so that what is read term by term can be
// compared with what is read document by document.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

namespace osint {

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
