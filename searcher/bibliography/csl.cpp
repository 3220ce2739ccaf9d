// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/csl.h"

#include <nlohmann/json.hpp>
#include <string_view>

namespace osint {
namespace {

using json = nlohmann::ordered_json;

std::string_view type_name(SourceType type) {
  switch (type) {
    case SourceType::newspaper: return "article-newspaper";
    case SourceType::magazine: return "article-magazine";
    case SourceType::webpage: return "webpage";
    case SourceType::commentary: return "article";
    case SourceType::unknown: return "document";
  }
  return "document";
}

void add(json& out, const char* name, const std::string& value) {
  if (!value.empty()) out[name] = value;
}

json name_json(const AuthorName& name) {
  json out = json::object();
  add(out, "family", name.family);
  add(out, "given", name.given);
  add(out, "suffix", name.suffix);
  add(out, "literal", name.literal);
  if (name.family_first) out["static-ordering"] = true;
  return out;
}

json parts_json(const PartialDate& date) {
  json parts = json::array({date.year});
  if (date.month > 0) parts.push_back(date.month);
  if (date.day > 0) parts.push_back(date.day);
  return parts;
}

// A range has the parts of both ends, a season its year and its number. A range of seasons has no form but words.
json date_json(const DateSpan& span) {
  const int season = span.first.season;
  if (span.is_range() && (season > 0 || span.last.season > 0)) return {{"literal", long_text(span)}};
  json out = {{"date-parts", json::array({parts_json(span.first)})}};
  if (span.is_range()) out["date-parts"].push_back(parts_json(span.last));
  if (season > 0) out["season"] = season - first_season + 1;
  return out;
}

// CSL has no place for a name in a second script.
std::string note_text(const Reference& reference) {
  std::string out = reference.note;
  for (const AuthorName& name : reference.authors.names) {
    if (name.characters.empty()) continue;
    const std::string latin =
        name.family_first ? name.family + " " + name.given : name.given + " " + name.family;
    out += (out.empty() ? "" : "; ") + latin + ": " + name.characters;
  }
  return out;
}

json item(const Reference& reference) {
  json out = {{"id", reference.key}, {"type", type_name(reference.type)}};
  for (const AuthorName& author : reference.authors.names) out["author"].push_back(name_json(author));
  // CSL has no flag for it; processors that read biblatex write the same.
  if (reference.authors.others) out["author"].push_back({{"literal", "others"}});
  add(out, "title",
      reference.translation.empty() ? reference.title : reference.title + " [" + reference.translation + "]");
  add(out, "container-title", reference.publication);
  if (reference.type == SourceType::commentary) out["genre"] = "Commentary";
  if (reference.date) out["issued"] = date_json(*reference.date);
  if (reference.accessed) out["accessed"] = date_json({*reference.accessed, *reference.accessed});
  if (reference.page > 0) out["page"] = std::to_string(reference.page);
  add(out, "URL", reference.url);
  add(out, "annote",
      note_text(reference));  // of a "note", processors take lines like "title: ..." for fields
  return out;
}

}  // namespace

std::string render_csl(const std::vector<Reference>& references) {
  std::string out = "[";
  for (const Reference& reference : references)
    out += (out.size() == 1 ? "\n" : ",\n") +
           item(reference).dump(-1, ' ', false, json::error_handler_t::replace);
  return out + (references.empty() ? "]\n" : "\n]\n");
}

}  // namespace osint
