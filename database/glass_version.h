// SPDX-License-Identifier: GPL-2.0-or-later
// The file `iamglass` of a Xapian database: which blocks of each table the last commit uses. Xapian reads a block only when it needs
// it, so a table that lost some may answer for a long time; this file tells at once. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace osint {

// In the order of the file.
enum class GlassTable : std::size_t { postlist, docdata, termlist, position, spelling, synonym };
inline constexpr std::array<std::string_view, 6> glass_table_names = {"postlist", "docdata",  "termlist",
                                                                      "position", "spelling", "synonym"};

// A place in the list of free blocks: a block, and the bytes from its beginning.
struct FreeListPlace {
  std::uint32_t block = 0;
  std::uint32_t offset = 0;
  bool operator==(const FreeListPlace&) const = default;
};

struct GlassTableRoot {
  std::uint64_t block_bytes = 0;
  std::uint32_t first_unused = 0;  // all blocks in use have lower numbers; some that are free have as well
  FreeListPlace free_begin;
  FreeListPlace free_end;
};

struct GlassVersion {
  std::array<GlassTableRoot, glass_table_names.size()> tables;
};

// Nothing where it is none, or not one of the format that this program knows.
std::optional<GlassVersion> read_glass_version(std::string_view bytes);

// The same file with all tables but one empty: what is in that one can be read, whatever became of the others. Nothing where
// read_glass_version() gives nothing.
std::optional<std::string> glass_version_of_one_table(std::string_view bytes, GlassTable kept);

}  // namespace osint
