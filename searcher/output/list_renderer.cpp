// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/list_renderer.h"

#include <fmt/format.h>

#include "base/printable.h"
#include "base/utf8.h"

namespace osint {
namespace {

std::string column(const std::string& text) {
  std::string out;
  const std::string line = printable(text);
  for (std::size_t i = 0; i < line.size();) {
    const char32_t c = next_code_point(line, i);
    append_utf8(out,
                is_whitespace(c) ? U'_' : c);  // readers part columns at no-break and wide spaces as well
  }
  return out.empty() ? "_" : out;
}

}  // namespace

std::string render_ids(const Answer& answer, const std::string& name) {
  std::string out;
  const std::string first = name.empty() ? "" : printable(name) + "\t";
  for (const Hit& hit : answer.hits) out += first + printable(hit.id) + "\n";
  return out;
}

std::string render_trec(const Answer& answer, const std::string& name) {
  std::string out;
  for (const Hit& hit : answer.hits) {
    out +=
        fmt::format("{} Q0 {} {} {:.6f} osint-search\n", column(name), column(hit.id), hit.rank, hit.score);
  }
  return out;
}

}  // namespace osint
