// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/tally.h"

#include <algorithm>

namespace osint {

void Tally::failed(const std::string& path, const FileEntry& entry) {
  ++report_.files.failed;
  report_.commentaries.failed += entry.commentaries.size();
  report_.failures.push_back({path, entry.failure->line, entry.failure->reason});
}

void Tally::unchanged(const FileEntry& entry) {
  ++report_.files.unchanged;
  report_.commentaries.unchanged += entry.commentaries.size();
}

void Tally::indexed(const std::string& path, const FileEntry* known, const FileEntry& entry) {
  const bool added = known == nullptr || !known->was_read();
  indexed_.emplace(path, added ? FileChange::added : FileChange::changed);
  ++(added ? report_.files.added : report_.files.changed);
  const std::uint64_t before = known == nullptr ? 0 : known->commentaries.size();
  const std::uint64_t after = entry.commentaries.size();
  report_.commentaries.changed += std::min(before, after);
  if (after > before) report_.commentaries.added += after - before;
  if (before > after) report_.commentaries.removed += before - after;
}

void Tally::removed(const std::string& path, const FileEntry& known) {
  if (known.was_read()) {
    ++report_.files.removed;
    removed_.push_back(path);
  }
  report_.commentaries.removed += known.commentaries.size();
}

void Tally::vanished(const std::string& path) {
  ++report_.files.removed;
  removed_.push_back(path);
}

void Tally::renamed(const std::string& path, const FileEntry& entry, bool counted) {
  if (entry.failure || has_indexed(path)) return;  // counted as that
  const bool first = renamed_.insert(path).second;
  if (first) ++report_.files.changed;
  if (first && counted) --report_.files.unchanged;
  ++report_.commentaries.changed;
  if (counted) --report_.commentaries.unchanged;
}

std::vector<TouchedFile> Tally::touched() const {
  std::vector<TouchedFile> out;
  for (const auto& [path, change] : indexed_) out.push_back({path, change});
  for (const std::string& path : renamed_) out.push_back({path, FileChange::changed});
  for (const std::string& path : removed_) out.push_back({path, FileChange::removed});
  for (const Notice& failed : report_.failures) out.push_back({failed.file, FileChange::failed});
  std::ranges::sort(out, {}, &TouchedFile::path);
  return out;
}

}  // namespace osint
