// SPDX-License-Identifier: GPL-2.0-or-later
// A short key for the content of a commentary. It does not depend on where the file lies or on where in the
// file the commentary stands.
#pragma once

#include <string>

namespace osint {

struct Commentary;  // commentary.h

inline constexpr std::size_t digest_bytes = 16;

// Returns the XXH3-128 hash (digest_bytes raw bytes, big-endian) of title, analysts, date, region, passages
// and citations. Id, file, address, lines, pages, note marks, warnings, dropped text and confidence do not
// count. Databases (slot::digest) and the files of saved queries store digests. If the function changes,
// saved queries report every commentary as new.
std::string commentary_digest(const Commentary& commentary);

}  // namespace osint
