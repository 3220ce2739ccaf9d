// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/commentary_json.h"

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>

#include "schema/commentary.h"

namespace osint {
namespace {

using nlohmann::json;

// An unknown date is null, so that readers need not treat "" as a special date.
json date_or_null(const std::string& date) { return date.empty() ? json(nullptr) : json(date); }

// Reads a line, a page or the index of a citation. The library would truncate larger numbers.
int small_number(const json& value) {
  constexpr int most = std::numeric_limits<int>::max();
  const bool small =
      value.is_number_unsigned()
          ? value.get<std::uint64_t>() <= most
          : value.is_number_integer() && value.get<std::int64_t>() >= 0 && value.get<std::int64_t>() <= most;
  if (!small) throw json::other_error::create(501, "no number of a line, a page or a citation", &value);
  return value.get<int>();
}

// Returns 0 if the file has no pages.
int page_of(const json& value) {
  const auto found = value.find("page");
  return found == value.end() ? 0 : small_number(*found);
}

double confidence_of(const json& value) {
  const bool fits = value.is_number() && value.get<double>() >= 0 && value.get<double>() <= 1;
  if (!fits) throw json::other_error::create(501, "no confidence from 0 to 1", &value);
  return value.get<double>();
}

std::string date_of(const json& value) { return value.is_null() ? std::string() : value.get<std::string>(); }

json to_json(const Passage& passage) {
  json out = {{"kind", name(passage.kind)}, {"line", passage.line}, {"text", passage.text}};
  if (passage.page > 0) out["page"] = passage.page;
  if (passage.citation) out["citation"] = *passage.citation;
  if (!passage.cites.empty()) out["cites"] = passage.cites;
  for (const NoteMark& mark : passage.marks) out["marks"].push_back({{"at", mark.at}, {"label", mark.label}});
  return out;
}

// Reads the index of an existing citation.
int citation_index(const json& number, std::size_t citations) {
  const int found = small_number(number);
  if (found < 0 || static_cast<std::size_t>(found) >= citations)
    throw json::other_error::create(501, "a passage that cites what is not there", &number);
  return found;
}

void read_notes(const json& value, std::size_t citations, Passage& out) {
  if (const auto cites = value.find("cites"); cites != value.end()) {
    for (const json& number : *cites) out.cites.push_back(citation_index(number, citations));
  }
  if (const auto marks = value.find("marks"); marks != value.end()) {
    for (const json& mark : *marks)
      out.marks.push_back({small_number(mark.at("at")), mark.at("label").get<std::string>()});
  }
}

Citation citation_from_json(const json& value) {
  Citation out;
  value.at("authors").get_to(out.authors);
  value.at("title").get_to(out.title);
  value.at("publication").get_to(out.publication);
  out.date = date_of(value.at("date"));
  value.at("url").get_to(out.url);
  out.translated_title = value.value("translated_title", std::string());
  out.via = value.value("via", std::string());
  out.note = value.value("note", std::string());
  out.accessed = value.value("accessed", std::string());
  out.line = small_number(value.at("line"));
  return out;
}

Passage passage_from_json(const json& value, std::size_t citations) {
  Passage out;
  const auto kind = passage_kind(value.at("kind").get<std::string>());
  if (!kind) throw json::other_error::create(501, "unknown kind of passage", &value);
  out.kind = *kind;
  out.line = small_number(value.at("line"));
  out.page = page_of(value);
  value.at("text").get_to(out.text);
  if (const auto found = value.find("citation"); found != value.end()) {
    out.citation = small_number(*found);
    if (*out.citation < 0 || static_cast<std::size_t>(*out.citation) >= citations) {
      throw json::other_error::create(501, "a passage of a citation that is not there", &value);
    }
  }
  read_notes(value, citations, out);
  return out;
}

}  // namespace

nlohmann::json to_json(const Citation& citation) {
  json out = {
      {"authors", citation.authors},         {"title", citation.title}, {"publication", citation.publication},
      {"date", date_or_null(citation.date)}, {"url", citation.url},     {"line", citation.line}};
  if (!citation.translated_title.empty()) out["translated_title"] = citation.translated_title;
  if (!citation.via.empty()) out["via"] = citation.via;
  if (!citation.note.empty()) out["note"] = citation.note;
  if (!citation.accessed.empty()) out["accessed"] = citation.accessed;
  return out;
}

nlohmann::json to_json(const Commentary& commentary) {
  json passages = json::array();
  for (const Passage& passage : commentary.passages) passages.push_back(to_json(passage));
  json citations = json::array();
  for (const Citation& citation : commentary.citations) citations.push_back(to_json(citation));
  json warnings = json::array();
  for (const Warning& warning : commentary.warnings) {
    warnings.push_back({{"line", warning.line}, {"message", warning.message}});
  }
  json out = {{"id", commentary.id},
              {"file", commentary.file},
              {"line", commentary.line},
              {"title", commentary.title},
              {"analysts", commentary.analysts},
              {"date", date_or_null(commentary.date)},
              {"region", commentary.region},
              {"passages", std::move(passages)},
              {"citations", std::move(citations)},
              {"warnings", std::move(warnings)}};
  if (commentary.page > 0) out["page"] = commentary.page;
  if (!commentary.url.empty()) out["url"] = commentary.url;
  const double confidence = rounded_confidence(commentary);
  if (confidence < 1) out["confidence"] = confidence;
  return out;
}

Commentary commentary_from_json(const nlohmann::json& value) {
  Commentary out;
  value.at("id").get_to(out.id);
  value.at("file").get_to(out.file);
  out.line = small_number(value.at("line"));
  out.page = page_of(value);
  out.url = value.value("url", std::string());
  value.at("title").get_to(out.title);
  value.at("analysts").get_to(out.analysts);
  out.date = date_of(value.at("date"));
  value.at("region").get_to(out.region);
  for (const json& citation : value.at("citations")) out.citations.push_back(citation_from_json(citation));
  for (const json& passage : value.at("passages")) {
    out.passages.push_back(passage_from_json(passage, out.citations.size()));
  }
  for (const json& warning : value.at("warnings")) {
    out.warnings.push_back({small_number(warning.at("line")), warning.at("message").get<std::string>()});
  }
  if (const auto found = value.find("confidence"); found != value.end())
    out.confidence = confidence_of(*found);
  return out;
}

}  // namespace osint
