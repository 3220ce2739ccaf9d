// SPDX-License-Identifier: GPL-2.0-or-later
// What the steps of --verify sent, and the comparisons between them. Pure.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/verify/content_digest.h"
#include "indexer/verify/verify_report.h"

namespace osint {

class Evidence {
 public:
  explicit Evidence(VerifyReport& report) : report_(report) {}

  // A message of a step (verify_steps.h).
  void take(const nlohmann::json& message);
  void found(const std::string& about, const std::string& problem);
  void not_checked(const std::string& about, const std::string& reason);
  // To be called when all steps came to their end and could check everything: what is missing would be a finding.
  void compare();

  std::uint64_t read() const { return documents_.size(); }
  std::uint64_t total() const { return total_; }

 private:
  struct Document {
    ContentDigest digest;
    std::string id;
    std::string file;
    std::uint64_t passages = 0;
    std::uint64_t citations = 0;
  };
  struct File {
    std::uint64_t passages = 0;
    std::uint64_t citations = 0;
    std::vector<std::string> ids;
  };

  void take_documents(const nlohmann::json& rows);
  void take_table(const nlohmann::json& rows);
  void compare_words();
  void compare_files();
  void compare_file(const std::string& path, const File& file,
                    std::unordered_map<std::string, const Document*>& by_id);

  VerifyReport& report_;
  std::uint64_t total_ = 0;
  std::map<std::uint32_t, Document> documents_;
  std::unordered_map<std::uint32_t, ContentDigest> postings_;
  std::map<std::string, File> files_;
};

}  // namespace osint
