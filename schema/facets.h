// SPDX-License-Identifier: GPL-2.0-or-later
// The table of facets: the properties by which searches count the commentaries they find.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct Commentary;  // commentary.h

struct Facet {
  std::string_view name;
  // The value slot that stores its values. Year and month have none, because the date holds them.
  std::optional<unsigned> slot;
};

// Returns all facets in the order in which help lists them: analyst, publication, site, year, author, region,
// month.
std::span<const Facet> facets();

// Returns nullptr if no facet has exactly that name.
const Facet* find_facet(std::string_view name);

// Returns "analyst, publication, ...", for messages.
std::string facet_names();

// Returns the distinct values that a commentary has for a facet, in order of appearance. A site is the host
// of a source's address without "www."; an author is named without "et al." and the like; year and month are those of
// effective_date(), of a range those of its last end.
std::vector<std::string> facet_values(const Facet& facet, const Commentary& commentary);

// Returns "2018" or "2018-09" from an ISO date, or "" if the date is less precise.
std::string year_of(std::string_view iso_date);
std::string month_of(std::string_view iso_date);

// Encodes the values of a slot, separated by line feeds; databases store this. Values contain no line feed
// and are not empty. The decoded views point into `slot_value`.
std::string encode_values(const std::vector<std::string>& values);
std::vector<std::string_view> decode_values(std::string_view slot_value);

}  // namespace osint
