// SPDX-License-Identifier: GPL-2.0-or-later
// NAME.yaml beside NAME.md: a file that says what the other one does not. Its format: indexer/reading/front_matter.h.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/files/open_beneath.h"
#include "base/result.h"
#include "indexer/scan/file_stamp.h"

namespace osint {

// Whether a file of this name may be one: it ends in .yaml or .yml and is not hidden.
bool is_sidecar_name(std::string_view name);

// The paths that the sidecar of the file at `path` may have, the one that counts first.
std::array<std::string, 2> sidecar_paths(std::string_view path);

struct Sidecar {
  std::string path;
  FileContent content;
};

// The sidecar of the file that is opened at `place`. None where there is none, where what has its name is no regular
// file, and where a link stands on the way to it: links are not followed. Fails where it cannot be read; the message
// begins with its name.
Result<std::optional<Sidecar>> read_sidecar_file(const PlaceBeneath& place);

// Its stamp, without opening it; FileStamp{} where read_sidecar_file() would find none.
FileStamp sidecar_stamp(const std::string& path);

// A hash of both contents.
ContentHash joint_hash(const ContentHash& file, const ContentHash& sidecar);

}  // namespace osint
