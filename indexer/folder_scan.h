// SPDX-License-Identifier: GPL-2.0-or-later
// A folder -> the corpus files below it, with their stamps. Opens folders only, never a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/file_stamp.h"

namespace osint {

struct ScannedFile {
  std::string path;
  FileStamp stamp;
};

// A file or a folder that is there but cannot be looked at. What is known of it, and of all below it,
// must be kept: not to be seen is not to be gone.
struct ScanFailure {
  std::string path;
  std::string reason;
};

struct FolderScan {
  std::vector<ScannedFile> files;     // by path
  std::vector<ScanFailure> failures;  // by path
};

// Walks `root` for names that is_corpus_file() takes. Hidden files and folders (leading dot) are left
// out, so are files named README, which describe a folder. Symbolic links to files are followed, those
// to folders are not. A root that is a file is taken whatever its name; one that is not there gives an
// empty scan.
FolderScan scan_folder(const std::string& root);

// Whether the walk of the folder `root` would come to `path`, going by the names alone.
bool walk_reaches(std::string_view root, std::string_view path, bool path_is_folder);

// "/a" -> "/a/", "/" -> "/": what the paths below a folder begin with.
std::string below(std::string_view folder);

}  // namespace osint
