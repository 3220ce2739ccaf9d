// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/formats.h"

#include <algorithm>
#include <array>
#include <vector>

namespace osint {

std::span<const OutputFormat> output_formats() {
  static const auto formats = std::to_array<OutputFormat>(
      {text_format(), json_format(), json_lines_format(), csv_format(), ids_format(), trec_format(),
       chicago_format(), bibtex_format(), ris_format(), csl_json_format()});
  return formats;
}

const OutputFormat* find_output_format(std::string_view name) {
  const auto found = std::ranges::find(output_formats(), name, &OutputFormat::name);
  return found == output_formats().end() ? nullptr : &*found;
}

std::string output_format_names(const std::function<bool(const OutputFormat&)>& fits) {
  std::vector<std::string_view> names;
  for (const OutputFormat& format : output_formats()) {
    if (!fits || fits(format)) names.push_back(format.name);
  }
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i)
    out.append(i == 0 ? "" : i + 1 == names.size() ? " or " : ", ").append(names[i]);
  return out;
}

}  // namespace osint
