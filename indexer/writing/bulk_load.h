// SPDX-License-Identifier: GPL-2.0-or-later
// Many documents at once: threads write segments, which are merged with the database into a new one that
// takes its place, with the same rights. Until then nothing of the database changes. Costs room for both on the disk.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "indexer/writing/index_writer.h"
#include "indexer/writing/segments.h"

namespace osint {

class BulkLoad {
 public:
  using Metadata = std::vector<std::pair<std::string, std::string>>;  // key, value

  // Into the database at `path`, which an IndexWriter holds; prepare_exchange(path) has said yes.
  BulkLoad(std::string path, std::size_t threads);
  ~BulkLoad();
  BulkLoad(const BulkLoad&) = delete;
  BulkLoad& operator=(const BulkLoad&) = delete;

  // Each thread has its own.
  SegmentWriter& segments(std::size_t thread) { return threads_[thread].segments; }
  void add_families(std::size_t thread, std::vector<FamilyMember> families);

  // A commentary that the database holds goes with the next commit; one of that id in the segments stays.
  void remove_old(std::string id) { removed_.push_back(std::move(id)); }

  // Whether anything waits for commit().
  bool pending() const;
  // Merges, sets the metadata, and puts the new database in the place of the old, which `writer` held and
  // where it holds the new one afterwards. After an error the database is as it was, and `writer` may be gone.
  Result<void> commit(std::optional<IndexWriter>& writer, const Metadata& metadata);

 private:
  struct Thread {
    SegmentWriter segments;
    std::vector<FamilyMember> families;
  };

  Result<void> write_families(const std::string& path);
  Result<std::vector<std::string>> sources();
  Result<void> complete(const std::string& merged, const Metadata& metadata) const;

  std::string path_;
  std::string folder_;
  std::vector<Thread> threads_;
  std::vector<std::string> removed_;  // ids
};

}  // namespace osint
