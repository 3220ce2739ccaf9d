// SPDX-License-Identifier: GPL-2.0-or-later
// CBOR (RFC 8949) of a database or of a pipe, which may be damaged or made to do harm.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// Arrays and objects in each other; records and pages have five levels.
inline constexpr unsigned most_cbor_levels = 16;

// Fails on what is not a single item of the forms that to_cbor() writes: numbers, text, bytes, arrays, objects, true, false and
// null, with sizes that stand before them and are no larger than what follows, in at most `most_cbor_levels` levels. All that is
// checked before the library's parser sees the bytes: it calls itself for each level.
Result<nlohmann::json> parse_cbor(std::string_view bytes);

// The message of an exception of the library, without its own name in brackets.
std::string reason_of(const nlohmann::json::exception& error);

}  // namespace osint
