// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/bibtex.h"

#include <array>
#include <fmt/format.h>
#include <string_view>

#include "searcher/bibliography/language.h"

namespace osint {
namespace {

// BibTeX counts braces even behind a backslash, so that an escaped one would still end the field.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '\\': out += "\\textbackslash{}"; break;
      case '{': out += "\\textbraceleft{}"; break;
      case '}': out += "\\textbraceright{}"; break;
      case '~': out += "\\textasciitilde{}"; break;
      case '^': out += "\\textasciicircum{}"; break;
      case '"': out += "{\"}"; break;  // a program may put the field between such marks
      case '<': out += "\\textless{}"; break;
      case '>': out += "\\textgreater{}"; break;
      case '&':
      case '%':
      case '#':
      case '_':
      case '$': out += '\\'; [[fallthrough]];
      default: out += c;
    }
  }
  return out;
}

// A part of a name that would be read as several is held together.
std::string name_part(const std::string& text) {
  const std::string out = escaped(text);
  const bool divides =
      (" " + text + " ").find(" and ") != std::string::npos || text.find(',') != std::string::npos;
  return divides ? "{" + out + "}" : out;
}

std::string name_text(const AuthorName& name) {
  if (!name.literal.empty()) return "{" + escaped(name.literal) + "}";
  std::string out = name_part(name.family);
  if (!name.suffix.empty()) out += ", " + name_part(name.suffix);
  return out + ", " + name_part(given_and_characters(name));
}

std::string names_text(const AuthorList& authors) {
  std::string out;
  for (const AuthorName& author : authors.names) out += (out.empty() ? "" : " and ") + name_text(author);
  return authors.others && !out.empty() ? out + " and others" : out;
}

void add(std::string& out, std::string_view field, std::string_view value) {
  if (!value.empty()) out += fmt::format("  {} = {{{}}},\n", field, value);
}

// Of biblatex, as precise as it is; year and month are for BibTeX, which knows no days and no seasons.
void add_date(std::string& out, const DateSpan& date) {
  static constexpr std::array<std::string_view, 13> months = {"",    "jan", "feb", "mar", "apr", "may", "jun",
                                                              "jul", "aug", "sep", "oct", "nov", "dec"};
  const PartialDate& first = date.first;
  add(out, "date", edtf_text(date));
  add(out, "year", fmt::format("{}", first.year));
  if (first.month > 0) out += fmt::format("  month = {},\n", months[static_cast<std::size_t>(first.month)]);
}

void add_publication(std::string& out, const Reference& reference) {
  const std::string publication = escaped(reference.publication);  // where it came from is in the note
  switch (reference.type) {
    case SourceType::newspaper:
      add(out, "journal", publication);
      return add(out, "entrysubtype", "newspaper");
    case SourceType::magazine: add(out, "journal", publication); return add(out, "entrysubtype", "magazine");
    case SourceType::webpage: return add(out, "organization", publication);
    case SourceType::commentary: return add(out, "howpublished", "Commentary");
    case SourceType::unknown: return add(out, "howpublished", publication);
  }
}

std::string_view entry_type(SourceType type) {
  switch (type) {
    case SourceType::newspaper:
    case SourceType::magazine: return "article";
    case SourceType::webpage: return "online";
    default: return "misc";
  }
}

// What styles print behind the entry.
std::string note_text(const Reference& reference) {
  std::string out = escaped(reference.note);
  if (!reference.via.empty()) out += (out.empty() ? "" : ", ") + escaped(reference.via);
  if (!reference.archive.empty())
    out += fmt::format("{}Archived at {}", out.empty() ? "" : ", ", escaped(reference.archive));
  return out;
}

std::string entry(const Reference& reference) {
  std::string out = fmt::format("@{}{{{},\n", entry_type(reference.type), reference.key);
  add(out, "author", names_text(reference.authors));
  // What stands for the author where styles sort or label.
  if (reference.authors.names.empty())
    add(out, "key", escaped(reference.publication.empty() ? reference.title : reference.publication));
  const std::string title = title_and_translation(reference);
  // In braces of its own: styles would make small letters of names and of PLA.
  if (!title.empty()) add(out, "title", "{" + escaped(title) + "}");
  add_publication(out, reference);
  if (reference.date) add_date(out, *reference.date);
  if (reference.page > 0) add(out, "pages", fmt::format("{}", reference.page));
  add(out, "url", reference.url);
  if (reference.accessed) add(out, "urldate", iso_text(*reference.accessed));
  add(out, "language", language_name(reference.language));
  add(out, "note", note_text(reference));
  add(out, "abstract", escaped(reference.excerpt));
  if (!reference.cited_in.empty())
    add(out, "annote", escaped(fmt::format("Cited in: {}", fmt::join(reference.cited_in, "; "))));
  return out + "}\n";
}

}  // namespace

std::string render_bibtex(const std::vector<Reference>& references) {
  std::string out;
  for (const Reference& reference : references) out += (out.empty() ? "" : "\n") + entry(reference);
  return out;
}

}  // namespace osint
