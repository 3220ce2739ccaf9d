// SPDX-License-Identifier: GPL-2.0-or-later
// What the database holds of each file. The table lives in the database's user metadata and is committed
// together with the documents, so that the two never disagree. It is loaded from metadata and renders its
// changes as metadata; it writes nothing itself.
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
  std::string own_id;          // the id that the file gives; empty if it gives none
  std::string id;              // the id under which the database holds it
  std::uint32_t given_in = 0;  // the number of the run that assigned the id (id_ledger.h)
  bool operator==(const HeldCommentary&) const = default;
};

struct FileFailure {
  int line = 0;
  std::string reason;
  bool operator==(const FileFailure&) const = default;
};

// The `encoding` of a file that was not entirely UTF-8 and was read as if it were.
inline constexpr const char* no_encoding = "UTF-8";

// Stored on disk; file_table.cpp has the format. The members from `stamp` to `doubts` describe the last
// successful reading.
struct FileEntry {
  FileStamp stamp;       // FileStamp{} if no reading succeeded
  bool trusted = false;  // see is_trusted()
  ContentHash hash{};    // of the file and its sidecar, if there is one (joint_hash())
  std::vector<HeldCommentary> commentaries;
  std::uint64_t passages = 0;
  std::uint64_t citations = 0;
  FileStamp sidecar{};  // FileStamp{} if there was no sidecar
  // The encoding that the reading assumed: the one in RunOptions, or no_encoding; empty if the file states
  // its encoding.
  std::string encoding;
  FileWarnings warnings;
  FileDoubts doubts;
  std::optional<FileFailure> failure;  // of the last reading; the file is read again in each run
  std::uint32_t page = 0;              // the page of its folder that stores the entry; set by FileTable
  bool operator==(const FileEntry&) const = default;

  // Returns true if a reading ever succeeded. An entry may exist only for its failure.
  bool was_read() const { return stamp != FileStamp{}; }

  // Returns true if the file would be read differently with the encoding `other`. An empty `other` asks for
  // no encoding and changes nothing.
  bool depends_on_other(const std::string& other) const {
    return !other.empty() && !encoding.empty() && encoding != other;
  }
};

using FileEntries = std::map<std::string, FileEntry>;  // by absolute path

class FileTable {
 public:
  // Loads the table from the database's metadata. Fails if the table is damaged or the database cannot be read.
  static Result<FileTable> load(const OpenDatabase& database);

  // The same from metadata (key, value) that were read before. `where` names the database in errors.
  using Pages = std::vector<std::pair<std::string, std::string>>;
  static Result<FileTable> from_pages(const Pages& pages, const std::string& where);

  const FileEntries& files() const { return files_; }
  const FileEntry* find(const std::string& path) const;
  // Returns the entry of the file `path` and those of all files below the folder `path`. Changes to the table
  // invalidate the iterators.
  std::vector<FileEntries::const_iterator> at_or_below(const std::string& path) const;

  // Adds or replaces the entry of a file. `path` is absolute.
  void put(const std::string& path, FileEntry entry);
  void erase(const std::string& path);
  // Records that a file shows another stamp but has the same content. Such a change is not written until
  // save_renewals() is called, because it alone is no reason to write.
  void renew(const std::string& path, const FileStamp& stamp, bool trusted, const FileStamp& sidecar = {});
  void save_renewals();

  // Returns true if changes() has pages to write.
  bool changed() const { return !changed_.empty(); }
  // Returns the metadata (key, value) of all pages that differ from those in the database. An empty value
  // removes the key.
  std::vector<std::pair<std::string, std::string>> changes() const;
  // Call this once the database holds what changes() returned.
  void saved();

  // take_back() undoes every put(), erase() and renew() since the last mark().
  void mark() { before_.clear(); }
  void take_back();

 private:
  // The entries of a folder are stored in pages of 64, so that a commit need not write a large folder as a
  // whole.
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
  // The number of files in each page, by folder. It is a map because a damaged database may hold any page
  // number.
  std::map<std::string, std::map<std::uint32_t, std::size_t>> page_sizes_;
  std::set<Page> changed_;
  std::set<Page> renewed_;
  std::map<std::string, std::optional<FileEntry>>
      before_;  // the former entries of files changed since mark(); none if there was no entry
};

}  // namespace osint
