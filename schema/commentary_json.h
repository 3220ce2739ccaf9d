// SPDX-License-Identifier: GPL-2.0-or-later
// Converts commentaries to and from JSON. `osint-index --dump` prints this form and record.h stores it, so a
// change of its members needs a new schema_version.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace osint {

struct Citation;    // citation.h
struct Commentary;  // commentary.h

// A date that is unknown is null. The members "page", "url", "confidence", "translated_title", "note",
// "citation", "cites" and "marks" are left out where they would say nothing. Dropped text is not converted.
nlohmann::json to_json(const Citation& citation);
nlohmann::json to_json(const Commentary& commentary);

// The inverse of to_json(). Throws nlohmann::json::exception if a member is missing, has another type, is out
// of range, or refers to a citation that does not exist.
Commentary commentary_from_json(const nlohmann::json& json);

}  // namespace osint
