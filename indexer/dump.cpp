// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dump.h"

#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/printable.h"
#include "base/utf8.h"
#include "indexer/block_listing.h"
#include "indexer/reading/corpus_file.h"
#include "indexer/run/file_reading.h"
#include "indexer/run/id_assignment.h"
#include "indexer/run/report.h"
#include "schema/commentary.h"
#include "schema/commentary_json.h"

namespace osint {
namespace {

tl::unexpected<Error> file_failure(const std::string& path, const Error& error) {
  const std::string line = error.line > 0 ? fmt::format(":{}", error.line) : "";
  return failure(fmt::format("{}{}: {}", path, line, error.message));
}

std::string absolute_path(const std::string& path) {
  std::error_code unknown;
  const std::filesystem::path found = std::filesystem::absolute(path, unknown);
  return unknown ? path : found.lexically_normal().string();
}

Result<std::vector<Commentary>> named_commentaries(const std::string& path, const std::string& encoding,
                                                   const DocumentReader& reader) {
  const std::string absolute = absolute_path(path);
  auto reading = read_file(absolute, nullptr, encoding, reader);
  if (!reading) return file_failure(path, reading.error());
  std::vector<std::string> wanted;
  for (const Commentary& commentary : reading->commentaries) {
    wanted.push_back(wanted_id(commentary.id, absolute, absolute, static_cast<int>(wanted.size())));
  }
  std::vector<IdClaim> claims;
  for (const std::string& id : wanted) claims.push_back({id, absolute, static_cast<int>(claims.size())});
  const std::vector<std::string> ids = assign_ids(claims);
  for (std::size_t i = 0; i < ids.size(); ++i) reading->commentaries[i].id = ids[i];
  return std::move(reading->commentaries);
}

nlohmann::ordered_json dropped_json(const Commentary& commentary) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const DroppedText& dropped : commentary.dropped)
    out.push_back({{"line", dropped.line}, {"text", dropped.text}, {"reason", dropped.reason}});
  return out;
}

std::string terms_text(const Xapian::Document& document) {
  std::string out;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    std::string positions;
    for (auto position = term.positionlist_begin(); position != term.positionlist_end(); ++position) {
      positions += fmt::format("{}{}", positions.empty() ? "" : " ", *position);
    }
    out += fmt::format("{}\t{}\t{}\n", printable(*term), term.get_wdf(), positions);
  }
  return out;
}

}  // namespace

Result<std::string> dump_commentaries(const std::string& path, const std::string& encoding,
                                      const DocumentReader& reader) {
  const auto commentaries = named_commentaries(path, encoding, reader);
  if (!commentaries) return tl::unexpected<Error>(commentaries.error());
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Commentary& commentary : *commentaries) {
    list.push_back(nlohmann::ordered_json(to_json(commentary)));
    list.back()["dropped"] = dropped_json(commentary);
  }
  return json_text(list, 2) + "\n";
}

Result<std::string> dump_blocks(const std::string& path, bool json, const std::string& encoding,
                                const DocumentReader& reader) {
  const std::string absolute = absolute_path(path);
  const auto content = read_stable(absolute);
  if (!content) return file_failure(path, content.error());
  const auto blocks = explain_corpus_file(repaired_utf8(absolute), content->bytes, encoding, reader);
  if (!blocks) return file_failure(path, blocks.error());
  return json ? json_text(to_json(*blocks), 2) + "\n" : text(*blocks);
}

Result<std::string> dump_terms(const std::string& path, const std::string& encoding,
                               const DocumentReader& reader) {
  const auto commentaries = named_commentaries(path, encoding, reader);
  if (!commentaries) return tl::unexpected<Error>(commentaries.error());
  Families families;
  const auto documents = build_documents(*commentaries, Analyzer(), families);
  if (!documents) return file_failure(path, documents.error());
  std::string out;
  for (const Xapian::Document& document : *documents) {
    if (!out.empty()) out += '\n';
    out += terms_text(document);
  }
  return out;
}

}  // namespace osint
