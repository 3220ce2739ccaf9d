// SPDX-License-Identifier: GPL-2.0-or-later
// The only code that writes the database. What goes in between two commits becomes visible and durable
// at once, or not at all; after an error the writer is of no further use until rollback(), and what was committed stays.
#pragma once

#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "base/files/file_rights.h"
#include "base/result.h"
#include "database/database_lock.h"
#include "database/open_database.h"
#include "indexer/building/document_builder.h"

namespace osint {

// The message when the database lacks what its table of files says it holds.
std::string missing_commentary(const std::string& path, const std::string& id);

struct Renaming {
  std::string from;
  std::string to;
};

class IndexWriter {
 public:
  // Of open_writable_database(); ErrorKind::busy names who holds the database.
  static Result<IndexWriter> open(const std::string& path);
  // By whoever holds the lock of `path` already.
  static Result<IndexWriter> open(const std::string& path, DatabaseLock lock);

  // What it holds, with what waits for commit(). To be let go before rollback() and before the writer.
  Result<OpenDatabase> database() const { return OpenDatabase::of(database_, path_); }

  // How many it holds. Throws Xapian::Error.
  Xapian::doccount commentaries() const { return database_.get_doccount(); }

  // Replaces the commentary of that id, if there is one.
  Result<void> replace(std::string_view id, const Xapian::Document& document);
  // They survive a rollback().
  Result<void> add_families(const std::vector<FamilyMember>& families);
  Result<void> remove(std::string_view id);
  // Gives commentaries other ids, all at once: two may swap theirs. Built anew from their records.
  Result<void> rename(const std::vector<Renaming>& renamings, const Analyzer& analyzer);
  Result<void> set_metadata(const std::string& key, const std::string& value);

  // Whether anything waits for commit().
  bool pending() const { return pending_; }
  // Durable when it returns: Xapian syncs its files, but not the folders that name them.
  Result<void> commit();
  // Forgets what waits for commit(), and what an error left undone.
  Result<void> rollback();

 private:
  IndexWriter(std::string path, DatabaseLock lock, AdoptedRights rights, Xapian::WritableDatabase database)
      : path_(std::move(path)),
        lock_(std::move(lock)),
        rights_(std::move(rights)),
        database_(std::move(database)) {}

  // An exception of Xapian's becomes an Error that names the database.
  template <class Action>
  auto attempt(Action&& action) const {
    return guarded(path_, std::forward<Action>(action));
  }
  // Runs `action` inside the transaction that commit() ends.
  template <class Action>
  Result<void> change(Action&& action);
  Result<void> reopen();

  std::string path_;
  DatabaseLock lock_;  // longer than the database is open
  AdoptedRights rights_;
  Xapian::WritableDatabase database_;
  std::vector<FamilyMember> uncommitted_families_;
  bool pending_ = false;
  bool failed_ = false;  // what Xapian holds in memory may be neither the one state nor the other
};

}  // namespace osint
