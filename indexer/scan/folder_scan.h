// SPDX-License-Identifier: GPL-2.0-or-later
// Folders -> the corpus files below them, with their stamps, and what was passed over. Opens folders only, never a file.
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
  PlaceBeneath place{};  // where it is opened, of a file found through a link; else empty
  FileStamp sidecar{};   // of the file that goes with it (sidecar.h); FileStamp{} where there is none
};

// A file or a folder that is there but cannot be looked at. What is known of it, and of all below it,
// must be kept: not to be seen is not to be gone.
struct ScanFailure {
  std::string path;
  std::string reason;
};

// All lists by path.
struct FolderScan {
  std::vector<ScannedFile> files;
  std::vector<ScanFailure> failures;
  std::vector<std::string> left_out{};  // files of types that are not asked for now
  // Links that are followed and lead to no file or folder, or to a folder without files. What is known of files
  // below them must be kept: a disk may not be mounted.
  std::vector<ScanFailure> empty_links{};
  PassedOver passed_over{};
};

struct ScanRules {
  LinkRules links;
  std::vector<std::string> types;  // to read, as corpus_types() has them; none: all
};

// Walks each of `roots` for names that is_corpus_file() takes. Hidden files and folders (leading dot) are left out, so
// are files named README, which describe a folder; neither is counted. A sidecar (sidecar.h) is counted only where it
// goes with no file. Of two paths to one file, or one folder, by way
// of links one is taken: the path without a link, else the first of the links by path. A root that is a file is taken
// whatever its name or type, a root that is a link is followed; one that is not there gives an empty scan. The scans
// come in the order of the roots.
std::vector<FolderScan> scan_folders(const std::vector<std::string>& roots, const ScanRules& rules);

// One folder alone, and all that it has.
FolderScan scan_folder(const std::string& root);

}  // namespace osint
