// SPDX-License-Identifier: GPL-2.0-or-later
// The labels that a unit can have, and what each says about the speaker.
#pragma once

#include <cstdint>
#include <string_view>

namespace osint {

// What a unit is. Cues count for and against roles (scores.h).
enum class Role : std::uint8_t {
  outside,  // text around commentaries: mastheads, navigation, "about"
  contents,
  section,
  title,
  subtitle,
  byline,
  metadata,
  label,
  quote,
  caption,
  source_head,
  source,
  excerpt,
  subheading,
  commentary,
  ending,  // the analyst's text with its end marker
  stray,   // the speaker is unknown
  agency,
  notes_head,
  note,
  count
};
inline constexpr int role_count = static_cast<int>(Role::count);

// A role at a place in the order of a commentary. For example, an excerpt may belong to the source above or
// to the one below.
enum class Place : std::uint8_t {
  outside,
  contents,
  section,
  title,
  subtitle,
  byline,
  metadata,
  label,
  lead_quote,
  lead_caption,
  first_source_head,  // sources and excerpts that stand before the commentary
  first_source,
  first_excerpt,
  first_caption,
  commentary,
  subheading,
  mid_quote,
  mid_caption,
  ending,
  late_byline,  // after the text
  after_quote,
  after_caption,
  excerpt_above,  // an excerpt of the source that follows
  source_below,
  source_head,
  source,
  excerpt,
  excerpt_heading,
  excerpt_caption,
  late_quote,
  stray,
  report,  // a news agency's text, above the line that names it
  agency,
  notes_head,
  note,
  count
};
inline constexpr int place_count = static_cast<int>(Place::count);

enum class Speaker : std::uint8_t { unknown, analyst, source_above, source_below };

// The parts of a commentary, in their order. A part that comes before the last one begins the next
// commentary.
enum class Part : std::uint8_t { outside, head, first_sources, text, after_text, sources, notes };

struct PlaceTraits {
  Role role;
  Speaker speaker;
  Part part;
};

const PlaceTraits& traits(Place place);
// Returns the name that --explain prints: "section head".
std::string_view name(Role role);

}  // namespace osint
