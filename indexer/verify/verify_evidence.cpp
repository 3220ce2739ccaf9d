// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/verify/verify_evidence.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace osint {
namespace {

constexpr std::size_t most_findings = 1000;  // kept; all are counted

}  // namespace

void Evidence::found(const std::string& about, const std::string& problem) {
  ++report_.found;
  if (report_.findings.size() < most_findings) report_.findings.push_back({about, problem});
}

void Evidence::not_checked(const std::string& about, const std::string& reason) {
  VerifyFinding one{about, reason};
  auto& all = report_.unchecked;
  if (all.size() < most_findings && std::ranges::find(all, one) == all.end()) all.push_back(std::move(one));
}

void Evidence::take(const nlohmann::json& message) {
  for (const auto& [kind, content] : message.items()) {
    if (kind == "finding") found(content.at(0), content.at(1));
    if (kind == "unchecked") not_checked(content.at(0), content.at(1));
    if (kind == "total") total_ = content;
    if (kind == "warning") report_.warning = content;
    if (kind == "documents") take_documents(content);
    if (kind == "table") take_table(content);
    if (kind == "postings") {
      for (const auto& row : content) postings_[row.at(0)] = {row.at(1), row.at(2)};
    }
    if (kind == "count") {
      report_.terms += content.value("terms", std::uint64_t{0});
      report_.occurrences += content.value("occurrences", std::uint64_t{0});
      report_.families += content.value("families", std::uint64_t{0});
    }
    if (kind == "disk")
      report_.disk = {content.at("changed"), content.at("new"), content.at("gone"), content.at("unreadable")};
  }
}

void Evidence::take_documents(const nlohmann::json& rows) {
  for (const auto& row : rows) {
    documents_[row.at(0)] = {{row.at(1), row.at(2)}, row.at(3), row.at(4), row.at(5), row.at(6)};
  }
  report_.commentaries = documents_.size();
}

void Evidence::take_table(const nlohmann::json& rows) {
  for (const auto& row : rows) {
    files_[row.at(0)] = {row.at(1), row.at(2), row.at(4)};
    report_.failed_files += row.at(3).get<bool>() ? 1 : 0;
  }
  report_.files = files_.size();
}

void Evidence::compare() {
  compare_words();
  compare_files();
}

void Evidence::compare_words() {
  for (const auto& [number, document] : documents_) {
    const auto there = postings_.find(number);
    if (there == postings_.end() || there->second != document.digest)
      found(document.id, "is not found by its words, positions or values as it should be");
  }
  for (const auto& [number, digest] : postings_) {
    // Documents that could not be read have a finding of their own.
    if (!documents_.contains(number) && !report_.damaged())
      found(fmt::format("document {}", number), "is found by words but is not there");
  }
}

void Evidence::compare_files() {
  std::unordered_map<std::string, const Document*> by_id;
  for (const auto& [number, document] : documents_) {
    if (!by_id.emplace(document.id, &document).second) found(document.id, "is there twice");
  }
  for (const auto& [path, file] : files_) compare_file(path, file, by_id);
  for (const auto& [id, document] : by_id) {
    if (document != nullptr)
      found(id, fmt::format("is there, but of no file that has it ({})", document->file));
  }
}

// Marks the commentaries of the file as accounted for.
void Evidence::compare_file(const std::string& path, const File& file,
                            std::unordered_map<std::string, const Document*>& by_id) {
  std::uint64_t passages = 0;
  std::uint64_t citations = 0;
  for (const std::string& id : file.ids) {
    const auto document = by_id.find(id);
    if (document == by_id.end()) {
      found(id, fmt::format("is missing; it is a commentary of {}", path));
    } else if (document->second == nullptr) {
      found(id, fmt::format("is of two files, one of them {}", path));
    } else if (document->second->file != repaired_utf8(path)) {
      found(id, fmt::format("is of {}, not of {}", document->second->file, path));
    }
    if (document == by_id.end() || document->second == nullptr) continue;
    passages += document->second->passages;
    citations += document->second->citations;
    document->second = nullptr;
  }
  if (passages != file.passages || citations != file.citations)
    found(path, "the number of its passages or citations is wrong");
}

}  // namespace osint
