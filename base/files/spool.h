// SPDX-License-Identifier: GPL-2.0-or-later
// Output that is held back until it is complete, because what it is made of may have to be made anew: in memory while it is
// short, else in a temporary file without a name.
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

class Spool {
 public:
  explicit Spool(std::size_t most_in_memory = std::size_t{16} << 20) : most_in_memory_(most_in_memory) {}
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  void clear();
  // Fails where no temporary file can be written.
  Result<void> add(std::string_view text);
  // False where `out` takes it not, with errno set; an error where it cannot be read back.
  Result<bool> copy_to(std::FILE* out);
  // All that was added. Fails where it cannot be read back.
  Result<std::string> text();

 private:
  Result<void> save();
  // Hands over one piece after the other, until `take` returns false; returns whether it took all.
  Result<bool> each(const std::function<bool(std::string_view)>& take);

  std::size_t most_in_memory_;
  std::string memory_;
  std::FILE* file_ = nullptr;
};

}  // namespace osint
