// SPDX-License-Identifier: GPL-2.0-or-later
// The formats of osint-search: the table that names, help and what goes with what hang on.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace osint {

enum class Format { text, json, jsonl, csv, ids, trec, chicago, bibtex, ris, csl_json };

struct OutputFormat {
  Format format;
  std::string_view name;
  std::string_view help;
  bool citations;  // the sources of the hits, in place of the hits
  bool show;       // goes with --show,
  bool counts;     // with --facets and --timeline,
  bool queries;    // with --queries,
  bool explain;    // with --explain
};

std::span<const OutputFormat> output_formats();

// nullptr where no format has that name.
const OutputFormat* find_output_format(std::string_view name);
const OutputFormat& output_format(Format format);

// "text, json or csv": those for which `fits` holds, or all.
std::string output_format_names(bool OutputFormat::*fits = nullptr);

}  // namespace osint
