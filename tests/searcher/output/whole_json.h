// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "searcher/answer/answer.h"
#include "searcher/answer/search_options.h"
#include "searcher/output/json_renderer.h"

namespace osint::test {

// An answer as --format json prints it.
inline std::string whole_json(const Answer& answer, const SearchOptions& options) {
  const JsonEnvelope envelope = render_json_envelope(answer, options);
  std::string out = envelope.before;
  for (const Hit& hit : answer.hits) {
    if (&hit != &answer.hits.front()) out += ',';
    out += render_json_hit(hit, options);
  }
  return out + envelope.after + "\n";
}

}  // namespace osint::test
