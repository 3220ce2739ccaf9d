// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/id_ledger.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <unordered_set>

#include "database/open_database.h"
#include "database/xapian_failure.h"
#include "indexer/run/id_assignment.h"
#include "schema/metadata.h"

namespace osint {
namespace {

// Finds the commentaries that a file had before among those it has now, each once.
class FormerCommentaries {
 public:
  // `held` must outlive it.
  explicit FormerCommentaries(const std::vector<HeldCommentary>& held) : held_(held), found_(held.size()) {
    for (std::size_t i = held_.size(); i-- > 0;) {
      if (!held_[i].own_id.empty()) by_own_id_[held_[i].own_id].push_back(i);
    }
  }

  // nullptr: it is new.
  const HeldCommentary* find(const std::string& own_id, std::size_t ordinal) {
    if (own_id.empty()) return take(ordinal, own_id);
    const auto same = by_own_id_.find(own_id);
    if (same == by_own_id_.end() || same->second.empty()) return nullptr;
    const std::size_t at = same->second.back();
    same->second.pop_back();
    return take(at, own_id);
  }

 private:
  const HeldCommentary* take(std::size_t at, const std::string& own_id) {
    if (at >= held_.size() || found_[at] || held_[at].own_id != own_id) return nullptr;
    found_[at] = true;
    return &held_[at];
  }

  const std::vector<HeldCommentary>& held_;
  std::vector<bool> found_;
  std::unordered_map<std::string, std::vector<std::size_t>>
      by_own_id_;  // the first in the file is the last in the list
};

}  // namespace

std::string wanted_id(const Roots& roots, const std::string& path, const std::string& own_id,
                      std::size_t ordinal) {
  return wanted_id(own_id, root_of(roots, path), path, static_cast<int>(ordinal));
}

std::vector<HeldCommentary> claims(const Roots& roots, const std::string& path,
                                   const std::vector<HeldCommentary>& held,
                                   const std::vector<std::string>& own_ids, std::uint32_t run) {
  std::vector<HeldCommentary> out;
  FormerCommentaries former(held);
  for (std::size_t i = 0; i < own_ids.size(); ++i) {
    const HeldCommentary* same = former.find(own_ids[i], i);
    out.push_back(same != nullptr ? *same
                                  : HeldCommentary{own_ids[i], wanted_id(roots, path, own_ids[i], i), run});
  }
  return out;
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
                                            const std::vector<HeldCommentary>& claims, std::uint32_t run) {
  std::unordered_set<std::string> mine;
  for (const HeldCommentary& claim : claims) {
    if (claim.given_in != run) mine.insert(claim.id);  // kept
  }
  const auto is_free = [&](const std::string& id) {
    const std::string* other = holder(id);
    return !mine.contains(id) && (other == nullptr || *other == path);
  };
  std::vector<std::string> ids;
  for (const HeldCommentary& claim : claims) {
    std::string id = claim.id;
    if (claim.given_in == run && !is_free(id)) {
      int& number = numbers_.try_emplace(claim.id, 2).first->second;
      while (!is_free(id)) id = fmt::format("{}~{}", claim.id, number++);
    }
    mine.insert(id);
    ids.push_back(std::move(id));
  }
  return ids;
}

std::vector<NewId> unsettled_ids(const FileTable& table, const Roots& roots, std::uint32_t settled,
                                 const std::set<std::string>& reserved) {
  std::vector<NewId> all;
  TakenIds taken(reserved.begin(), reserved.end());
  for (const auto& [path, entry] : table.files()) {
    for (std::size_t i = 0; i < entry.commentaries.size(); ++i) {
      const HeldCommentary& held = entry.commentaries[i];
      if (held.given_in <= settled) {
        taken.insert(held.id);
      } else {
        all.push_back({path, i, held.id, wanted_id(roots, path, held.own_id, i), {}});
      }
    }
  }
  const auto has_what_it_wants = [&](const NewId& one) {
    return one.held == one.wanted && !taken.contains(one.held);
  };
  if (std::ranges::all_of(all, has_what_it_wants)) return {};  // nearly always; those held are unique
  std::vector<IdClaim> wishes;
  wishes.reserve(all.size());
  for (const NewId& one : all) wishes.push_back({one.wanted, one.path, static_cast<int>(one.ordinal)});
  std::vector<std::string> ids = assign_ids(wishes, taken);
  for (std::size_t i = 0; i < all.size(); ++i) all[i].id = std::move(ids[i]);
  std::erase_if(all, [](const NewId& one) { return one.held == one.id && one.wanted == one.id; });
  return all;
}

Result<std::uint32_t> settled_run(const OpenDatabase& database) {
  const auto text = database.metadata(metadata::ids_settled);
  if (!text) return tl::unexpected<Error>(text.error());
  std::uint32_t number = 0;
  const char* end = text->data() + text->size();
  if (!text->empty() && std::from_chars(text->data(), end, number).ptr != end)
    return damaged_database(database.name(), "the number of its last run is none");
  return number;
}

bool has_unsettled_ids(const FileTable& table, std::uint32_t settled) {
  return std::ranges::any_of(table.files(), [&](const auto& file) {
    return std::ranges::any_of(file.second.commentaries,
                               [&](const HeldCommentary& held) { return held.given_in > settled; });
  });
}

}  // namespace osint
