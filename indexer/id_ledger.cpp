// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/id_ledger.h"

#include <fmt/format.h>
#include <unordered_set>

#include "indexer/id_assignment.h"

namespace osint {

std::string wanted_id(const Roots& roots, const std::string& path, const FileEntry& entry,
                      std::size_t ordinal) {
  return wanted_id(entry.commentaries[ordinal].own_id, root_of(roots, path), path, static_cast<int>(ordinal));
}

void IdLedger::load(const FileTable& table) {
  for (const auto& [path, entry] : table.files()) {
    for (const HeldCommentary& commentary : entry.commentaries) hold(commentary.id, path);
  }
}

const std::string* IdLedger::holder(const std::string& id) const {
  const auto found = holders_.find(id);
  return found == holders_.end() ? nullptr : &found->second;
}

void IdLedger::hold(const std::string& id, const std::string& path) { holders_.insert_or_assign(id, path); }

void IdLedger::release(const std::string& id) {
  holders_.erase(id);
  numbers_.clear();
}

std::vector<std::string> IdLedger::free_ids(const std::string& path,
                                            const std::vector<std::string>& wanted) {
  std::unordered_set<std::string> mine;
  const auto is_free = [&](const std::string& id) {
    const std::string* other = holder(id);
    return !mine.contains(id) && (other == nullptr || *other == path);
  };
  std::vector<std::string> ids;
  for (const std::string& wish : wanted) {
    std::string id = wish;
    if (!is_free(id)) {
      int& number = numbers_.try_emplace(wish, 2).first->second;
      while (!is_free(id)) id = fmt::format("{}~{}", wish, number++);
    }
    mine.insert(id);
    ids.push_back(std::move(id));
  }
  return ids;
}

namespace {

// Nearly always; the ids held are unique, and so are the wanted ones then.
bool all_as_wanted(const FileTable& table, const Roots& roots) {
  for (const auto& [path, entry] : table.files()) {
    for (std::size_t i = 0; i < entry.commentaries.size(); ++i) {
      if (wanted_id(roots, path, entry, i) != entry.commentaries[i].id) return false;
    }
  }
  return true;
}

}  // namespace

std::vector<Clash> clashes(const FileTable& table, const Roots& roots) {
  if (all_as_wanted(table, roots)) return {};
  std::vector<Clash> all;
  for (const auto& [path, entry] : table.files()) {
    for (std::size_t i = 0; i < entry.commentaries.size(); ++i) {
      all.push_back({path, i, entry.commentaries[i].id, wanted_id(roots, path, entry, i), {}});
    }
  }
  std::vector<IdClaim> claims;
  claims.reserve(all.size());
  for (const Clash& one : all) claims.push_back({one.wanted, one.path, static_cast<int>(one.ordinal)});
  std::vector<std::string> ids = assign_ids(claims);
  for (std::size_t i = 0; i < all.size(); ++i) all[i].id = std::move(ids[i]);
  std::erase_if(all, [](const Clash& one) { return one.held == one.id && one.wanted == one.id; });
  return all;
}

}  // namespace osint
