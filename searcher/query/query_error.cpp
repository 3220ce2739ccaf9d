// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_error.h"

#include <algorithm>
#include <fmt/format.h>

#include "base/printable.h"
#include "base/utf8.h"

namespace osint {

std::string describe(const QueryError& error, std::string_view query) {
  constexpr std::size_t shown = 60;  // bytes before and after the place
  const std::size_t place = std::min(error.offset, query.size());
  const auto boundary = [&](std::size_t at) {
    while (at > 0 && at < query.size() && (static_cast<unsigned char>(query[at]) & 0xC0) == 0x80) --at;
    return at;
  };
  const std::size_t from = place > shown ? boundary(place - shown) : 0;
  const std::size_t to = boundary(std::min(query.size(), place + shown));
  const std::string before = (from > 0 ? "…" : "") + printable(query.substr(from, place - from));
  const std::string after = printable(query.substr(place, to - place)) + (to < query.size() ? "…" : "");
  return fmt::format("query:{}: {}\n  {}{}\n  {}^", code_points(query.substr(0, place)) + 1,
                     printable(error.message), before, after,
                     std::string(static_cast<std::size_t>(columns(before)), ' '));
}

}  // namespace osint
