// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/indexer/corpus_folder.h"

#include <catch2/catch.hpp>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/stat.h>

#include "database/open_database.h"
#include "indexer/run/index_run.h"
#include "indexer/scan/file_table.h"
#include "indexer/writing/index_writer.h"
#include "schema/commentary.h"
#include "schema/fields.h"
#include "schema/record.h"

namespace osint::test {

std::string markdown(const std::string& title, const std::string& text) {
  return "# " + title + "\n\n**OE Watch Commentary:** " + text + " **End OE Watch Commentary (Hurst)**\n\n";
}

std::string xml(const std::vector<std::string>& ids, const std::string& text) {
  std::string out = "<commentaries>\n";
  for (const std::string& id : ids) {
    out += fmt::format(
        "<commentary{}><title>On {}</title><analyst>Hurst</analyst><text><p>{}</p></text></commentary>\n",
        id.empty() ? "" : fmt::format(" id=\"{}\"", id), id.empty() ? "it" : id, text);
  }
  return out + "</commentaries>\n";
}

std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

FileStamp stamp_on_disk(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 ? stamp_of(status) : FileStamp{};
}

CorpusFolder::CorpusFolder(const std::filesystem::path& parent) : folder_(parent) {
  std::filesystem::create_directory(folder_.path() / "corpus");
  // Others may look in: tests give up their rights to see what that does.
  std::filesystem::permissions(folder_.path(), std::filesystem::perms(0755));
}

void CorpusFolder::write(const std::string& name, const std::string& content) {
  std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
  do {
    std::ofstream(path(name), std::ios::binary) << content;
  } while (!remember_stamp(name));
}

void CorpusFolder::write_keeping_times(const std::string& name, const std::string& content) {
  struct stat before {};
  REQUIRE(stat(path(name).c_str(), &before) == 0);
  const timespec times[2] = {before.st_atim, before.st_mtim};
  do {
    std::ofstream(path(name), std::ios::binary) << content;
    REQUIRE(utimensat(AT_FDCWD, path(name).c_str(), times, 0) == 0);
  } while (!remember_stamp(name));
}

void CorpusFolder::rename(const std::string& from, const std::string& to) {
  std::filesystem::create_directories(std::filesystem::path(path(to)).parent_path());
  std::filesystem::rename(path(from), path(to));
}

RunOptions CorpusFolder::options() const {
  RunOptions out;
  out.database = database();
  out.paths = {root()};
  return out;
}

bool CorpusFolder::remember_stamp(const std::string& name) {
  if (++writes_ > 100'000) throw std::runtime_error("the stamp of a file never changes");
  const FileStamp now = stamp_on_disk(path(name));
  for (const FileStamp& before : stamps_[name]) {
    if (before == now) return false;
  }
  stamps_[name].push_back(now);
  writes_ = 0;
  return true;
}

RunReport run(const RunOptions& options, const Observer& observer) {
  auto report = index_files(options, observer);
  if (!report) throw std::runtime_error(report.error().message);
  return *report;
}

std::string stopped(const RunOptions& options, const Observer& observer) {
  auto report = index_files(options, observer);
  return report ? "" : report.error().message;
}

FileTable table_of(const std::string& database) { return *FileTable::load(*OpenDatabase::open({database})); }

void trust_all_stamps(const std::string& database) {
  auto writer = IndexWriter::open(database);
  REQUIRE(writer);
  FileTable table = *FileTable::load(*writer->database());
  for (auto [path, entry] : FileEntries(table.files())) {
    entry.trusted = true;
    table.put(path, entry);
  }
  for (const auto& [key, value] : table.changes()) REQUIRE(writer->set_metadata(key, value));
  REQUIRE(writer->commit());
}

std::string document_text(const Xapian::Document& document) {
  std::string out = document.get_data();
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    out += fmt::format("\n{} {}", *term, term.get_wdf());
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
      out += fmt::format(" {}", *at);
  }
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    out += fmt::format("\nvalue {} {}", value.get_valueno(), *value);
  }
  return out;
}

std::map<std::string, std::string> documents(const std::string& database) {
  std::map<std::string, std::string> out;
  const OpenDatabase opened = *OpenDatabase::open({database});
  for (auto posting = opened->postlist_begin(""); posting != opened->postlist_end(""); ++posting) {
    const Xapian::Document document = opened->get_document(*posting);
    const auto commentary = decode_record(document.get_data());
    REQUIRE(commentary);
    REQUIRE(out.emplace(commentary->id, document_text(document)).second);
  }
  return out;
}

std::set<std::pair<std::string, std::string>> family_members(const std::string& database) {
  std::set<std::pair<std::string, std::string>> out;
  const OpenDatabase opened = *OpenDatabase::open({database});
  for (auto stem = opened->synonym_keys_begin(); stem != opened->synonym_keys_end(); ++stem) {
    for (auto word = opened->synonyms_begin(*stem); word != opened->synonyms_end(*stem); ++word) {
      out.emplace(*stem, *word);
    }
  }
  return out;
}

std::vector<std::string> ids(const std::string& database) {
  std::vector<std::string> out;
  for (const auto& [id, text] : documents(database)) out.push_back(id);
  return out;
}

std::string words(const std::string& database, const std::string& id) {
  const OpenDatabase opened = *OpenDatabase::open({database});
  const std::string term = id_term(id);
  REQUIRE(opened->get_termfreq(term) == 1);
  const auto commentary = decode_record(opened->get_document(*opened->postlist_begin(term)).get_data());
  REQUIRE(commentary);
  std::string out = commentary->title;
  for (const Passage& passage : commentary->passages) out += " " + passage.text;
  return out;
}

std::map<std::string, std::string> database_bytes(const std::string& database) {
  std::map<std::string, std::string> out;
  for (const auto& file : std::filesystem::directory_iterator(database)) {
    out[file.path().filename().string()] = file_bytes(file.path());
  }
  return out;
}

}  // namespace osint::test
