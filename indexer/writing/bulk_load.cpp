// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/writing/bulk_load.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iterator>
#include <set>

#include "base/files/file_rights.h"
#include "base/files/folder_size.h"
#include "base/files/sync_folder.h"
#include "base/files/work_folder.h"
#include "base/system_failure.h"
#include "database/exchange.h"
#include "database/metadata_digest.h"
#include "database/table_files.h"
#include "database/xapian_failure.h"
#include "schema/fields.h"
#include "schema/metadata.h"

namespace osint {

namespace {

namespace fs = std::filesystem;

// Of an earlier commit, when it could not be removed.
Result<void> clear(const std::string& path) {
  std::error_code error;
  fs::remove_all(path, error);
  return error ? system_failure(fmt::format("{}: cannot be removed", path), error.value()) : Result<void>();
}

}  // namespace

BulkLoad::BulkLoad(std::optional<IndexWriter>& writer, std::string path, std::uint64_t commit_every,
                   Size size)
    : PlainUpdate(writer, std::move(path), commit_every), size_(size), folder_(building_folder(path_)) {
  for (std::size_t thread = 0; thread < size_.threads; ++thread)
    threads_.push_back({SegmentWriter(fmt::format("{}/{}", folder_, thread), size_.threads), {}});
}

BulkLoad::~BulkLoad() {
  threads_.clear();
  discard_building_folder(path_);
}

// Each commit copies the whole database.
bool BulkLoad::is_full(std::uint64_t commentaries) const {
  const std::uint64_t held = writer_->commentaries();
  return commentaries >= std::max(size_.bulk_commit_every, 3 * held);
}

bool BulkLoad::pending() const {
  const auto written = [](const Thread& thread) { return !thread.segments.empty(); };
  return !removed_.empty() || std::ranges::any_of(threads_, written);
}

Result<void> BulkLoad::add(Thread& thread, SegmentWriter& segments, Item item) {
  std::ranges::move(item.families, std::back_inserter(thread.families));
  return segments.add(item.document);
}

Result<void> BulkLoad::store(std::size_t thread, Item item) {
  return add(threads_[thread], threads_[thread].segments, std::move(item));
}

DatabaseUpdate::Stored BulkLoad::store_whole(std::size_t thread, const Commit&, const Give& give) {
  Thread& own = threads_[thread];
  SegmentWriter part = own.segments.part();
  Stored stored = give([&](Item item) { return add(own, part, std::move(item)); });
  if (!stored || *stored) {
    part.discard();
  } else if (auto adopted = own.segments.adopt(std::move(part)); !adopted) {
    return tl::unexpected<Error>(adopted.error());
  }
  return stored;
}

Result<void> BulkLoad::remove(const std::string& id) {
  supersede(id);
  return {};
}

// Into a database of their own, once: each thread has met most of them.
Result<void> BulkLoad::write_families(const std::string& path) {
  std::set<std::pair<std::string, std::string>> all;
  for (Thread& thread : threads_) {
    for (auto& [stem, word] : thread.families) all.emplace(std::move(stem), std::move(word));
    thread.families.clear();
  }
  if (auto cleared = clear(path); !cleared) return cleared;
  return guarded(path, [&] {
    constexpr int flags = Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC;
    Xapian::WritableDatabase database(path, flags);
    for (const auto& [stem, word] : all) database.add_synonym(stem, word);
    database.commit();
  });
}

Result<std::vector<std::string>> BulkLoad::sources() {
  const std::string families = folder_ + "/families";
  if (auto written = write_families(families); !written) return tl::unexpected<Error>(written.error());
  // The database comes first: its metadata is kept, and its documents get the lower numbers.
  std::vector<std::string> out = {path_, families};
  for (Thread& thread : threads_) {
    SegmentWriter& writer = thread.segments;
    if (auto finished = writer.finish(); !finished) return tl::unexpected<Error>(finished.error());
    out.insert(out.end(), writer.segments().begin(), writer.segments().end());
  }
  return out;
}

Result<void> BulkLoad::complete(const std::string& merged, const Metadata& metadata) const {
  return guarded(merged, [&]() -> Result<void> {
    Xapian::WritableDatabase database(merged, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
    for (const std::string& id : removed_) {
      const std::string term = id_term(id);
      const auto old = database.postlist_begin(term);
      if (old == database.postlist_end(term)) return failure(missing_commentary(path_, id));
      database.delete_document(*old);
    }
    for (const auto& [key, value] : metadata) put_metadata(database, key, value);
    database.commit();
    return {};
  });
}

Result<bool> BulkLoad::commit(const Changes& changes) {
  if (!pending()) return PlainUpdate::commit(changes);
  return exchange(changes(true)).map([] { return true; });
}

Result<void> BulkLoad::exchange(const Metadata& metadata) {
  const std::string merged = folder_ + "/merged";
  const auto all = sources();
  if (!all) return tl::unexpected<Error>(all.error());
  if (auto cleared = clear(merged); !cleared) return cleared;
  if (auto done = merge_databases(*all, merged, threads_.size()); !done) return done;
  if (auto done = complete(merged, metadata); !done) return done;
  if (auto made = make_table_files(merged); !made) return made;
  if (auto kept = take_over_rights(path_, merged); !kept) return kept;
  if (auto synced = sync_folder(merged); !synced) return synced;
  // Or another run could begin before the writer has opened the new database.
  auto lock = DatabaseLock::take(merged);
  if (!lock) return tl::unexpected<Error>(lock.error());
  if (auto exchanged = exchange_folders(path_, merged); !exchanged) return exchanged;
  writer_.reset();
  auto reopened = IndexWriter::open(path_, std::move(*lock));
  if (!reopened) return tl::unexpected<Error>(reopened.error());
  writer_.emplace(std::move(*reopened));
  removed_.clear();
  for (Thread& thread : threads_) thread.segments.discard();
  (void)empty_work_folder(folder_);  // the folder serves the next commit as well
  return {};
}

// What a bulk load gains is not worth its size while a document that was refused is looked for.
std::unique_ptr<DatabaseUpdate> BulkLoad::successor() {
  return std::make_unique<PlainUpdate>(writer_, path_, commit_every_);
}

std::string BulkLoad::way_out(const Error& error) const {
  if (error.kind != ErrorKind::no_space) return PlainUpdate::way_out(error);
  // Beside the copy of what there is (measured: segments 3, the merged database 1).
  constexpr std::uint64_t bytes_per_byte = 4;
  const std::uint64_t needed = folder_bytes(path_) + bytes_per_byte * size_.bytes;
  std::error_code unknown;
  const fs::path folder = fs::canonical(path_, unknown).parent_path();
  return fmt::format("; make room: the run needs about {} MB free in {}; {}", (needed >> 20) + 1,
                     folder.string(), again_);
}

}  // namespace osint
