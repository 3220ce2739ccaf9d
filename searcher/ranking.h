// SPDX-License-Identifier: GPL-2.0-or-later
// The factors of ranking, applied when a query is made, so that tuning needs no new index.
#pragma once

namespace osint::ranking {

// IneB2 of the divergence-from-randomness framework (Amati and van Rijsbergen 2002); c scales the
// normalisation by length.
inline constexpr double ineb2_c = 1.5;

// A query word in the title counts this much beside its weight in the whole text.
inline constexpr double title_factor = 0.3;

}  // namespace osint::ranking
