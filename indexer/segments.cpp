// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <span>

#include "schema/database.h"
#include "schema/system_failure.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

// With fewer the lists of postings fall into more pieces (of 10,000 commentaries, 64 a segment: 189 MB, 128: 182,
// 256: 177), with more the memory grows (52, 57, 74 MB).  The processor time is about the same up to 256.
constexpr int segment_documents = 160;

// A long commentary counts as several: so many bytes of its record as one more.
constexpr std::size_t large_record = 64 << 10;

// Each database costs five open files in a merge, and a process may have but 1,024.
constexpr std::size_t most_open_databases = 128;
constexpr std::size_t most_small_segments = 64;  // of one thread, which merges them itself

void remove_folder(const std::string& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

Result<void> merge_in_parts(const std::vector<std::string>& sources, const std::string& path) {
  std::vector<std::string> parts;
  for (std::span rest(sources); !rest.empty();) {
    const auto some = rest.first(std::min(rest.size(), most_open_databases));
    parts.push_back(fmt::format("{}-part-{}", path, parts.size()));
    auto merged = merge_databases({some.begin(), some.end()}, parts.back());
    if (!merged) return merged;
    rest = rest.subspan(some.size());
  }
  auto merged = merge_databases(parts, path);
  for (const std::string& part : parts) remove_folder(part);
  return merged;
}

}  // namespace

Result<void> merge_databases(const std::vector<std::string>& sources, const std::string& path) {
  if (sources.size() > most_open_databases) return merge_in_parts(sources, path);
  return guarded(path, [&] {
    Xapian::Database all;
    for (const std::string& source : sources) {
      all.add_database(Xapian::Database(source, Xapian::DB_BACKEND_GLASS));
    }
    all.compact(path, 0U);
  });
}

Result<void> SegmentWriter::add(const Xapian::Document& document) {
  std::error_code error;
  if (!open_) fs::create_directories(folder_, error);
  if (error) return system_failure(fmt::format("cannot create the folder {}", folder_), error.value());
  auto added = guarded(folder_, [&] {
    if (!open_) {
      // Not durable: what counts is the database they are merged into.
      constexpr int flags = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC;
      open_path_ = next_path();
      open_.emplace(open_path_, flags);
    }
    open_->add_document(document);
  });
  documents_ += 1 + static_cast<int>(document.get_data().size() / large_record);
  if (!added || documents_ < segment_documents) return added;
  if (auto finished = finish(); !finished) return finished;
  return segments_.size() - merged_ >= most_small_segments ? merge_small() : Result<void>();
}

Result<void> SegmentWriter::finish() {
  if (!open_) return {};
  auto closed = guarded(folder_, [&] {
    open_->commit();
    open_->close();
  });
  open_.reset();
  documents_ = 0;
  segments_.push_back(open_path_);
  return closed;
}

Result<void> SegmentWriter::adopt(SegmentWriter part) {
  if (auto finished = part.finish(); !finished) return finished;
  segments_.insert(segments_.end(), part.segments_.begin(), part.segments_.end());
  return {};
}

Result<void> SegmentWriter::merge_small() {
  const auto first = segments_.begin() + static_cast<std::ptrdiff_t>(merged_);
  const std::vector<std::string> small(first, segments_.end());
  const std::string path = next_path();
  if (auto merged = merge_databases(small, path); !merged) return merged;
  for (const std::string& segment : small) remove_folder(segment);
  segments_.erase(first, segments_.end());
  segments_.push_back(path);
  ++merged_;
  return {};
}

void SegmentWriter::discard() {
  open_.reset();
  segments_.clear();
  documents_ = 0;
  merged_ = 0;
  remove_folder(folder_);
}

}  // namespace osint
