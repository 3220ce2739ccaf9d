// SPDX-License-Identifier: GPL-2.0-or-later
// Commentaries as JSON: what `osint-index --dump` prints and what the record codec packs. "translated_title" and "note"
// of a citation and the "confidence" of a commentary (two decimals) are there only where they say something; what was
// dropped is not among it.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace osint {

struct Citation;    // commentary.h
struct Commentary;  // commentary.h

nlohmann::json to_json(const Citation& citation);
nlohmann::json to_json(const Commentary& commentary);

// Throws nlohmann::json::exception when a member is missing or of another type.
Commentary commentary_from_json(const nlohmann::json& json);

}  // namespace osint
