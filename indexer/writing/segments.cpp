// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/writing/segments.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <mutex>
#include <span>
#include <sys/resource.h>
#include <utility>

#include "base/system_failure.h"
#include "database/xapian_failure.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

// With fewer the lists of postings fall into more pieces (of 10,000 commentaries, 64 a segment: 189 MB, 128: 182,
// 256: 177), with more the memory grows (52, 57, 74 MB).  The processor time is about the same up to 256.
constexpr int segment_documents = 160;

// A long commentary counts as several: so many bytes of its record as one more.
constexpr std::size_t large_record = 64 << 10;

constexpr std::size_t most_open_databases = 128;
constexpr std::size_t most_small_segments = 64;  // of one thread, which merges them itself

// Open files that are needed beside a merge: by the program, and by each of its threads (a segment and a file of the corpus).
constexpr std::size_t files_of_program = 32;
constexpr std::size_t files_of_thread = 9;
constexpr std::size_t files_of_database = 6;  // in a merge
constexpr std::size_t least_open_databases = 4;

std::size_t allowed_files() {
  rlimit limit{};
  return getrlimit(RLIMIT_NOFILE, &limit) == 0 ? static_cast<std::size_t>(limit.rlim_cur) : SIZE_MAX;
}

// As many as may be open beside all else. A table that cannot be opened for want of a file Xapian takes for one that is not
// there, and would leave it out of what it makes.
std::size_t databases_at_once(std::size_t threads) {
  const std::size_t others = files_of_program + threads * files_of_thread;
  const std::size_t allowed = allowed_files();
  return std::clamp(allowed > others ? (allowed - others) / files_of_database : 0, std::size_t{2},
                    most_open_databases);
}

// One merge at a time, or each thread would need as many open files.
std::mutex& merging() {
  static std::mutex mutex;
  return mutex;
}

void remove_folder(const std::string& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

Result<void> merge_all(const std::vector<std::string>& sources, const std::string& path) {
  return guarded(path, [&] {
    Xapian::Database all;
    for (const std::string& source : sources) {
      all.add_database(Xapian::Database(source, Xapian::DB_BACKEND_GLASS));
    }
    all.compact(path, 0U);
  });
}

Result<void> merge_some(const std::vector<std::string>& sources, const std::string& path,
                        std::size_t at_once) {
  if (sources.size() <= at_once) return merge_all(sources, path);
  std::vector<std::string> parts;
  const std::string start = path + "-part";  // longer at each level, so that no name is given twice
  for (std::span rest(sources); !rest.empty();) {
    const auto some = rest.first(std::min(rest.size(), at_once));
    parts.push_back(fmt::format("{}-{}", start, parts.size()));
    auto merged = merge_all({some.begin(), some.end()}, parts.back());
    if (!merged) return merged;
    rest = rest.subspan(some.size());
  }
  auto merged = merge_some(parts, start, at_once);
  for (const std::string& part : parts) remove_folder(part);
  std::error_code error;
  if (merged) fs::rename(start, path, error);
  return error ? system_failure(path, error.value()) : merged;
}

}  // namespace

bool segments_fit_open_files(std::size_t threads) {
  return allowed_files() >=
         files_of_program + threads * files_of_thread + least_open_databases * files_of_database;
}

Result<void> merge_databases(const std::vector<std::string>& sources, const std::string& path,
                             std::size_t threads) {
  const std::lock_guard one_at_a_time(merging());
  return merge_some(sources, path, databases_at_once(threads));
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
  if (auto merged = merge_databases(small, path, threads_); !merged) return merged;
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
