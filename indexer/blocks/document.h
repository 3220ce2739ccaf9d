// SPDX-License-Identifier: GPL-2.0-or-later
// A file as the reader of its format hands it on: its blocks, and what it says of itself outside its text.
#pragma once

#include <string>
#include <vector>

#include "indexer/blocks/block.h"
#include "schema/citation.h"
#include "schema/reading_remarks.h"

namespace osint {

// Title, authors, date and so on from a YAML header, a sidecar, or a document's own information. Each fills only what the
// text itself does not state.
struct FrontMatter {
  std::string title;
  std::vector<std::string> analysts;
  std::string date;  // ISO 8601, as precise as it is given
  std::string region;
  std::string url;  // where the commentary was published
  std::vector<std::string> tags;
  std::vector<Citation> sources;
  std::vector<Warning> warnings;     // what is malformed or cannot be read
  std::vector<DroppedText> dropped;  // keys that mean nothing here, with their values

  bool operator==(const FrontMatter&) const = default;
};

// One document of a file: most files are one, a feed has one for each entry.
struct Document {
  BlockSequence content;
  FrontMatter front;
  // What the file itself tells it from its other documents by, whatever their order (a feed's guid); empty where it says
  // nothing. Its first commentary gets it as its id, and further ones with #2, #3 behind it.
  std::string id;
  bool is_entry = false;          // of a feed: one commentary, unless it clearly holds several
  int line = 1;                   // where it begins in the file, for one without blocks
  bool encoding_assumed = false;  // with another `encoding` (text_file.h) it would be another text
};

}  // namespace osint
