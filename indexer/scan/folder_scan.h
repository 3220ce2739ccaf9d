// SPDX-License-Identifier: GPL-2.0-or-later
// Walks folders and lists the corpus files below them, with their stamps, and what was passed over. Opens
// only folders, never a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/scan/file_stamp.h"
#include "indexer/scan/links.h"
#include "indexer/scan/passed_over.h"

namespace osint {

struct ScannedFile {
  std::string path;
  FileStamp stamp;
  PlaceBeneath place{};  // where to open a file found through a link; otherwise empty
  FileStamp sidecar{};   // of its sidecar (sidecar.h); FileStamp{} if there is none
};

// A file or folder that exists but cannot be looked at. The database must keep what it holds of it and of
// everything below it, because it may be unchanged.
struct ScanFailure {
  std::string path;
  std::string reason;
};

// Each list is ordered by path.
struct FolderScan {
  std::vector<ScannedFile> files;
  std::vector<ScanFailure> failures;
  std::vector<std::string> left_out{};  // files whose types were not asked for
  // Followed links that lead to no file or folder, or to a folder without files. The database must keep what
  // it holds of files below them, because a disk may not be mounted.
  std::vector<ScanFailure> empty_links{};
  PassedOver passed_over{};
};

struct ScanRules {
  LinkRules links;
  std::vector<std::string> types;  // the types to read, as in corpus_types(); empty for all
};

// Walks each of `roots` for files whose names is_corpus_file() accepts. Returns one scan for each root, in
// the order of the roots.
//
// Hidden files and folders (with a leading dot) and files named README are left out and not counted. A
// sidecar (sidecar.h) is counted as passed over only if it goes with no file. If links lead to one file or
// folder by several paths, one of these is taken: the path without a link, otherwise the first link by path.
//
// A root that is a file is taken whatever its name or type. A root that is a link is followed. A root that
// does not exist gives an empty scan.
std::vector<FolderScan> scan_folders(const std::vector<std::string>& roots, const ScanRules& rules);

// Scans a single folder, with all types and without `follow` rules.
FolderScan scan_folder(const std::string& root);

}  // namespace osint
