// SPDX-License-Identifier: GPL-2.0-or-later
// What a document's value slots hold.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "schema/passage_kind.h"

namespace osint {

// Positions [starts[k], starts[k + 1]) belong to passages of kind k.
using PassageStarts = std::array<std::uint32_t, passage_kinds + 1>;

std::string encode_passage_starts(const PassageStarts& starts);
std::optional<PassageStarts> decode_passage_starts(std::string_view value);

// A key whose byte order is newest date first, undated last, then id.
std::string newest_first_key(std::string_view iso_date, std::string_view id);

// The id in such a key: ids of hits without decoding their records.
std::string_view id_of_key(std::string_view key);

// The date in such a key (ISO 8601, as precise as it was given), empty where there is none.
std::string date_of_key(std::string_view key);

}  // namespace osint
