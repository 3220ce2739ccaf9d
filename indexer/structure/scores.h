// SPDX-License-Identifier: GPL-2.0-or-later
// How much each cue counts for each role, and how well one place follows another. The scores are set by hand,
// in units of log-odds: 1 is a hint, 3 a strong sign, 6 almost certain. tests/reading measures the effect of
// a change.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "indexer/structure/cues.h"
#include "indexer/structure/labels.h"

namespace osint {

using RoleScores = std::array<float, role_count>;
// Returns the score of each role for a set of cues, a bit for each (cues.h).
RoleScores role_scores(std::uint64_t cues);

// Returns what `cue` alone adds to `role`.
float cue_score(Cue cue, Role role);

struct PlaceStep {
  Place from;
  float score;
};
// Returns the places that usually come before `to`. A step from any other place costs `unusual_step`.
const std::vector<PlaceStep>& steps_to(Place to);
inline constexpr float unusual_step = -7;

// The scores of beginning and of ending a file in a place.
float start_score(Place place);
float end_score(Place place);

}  // namespace osint
