// SPDX-License-Identifier: GPL-2.0-or-later
// What the reader of a format returns for a file: its blocks, and the metadata that stands outside its text.
#pragma once

#include <string>
#include <vector>

#include "indexer/blocks/block.h"
#include "schema/citation.h"
#include "schema/reading_remarks.h"

namespace osint {

// Metadata from a YAML header, a sidecar, or the properties of a document. It fills only what the text itself
// does not state.
struct FrontMatter {
  std::string title;
  std::vector<std::string> analysts;
  std::string date;  // ISO 8601, as precise as the file gives it
  std::string region;
  std::string url;  // where the commentary was published
  std::vector<std::string> tags;
  std::vector<Citation> sources;
  std::vector<Warning> warnings;     // about metadata that is malformed or cannot be read
  std::vector<DroppedText> dropped;  // unknown keys, with their values

  bool operator==(const FrontMatter&) const = default;
};

// One document of a file. Most files hold one; a feed holds one for each entry.
struct Document {
  BlockSequence content;
  FrontMatter front;
  // The identifier that the file gives this document, such as the guid of a feed's entry, which does not
  // depend on the order of entries; empty if there is none. The first commentary of the document gets it as
  // its id; further ones get it with #2, #3 and so on appended.
  std::string id;
  bool is_entry = false;          // of a feed: one commentary, unless it clearly holds several
  int line = 1;                   // where it begins in the file, for a document without blocks
  bool encoding_assumed = false;  // another `encoding` (text_file.h) might give another text
};

}  // namespace osint
