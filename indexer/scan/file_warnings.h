// SPDX-License-Identifier: GPL-2.0-or-later
// Warnings about a file: what its reader did not understand, and what its commentaries lack. They are stored
// with the file and counted by kind.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct Commentary;  // commentary.h

enum class WarningKind { no_title, no_analyst, no_source, no_commentary, other };

inline constexpr std::size_t warning_kinds = 5;

// Returns "title", "analyst", "source" or "commentary" (each is missing), or "other". These names are stored
// in the table of files and are keys in JSON, so they must not change.
std::string_view name(WarningKind kind);

// Returns the kind with this name; `other` if there is none.
WarningKind warning_kind(std::string_view name);

struct FileWarning {
  int line = 0;  // 1-based; 0 if the warning is about the whole file
  WarningKind kind = WarningKind::other;
  std::string message;
  bool operator==(const FileWarning&) const = default;
};

// A malicious file may cause a warning in each of its lines, so only the first ones are kept and the others
// are counted.
inline constexpr std::size_t most_kept_warnings = 100;

struct FileWarnings {
  std::vector<FileWarning> first;  // ordered by line; at most most_kept_warnings
  std::uint64_t further = 0;       // the number of warnings that were not kept
  bool operator==(const FileWarnings&) const = default;
};

// Returns all warnings about a file, ordered by line: those of its reader; one for each commentary without a
// title, without an analyst, or without a source; and one if the file has no commentary.
std::vector<FileWarning> warnings_of(std::span<const Commentary> commentaries);

// Keeps the first most_kept_warnings.
FileWarnings kept(std::vector<FileWarning> warnings);

using WarningCounts = std::array<std::uint64_t, warning_kinds>;  // by kind

// Returns the sum over all kinds.
std::uint64_t number(const WarningCounts& counts);

// Returns "3 without a title, 2 without an analyst, 1 other"; an empty string if all counts are 0.
std::string text(const WarningCounts& counts);

}  // namespace osint
