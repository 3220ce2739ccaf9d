// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/reading/header_members.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/citations/author_names.h"
#include "indexer/citations/citation_parser.h"
#include "indexer/dates/source_date.h"

namespace osint {
namespace {

enum class Key { title, analysts, date, region, tags, sources, publication, url, accessed };

struct KeyName {
  std::string_view name;
  Key key;
};

constexpr auto header_keys = std::to_array<KeyName>({{"title", Key::title},
                                                     {"author", Key::analysts},
                                                     {"authors", Key::analysts},
                                                     {"analyst", Key::analysts},
                                                     {"analysts", Key::analysts},
                                                     {"by", Key::analysts},
                                                     {"byline", Key::analysts},
                                                     {"date", Key::date},
                                                     {"published", Key::date},
                                                     {"region", Key::region},
                                                     {"tags", Key::tags},
                                                     {"keywords", Key::tags},
                                                     {"source", Key::sources},
                                                     {"sources", Key::sources}});

constexpr auto source_keys = std::to_array<KeyName>({{"title", Key::title},
                                                     {"author", Key::analysts},
                                                     {"authors", Key::analysts},
                                                     {"date", Key::date},
                                                     {"published", Key::date},
                                                     {"publication", Key::publication},
                                                     {"publisher", Key::publication},
                                                     {"outlet", Key::publication},
                                                     {"newspaper", Key::publication},
                                                     {"journal", Key::publication},
                                                     {"url", Key::url},
                                                     {"link", Key::url},
                                                     {"address", Key::url},
                                                     {"accessed", Key::accessed},
                                                     {"retrieved", Key::accessed}});

template <std::size_t N>
std::optional<Key> find_key(const std::array<KeyName, N>& names, std::string_view name) {
  const std::string lower = ascii_lower(collapsed_whitespace(name));
  const auto found = std::ranges::find(names, lower, &KeyName::name);
  return found == names.end() ? std::nullopt : std::optional(found->key);
}

// The maximum number of bytes of a title, a region or a name; nobody writes more.
constexpr std::size_t longest_value = 1000;

// Reads the members of a header. `offset` lines of the file stand before the YAML.
class HeaderReader {
 public:
  explicit HeaderReader(int offset) : offset_(offset) {}

  FrontMatter read(const YamlValue& map) {
    for (const YamlValue& value : map.members) {
      const std::string& name = value.name;
      const auto key = find_key(header_keys, name);
      if (!key) {
        drop(name, value, "a key of the header that means nothing here");
      } else if (!take(*key, value)) {
        warn(value, fmt::format("\"{}\" is given twice, too long or of another form", name));
        drop(name, value, "not read");
      }
    }
    return std::move(out_);
  }

 private:
  int line_of(const YamlValue& value) const { return value.line + offset_; }
  void warn(const YamlValue& value, std::string message) {
    out_.warnings.push_back({line_of(value), std::move(message)});
  }
  void drop(const std::string& name, const YamlValue& value, const char* reason) {
    const std::string text = collapsed_whitespace(name + ": " + shown(value));
    if (!is_blank(shown(value))) out_.dropped.push_back({line_of(value), text, reason});
  }

  bool take(Key key, const YamlValue& value) {
    switch (key) {
      case Key::title: return take_text(out_.title, value);
      case Key::region: return take_text(out_.region, value);
      case Key::date: return take_date(out_.date, value);
      case Key::analysts: return take_names(out_.analysts, value);
      case Key::tags: return take_tags(value);
      case Key::sources: return take_sources(value);
      case Key::publication:
      case Key::url:
      case Key::accessed: break;
    }
    return false;
  }

  // An empty value is valid and sets nothing.
  static bool take_text(std::string& to, const YamlValue& value) {
    if (value.kind != YamlValue::Kind::scalar) return false;
    const std::string text = collapsed_whitespace(value.scalar);
    if (text.empty()) return true;
    if (!to.empty() || text.size() > longest_value) return false;
    to = text;
    return true;
  }

  static bool take_date(std::string& to, const YamlValue& value) {
    std::string text;
    if (!take_text(text, value)) return false;
    if (text.empty()) return true;
    // "2018-10-05T08:00:00Z", "2018-10-05 08:00": only the day counts.
    constexpr std::size_t iso_length = 10;
    const bool timed = text.size() > iso_length && (text[iso_length] == 'T' || text[iso_length] == ' ');
    const auto iso = timed ? parse_iso_date(std::string_view(text).substr(0, iso_length)) : std::nullopt;
    const auto date = iso ? std::optional(DateSpan{*iso, *iso}) : whole_date(text);
    if (!date || !to.empty()) return false;
    to = edtf_text(*date);
    return true;
  }

  // No range and no season.
  static bool take_single_date(std::string& to, const YamlValue& value) {
    std::string date;
    if (!take_date(date, value) || (!date.empty() && (!parse_iso_date(date) || !to.empty()))) return false;
    if (!date.empty()) to = date;
    return true;
  }

  // A text may name several persons; an item of a list names one.
  static bool take_names(std::vector<std::string>& to, const YamlValue& value) {
    if (value.kind == YamlValue::Kind::map) {
      const auto name = std::ranges::find_if(
          value.members, [](const YamlValue& member) { return ascii_lower(member.name) == "name"; });
      return name != value.members.end() && add_names(to, *name);
    }
    if (value.kind == YamlValue::Kind::scalar) return add_names(to, value);
    return std::ranges::all_of(value.items, [&](const YamlValue& item) {
      return item.kind != YamlValue::Kind::list && take_names(to, item);
    });
  }

  static bool add_names(std::vector<std::string>& to, const YamlValue& value) {
    if (value.kind != YamlValue::Kind::scalar || value.scalar.size() > longest_value) return false;
    for (std::string& name : split_names(collapsed_whitespace(value.scalar))) {
      if (std::ranges::find(to, name) == to.end()) to.push_back(std::move(name));
    }
    return true;
  }

  bool take_tags(const YamlValue& value) {
    if (value.kind == YamlValue::Kind::map) return false;
    std::vector<YamlValue> items = value.items;
    if (value.kind == YamlValue::Kind::scalar) {
      for (std::size_t at = 0; at <= value.scalar.size();) {
        const std::size_t end = std::min(value.scalar.find(',', at), value.scalar.size());
        items.push_back({YamlValue::Kind::scalar, value.scalar.substr(at, end - at), {}, {}, value.line, ""});
        at = end + 1;
      }
    }
    for (const YamlValue& item : items) {
      std::string tag;
      if (!take_text(tag, item)) return false;
      if (!tag.empty()) out_.tags.push_back(std::move(tag));
    }
    return true;
  }

  bool take_sources(const YamlValue& value) {
    if (value.kind == YamlValue::Kind::list) {
      return std::ranges::all_of(value.items, [&](const YamlValue& item) {
        return item.kind != YamlValue::Kind::list && take_sources(item);
      });
    }
    if (value.kind == YamlValue::Kind::map) return take_source_map(value);
    const std::string text = collapsed_whitespace(value.scalar);
    if (text.empty()) return true;
    ParsedCitation parsed = parse_citation({text, {}, line_of(value)});
    parsed.citation.line = line_of(value);
    out_.sources.push_back(std::move(parsed.citation));
    out_.warnings.insert(out_.warnings.end(), parsed.warnings.begin(), parsed.warnings.end());
    return true;
  }

  bool take_source_map(const YamlValue& map) {
    Citation citation;
    citation.line = line_of(map);
    for (const YamlValue& value : map.members) {
      const std::string& name = value.name;
      const auto key = find_key(source_keys, name);
      if (!key || !take_of_source(citation, *key, value)) {
        drop(name, value, "a key of a source that means nothing here");
        if (key) warn(value, fmt::format("\"{}\" of a source cannot be read", name));
      }
    }
    Citation empty;
    empty.line = citation.line;
    if (citation != empty) out_.sources.push_back(std::move(citation));
    return true;
  }

  static bool take_of_source(Citation& citation, Key key, const YamlValue& value) {
    switch (key) {
      case Key::title: return take_text(citation.title, value);
      case Key::analysts: return take_names(citation.authors, value);
      case Key::date: return take_date(citation.date, value);
      case Key::publication: return take_text(citation.publication, value);
      case Key::url: return take_text(citation.url, value);
      case Key::accessed: return take_single_date(citation.accessed, value);
      case Key::region:
      case Key::tags:
      case Key::sources: break;
    }
    return false;
  }

  int offset_;
  FrontMatter out_;
};

}  // namespace

bool is_header_key(std::string_view name) { return find_key(header_keys, name).has_value(); }

bool is_header(const YamlValue& yaml) {
  constexpr std::size_t longest_unknown = 300;
  bool known = false;
  for (const YamlValue& value : yaml.members) {
    const auto key = find_key(header_keys, value.name);
    known = known || (key && *key != Key::sources);
    if (!key && (value.scalar.size() > longest_unknown ||
                 ascii_lower(value.name).find("commentary") != std::string::npos))
      return false;
  }
  return known;
}

FrontMatter read_members(const YamlValue& map, int offset) { return HeaderReader(offset).read(map); }

std::string shown(const YamlValue& value) {
  if (value.kind == YamlValue::Kind::scalar) return collapsed_whitespace(value.scalar);
  std::string out;
  const auto add = [&](const std::string& text) { out += (out.empty() ? "" : ", ") + text; };
  for (const YamlValue& item : value.items) add(shown(item));
  for (const YamlValue& member : value.members) add(member.name + ": " + shown(member));
  return out;
}

}  // namespace osint
