// SPDX-License-Identifier: GPL-2.0-or-later
// What a commentary says, as a short key: the same wherever its file lies and whatever stands above it there.
#pragma once

#include <string>

namespace osint {

struct Commentary;  // commentary.h

inline constexpr std::size_t digest_bytes = 16;

// XXH3-128 of title, analysts, date, region, passages and citations; digest_bytes bytes. Not of the id, the file, lines,
// warnings, what was dropped and the confidence, which change though the commentary does not.
std::string commentary_digest(const Commentary& commentary);

}  // namespace osint
