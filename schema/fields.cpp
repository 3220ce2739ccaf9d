// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/fields.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <vector>
#include <xxhash.h>

#include "base/edit_distance.h"

namespace osint {
namespace {

constexpr std::array table = {
    Field{"title", prefix::title, FieldKind::words, "the commentary's title", "title:bellwether"},
    Field{"commentary", "", FieldKind::passages, "the analyst's own text",
          "commentary:\"national security\""},
    Field{"pullquote", "", FieldKind::passages, "pull quotes", "pullquote:momentum"},
    Field{"excerpt", "", FieldKind::passages, "excerpts from cited sources", "excerpt:enterprises"},
    Field{"other", "", FieldKind::passages, "text whose speaker is not known", "other:photograph"},
    Field{"author", prefix::author, FieldKind::names, "authors of cited sources", "author:zhao",
          CitationPart::author},
    Field{"headline", prefix::headline, FieldKind::words, "titles of cited sources, also translated",
          "headline:integration", CitationPart::title},
    Field{"publication", prefix::publication, FieldKind::names, "where sources were published",
          "publication:\"china daily\"", CitationPart::publication},
    Field{"site", prefix::site, FieldKind::host, "host of a source's address, or a parent domain",
          "site:example.org", CitationPart::url},
    Field{"url", prefix::url, FieldKind::address, "any part of a source's address", "url:chinadaily",
          CitationPart::url},
    Field{"source", "", FieldKind::group, "author, headline, publication, site or url", "source:zhao"},
    Field{"analyst", prefix::analyst, FieldKind::names, "who signs the commentary", "analyst:hurst"},
    Field{"region", prefix::region, FieldKind::names, "the region a file states", "region:china"},
    Field{"id", prefix::id, FieldKind::exact, "the commentary's id", "id:mianyang"},
    Field{"file", prefix::file, FieldKind::path, "words of the file's path", "file:asia"},
    Field{"date", "", FieldKind::date, "the commentary's date or a source's: year, month, day, range",
          "date:2018-06..2018-09", CitationPart::date},
};

}  // namespace

std::span<const Field> fields() { return table; }

const Field* find_field(std::string_view name) {
  const auto* found =
      std::find_if(table.begin(), table.end(), [&](const Field& f) { return f.name == name; });
  return found == table.end() ? nullptr : found;
}

const Field* nearest_field(std::string_view name) {
  constexpr int farthest = 2;
  constexpr std::size_t longest = 32;
  if (name.size() > longest) return nullptr;
  const Field* nearest = nullptr;
  int least = farthest + 1;
  for (const Field& field : table) {
    const int distance = edit_distance(name, field.name);
    if (distance < least) {
      least = distance;
      nearest = &field;
    }
  }
  return nearest;
}

std::string id_term(std::string_view id) {
  constexpr std::size_t longest = 200;
  std::string term(prefix::id);
  if (id.size() <= longest && id.find('\0') == std::string_view::npos) return term.append(id);
  const XXH128_hash_t hash = XXH3_128bits(id.data(), id.size());
  return term + fmt::format("#{:016x}{:016x}", hash.high64, hash.low64);
}

std::string name_key(std::string_view reading, std::string_view han) {
  return std::string(prefix::name).append(reading).append(":").append(han);
}

std::string han_pair_term(std::string_view first, std::string_view second) {
  return std::string(prefix::pair).append(first).append(second);
}

std::string gloss_term(std::string_view form, std::string_view other) {
  constexpr std::size_t longest = 245;
  if (form.find(':') != std::string_view::npos) return {};
  std::string term = fmt::format("{}{}:{}", prefix::gloss, form, other);
  const bool storable = term.size() <= longest && term.find('\0') == std::string::npos;
  return storable ? term : std::string();
}

}  // namespace osint
