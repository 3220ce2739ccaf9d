// SPDX-License-Identifier: GPL-2.0-or-later
// Encodes what a saved query has shown. The file consists of a first line that names the format, the time of
// the last run, the number of entries, the entries, and an XXH3-64 checksum of everything before. Numbers
// have 64 bits in little-endian order. Users keep these files, so a new layout needs a new first line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "searcher/answer/seen.h"

namespace osint {

struct SeenFile {
  Seen seen;
  std::int64_t last_run = 0;  // seconds since 1970 UTC
};

std::string encode_seen(const Seen& seen, std::int64_t last_run);

// Fails if the text is not the output of encode_seen(). The message does not name the file.
Result<SeenFile> decode_seen(std::string_view text);

}  // namespace osint
