// SPDX-License-Identifier: GPL-2.0-or-later
// Many documents at once: threads write segments, which are merged with the database into a new one that takes its place, with
// the same rights. Until then nothing of the database changes. Costs room for both on the disk.
//
// The threads do not wait for each other: turn() locks nothing, and each thread has its own segments. The successor is a PlainUpdate.
#pragma once

#include "indexer/writing/plain_update.h"
#include "indexer/writing/segments.h"

namespace osint {

class BulkLoad : public PlainUpdate {
 public:
  struct Size {
    std::size_t threads = 1;
    std::uint64_t bulk_commit_every = 0;  // commentaries; later three times those that the database holds
    std::uint64_t bytes = 0;              // of the files to be read
  };

  // prepare_exchange(path) has said yes. The rest is as for PlainUpdate.
  BulkLoad(std::optional<IndexWriter>& writer, std::string path, std::uint64_t commit_every, Size size);
  ~BulkLoad() override;

  std::unique_lock<std::mutex> turn() override { return {}; }
  bool is_full(std::uint64_t commentaries) const override;
  Result<void> store(std::size_t thread, Item item) override;
  Stored store_whole(std::size_t thread, const Commit& commit, const Give& give) override;
  // A commentary that the database holds goes with the next commit; one of that id in the segments stays.
  void supersede(const std::string& id) override { removed_.push_back(id); }
  Result<void> remove(const std::string& id) override;
  // Merges, sets the metadata, and puts the new database in the place of the old. The writer holds the new one afterwards; after an
  // error it may be closed.
  Result<bool> commit(const Changes& changes) override;
  std::unique_ptr<DatabaseUpdate> successor() override;
  std::string way_out(const Error& error) const override;

 private:
  struct Thread {
    SegmentWriter segments;
    std::vector<FamilyMember> families;
  };

  static Result<void> add(Thread& thread, SegmentWriter& segments, Item item);
  bool pending() const;
  Result<void> write_families(const std::string& path);
  Result<std::vector<std::string>> sources();
  Result<void> complete(const std::string& merged, const Metadata& metadata) const;
  Result<void> exchange(const Metadata& metadata);

  const Size size_;
  const std::string folder_;
  std::vector<Thread> threads_;
  std::vector<std::string> removed_;  // ids
};

}  // namespace osint
