// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/output_format.h"

#include <algorithm>
#include <array>
#include <vector>

namespace osint {
namespace {

// citations, show, counts, queries, explain
constexpr std::array<OutputFormat, 10> formats = {{
    {Format::text, "text", "for people", false, true, true, false, true},
    {Format::json, "json", "one object", false, true, true, false, true},
    {Format::jsonl, "jsonl", "a line of JSON per hit", false, true, false, true, true},
    {Format::csv, "csv", "a table row per hit, for spreadsheets", false, false, true, true, false},
    {Format::ids, "ids", "an id per line", false, false, false, false, true},
    {Format::trec, "trec", "a run for trec_eval", false, false, false, true, true},
    {Format::chicago, "chicago", "sources, as in a bibliography", true, true, false, false, false},
    {Format::bibtex, "bibtex", "sources, for BibTeX and biblatex", true, true, false, false, false},
    {Format::ris, "ris", "sources, for Zotero, EndNote and others", true, true, false, false, false},
    {Format::csl_json, "csl-json", "sources, for Zotero and pandoc", true, true, false, false, false},
}};

}  // namespace

std::span<const OutputFormat> output_formats() { return formats; }

const OutputFormat* find_output_format(std::string_view name) {
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](const auto& one) { return one.name == name; });
  return found == formats.end() ? nullptr : &*found;
}

const OutputFormat& output_format(Format format) {
  return *std::find_if(formats.begin(), formats.end(), [&](const auto& one) { return one.format == format; });
}

std::string output_format_names(bool OutputFormat::*fits) {
  std::vector<std::string_view> names;
  for (const OutputFormat& one : formats) {
    if (fits == nullptr || one.*fits) names.push_back(one.name);
  }
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i)
    out.append(i == 0 ? "" : i + 1 == names.size() ? " or " : ", ").append(names[i]);
  return out;
}

}  // namespace osint
