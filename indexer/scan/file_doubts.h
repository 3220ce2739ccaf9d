// SPDX-License-Identifier: GPL-2.0-or-later
// Doubts: what is not known of who says what in a file. They are counted, kept with the file and reported. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace osint {

struct Commentary;  // commentary.h

struct DoubtCounts {
  std::uint64_t no_title = 0;    // commentaries
  std::uint64_t no_source = 0;   // commentaries
  std::uint64_t no_speaker = 0;  // passages of kind other
  std::uint64_t doubtful = 0;    // commentaries of too little confidence (doubtful_below)
  DoubtCounts& operator+=(const DoubtCounts& more);
  bool operator==(const DoubtCounts&) const = default;
};

struct FileDoubts {
  DoubtCounts counts;
  // Of the doubtful commentary that is least sure, the first of several; 0 and 1 where none is doubtful.
  int line = 0;
  double confidence = 1;
  FileDoubts& operator+=(const FileDoubts& more);
  bool operator==(const FileDoubts&) const = default;
};

FileDoubts doubts_of(std::span<const Commentary> commentaries);

// "3 without a title, 9 without a source, 14 passages without a speaker, 2 doubtful commentaries": those that are not 0.
std::string text(const DoubtCounts& counts);

}  // namespace osint
