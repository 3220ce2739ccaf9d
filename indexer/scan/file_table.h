// SPDX-License-Identifier: GPL-2.0-or-later
// What the database holds of each file. Lives in the database's user metadata, committed together
// with the documents, so that the two never disagree. Loads from and saves to metadata; writes nothing itself.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "indexer/scan/file_doubts.h"
#include "indexer/scan/file_stamp.h"
#include "indexer/scan/file_warnings.h"

namespace osint {

class OpenDatabase;  // database/open_database.h

struct HeldCommentary {
  std::string own_id;          // as the file gives it, empty where it gives none
  std::string id;              // under which the database holds it
  std::uint32_t given_in = 0;  // the number of the run that gave it the id; see id_ledger.h
  bool operator==(const HeldCommentary&) const = default;
};

struct FileFailure {
  int line = 0;
  std::string reason;
  bool operator==(const FileFailure&) const = default;
};

// Of a file that was not UTF-8 throughout and was read as if it were.
inline constexpr const char* no_encoding = "UTF-8";

struct FileEntry {
  FileStamp stamp;       // of the last successful reading; so are the hash and all up to `citations`
  bool trusted = false;  // see is_trusted
  ContentHash hash{};    // of both, where there is a sidecar
  std::vector<HeldCommentary> commentaries;
  std::uint64_t passages = 0;
  std::uint64_t citations = 0;
  FileStamp sidecar{};  // of the sidecar that was read with it; FileStamp{}: none
  // What the reading took for granted: RunOptions' or no_encoding; empty where the file says what it is.
  std::string encoding;
  FileWarnings warnings;               // of the last successful reading
  FileDoubts doubts;                   // of the last successful reading
  std::optional<FileFailure> failure;  // of the last reading; the file is read again in each run
  std::uint32_t page = 0;              // which page of its folder stores the entry (FileTable's own)
  bool operator==(const FileEntry&) const = default;

  // Whether a reading ever succeeded: an entry may be there for its failure alone.
  bool was_read() const { return stamp != FileStamp{}; }

  // Whether it would be read otherwise now that `other` is asked for. Where nothing is asked for, what was holds.
  bool depends_on_other(const std::string& other) const {
    return !other.empty() && !encoding.empty() && encoding != other;
  }
};

using FileEntries = std::map<std::string, FileEntry>;  // by path

class FileTable {
 public:
  static Result<FileTable> load(const OpenDatabase& database);

  // The same from metadata (key, value) read before. `where` names the database in errors.
  using Pages = std::vector<std::pair<std::string, std::string>>;
  static Result<FileTable> from_pages(const Pages& pages, const std::string& where);

  const FileEntries& files() const { return files_; }
  const FileEntry* find(const std::string& path) const;
  // The file `path` itself and all below the folder `path`, as iterators into files().
  std::vector<FileEntries::const_iterator> at_or_below(const std::string& path) const;

  void put(const std::string& path, FileEntry entry);
  void erase(const std::string& path);
  // The same content seen under another stamp. Alone no reason to write: see save_renewals().
  void renew(const std::string& path, const FileStamp& stamp, bool trusted, const FileStamp& sidecar = {});
  void save_renewals();

  bool changed() const { return !changed_.empty(); }
  // Metadata (key, value) of all pages that differ from what the database holds; an empty value removes the key.
  std::vector<std::pair<std::string, std::string>> changes() const;
  // The database now holds what changes() gave.
  void saved();

  // take_back() undoes all that put(), erase() and renew() did since the last mark().
  void mark() { before_.clear(); }
  void take_back();

 private:
  // A folder's entries are stored in pages, or each commit would write a large folder whole.
  struct Page {
    std::string folder;
    std::uint32_t number = 0;
    auto operator<=>(const Page&) const = default;
  };

  Result<void> load_page(const std::string& value, std::uint32_t number);
  std::uint32_t page_for_new_file(const std::string& folder);
  void count(const std::string& path, const FileEntry& entry);
  void remember(const std::string& path);

  FileEntries files_;
  // Files in each page, by folder. A map: what a damaged database gives as the number of a page may be any.
  std::map<std::string, std::map<std::uint32_t, std::size_t>> page_sizes_;
  std::set<Page> changed_;
  std::set<Page> renewed_;
  std::map<std::string, std::optional<FileEntry>>
      before_;  // entries changed since mark(), as they were; none: not there
};

}  // namespace osint
