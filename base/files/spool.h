// SPDX-License-Identifier: GPL-2.0-or-later
// Holds output back until it is complete, because it may have to be produced again.
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// Keeps text in memory up to `most_in_memory` bytes, and beyond that in an unnamed temporary file (TMPDIR).
class Spool {
 public:
  explicit Spool(std::size_t most_in_memory = std::size_t{16} << 20) : most_in_memory_(most_in_memory) {}
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  void clear();
  // Fails if the temporary file cannot be created or written.
  Result<void> add(std::string_view text);
  // Writes everything to `out`. Returns false, with errno set, if `out` does not accept it. Fails if the
  // temporary file cannot be read back.
  Result<bool> copy_to(std::FILE* out);
  // Returns everything that was added. Fails if the temporary file cannot be read back.
  Result<std::string> text();

 private:
  Result<void> save();
  // Passes the pieces to `take` in order until it returns false. Returns whether it took all of them.
  Result<bool> each(const std::function<bool(std::string_view)>& take);

  std::size_t most_in_memory_;
  std::string memory_;
  std::FILE* file_ = nullptr;
};

}  // namespace osint
