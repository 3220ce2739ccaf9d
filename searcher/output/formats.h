// SPDX-License-Identifier: GPL-2.0-or-later
// The table of the output formats of osint-search.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "searcher/output/output_format.h"

namespace osint {

// Returns all formats in the order of the help. The first is the default.
std::span<const OutputFormat> output_formats();

// Returns nullptr if no format has exactly that name.
const OutputFormat* find_output_format(std::string_view name);

// Returns the names of all formats for which `fits` returns true, as "text, json or csv". Without `fits`,
// returns all.
std::string output_format_names(const std::function<bool(const OutputFormat&)>& fits = {});

// Returns a renderer for --count, which writes one line for each query. It replaces any format except those
// of sources.
std::unique_ptr<Renderer> total_renderer(RenderContext context);

// Returns a renderer for --files, which writes the path of each file with a hit once, in the order of the hits.
// It replaces the same formats.
std::unique_ptr<Renderer> files_renderer(RenderContext context);

// Each function returns a row of the table and is defined in the file of its renderer.
OutputFormat text_format();
OutputFormat json_format();
OutputFormat json_lines_format();
OutputFormat csv_format();
OutputFormat ids_format();
OutputFormat trec_format();
OutputFormat chicago_format();
OutputFormat bibtex_format();
OutputFormat ris_format();
OutputFormat csl_json_format();

}  // namespace osint
