// SPDX-License-Identifier: GPL-2.0-or-later
// What the formats of output print.
#pragma once

#include <string>
#include <string_view>

#include "searcher/answer/answer.h"
#include "searcher/output/formats.h"

namespace osint::test {

// An answer, as --format FORMAT prints it.
inline std::string rendered(std::string_view format, const Answer& answer, const QueryOptions& asked = {},
                            const OutputOptions& output = {}, const std::string& name = {}) {
  const auto renderer = find_output_format(format)->make({asked, output, name});
  std::string out = renderer->begin(answer);
  for (const Hit& hit : answer.hits) out += renderer->hit(answer, hit);
  return out + renderer->end(answer);
}

// One commentary, as --show prints it.
inline std::string shown(std::string_view format, const Commentary& commentary,
                         const OutputOptions& output = {}) {
  return find_output_format(format)->make({{}, output})->commentary(commentary);
}

// Counts, as --facets and --timeline print them.
inline std::string counted(std::string_view format, const Answer& answer, const OutputOptions& output = {}) {
  return find_output_format(format)->make({{}, output})->counts(answer);
}

}  // namespace osint::test
