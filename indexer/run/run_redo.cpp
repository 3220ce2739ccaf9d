// SPDX-License-Identifier: GPL-2.0-or-later
// What a run does when the database takes a document and refuses it: what waited beside it is lost, and is done again
// from the last commit, with ever fewer files at a time, until the one is found that fails alone.
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>

#include "base/files/folder_size.h"
#include "base/utf8.h"
#include "indexer/run/run.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

// A bulk load needs, beside the copy of what there is, for each byte of the files about so many (measured: segments 3, the
// merged database 1).
constexpr std::uint64_t bulk_bytes_per_byte = 4;

}  // namespace

Result<void> Run::take_back() {
  // What a bulk load would gain is not worth its size while a file is looked for.
  bulk_.reset();
  if (!writer_) {
    auto reopened = IndexWriter::open(options_.database);
    if (!reopened) return tl::unexpected<Error>(reopened.error());
    writer_.emplace(std::move(*reopened));
  } else if (auto undone = writer_->rollback(); !undone) {
    return undone;
  }
  table_.take_back();
  tally_ = committed_tally_;
  vanished_.resize(committed_vanished_);
  renewed_bytes_ = committed_renewed_bytes_;
  written_ = committed_;
  unwritten_bytes_ = 0;
  unsaid_.clear();
  handled_.clear();
  stopped_by_.reset();
  load_ledger();
  start_workers();
  return {};
}

Result<void> Run::redo(const Error& refused) {
  if (uncommitted_.empty()) return tl::unexpected<Error>(refused);
  const bool bulk = bulk_.has_value();
  if (auto taken_back = take_back(); !taken_back) return taken_back;
  const std::set<const std::string*> again = std::exchange(uncommitted_, {});
  if (again.size() == 1 && !bulk) {
    std::string_view reason = refused.message;
    const std::string place = options_.database + ": ";
    if (reason.starts_with(place)) reason.remove_prefix(place.size());
    fail(**again.begin(), {fmt::format("cannot be indexed: {}", repaired_utf8(reason)), refused.line});
    handled_.push_back(*again.begin());
    // At once, for the next refusal takes back what is not committed.
    return commit();
  }
  most_files_ = std::max<std::size_t>(1, again.size() / 2);
  // The first at the end, where they are taken from.
  redo_.insert(redo_.end(), again.rbegin(), again.rend());
  return {};
}

// What the user can do about an error that ends the run.
Error Run::with_way_out(Error error) const {
  const std::string kept = "what was committed is kept; run osint-index again";
  if (error.kind == ErrorKind::bad_disk) {
    error.message += fmt::format("; {}, and look after the disk if it fails again", kept);
  } else if (error.kind == ErrorKind::no_space && bulk_) {
    const std::uint64_t needed = folder_bytes(options_.database) + bulk_bytes_per_byte * plan_.read_bytes;
    std::error_code unknown;
    const fs::path folder = fs::canonical(options_.database, unknown).parent_path();
    error.message += fmt::format("; make room: the run needs about {} MB free in {}; {}", (needed >> 20) + 1,
                                 folder.string(), kept);
  } else if (error.kind == ErrorKind::no_space) {
    error.message += fmt::format("; make room on the disk of {}; {}", options_.database, kept);
  } else if (error.kind == ErrorKind::shortage && writer_) {
    error.message += fmt::format("; {} without that limit", kept);
  }
  return error;
}

}  // namespace osint
