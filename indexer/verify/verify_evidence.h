// SPDX-License-Identifier: GPL-2.0-or-later
// Collects what the steps of --verify send, and compares the results of different steps.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/verify/content_digest.h"
#include "indexer/verify/verify_report.h"

namespace osint {

class Evidence {
  // Findings go to `report`, which must outlive the evidence.
 public:
  explicit Evidence(VerifyReport& report) : report_(report) {}

  // Takes one message of a step (verify_steps.h).
  void take(const nlohmann::json& message);
  void found(const std::string& about, const std::string& problem);
  void not_checked(const std::string& about, const std::string& reason);
  // Compares documents, postings and the table of files. Call it only if every step finished and could check
  // everything; otherwise missing messages would count as damage.
  void compare();

  // The number of documents read so far, and the number of documents in the database; 0 until it is known.
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
