// SPDX-License-Identifier: GPL-2.0-or-later
// A ZIP archive in memory -> what its entries hold. Nothing is written or opened, so a name is a name alone, wherever
// it leads; an archive within an archive is never opened.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct zip;

namespace osint {

// Of an archive: an entry counts by its record in the central directory.
inline constexpr std::size_t max_zip_entries = 20'000;
// Of one entry, and of all entries that are read, each time that they are.
inline constexpr std::size_t max_entry_bytes = std::size_t{32} << 20;
inline constexpr std::size_t max_unpacked_bytes = std::size_t{64} << 20;
// Markup seldom shrinks to a hundredth. What shrinks to less than this share, and is not small, is there to do harm.
inline constexpr std::size_t max_zip_ratio = 500;

class ZipArchive {
 public:
  // `bytes` must outlive the archive. Fails where they are no archive, damaged, or have too many entries.
  static Result<ZipArchive> open(std::string_view bytes);

  bool has(const std::string& name) const;

  // All of an entry. Fails, with its name, where it is missing, encrypted, damaged, packed in a way that office programs
  // do not use, or passes a bound.
  Result<std::string> read(const std::string& name);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };

  explicit ZipArchive(zip* archive) : archive_(archive) {}

  std::unique_ptr<zip, Close> archive_;
  std::size_t unpacked_ = 0;  // bytes of all entries that were read
};

}  // namespace osint
