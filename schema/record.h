// SPDX-License-Identifier: GPL-2.0-or-later
// A commentary as the data of its Xapian document: one format byte, XXH3-64 of what follows
// (little-endian), then CBOR (RFC 8949).
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "schema/commentary.h"

namespace osint {

std::string encode_record(const Commentary& commentary);

// Fails on another format, a wrong checksum or damaged content.
Result<Commentary> decode_record(std::string_view data);

}  // namespace osint
