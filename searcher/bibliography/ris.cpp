// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/ris.h"

#include <fmt/format.h>
#include <string_view>

namespace osint {
namespace {

// Values are in one line, so that none can begin a tag of its own.
void add(std::string& out, std::string_view tag, std::string_view value) {
  if (!value.empty()) out += fmt::format("{}  - {}\r\n", tag, value);
}

std::string_view type_tag(SourceType type) {
  switch (type) {
    case SourceType::newspaper: return "NEWS";
    case SourceType::magazine: return "MGZN";
    case SourceType::webpage: return "ELEC";
    default: return "GEN";
  }
}

std::string name_text(const AuthorName& name) {
  if (!name.literal.empty()) return name.literal;
  std::string out = name.family + ", " + given_and_characters(name);
  return name.suffix.empty() ? out : out + ", " + name.suffix;
}

// YYYY/MM/DD/ with nothing for what is not known. A season stands behind the last slash.
std::string date_text(const PartialDate& date, std::string_view season = "") {
  const auto part = [](int value) { return value == 0 ? std::string() : fmt::format("{:02}", value); };
  return fmt::format("{:04}/{}/{}/{}", date.year, part(date.month), part(date.day), season);
}

// A date has no second end, so the words of a range are a note.
void add_date(std::string& out, const DateSpan& date) {
  const PartialDate& first = date.first;
  add(out, "PY", fmt::format("{:04}", first.year));
  add(out, "DA", date_text(first, first.season > 0 ? month_text(first) : ""));
  if (date.is_range()) add(out, "N1", "Date: " + long_text(date));
}

std::string via_note(const Reference& reference) {
  return reference.via.empty() ? "" : fmt::format("{}.", publication_and_via(reference));
}

// Zotero has no archive for web pages.
void add_archive(std::string& out, const Reference& reference) {
  if (reference.archive.empty()) return;
  add(out, "DB", archive_name(reference));
  add(out, "AN", reference.archive);
  if (reference.type == SourceType::webpage) add(out, "N1", "Archived at " + reference.archive);
}

std::string entry(const Reference& reference) {
  std::string out;
  add(out, "TY", type_tag(reference.type));
  add(out, "ID", reference.key);
  for (const AuthorName& author : reference.authors.names) add(out, "AU", name_text(author));
  if (reference.authors.others) add(out, "AU", "et al.");
  add(out, "TI", title_and_translation(reference));
  const bool periodical = reference.type == SourceType::newspaper || reference.type == SourceType::magazine;
  add(out, periodical ? "JF" : "T2", reference.publication);
  if (reference.type == SourceType::commentary) add(out, "M3", "Commentary");
  if (reference.date) add_date(out, *reference.date);
  if (reference.accessed) add(out, "Y2", date_text(*reference.accessed));
  if (reference.page > 0) add(out, "SP", fmt::format("{}", reference.page));
  add(out, "LA", reference.language);
  add(out, "AB", reference.excerpt);
  add(out, "N1", reference.note);
  add(out, "N1", via_note(reference));
  add(out, "UR", reference.url);
  add_archive(out, reference);
  for (const std::string& commentary : reference.cited_in) add(out, "N1", "Cited in: " + commentary);
  return out + "ER  - \r\n";
}

}  // namespace

std::string render_ris(const std::vector<Reference>& references) {
  std::string out;
  for (const Reference& reference : references) out += (out.empty() ? "" : "\r\n") + entry(reference);
  return out;
}

}  // namespace osint
