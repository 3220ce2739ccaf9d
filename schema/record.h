// SPDX-License-Identifier: GPL-2.0-or-later
// Encodes a commentary as the data of its Xapian document. A record is one format byte, the XXH3-64 hash of
// the content in little-endian order, and the content: the JSON of commentary_json.h as CBOR (RFC 8949).
// Databases store records.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "schema/commentary.h"

namespace osint {

// Dropped text is not stored.
std::string encode_record(const Commentary& commentary);

// Fails if the record has another format, a wrong checksum or damaged content. It accepts any bytes. The
// message does not name the database; the caller adds that.
Result<Commentary> decode_record(std::string_view data);

}  // namespace osint
