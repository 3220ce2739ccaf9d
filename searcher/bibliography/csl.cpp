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

void add_line(std::string& out, std::string_view label, std::string_view text) {
  if (text.empty()) return;
  out.append(out.empty() ? "" : "\n").append(label).append(": ");
  for (const char c : text) out.append(out.ends_with('{') && c == ':' ? " " : "").push_back(c);
}

// What CSL has no place for. Zotero keeps it as Extra. Of a note, processors take lines like "title: ..."
// and "{:title: ...}" for fields; so each line begins with a label that is no field, but for the archive of
// a web page, for which Zotero has no field of its own.
std::string note_text(const Reference& reference) {
  std::string out;
  add_line(out, "Source line", reference.note);
  const std::string_view via = reference.via;
  add_line(out, "Via", via.starts_with("via ") ? via.substr(4) : via);
  for (const AuthorName& name : reference.authors.names) {
    if (name.characters.empty()) continue;
    const std::string latin =
        name.family_first ? name.family + " " + name.given : name.given + " " + name.family;
    add_line(out, "Original name", latin + " " + name.characters);
  }
  if (reference.type == SourceType::webpage) add_line(out, "Archive Location", reference.archive);
  for (const std::string& commentary : reference.cited_in) add_line(out, "Cited in", commentary);
  return out;
}

json item(const Reference& reference) {
  json out = {{"id", reference.key}, {"type", type_name(reference.type)}};
  for (const AuthorName& author : reference.authors.names) out["author"].push_back(name_json(author));
  // CSL has no flag for it; processors that read biblatex write the same.
  if (reference.authors.others) out["author"].push_back({{"literal", "others"}});
  add(out, "title", title_and_translation(reference));
  add(out, "container-title", reference.publication);
  if (reference.type == SourceType::commentary) out["genre"] = "Commentary";
  if (reference.date) out["issued"] = date_json(*reference.date);
  if (reference.accessed) out["accessed"] = date_json({*reference.accessed, *reference.accessed});
  if (reference.page > 0) out["page"] = std::to_string(reference.page);
  add(out, "URL", reference.url);
  add(out, "language", reference.language);
  add(out, "archive", archive_name(reference));
  add(out, "archive_location", reference.archive);
  add(out, "abstract", reference.excerpt);
  add(out, "note", note_text(reference));
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
