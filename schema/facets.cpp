// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/facets.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "schema/addresses.h"
#include "schema/commentary.h"
#include "schema/dates/date_span.h"
#include "schema/fields.h"
#include "schema/other_authors.h"

namespace osint {
namespace {

constexpr std::array<Facet, 7> table = {{{"analyst", slot::analyst},
                                         {"publication", slot::publication},
                                         {"site", slot::site},
                                         {"year", std::nullopt},
                                         {"author", slot::author},
                                         {"region", slot::region},
                                         {"month", std::nullopt}}};

// Values, each once, in the order they come in.
class Values {
 public:
  void add(const std::string& value) {
    if (!value.empty() && seen_.insert(value).second) values_.push_back(value);
  }
  std::vector<std::string> take() { return std::move(values_); }

 private:
  std::vector<std::string> values_;
  std::unordered_set<std::string> seen_;  // a file may cite a hundred thousand authors
};

std::string site_of(const std::string& url) {
  const std::vector<std::string> hosts = host_and_parents(url);
  if (hosts.empty()) return {};
  const std::string& host = hosts.front();
  return host.starts_with("www.") && hosts.size() > 2 ? host.substr(4) : host;
}

void add_cited(Values& values, unsigned slot, const Citation& citation) {
  switch (slot) {
    case slot::publication: values.add(citation.publication); break;
    case slot::site: values.add(site_of(citation.url)); break;
    case slot::author:
      for (const std::string& author : citation.authors) values.add(std::string(without_others(author)));
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
  Values out;
  if (!facet.slot) {
    const std::string date = latest_iso_date(effective_date(commentary));
    out.add(facet.name == "year" ? year_of(date) : month_of(date));
  } else if (*facet.slot == slot::analyst) {
    for (const std::string& analyst : commentary.analysts) out.add(analyst);
  } else if (*facet.slot == slot::region) {
    out.add(commentary.region);
  } else {
    for (const Citation& citation : commentary.citations) add_cited(out, *facet.slot, citation);
  }
  return out.take();
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
