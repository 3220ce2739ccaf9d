// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/removal.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "base/files/paths.h"
#include "indexer/scan/folder_scan.h"

namespace osint {
namespace {

bool is_known(const std::string& path, const Remembered& remembered, const FileTable& table) {
  const auto holds = [&](const Roots& roots) {
    return std::ranges::any_of(roots, [&](const std::string& root) { return is_at_or_below(root, path); });
  };
  return holds(remembered.roots) || holds(remembered.excluded) || !table.at_or_below(path).empty();
}

// The name by which the index knows the path. Links may lead elsewhere today than on the day it was indexed.
Result<std::string> known_path(const std::string& path, const Remembered& remembered,
                               const FileTable& table) {
  const auto canonical = canonical_path(path);
  if (!canonical) return tl::unexpected<Error>(canonical.error());
  std::error_code unknown;
  for (const std::string& name : std::array{*canonical, absolute_path(path, unknown).string()}) {
    if (is_known(name, remembered, table)) return name;
  }
  return failure(fmt::format(
      "{}: nothing of it is in the index, so nothing was removed (osint-index --status lists the folders)",
      *canonical));
}

void take_out(const std::string& path, const FileTable& table, Removal& removal) {
  Remembered& remembered = removal.remembered;
  const auto within = [&](const std::string& other) { return is_at_or_below(other, path); };
  std::erase_if(remembered.roots, within);
  std::erase_if(remembered.excluded, within);
  for (const auto& file : table.at_or_below(path)) removal.gone.push_back(file->first);
  const std::string root(root_of(remembered.roots, path));
  if (root.empty()) return;
  remembered.excluded.insert(path);
  removal.notes.push_back(fmt::format(
      "{} lies in the indexed folder {}: later runs leave it out until you name it again (osint-index {})",
      path, root, path));
}

}  // namespace

Result<Removal> resolve_removal(const std::vector<std::string>& paths, const Remembered& remembered,
                                const FileTable& table) {
  Removal out{remembered, {}, {}};
  for (const std::string& path : paths) {
    const auto known = known_path(path, remembered, table);
    if (!known) return tl::unexpected<Error>(known.error());
    take_out(*known, table, out);
  }
  // Forget exclusions within folders that are no longer remembered.
  std::erase_if(out.remembered.excluded,
                [&](const std::string& path) { return root_of(out.remembered.roots, path).empty(); });
  std::ranges::sort(out.gone);
  out.gone.erase(std::unique(out.gone.begin(), out.gone.end()), out.gone.end());
  return out;
}

}  // namespace osint
