// SPDX-License-Identifier: GPL-2.0-or-later
// How the changes of a run get into its database. There is one class for each way: DryRun, PlainUpdate and BulkLoad. A run
// chooses once, when it knows how much it has to read, and does not ask afterwards which one it has.
//
// Changes become visible and durable at commit(), all at once or not at all. An error leaves the database as it was at the last
// commit. ErrorKind::refused means that Xapian does not take a document; the caller may then go on after take_back().
//
// Threads: while files are read, several threads store documents, each under a number of its own. A thread that changes anything
// holds turn() until it has made all changes for one file. supersede() and remove() are called by one thread at a time, whether or
// not there are turns. Only is_full() may be called without a turn.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <xapian.h>

#include "base/result.h"
#include "indexer/building/families.h"

namespace osint {

struct Renaming;  // index_writer.h

class DatabaseUpdate {
 public:
  // Keys and values. An empty value removes the key.
  using Metadata = std::vector<std::pair<std::string, std::string>>;
  // The metadata to commit; `pending` says whether documents wait for the commit. With no metadata and no documents there is none.
  using Changes = std::function<Metadata(bool pending)>;
  // No error: all documents of a file are stored. An error as value: the file fails alone. An error: the run must stop.
  using Stored = Result<std::optional<Error>>;
  using Commit = std::function<Result<void>()>;

  // One commentary.
  struct Item {
    const std::string& id;
    const Xapian::Document& document;
    std::vector<FamilyMember> families;  // of words that its thread met first in it
  };
  using Receive = std::function<Result<void>(Item item)>;
  using Give = std::function<Stored(const Receive& receive)>;

  // `path` is the database, `commit_every` a number of commentaries.
  DatabaseUpdate(std::string path, std::uint64_t commit_every)
      : path_(std::move(path)), commit_every_(commit_every) {}
  DatabaseUpdate(const DatabaseUpdate&) = delete;
  DatabaseUpdate& operator=(const DatabaseUpdate&) = delete;
  virtual ~DatabaseUpdate() = default;

  virtual std::unique_lock<std::mutex> turn() { return std::unique_lock(turn_); }
  // True if it is time to commit, so many commentaries after the last commit.
  virtual bool is_full(std::uint64_t commentaries) const { return commentaries >= commit_every_; }

  // Stores a document in the place of the one with the same id.
  virtual Result<void> store(std::size_t thread, Item item) = 0;
  // Calls `give`, which passes on the documents of one file, too many to be held in memory. Stores all of them, or none where `give`
  // fails. What waits for a commit may be in the way; then it calls `commit` first.
  virtual Stored store_whole(std::size_t thread, const Commit& commit, const Give& give) = 0;
  // To be called for each id that the database holds already and store() was called with.
  virtual void supersede(const std::string& /*id*/) {}
  virtual Result<void> remove(const std::string& id) = 0;
  // Returns how many commentaries got another id. Must not be called while files are read.
  virtual Result<std::size_t> rename(const std::vector<Renaming>& renamings) = 0;

  // Returns whether there was anything to write.
  virtual Result<bool> commit(const Changes& changes) = 0;
  // Forgets what waits for a commit, and what an error left undone.
  virtual Result<void> take_back() = 0;
  // Who takes over when all files are read, or when a document was refused; nullptr: this one goes on.
  virtual std::unique_ptr<DatabaseUpdate> successor() { return nullptr; }

  // What became of the changes when the run is interrupted.
  virtual std::string_view kept() const { return "what was committed is kept"; }
  // What the user can do about an error that ends the run, to be put behind its message.
  virtual std::string way_out(const Error& error) const {
    if (error.kind == ErrorKind::bad_disk)
      return "; " + again_ + ", and look after the disk if it fails again";
    if (error.kind == ErrorKind::no_space) return "; make room on the disk of " + path_ + "; " + again_;
    return {};
  }

 protected:
  const std::string again_ = "what was committed is kept; run osint-index again";

  const std::string path_;
  const std::uint64_t commit_every_;

 private:
  std::mutex turn_;
};

}  // namespace osint
