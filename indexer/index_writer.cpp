// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_writer.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

#include "schema/database.h"
#include "schema/fields.h"
#include "schema/record.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_record_bytes = 32U << 20;  // Xapian takes some 100 MB

Result<void> sync_folder(const std::string& path) {
  const int folder = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = folder >= 0 && fsync(folder) == 0;
  const int error = errno;
  if (folder >= 0) close(folder);
  // Some file systems cannot sync a folder; those that can report their errors otherwise.
  if (synced || error == EINVAL) return {};
  return failure(fmt::format("{}: cannot be made durable: {}", path, std::generic_category().message(error)));
}

// What Xapian takes for a term: 245 bytes, a NUL counting twice.
bool is_storable(const std::string& term) {
  std::size_t bytes = term.size();
  for (const char c : term) bytes += c == '\0' ? 1 : 0;
  return bytes <= 245;
}

struct Reidentified {
  Xapian::docid number = 0;
  std::string to;
};

}  // namespace

Result<void> check_document(const Xapian::Document& document) {
  if (document.get_data().size() > max_record_bytes) {
    return failure(fmt::format("a commentary is larger than {} MiB; split it", max_record_bytes >> 20));
  }
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if (!is_storable(*term)) return failure(fmt::format("a term is too long: {}...", (*term).substr(0, 40)));
  }
  return {};
}

Result<IndexWriter> IndexWriter::open(const std::string& path) {
  auto database = open_writable_database(path);
  if (!database) return tl::unexpected<Error>(database.error());
  return IndexWriter(path, std::move(*database));
}

template <class Action>
Result<void> IndexWriter::change(Action&& action) {
  return guarded(path_, [&]() -> Result<void> {
    if (!pending_) {
      // Without a transaction Xapian commits by itself after so many documents, and would part them
      // from their entries in the table of files.
      database_.begin_transaction();
      pending_ = true;
    }
    return action();
  });
}

void IndexWriter::add_families(const BuiltDocument& built) {
  for (const auto& [stem, word] : built.families) {
    if (families_.insert(stem + ' ' + word).second) database_.add_synonym(stem, word);
  }
}

Result<void> IndexWriter::replace(std::string_view id, const BuiltDocument& built) {
  return change([&]() -> Result<void> {
    database_.replace_document(id_term(id), built.document);
    add_families(built);
    return {};
  });
}

Result<void> IndexWriter::remove(std::string_view id) {
  return change([&]() -> Result<void> {
    database_.delete_document(id_term(id));
    return {};
  });
}

Result<void> IndexWriter::rename(const std::vector<Renaming>& renamings, const Analyzer& analyzer) {
  return change([&]() -> Result<void> {
    // All are found before any is written, since for a while two may bear the same id.
    std::vector<Reidentified> found;
    for (const auto& [from, to] : renamings) {
      const std::string term = id_term(from);
      const auto posting = database_.postlist_begin(term);
      if (posting == database_.postlist_end(term)) {
        return failure(
            fmt::format("{}: the commentary {} is missing; index the files anew into another folder (--db)",
                        path_, from));
      }
      found.push_back({*posting, to});
    }
    for (const auto& [number, to] : found) {
      auto commentary = decode_record(database_.get_document(number).get_data());
      if (!commentary) return failure(fmt::format("{}: {}", path_, commentary.error().message));
      commentary->id = to;
      database_.replace_document(number, build_document(*commentary, analyzer).document);
    }
    return {};
  });
}

Result<void> IndexWriter::set_metadata(const std::string& key, const std::string& value) {
  return change([&]() -> Result<void> {
    database_.set_metadata(key, value);
    return {};
  });
}

Result<void> IndexWriter::rollback() {
  if (!pending_) return {};
  pending_ = false;
  families_.clear();
  return guarded(path_, [&] { database_.cancel_transaction(); });
}

Result<void> IndexWriter::commit() {
  if (!pending_) return {};
  auto committed = guarded(path_, [&] { database_.commit_transaction(); });
  if (!committed) return committed;
  pending_ = false;
  if (!parent_synced_) {
    std::error_code ignored;
    const fs::path absolute = fs::absolute(path_, ignored);
    if (auto synced = sync_folder((absolute / "..").string()); !synced) return synced;
    parent_synced_ = true;
  }
  return sync_folder(path_);
}

}  // namespace osint
