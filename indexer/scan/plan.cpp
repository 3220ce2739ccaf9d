// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/plan.h"

#include <algorithm>

namespace osint {
namespace {

bool must_be_read(const FileEntry* known, const ScannedFile& file, const std::string& encoding) {
  return known == nullptr || known->failure || !known->trusted || known->stamp != file.stamp ||
         known->sidecar != file.sidecar || known->depends_on_other(encoding);
}

// Whether `path` or a folder above it is among `failures`.
bool is_out_of_sight(const Roots& failures, std::string_view path) {
  return !failures.empty() && !root_of(failures, path).empty();
}

void plan_scope(const Scope& scope, const FolderScan& scan, const Scopes& scopes, const FileTable& table,
                const std::string& encoding, Plan& plan) {
  // True for what was taken out, and for what belongs to another root within this one.
  const auto excluded = [&](const std::string& path) {
    return is_excluded(scopes.roots, scopes.excluded, path) || root_of(scopes.roots, path) != scope.root;
  };
  for (const ScannedFile& file : scan.files) {
    if (excluded(file.path)) continue;
    const FileEntry* known = table.find(file.path);
    const bool read = must_be_read(known, file, encoding);
    (read ? plan.read : plan.unchanged).push_back(file.path);
    if (read) plan.read_bytes += file.stamp.size;
    if (read && !file.place.path.empty()) plan.through_links.emplace(file.path, file.place);
  }
  Roots failures;
  for (const ScanFailure& failed : scan.failures) {
    if (excluded(failed.path)) continue;
    failures.insert(failed.path);
    plan.failures.push_back(failed);
  }
  for (const ScanFailure& link : scan.empty_links) {
    if (excluded(link.path) || table.at_or_below(link.path).empty()) continue;
    failures.insert(link.path);
    plan.failures.push_back(
        {link.path, link.reason + "; what the database holds of it is kept (remove the link to let it go)"});
  }
  for (const auto& known : table.at_or_below(scope.path)) {
    const std::string& path = known->first;
    if (!excluded(path) && std::ranges::binary_search(scan.files, path, {}, &ScannedFile::path)) continue;
    if (root_of(scopes.roots, path) != scope.root) continue;  // in a hidden folder that is a root of its own
    if (failures.contains(path)) continue;
    if (std::ranges::binary_search(scan.left_out, path)) {
      plan.unchanged.push_back(path);
      continue;
    }
    (is_out_of_sight(failures, path) ? plan.unchanged : plan.gone).push_back(path);
  }
  plan.passed_over.add(scan.passed_over);
}

}  // namespace

PlaceBeneath Plan::place(const std::string& path, const Roots& roots) const {
  if (const auto link = through_links.find(path); link != through_links.end()) return link->second;
  return {path, std::string(root_of(roots, path))};
}

Plan plan_run(const Scopes& scopes, const std::vector<FolderScan>& scans, const FileTable& table,
              const std::string& encoding) {
  Plan plan;
  for (std::size_t i = 0; i < scans.size(); ++i) {
    plan_scope(scopes.scopes[i], scans[i], scopes, table, encoding, plan);
  }
  for (auto* paths : {&plan.read, &plan.unchanged, &plan.gone}) std::ranges::sort(*paths);
  std::ranges::sort(plan.failures, {}, &ScanFailure::path);
  return plan;
}

}  // namespace osint
