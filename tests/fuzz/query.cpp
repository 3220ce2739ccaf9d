// SPDX-License-Identifier: GPL-2.0-or-later
// A query of any bytes is understood or refused with its place, and what was understood can be said again.
#include "base/printable.h"
#include "searcher/query/query_error.h"
#include "searcher/query/query_parser.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/promise.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace osint;
  const std::string_view query = fuzz::bytes_of(data, size);
  const auto tree = parse_query(query);
  if (!tree) {
    const QueryError& error = tree.error();
    fuzz::promise(!error.message.empty(), "a query is refused for a reason");
    fuzz::promise(error.offset <= query.size(), "the place of an error lies in the query");
    const std::string message = describe(error, query);
    for (std::size_t at = 0; at < message.size();) {
      const char32_t c = next_code_point(message, at);
      fuzz::promise(c == U'\n' || is_printable(c), "a message about a query can be printed");
    }
    return 0;
  }
  fuzz::promise(texts(*tree) <= query_limit::words, "no query has more words than the limit");
  const std::string printed = print(*tree);
  const auto again = parse_query(printed);
  // What is printed may be longer than what was typed.
  if (!again && printed.size() > query_limit::bytes) return 0;
  fuzz::promise(again.has_value(), "what is printed is a query");
  fuzz::promise(*again == *tree, "parse(print(q)) == q");
  fuzz::promise(!outline(*tree).empty(), "a tree has an outline");
  return 0;
}
