// SPDX-License-Identifier: GPL-2.0-or-later
// The encoding of the slots passage_starts and newest_first. Databases store these bytes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "schema/passage_kind.h"

namespace osint {

// Passages of kind k have the positions [starts[k], starts[k + 1]). Kinds are numbered as in PassageKind.
using PassageStarts = std::array<std::uint32_t, passage_kinds + 1>;

// `starts` must not decrease. The encoding holds their differences as base-128 varints.
std::string encode_passage_starts(const PassageStarts& starts);
// Returns nullopt if `value` ends early or holds an overlong varint.
std::optional<PassageStarts> decode_passage_starts(std::string_view value);

// Returns eight digits that sort later dates first, followed by the id. In byte order, commentaries without a
// date come last. `date` is EDTF or ""; a range sorts by its last end, a season by its year.
std::string newest_first_key(std::string_view date, std::string_view id);

// Returns the id at the end of a key, as a view into it. It spares decoding the record of a hit.
std::string_view id_of_key(std::string_view key);

// Returns the ISO date in a key, latest_iso_date() of the date it was made of, or "" if there is none.
std::string date_of_key(std::string_view key);

}  // namespace osint
