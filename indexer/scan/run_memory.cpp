// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/run_memory.h"

#include <charconv>

#include "database/open_database.h"
#include "database/xapian_failure.h"
#include "schema/metadata.h"

namespace osint {
namespace {

Result<std::uint32_t> load_settled_run(const OpenDatabase& database) {
  const auto text = database.metadata(metadata::ids_settled);
  if (!text) return tl::unexpected<Error>(text.error());
  std::uint32_t number = 0;
  const char* end = text->data() + text->size();
  if (!text->empty() && std::from_chars(text->data(), end, number).ptr != end)
    return damaged_database(database.name(), "the number of its last run is none");
  return number;
}

}  // namespace

Result<RunMemory> RunMemory::load(const OpenDatabase& database) {
  auto folders = load_remembered(database);
  if (!folders) return tl::unexpected<Error>(folders.error());
  const auto settled = load_settled_run(database);
  if (!settled) return tl::unexpected<Error>(settled.error());
  auto followed = load_followed(database);
  if (!followed) return tl::unexpected<Error>(followed.error());
  RunMemory out;
  out.folders = std::move(*folders);
  out.followed = std::move(*followed);
  out.former_ = out.folders;
  out.settled_run_ = *settled;
  out.saved();
  return out;
}

std::vector<std::pair<std::string, std::string>> RunMemory::changes() const {
  std::vector<std::pair<std::string, std::string>> out;
  if (folders != stored_folders_) {
    out.emplace_back(metadata::roots, roots_value(folders.roots));
    out.emplace_back(metadata::excluded, folders.excluded.empty() ? "" : roots_value(folders.excluded));
  }
  if (followed != stored_followed_) out.emplace_back(metadata::followed, followed_value(followed));
  return out;
}

void RunMemory::saved() {
  stored_folders_ = folders;
  stored_followed_ = followed;
}

}  // namespace osint
