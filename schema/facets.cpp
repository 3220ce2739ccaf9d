// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/facets.h"

#include <algorithm>
#include <array>

#include "schema/addresses.h"
#include "schema/fields.h"

namespace osint {
namespace {

constexpr std::array<Facet, 7> table = {{{"analyst", slot::analyst},
                                         {"publication", slot::publication},
                                         {"site", slot::site},
                                         {"year", std::nullopt},
                                         {"author", slot::author},
                                         {"region", slot::region},
                                         {"month", std::nullopt}}};

void add(std::vector<std::string>& values, const std::string& value) {
  if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end())
    values.push_back(value);
}

std::string site_of(const std::string& url) {
  const std::vector<std::string> hosts = host_and_parents(url);
  if (hosts.empty()) return {};
  const std::string& host = hosts.front();
  return host.starts_with("www.") && hosts.size() > 2 ? host.substr(4) : host;
}

void add_cited(std::vector<std::string>& values, unsigned slot, const Citation& citation) {
  switch (slot) {
    case slot::publication: add(values, citation.publication); break;
    case slot::site: add(values, site_of(citation.url)); break;
    case slot::author:
      for (const std::string& author : citation.authors) add(values, author);
      break;
    default: break;
  }
}

}  // namespace

std::span<const Facet> facets() { return table; }

const Facet* find_facet(std::string_view name) {
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const Facet& facet) { return facet.name == name; });
  return found == table.end() ? nullptr : found;
}

std::string facet_names() {
  std::string out;
  for (const Facet& facet : table) out.append(out.empty() ? "" : ", ").append(facet.name);
  return out;
}

std::vector<std::string> facet_values(const Facet& facet, const Commentary& commentary) {
  std::vector<std::string> out;
  if (!facet.slot) {
    const std::string date = effective_date(commentary);
    add(out, facet.name == "year" ? year_of(date) : month_of(date));
  } else if (*facet.slot == slot::analyst) {
    for (const std::string& analyst : commentary.analysts) add(out, analyst);
  } else if (*facet.slot == slot::region) {
    add(out, commentary.region);
  } else {
    for (const Citation& citation : commentary.citations) add_cited(out, *facet.slot, citation);
  }
  return out;
}

std::string year_of(std::string_view iso_date) { return std::string(iso_date.substr(0, 4)); }

std::string month_of(std::string_view iso_date) {
  return iso_date.size() < 7 ? std::string() : std::string(iso_date.substr(0, 7));
}

std::string encode_values(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) {
    if (!out.empty()) out += '\n';
    out += value;
  }
  return out;
}

std::vector<std::string_view> decode_values(std::string_view slot_value) {
  std::vector<std::string_view> out;
  while (!slot_value.empty()) {
    const std::size_t end = std::min(slot_value.find('\n'), slot_value.size());
    if (end > 0) out.push_back(slot_value.substr(0, end));
    slot_value.remove_prefix(std::min(end + 1, slot_value.size()));
  }
  return out;
}

}  // namespace osint
