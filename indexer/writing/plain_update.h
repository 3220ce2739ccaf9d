// SPDX-License-Identifier: GPL-2.0-or-later
// Changes a database where it is, one document after the other: for the daily few. Xapian holds in memory what waits for a commit.
#pragma once

#include <atomic>

#include "indexer/writing/database_update.h"
#include "indexer/writing/index_writer.h"

namespace osint {

class PlainUpdate : public DatabaseUpdate {
 public:
  // `writer` has the database at `path` open; it must outlive the update.
  PlainUpdate(std::optional<IndexWriter>& writer, std::string path, std::uint64_t commit_every)
      : DatabaseUpdate(std::move(path), commit_every), writer_(writer) {}

  bool is_full(std::uint64_t commentaries) const override;
  Result<void> store(std::size_t thread, Item item) override;
  // Commits first, so that a file that fails takes nothing else with it.
  Stored store_whole(std::size_t thread, const Commit& commit, const Give& give) override;
  Result<void> remove(const std::string& id) override { return writer_->remove(id); }
  Result<std::size_t> rename(const std::vector<Renaming>& renamings) override;
  Result<bool> commit(const Changes& changes) override;
  Result<void> take_back() override;
  std::string way_out(const Error& error) const override;

 protected:
  std::optional<IndexWriter>& writer_;

 private:
  std::atomic<std::size_t> unwritten_bytes_ = 0;  // of records; others ask while one thread stores
};

}  // namespace osint
