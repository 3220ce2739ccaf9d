// SPDX-License-Identifier: GPL-2.0-or-later
// Warnings: what a reading of a file did not understand, or missed. They are kept with the file and counted by kind. Pure.
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

// "title", "analyst", "source", "commentary" (each is missing), "other": stored in the table of files, keys of JSON.
std::string_view name(WarningKind kind);

// `other` where there is no such name.
WarningKind warning_kind(std::string_view name);

struct FileWarning {
  int line = 0;  // 1-based, 0: about the whole file
  WarningKind kind = WarningKind::other;
  std::string message;
  bool operator==(const FileWarning&) const = default;
};

// A file made to do harm may give rise to a warning in each of its lines: the first are kept, the others counted.
inline constexpr std::size_t most_kept_warnings = 100;

struct FileWarnings {
  std::vector<FileWarning> first;  // by line, at most most_kept_warnings
  std::uint64_t further = 0;
  bool operator==(const FileWarnings&) const = default;
};

// All warnings of a file's commentaries, by line: those of their readers, and one for each commentary without a title,
// an analyst or a source; one for a file without a commentary.
std::vector<FileWarning> warnings_of(std::span<const Commentary> commentaries);

FileWarnings kept(std::vector<FileWarning> warnings);

using WarningCounts = std::array<std::uint64_t, warning_kinds>;  // by kind

// The sum over all kinds.
std::uint64_t number(const WarningCounts& counts);

// "3 without a title, 2 without an analyst, 1 other"; empty where all are 0.
std::string text(const WarningCounts& counts);

}  // namespace osint
