// SPDX-License-Identifier: GPL-2.0-or-later
// A folder of files that change and a database beside it, for tests of indexing.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>
#include <xapian.h>

#include "indexer/run/run_options.h"
#include "indexer/scan/file_stamp.h"
#include "tests/temporary_folder.h"

namespace osint {
class FileTable;
}

namespace osint::test {

std::string markdown(const std::string& title, const std::string& text);
// One commentary for each id; an empty id is left out.
std::string xml(const std::vector<std::string>& ids, const std::string& text);

inline const std::string broken_xml = "<commentaries>\n<commentary>\n<title>Torn</commentary>\n";

std::string file_bytes(const std::filesystem::path& path);
FileStamp stamp_on_disk(const std::string& path);

class CorpusFolder {
 public:
  explicit CorpusFolder(const std::filesystem::path& parent = std::filesystem::temp_directory_path());

  std::string root() const { return (folder_.path() / "corpus").string(); }
  std::string database() const { return (folder_.path() / "db").string(); }
  std::string beside(const std::string& name) const { return (folder_.path() / name).string(); }
  std::string path(const std::string& name) const { return (folder_.path() / "corpus" / name).string(); }

  // Never leaves the stamp that the path had at any time before: clocks of file systems tick slowly.
  void write(const std::string& name, const std::string& content);
  // The same, with the time of modification that the file had.
  void write_keeping_times(const std::string& name, const std::string& content);
  void erase(const std::string& name) { std::filesystem::remove(path(name)); }
  void rename(const std::string& from, const std::string& to);
  bool has(const std::string& name) const { return std::filesystem::exists(path(name)); }

  RunOptions options() const;

 private:
  bool remember_stamp(const std::string& name);

  TemporaryFolder folder_;
  std::map<std::string, std::vector<FileStamp>> stamps_;
  int writes_ = 0;  // of one content, until the stamp was a new one
};

RunReport run(const RunOptions& options, const Observer& observer = {});
// Why a run had to stop.
std::string stopped(const RunOptions& options, const Observer& observer = {});
FileTable table_of(const std::string& database);
// As if all files had been old enough when they were read.
void trust_all_stamps(const std::string& database);
std::string document_text(const Xapian::Document& document);
// id -> all that the database holds of the commentary.
std::map<std::string, std::string> documents(const std::string& database);
// Stem and word of each family member the database holds.
std::set<std::pair<std::string, std::string>> family_members(const std::string& database);
std::vector<std::string> ids(const std::string& database);
// What a commentary says, in one string.
std::string words(const std::string& database, const std::string& id);
std::map<std::string, std::string> database_bytes(const std::string& database);

}  // namespace osint::test
