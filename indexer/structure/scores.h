// SPDX-License-Identifier: GPL-2.0-or-later
// How much each cue speaks for each role, and how well one place follows another. Hand-set, in units of log-odds: 1 is
// a hint, 3 a strong sign, 6 as good as certain. tests/reading measures what a change does.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "indexer/structure/cues.h"
#include "indexer/structure/labels.h"

namespace osint {

using RoleScores = std::array<float, role_count>;
RoleScores role_scores(std::uint64_t cues);

// What `cue` alone adds to `role`.
float cue_score(Cue cue, Role role);

struct PlaceStep {
  Place from;
  float score;
};
// The places that `to` usually follows. Any other step costs `unusual_step`.
const std::vector<PlaceStep>& steps_to(Place to);
inline constexpr float unusual_step = -7;

float start_score(Place place);
float end_score(Place place);

}  // namespace osint
