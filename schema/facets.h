// SPDX-License-Identifier: GPL-2.0-or-later
// The one table of facets: what the commentaries that match a query can be counted by.
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
  std::optional<unsigned> slot;  // where its values are kept; none for year and month, which the date tells
};

// analyst, publication, site, year, author, region, month.
std::span<const Facet> facets();

// nullptr where no facet has that name.
const Facet* find_facet(std::string_view name);

// "analyst, publication, ...": for messages.
std::string facet_names();

// The values a commentary has, as they are written, each once, in order of appearance. A site is the host of an
// address without "www."; year and month are those of the commentary's effective date.
std::vector<std::string> facet_values(const Facet& facet, const Commentary& commentary);

// "2018", "2018-09" of an ISO date; empty where the date does not say.
std::string year_of(std::string_view iso_date);
std::string month_of(std::string_view iso_date);

// Values as a slot holds them: a line each. Views into `slot_value`.
std::string encode_values(const std::vector<std::string>& values);
std::vector<std::string_view> decode_values(std::string_view slot_value);

}  // namespace osint
