// SPDX-License-Identifier: GPL-2.0-or-later
// What a saved query has shown, as the bytes of its file: a first line that names the format, the time of the last run,
// the entries, and an XXH3-64 checksum of all that. Numbers are little-endian.
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

// Fails where the text is not what encode_seen() made; the message has no file name.
Result<SeenFile> decode_seen(std::string_view text);

}  // namespace osint
