// SPDX-License-Identifier: GPL-2.0-or-later
// The table of the formats of osint-search.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "searcher/output/output_format.h"

namespace osint {

// In the order of the help; the first one is the default.
std::span<const OutputFormat> output_formats();

// nullptr where no format has that name.
const OutputFormat* find_output_format(std::string_view name);

// "text, json or csv": those for which `fits` holds, or all.
std::string output_format_names(const std::function<bool(const OutputFormat&)>& fits = {});

// The total alone, one line for each query (--count); it goes with every format that is not one of sources.
std::unique_ptr<Renderer> total_renderer(RenderContext context);

// The rows of the table, each made in the file of its class.
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
