// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_input.h"

#include <algorithm>

#include "searcher/query/query_error.h"

namespace osint {

std::string read_query(std::istream& input) {
  std::string out(query_limit::bytes + 2, '\0');
  input.read(out.data(), static_cast<std::streamsize>(out.size()));
  out.resize(static_cast<std::size_t>(input.gcount()));
  std::ranges::replace_if(
      out, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace osint
