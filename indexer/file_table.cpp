// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/file_table.h"

#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/folder_scan.h"
#include "schema/cbor.h"
#include "schema/database.h"

namespace osint {
namespace {

using nlohmann::json;

constexpr int page_format = 1;
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

// An array, not an object: a corpus has one for each file, and they are all read in each run.
json packed(const std::string& name, const FileEntry& entry) {
  json commentaries = json::array();
  for (const HeldCommentary& held : entry.commentaries) commentaries.push_back({held.own_id, held.id});
  json list = {
      name,           entry.stamp.size, entry.stamp.modified_ns, entry.stamp.changed_ns,  entry.stamp.inode,
      entry.trusted,  entry.hash[0],    entry.hash[1],           std::move(commentaries), entry.passages,
      entry.citations};
  if (entry.failure) {
    list.push_back(entry.failure->line);
    list.push_back(entry.failure->reason);
  }
  if (!entry.encoding.empty()) list.push_back(entry.encoding);  // makes the number of values even
  return list;
}

FileEntry unpacked(const json& list) {
  FileEntry entry;
  entry.stamp = {list.at(1), list.at(2), list.at(3), list.at(4)};
  entry.trusted = list.at(5);
  entry.hash = {list.at(6), list.at(7)};
  for (const json& held : list.at(8)) entry.commentaries.push_back({held.at(0), held.at(1)});
  entry.passages = list.at(9);
  entry.citations = list.at(10);
  if (list.size() % 2 == 0) entry.encoding = list.back();
  if (list.size() > 12) entry.failure = FileFailure{list.at(11), list.at(12)};
  return entry;
}

}  // namespace

Result<FileTable> FileTable::load(const Xapian::Database& database, const std::string& where) {
  return guarded(where, [&]() -> Result<FileTable> {
    Pages pages;
    const std::string prefix(metadata::files_prefix);
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key)
      pages.emplace_back(*key, database.get_metadata(*key));
    return from_pages(pages, where);
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
    if (page.at(0) != page_format) return failure("another format");
    const std::string start = page.at(1).get<std::string>() + '/';
    if (start.front() != '/') return failure("a page of a folder that is nowhere");
    auto next = files_.end();  // the files of a page are in order
    for (const json& list : page.at(2)) {
      FileEntry entry = unpacked(list);
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

void FileTable::put(const std::string& path, FileEntry entry) {
  const std::string folder = folder_of(path);
  const auto known = files_.find(path);
  entry.page = known != files_.end() ? known->second.page : page_for_new_file(folder);
  if (known != files_.end()) {
    if (known->second == entry) return;
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
  const std::string folder = folder_of(path);
  --page_sizes_[folder][known->second.page];
  changed_.insert({folder, known->second.page});
  files_.erase(known);
}

void FileTable::renew(const std::string& path, const FileStamp& stamp, bool trusted) {
  const auto known = files_.find(path);
  if (known == files_.end() || (known->second.stamp == stamp && known->second.trusted == trusted)) return;
  known->second.stamp = stamp;
  known->second.trusted = trusted;
  renewed_.insert({folder_of(path), known->second.page});
}

void FileTable::save_renewals() { changed_.merge(renewed_); }

std::vector<std::pair<std::string, std::string>> FileTable::take_changes() {
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
    renewed_.erase(page);
  }
  changed_.clear();
  return changes;
}

}  // namespace osint
