// SPDX-License-Identifier: GPL-2.0-or-later
// Identifies the state of a file: by a stamp, which is cheap to get from stat(), and by a hash of its bytes.
// Opens only regular files.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <sys/stat.h>

#include "base/files/open_beneath.h"
#include "base/result.h"

namespace osint {

// Stored in the table of files (file_table.h).
struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;  // since 1970, as are the next
  std::int64_t changed_ns = 0;   // the status change time, which no program can set back
  std::uint64_t inode = 0;
  bool operator==(const FileStamp&) const = default;
};

using ContentHash = std::array<std::uint64_t, 2>;  // XXH3-128; stored in the table of files

struct FileContent {
  std::string bytes;
  FileStamp stamp;
  bool trusted = false;  // see is_trusted()
  ContentHash hash{};
};

// The largest file that is read, in bytes.
inline constexpr std::uint64_t max_file_bytes = 16ULL << 20;

FileStamp stamp_of(const struct stat& status);

// Returns true if a file with this stamp must still hold the bytes read at `read_at_ns`. A file that was
// changed less than two seconds before it was read may change again within the same tick of its clock (two
// seconds on FAT) and keep its stamp.
bool is_trusted(const FileStamp& stamp, std::int64_t read_at_ns);

ContentHash content_hash(std::string_view bytes);

// Reads a whole regular file in one consistent state; reads it again, at most three times in all, if it
// changes meanwhile. Fails for other kinds of files and for files above max_file_bytes. The message of the
// error does not contain the path; its kind is ErrorKind::not_found if the file does not exist.
Result<FileContent> read_stable(const PlaceBeneath& place);
Result<FileContent> read_stable(const std::string& path);  // follows links

}  // namespace osint
