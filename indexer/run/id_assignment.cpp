// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/id_assignment.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>
#include <unordered_map>

#include "base/files/paths.h"
#include "base/printable.h"
#include "indexer/scan/folder_scan.h"

namespace osint {
namespace {

using Claimants = std::unordered_map<std::string_view, std::vector<std::size_t>>;

Claimants by_wanted_id(const std::vector<IdClaim>& claims) {
  Claimants claimants;
  claimants.reserve(claims.size());
  for (std::size_t i = 0; i < claims.size(); ++i) claimants[claims[i].wanted].push_back(i);
  return claimants;
}

std::string_view without_extension(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  const std::size_t slash = path.rfind('/');
  const std::size_t name = slash == std::string_view::npos ? 0 : slash + 1;
  return dot == std::string_view::npos || dot <= name ? path : path.substr(0, dot);
}

}  // namespace

std::vector<std::string> assign_ids(const std::vector<IdClaim>& claims, const TakenIds& taken) {
  const Claimants claimants = by_wanted_id(claims);
  std::vector<std::string> ids(claims.size());
  for (const auto& [wanted, indices] : claimants) {
    std::vector<std::size_t> order = indices;
    std::ranges::sort(order, {}, [&](std::size_t i) { return std::tie(claims[i].path, claims[i].ordinal); });
    int number = 2;
    for (std::size_t k = 0; k < order.size(); ++k) {
      std::string id(wanted);
      if (k > 0 || taken.contains(wanted)) {
        do id = fmt::format("{}~{}", wanted, number++);
        while (claimants.contains(id) || taken.contains(id));
      }
      ids[order[k]] = std::move(id);
    }
  }
  return ids;
}

std::string wanted_id(std::string_view own_id, std::string_view root, std::string_view path, int ordinal) {
  if (!own_id.empty()) return printable(own_id);
  std::string_view relative = path;
  if (path == root) {
    relative.remove_prefix(path.rfind('/') + 1);
  } else if (const std::string start = below(root); path.starts_with(start)) {
    relative.remove_prefix(start.size());
  }
  std::string id = printable(without_extension(relative));
  if (ordinal > 0) id += fmt::format("#{}", ordinal + 1);
  return id;
}

}  // namespace osint
