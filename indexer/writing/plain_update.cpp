// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/writing/plain_update.h"

namespace osint {
namespace {

// A commit follows, however few commentaries it is: in memory they are many times as large.
constexpr std::size_t most_unwritten_bytes = 8U << 20;

}  // namespace

bool PlainUpdate::is_full(std::uint64_t commentaries) const {
  return DatabaseUpdate::is_full(commentaries) || unwritten_bytes_ >= most_unwritten_bytes;
}

Result<void> PlainUpdate::store(std::size_t, Item item) {
  unwritten_bytes_ += item.document.get_data().size();
  if (auto added = writer_->add_families(item.families); !added) return added;
  return writer_->replace(item.id, item.document);
}

DatabaseUpdate::Stored PlainUpdate::store_whole(std::size_t thread, const Commit& commit, const Give& give) {
  if (auto committed = commit(); !committed) return tl::unexpected<Error>(committed.error());
  Stored stored = give([&](Item item) { return store(thread, std::move(item)); });
  if (!stored || !*stored) return stored;
  if (auto undone = writer_->rollback(); !undone) return tl::unexpected<Error>(undone.error());
  return stored;
}

Result<std::size_t> PlainUpdate::rename(const std::vector<Renaming>& renamings) {
  return writer_->rename(renamings, Analyzer()).map([&] { return renamings.size(); });
}

Result<bool> PlainUpdate::commit(const Changes& changes) {
  unwritten_bytes_ = 0;
  const Metadata metadata = changes(writer_->pending());
  for (const auto& [key, value] : metadata) {
    if (auto set = writer_->set_metadata(key, value); !set) return tl::unexpected<Error>(set.error());
  }
  if (!writer_->pending()) return false;
  return writer_->commit().map([] { return true; });
}

Result<void> PlainUpdate::take_back() {
  unwritten_bytes_ = 0;
  if (writer_) return writer_->rollback();
  // A bulk load that failed may have closed it.
  return IndexWriter::open(path_).map([&](IndexWriter reopened) { writer_.emplace(std::move(reopened)); });
}

std::string PlainUpdate::way_out(const Error& error) const {
  if (error.kind == ErrorKind::shortage) return "; " + again_ + " without that limit";
  return DatabaseUpdate::way_out(error);
}

}  // namespace osint
