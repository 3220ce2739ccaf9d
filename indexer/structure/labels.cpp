// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/labels.h"

#include <array>

namespace osint {

namespace {

constexpr std::array<std::string_view, role_count> role_names{
    "outside",  "contents",    "section head",   "title",
    "subtitle", "byline",      "date or region", "label",
    "quote",    "caption",     "source head",    "source",
    "excerpt",  "subheading",  "commentary",     "end of commentary",
    "unknown",  "agency line", "notes head",     "note"};

constexpr std::array<PlaceTraits, place_count> table{{
    {Role::outside, Speaker::unknown, Part::outside},
    {Role::contents, Speaker::unknown, Part::outside},
    {Role::section, Speaker::unknown, Part::head},
    {Role::title, Speaker::unknown, Part::head},
    {Role::subtitle, Speaker::unknown, Part::head},
    {Role::byline, Speaker::unknown, Part::head},
    {Role::metadata, Speaker::unknown, Part::head},
    {Role::label, Speaker::unknown, Part::head},
    {Role::quote, Speaker::unknown, Part::head},    // lead_quote
    {Role::caption, Speaker::unknown, Part::head},  // lead_caption
    {Role::source_head, Speaker::unknown, Part::first_sources},
    {Role::source, Speaker::unknown, Part::first_sources},
    {Role::excerpt, Speaker::source_above, Part::first_sources},
    {Role::caption, Speaker::unknown, Part::first_sources},
    {Role::commentary, Speaker::analyst, Part::text},
    {Role::subheading, Speaker::analyst, Part::text},
    {Role::quote, Speaker::unknown, Part::text},
    {Role::caption, Speaker::unknown, Part::text},
    {Role::ending, Speaker::analyst, Part::text},
    {Role::byline, Speaker::unknown, Part::after_text},
    {Role::quote, Speaker::unknown, Part::after_text},
    {Role::caption, Speaker::unknown, Part::after_text},
    {Role::excerpt, Speaker::source_below, Part::sources},  // excerpt_above
    {Role::source, Speaker::unknown, Part::sources},        // source_below
    {Role::source_head, Speaker::unknown, Part::sources},
    {Role::source, Speaker::unknown, Part::sources},
    {Role::excerpt, Speaker::source_above, Part::sources},
    {Role::subheading, Speaker::unknown, Part::sources},  // excerpt_heading
    {Role::caption, Speaker::unknown, Part::sources},
    {Role::quote, Speaker::unknown, Part::sources},  // late_quote
    {Role::stray, Speaker::unknown, Part::sources},
    {Role::excerpt, Speaker::source_below, Part::text},  // report
    {Role::agency, Speaker::unknown, Part::sources},
    {Role::notes_head, Speaker::unknown, Part::notes},
    {Role::note, Speaker::analyst, Part::notes},
}};

}  // namespace

const PlaceTraits& traits(Place place) { return table[static_cast<std::size_t>(place)]; }
std::string_view name(Role role) { return role_names[static_cast<std::size_t>(role)]; }

}  // namespace osint
