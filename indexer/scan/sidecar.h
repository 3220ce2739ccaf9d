// SPDX-License-Identifier: GPL-2.0-or-later
// Finds and reads sidecars: NAME.yaml beside NAME.md holds metadata that NAME.md lacks.
// indexer/reading/front_matter.h describes the format.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/files/open_beneath.h"
#include "base/result.h"
#include "indexer/scan/file_stamp.h"

namespace osint {

// Returns true if a file of this name may be a sidecar: it ends in .yaml or .yml and is not hidden.
bool is_sidecar_name(std::string_view name);

// Returns the paths that the sidecar of the file at `path` may have. The first that exists counts.
std::array<std::string, 2> sidecar_paths(std::string_view path);

struct Sidecar {
  std::string path;
  FileContent content;
};

// Reads the sidecar of the file that is opened at `place`. Returns nullopt if there is none, if its name
// belongs to something other than a regular file, or if a link stands on the way to it, because links are not
// followed. Fails if it cannot be read; the message begins with the sidecar's name.
Result<std::optional<Sidecar>> read_sidecar_file(const PlaceBeneath& place);

// Returns the stamp of the sidecar without opening it; FileStamp{} if there is none.
FileStamp sidecar_stamp(const std::string& path);

// Returns a hash of both contents. It is stored in the table of files.
ContentHash joint_hash(const ContentHash& file, const ContentHash& sidecar);

}  // namespace osint
