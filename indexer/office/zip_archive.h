// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the entries of a ZIP archive in memory. It writes and opens no files, so a name is only a name,
// wherever it leads. Archives inside an archive are not opened.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct zip;

namespace osint {

// The maximum number of records in the central directory.
inline constexpr std::size_t max_zip_entries = 20'000;
// The limits on one entry, and on all reads together, in unpacked bytes. An entry that is read twice counts
// twice.
inline constexpr std::size_t max_entry_bytes = std::size_t{32} << 20;
inline constexpr std::size_t max_unpacked_bytes = std::size_t{64} << 20;
// The maximum compression ratio of an entry of more than 1 MiB. Markup seldom shrinks to a hundredth, so that
// a higher ratio means a malicious archive.
inline constexpr std::size_t max_zip_ratio = 500;

class ZipArchive {
 public:
  // `bytes` must outlive the archive. Fails if they are not a ZIP archive, are damaged, or have too many
  // entries.
  static Result<ZipArchive> open(std::string_view bytes);

  // Returns true if there is an entry with this name.
  bool has(const std::string& name) const;

  // Returns the content of an entry. Names match in any case if no name matches exactly. Fails if the entry
  // is missing, encrypted, damaged, compressed with a method that office programs do not use, or above a
  // limit.
  Result<std::string> read(const std::string& name);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };

  explicit ZipArchive(zip* archive) : archive_(archive) {}

  std::unique_ptr<zip, Close> archive_;
  std::size_t unpacked_ = 0;  // of all reads so far
};

}  // namespace osint
