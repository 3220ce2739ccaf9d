// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/run_state.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace osint {

void RunState::fail(const std::string& path, const Error& error) {
  const FileEntry* known = table.find(path);
  FileEntry entry = known == nullptr ? FileEntry{} : *known;
  entry.failure = FileFailure{error.line, error.message};
  now.tally.failed(path, entry);
  table.put(path, std::move(entry));
}

void RunState::keep(const std::string& path, const FileReading& reading) {
  const FileEntry& known = *table.find(path);
  now.tally.unchanged(known);
  now.renewed_bytes += reading.stamp.size;
  if (known.failure) {
    FileEntry entry = known;
    entry.failure.reset();
    table.put(path, std::move(entry));
  }
  table.renew(path, reading.stamp, reading.trusted, reading.sidecar);
}

void RunState::warn(const Notice& notice, WarningKind kind) {
  now.tally.warned(kind);
  unsaid.push_back(notice);
}

void RunState::mark() {
  table.mark();
  queue.commit();
  committed = now;
}

void RunState::take_back() {
  table.take_back();
  queue.forget_handled();
  now = committed;
  unsaid.clear();
  stopped_by.reset();
}

std::string RunState::text() const {
  std::string out = queue.text() + ", known";
  for (const auto& [path, entry] : table.files())
    out += fmt::format(" {}:{}:{}", path, entry.commentaries.size(), entry.failure.has_value());
  out += " | " + to_json(now.tally.report()).dump() + to_json(committed.tally.report()).dump();
  return out;
}

}  // namespace osint
