// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/file_table.h"

#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/cbor.h"
#include "base/files/paths.h"
#include "database/open_database.h"
#include "schema/metadata.h"

namespace osint {
namespace {

using nlohmann::json;

constexpr int first_page_format = 1;  // still read
constexpr int page_format = 2;
constexpr std::size_t page_files = 64;

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/')); }
std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string page_key(const std::string& folder, std::uint32_t number) {
  const ContentHash hash = content_hash(folder);
  return fmt::format("{}{:016x}{:016x}/{}", metadata::files_prefix, hash[0], hash[1], number);
}

std::optional<std::uint32_t> page_number(std::string_view key) {
  const std::string_view digits = key.substr(key.rfind('/') + 1);
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

json packed(const HeldCommentary& held) {
  if (held.given_in == 0) return {held.own_id, held.id};
  return {held.own_id, held.id, held.given_in};
}

HeldCommentary unpacked_commentary(const json& list) {
  return {list.at(0), list.at(1), list.size() > 2 ? list.at(2).get<std::uint32_t>() : 0};
}

json packed(const FileWarning& warning) { return {warning.line, name(warning.kind), warning.message}; }

FileWarning unpacked_warning(const json& list) {
  return {list.at(0), warning_kind(list.at(1).get_ref<const std::string&>()), list.at(2)};
}

json packed(const FileDoubts& doubts) {
  const DoubtCounts& counts = doubts.counts;
  return {counts.no_title, counts.no_source, counts.no_speaker,
          counts.doubtful, doubts.line,      doubts.confidence};
}

FileDoubts unpacked_doubts(const json& list) {
  return {{list.at(0), list.at(1), list.at(2), list.at(3)}, list.at(4), list.at(5)};
}

// Packs the members that only few entries have.
json packed_rest(const FileEntry& entry) {
  json rest = json::object();
  if (entry.failure) rest["failure"] = {entry.failure->line, entry.failure->reason};
  if (!entry.encoding.empty()) rest["encoding"] = entry.encoding;
  if (const FileStamp& stamp = entry.sidecar; stamp != FileStamp{})
    rest["sidecar"] = {stamp.size, stamp.modified_ns, stamp.changed_ns, stamp.inode};
  for (const FileWarning& warning : entry.warnings.first) rest["warnings"].push_back(packed(warning));
  if (entry.warnings.further > 0) rest["further"] = entry.warnings.further;
  if (entry.doubts != FileDoubts{}) rest["doubts"] = packed(entry.doubts);
  return rest;
}

// Packs an entry as an array and not as an object, because a corpus has one for each file and each run reads
// them all.
json packed(const std::string& name, const FileEntry& entry) {
  json commentaries = json::array();
  for (const HeldCommentary& held : entry.commentaries) commentaries.push_back(packed(held));
  json list = {
      name,           entry.stamp.size, entry.stamp.modified_ns, entry.stamp.changed_ns,  entry.stamp.inode,
      entry.trusted,  entry.hash[0],    entry.hash[1],           std::move(commentaries), entry.passages,
      entry.citations};
  if (json rest = packed_rest(entry); !rest.empty()) list.push_back(std::move(rest));
  return list;
}

void unpack_rest(const json& rest, FileEntry& entry) {
  if (rest.contains("failure")) entry.failure = FileFailure{rest["failure"].at(0), rest["failure"].at(1)};
  entry.encoding = rest.value("encoding", std::string());
  if (rest.contains("sidecar")) {
    const json& stamp = rest["sidecar"];
    entry.sidecar = {stamp.at(0), stamp.at(1), stamp.at(2), stamp.at(3)};
  }
  if (rest.contains("warnings")) {
    for (const json& warning : rest["warnings"]) entry.warnings.first.push_back(unpacked_warning(warning));
  }
  entry.warnings.further = rest.value("further", std::uint64_t{0});
  if (rest.contains("doubts")) entry.doubts = unpacked_doubts(rest["doubts"]);
}

// The first format appends the failure's line and reason, then the encoding, which makes the number of values
// even.
void unpack_first_format(const json& list, FileEntry& entry) {
  if (list.size() % 2 == 0) entry.encoding = list.back();
  if (list.size() > 12) entry.failure = FileFailure{list.at(11), list.at(12)};
}

FileEntry unpacked(const json& list, int format) {
  FileEntry entry;
  entry.stamp = {list.at(1), list.at(2), list.at(3), list.at(4)};
  entry.trusted = list.at(5);
  entry.hash = {list.at(6), list.at(7)};
  for (const json& held : list.at(8)) entry.commentaries.push_back(unpacked_commentary(held));
  entry.passages = list.at(9);
  entry.citations = list.at(10);
  if (format == first_page_format) {
    unpack_first_format(list, entry);
  } else if (list.size() > 11) {
    unpack_rest(list.at(11), entry);
  }
  return entry;
}

}  // namespace

Result<FileTable> FileTable::load(const OpenDatabase& database) {
  return database.metadata_below(metadata::files_prefix).and_then([&](const Pages& pages) {
    return from_pages(pages, database.name());
  });
}

Result<FileTable> FileTable::from_pages(const Pages& pages, const std::string& where) {
  FileTable table;
  for (const auto& [key, value] : pages) {
    const auto number = page_number(key);
    const auto loaded = number ? table.load_page(value, *number) : failure("a strange key");
    if (!loaded) {
      return failure(
          fmt::format("{}: the table of files is damaged ({}); index the files anew: osint-index --rebuild",
                      where, loaded.error().message));
    }
  }
  return table;
}

Result<void> FileTable::load_page(const std::string& value, std::uint32_t number) {
  const auto parsed = parse_cbor(value);
  if (!parsed) return failure("a page is " + parsed.error().message);
  const json& page = *parsed;
  try {
    const int format = page.at(0);
    if (format != first_page_format && format != page_format) return failure("another format");
    const std::string start = page.at(1).get<std::string>() + '/';
    if (start.front() != '/') return failure("a page of a folder that is nowhere");
    auto next = files_.end();  // the files of a page are in order
    for (const json& list : page.at(2)) {
      FileEntry entry = unpacked(list, format);
      entry.page = number;
      const auto& name = list.at(0).get_ref<const std::string&>();
      if (name.empty() || name.find('/') != std::string::npos) return failure("a file without a name");
      const std::string path = start + name;
      const std::size_t known = files_.size();
      const auto placed = files_.emplace_hint(next, path, std::move(entry));
      if (files_.size() == known) return failure("a file is listed twice");
      count(path, placed->second);
      next = std::next(placed);
    }
  } catch (const json::exception& error) {
    return failure(reason_of(error));
  }
  return {};
}

void FileTable::count(const std::string& path, const FileEntry& entry) {
  ++page_sizes_[folder_of(path)][entry.page];
}

const FileEntry* FileTable::find(const std::string& path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? nullptr : &found->second;
}

std::vector<FileEntries::const_iterator> FileTable::at_or_below(const std::string& path) const {
  std::vector<FileEntries::const_iterator> found;
  if (const auto file = files_.find(path); file != files_.end()) found.push_back(file);
  const std::string start = below(path);
  for (auto file = files_.lower_bound(start); file != files_.end() && file->first.starts_with(start);
       ++file) {
    found.push_back(file);
  }
  return found;
}

std::uint32_t FileTable::page_for_new_file(const std::string& folder) {
  auto& sizes = page_sizes_[folder];
  if (sizes.empty()) return 0;
  const auto& [last, files] = *sizes.rbegin();
  return files < page_files || last == UINT32_MAX ? last : last + 1;
}

void FileTable::remember(const std::string& path) {
  const FileEntry* known = find(path);
  before_.try_emplace(path, known == nullptr ? std::nullopt : std::optional(*known));
}

void FileTable::put(const std::string& path, FileEntry entry) {
  const std::string folder = folder_of(path);
  const auto known = files_.find(path);
  entry.page = known != files_.end() ? known->second.page : page_for_new_file(folder);
  if (known != files_.end() && known->second == entry) return;
  remember(path);
  if (known != files_.end()) {
    known->second = std::move(entry);
    changed_.insert({folder, known->second.page});
    return;
  }
  count(path, entry);
  changed_.insert({folder, entry.page});
  files_.emplace(path, std::move(entry));
}

void FileTable::erase(const std::string& path) {
  const auto known = files_.find(path);
  if (known == files_.end()) return;
  remember(path);
  const std::string folder = folder_of(path);
  --page_sizes_[folder][known->second.page];
  changed_.insert({folder, known->second.page});
  files_.erase(known);
}

void FileTable::renew(const std::string& path, const FileStamp& stamp, bool trusted,
                      const FileStamp& sidecar) {
  const auto known = files_.find(path);
  if (known == files_.end()) return;
  const FileEntry& entry = known->second;
  if (entry.stamp == stamp && entry.trusted == trusted && entry.sidecar == sidecar) return;
  remember(path);
  known->second.stamp = stamp;
  known->second.trusted = trusted;
  known->second.sidecar = sidecar;
  renewed_.insert({folder_of(path), known->second.page});
}

void FileTable::save_renewals() { changed_.merge(renewed_); }

std::vector<std::pair<std::string, std::string>> FileTable::changes() const {
  std::map<Page, json> pages;
  std::set<std::string_view> folders;
  for (const Page& page : changed_) {
    pages.emplace(page, json::array());
    folders.insert(page.folder);
  }
  for (const std::string_view folder : folders) {
    const std::string start = std::string(folder) + '/';
    for (auto file = files_.lower_bound(start); file != files_.end() && file->first.starts_with(start);
         ++file) {
      if (file->first.find('/', start.size()) != std::string::npos) continue;
      const auto page = pages.find({std::string(folder), file->second.page});
      if (page != pages.end()) page->second.push_back(packed(name_of(file->first), file->second));
    }
  }
  std::vector<std::pair<std::string, std::string>> changes;
  for (const auto& [page, list] : pages) {
    std::string value;
    if (!list.empty()) json::to_cbor(json{page_format, page.folder, list}, value);
    changes.emplace_back(page_key(page.folder, page.number), std::move(value));
  }
  return changes;
}

void FileTable::saved() {
  for (const Page& page : changed_) renewed_.erase(page);
  changed_.clear();
}

// Pages stay marked as changed: to write an unchanged page costs little, to miss a changed one would be a
// bug.
void FileTable::take_back() {
  for (auto& [path, entry] : std::exchange(before_, {})) {
    const auto there = files_.find(path);
    if (there != files_.end()) --page_sizes_[folder_of(path)][there->second.page];
    if (!entry) {
      files_.erase(path);
      continue;
    }
    count(path, *entry);
    changed_.insert({folder_of(path), entry->page});
    files_.insert_or_assign(path, std::move(*entry));
  }
}

}  // namespace osint
