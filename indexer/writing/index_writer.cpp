// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/writing/index_writer.h"

#include <filesystem>
#include <fmt/format.h>
#include <system_error>
#include <utility>

#include "base/files/file_rights.h"
#include "base/files/sync_folder.h"
#include "database/lock_holder.h"
#include "database/metadata_digest.h"
#include "database/opening.h"
#include "database/table_files.h"
#include "schema/fields.h"
#include "schema/record.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

struct Reidentified {
  Xapian::docid number = 0;
  std::string to;
};

// Before the first commit: what stands in no folder yet could be missing of a later state.
Result<void> sync_names(const std::string& path) {
  if (auto made = make_table_files(path); !made) return made;
  if (auto synced = sync_folder(path); !synced) return synced;
  return sync_folders_above(path);
}

}  // namespace

std::string missing_commentary(const std::string& path, const std::string& id) {
  return fmt::format("{}: the commentary {} is missing; index the files anew: osint-index --rebuild", path,
                     id);
}

Result<IndexWriter> IndexWriter::open(const std::string& path) {
  std::error_code ignored;
  fs::create_directories(path, ignored);  // whoever opens the database says why it cannot be
  auto lock = DatabaseLock::take(path);
  if (!lock) return tl::unexpected<Error>(lock.error());
  return open(path, std::move(*lock));
}

Result<IndexWriter> IndexWriter::open(const std::string& path, DatabaseLock lock) {
  AdoptedRights rights(path);
  auto database = open_writable_database(path);
  if (!database) {
    // By a program that takes Xapian's lock alone.
    if (database.error().kind == ErrorKind::busy) return tl::unexpected<Error>(busy_database(path));
    return tl::unexpected<Error>(database.error());
  }
  IndexWriter writer(path, std::move(lock), std::move(rights), std::move(*database));
  const auto last = writer.attempt([&] { return writer.database_.get_lastdocid(); });
  if (!last) return tl::unexpected<Error>(last.error());
  if (*last == 0) {
    if (auto synced = sync_names(path); !synced) return tl::unexpected<Error>(synced.error());
  }
  return writer;
}

template <class Action>
Result<void> IndexWriter::change(Action&& action) {
  Result<void> changed = attempt([&] {
    if (!pending_) {
      // Without a transaction Xapian commits by itself after so many documents, and would part them
      // from their entries in the table of files.
      database_.begin_transaction();
      pending_ = true;
    }
    return action();
  });
  failed_ = failed_ || !changed;
  return changed;
}

Result<void> IndexWriter::replace(std::string_view id, const Xapian::Document& document) {
  return change([&] { database_.replace_document(id_term(id), document); });
}

Result<void> IndexWriter::add_families(const std::vector<FamilyMember>& families) {
  if (families.empty()) return {};
  return change([&] {
    for (const auto& [stem, word] : families) {
      // A word came into the index together with its family, and writing it again costs more than a look.
      if (!database_.term_exists(word)) database_.add_synonym(stem, word);
    }
    uncommitted_families_.insert(uncommitted_families_.end(), families.begin(), families.end());
  });
}

Result<void> IndexWriter::remove(std::string_view id) {
  return change([&] { database_.delete_document(id_term(id)); });
}

Result<void> IndexWriter::rename(const std::vector<Renaming>& renamings, const Analyzer& analyzer) {
  return change([&]() -> Result<void> {
    // All are found before any is written, since for a while two may bear the same id.
    std::vector<Reidentified> found;
    for (const auto& [from, to] : renamings) {
      const std::string term = id_term(from);
      const auto posting = database_.postlist_begin(term);
      if (posting == database_.postlist_end(term)) {
        return failure(missing_commentary(path_, from));
      }
      found.push_back({*posting, to});
    }
    for (const auto& [number, to] : found) {
      auto commentary = decode_record(database_.get_document(number).get_data());
      if (!commentary) return failure(fmt::format("{}: {}", path_, commentary.error().message));
      commentary->id = to;
      Families known;  // by the table since the commentary was first written
      database_.replace_document(number, build_document(*commentary, analyzer, known));
    }
    return {};
  });
}

Result<void> IndexWriter::set_metadata(const std::string& key, const std::string& value) {
  return change([&] { put_metadata(database_, key, value); });
}

Result<void> IndexWriter::reopen() {
  // In no transaction, closing it would try to commit once more.
  (void)attempt([&] { database_.begin_transaction(false); });
  (void)attempt([&] { database_.cancel_transaction(); });
  database_ = Xapian::WritableDatabase();  // lets go of the lock
  auto opened = open_writable_database(path_);
  if (!opened) return tl::unexpected<Error>(opened.error());
  database_ = std::move(*opened);
  failed_ = false;
  return {};
}

Result<void> IndexWriter::rollback() {
  if (!pending_) return {};
  pending_ = false;
  auto cancelled = failed_ ? reopen() : attempt([&] { database_.cancel_transaction(); });
  // Whoever gave them will not give them again.
  return cancelled ? add_families(std::exchange(uncommitted_families_, {})) : cancelled;
}

Result<void> IndexWriter::commit() {
  if (!pending_) return {};
  auto committed = attempt([&] { database_.commit_transaction(); });
  if (!committed) {
    failed_ = true;
    return committed;
  }
  pending_ = false;
  uncommitted_families_.clear();
  restore_version_rights(path_);
  return sync_folder(path_);
}

}  // namespace osint
