// SPDX-License-Identifier: GPL-2.0-or-later
// Counts what is uncertain in the reading of a file: missing titles, sources and speakers, and doubtful
// commentaries. The counts are stored with the file and reported.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace osint {

struct Commentary;  // commentary.h

struct DoubtCounts {
  std::uint64_t no_title = 0;    // commentaries
  std::uint64_t no_source = 0;   // commentaries
  std::uint64_t no_speaker = 0;  // passages of PassageKind::other
  std::uint64_t doubtful = 0;    // commentaries with a confidence below doubtful_below
  DoubtCounts& operator+=(const DoubtCounts& more);
  bool operator==(const DoubtCounts&) const = default;
};

struct FileDoubts {
  DoubtCounts counts;
  // The line and the confidence of the least certain doubtful commentary (the first of equals); 0 and 1 if
  // none is doubtful.
  int line = 0;
  double confidence = 1;
  FileDoubts& operator+=(const FileDoubts& more);
  bool operator==(const FileDoubts&) const = default;
};

FileDoubts doubts_of(std::span<const Commentary> commentaries);

// Returns the counts that are not 0: "3 without a title, 9 without a source, 14 passages without a speaker, 2
// doubtful commentaries".
std::string text(const DoubtCounts& counts);

}  // namespace osint
