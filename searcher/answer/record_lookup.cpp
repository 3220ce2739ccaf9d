// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/record_lookup.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <tuple>

#include "base/ascii.h"
#include "schema/commentary.h"
#include "schema/fields.h"
#include "schema/layout.h"
#include "schema/record.h"
#include "searcher/vocabulary/word_patterns.h"

namespace osint {

Result<Commentary> read_commentary(const OpenDatabase& database, const Xapian::Document& document) {
  auto commentary = decode_record(document.get_data());
  if (commentary) return commentary;
  return failure(fmt::format("{}: {}: {}; index the files anew: osint-index --rebuild", database.name(),
                             id_of_key(document.get_value(slot::newest_first)), commentary.error().message));
}

Result<Commentary> commentary_of_id(const OpenDatabase& database, const std::string& id) {
  const std::string term = id_term(id);
  const auto posting = database->postlist_begin(term);
  if (posting != database->postlist_end(term))
    return read_commentary(database, database->get_document(*posting));
  std::string message = fmt::format("{}: no commentary has the id \"{}\"", database.name(), id);
  const std::vector<std::string> near = ids_like(*database, id);
  if (!near.empty()) message += fmt::format("; there is {}", fmt::join(near, ", "));
  return tl::unexpected<Error>(Error{std::move(message), 0, ErrorKind::not_found});
}

std::vector<std::string> ids_like(const Xapian::Database& database, const std::string& id) {
  constexpr std::size_t longest = 200;  // of an id worth comparing
  constexpr std::size_t shortest = 4;   // of which letters may differ
  constexpr std::size_t most = 3;
  if (id.empty() || id.size() > longest) return {};
  const std::string wanted = ascii_lower(id);
  FuzzyWord one_edit(wanted, 1);
  FuzzyWord two_edits(wanted, 2);
  const auto farness = [&](const std::string& known) -> std::optional<int> {
    if (known.find(wanted) != std::string::npos) return 0;
    if (wanted.size() < shortest || !two_edits.judge(known).accepted) return std::nullopt;
    return one_edit.judge(known).accepted ? 1 : 2;
  };
  std::vector<std::tuple<int, std::size_t, std::string>> found;
  const std::string prefix(prefix::id);
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string known = (*term).substr(prefix.size());
    if (known.starts_with('#')) continue;  // a long id, shortened
    if (const auto far = farness(ascii_lower(known))) found.emplace_back(*far, known.size(), known);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::min(most, found.size()); ++i) out.push_back(std::get<2>(found[i]));
  return out;
}

}  // namespace osint
