// SPDX-License-Identifier: GPL-2.0-or-later
// A file -> what tells one state of it from another: a stamp (cheap, from stat) and a hash of its
// bytes. Opens regular files only.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <sys/stat.h>

#include "base/files/open_beneath.h"
#include "base/result.h"

namespace osint {

struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;  // since 1970
  std::int64_t changed_ns = 0;   // no program can set this one back
  std::uint64_t inode = 0;
  bool operator==(const FileStamp&) const = default;
};

using ContentHash = std::array<std::uint64_t, 2>;  // XXH3-128

struct FileContent {
  std::string bytes;
  FileStamp stamp;
  bool trusted = false;  // see is_trusted
  ContentHash hash{};
};

inline constexpr std::uint64_t max_file_bytes = 16ULL << 20;

FileStamp stamp_of(const struct stat& status);

// Whether a file that shows this stamp again must hold the bytes read at `read_at_ns`. A file changed
// less than two seconds before it was read may change once more within the same tick of its clock
// (two seconds on FAT) and keep the stamp.
bool is_trusted(const FileStamp& stamp, std::int64_t read_at_ns);

ContentHash content_hash(std::string_view bytes);

// The whole of a regular file, in one state: read again when it changes meanwhile, at most three times.
// The error is the reason alone, without the path; ErrorKind::not_found where the file is gone.
Result<FileContent> read_stable(const PlaceBeneath& place);
Result<FileContent> read_stable(const std::string& path);  // links are followed

}  // namespace osint
