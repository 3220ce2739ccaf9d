// SPDX-License-Identifier: GPL-2.0-or-later
// Parses CBOR (RFC 8949) from a database or a pipe, which may be damaged or hostile.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// The deepest nesting of arrays and objects that parse_cbor() accepts. Records and pages of files have five
// levels.
inline constexpr unsigned most_cbor_levels = 16;

// Parses a single item of the forms that nlohmann::json::to_cbor() writes: numbers, text, bytes, arrays,
// objects, booleans and null, all of definite length. Fails on anything else, on bytes after the item, on a
// size that exceeds the remaining bytes, and on more than most_cbor_levels levels. These checks precede the
// library's parser because that parser recurses for each level. An error's message completes "it is" ("cut
// short").
Result<nlohmann::json> parse_cbor(std::string_view bytes);

// Returns the message of an exception without the bracketed name that the library puts before it.
std::string reason_of(const nlohmann::json::exception& error);

}  // namespace osint
