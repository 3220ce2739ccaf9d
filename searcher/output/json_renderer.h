// SPDX-License-Identifier: GPL-2.0-or-later
// Answers as JSON, format version 1. Pure.
#pragma once

#include <string>

#include "searcher/answer/answer.h"
#include "searcher/answer/search_options.h"

namespace osint {

// What stands around values joined by commas; without an end of line.
struct JsonEnvelope {
  std::string before;
  std::string after;
};

// Around the hits; with the name that the query is saved under, if it is.
JsonEnvelope render_json_envelope(const Answer& answer, const SearchOptions& options,
                                  const std::string& name = {});
std::string render_json_hit(const Hit& hit, const SearchOptions& options);

// Around the envelopes of several queries.
JsonEnvelope render_json_queries();

// A commentary as a hit is written, without rank and score, every passage whole; in one line.
std::string render_json(const Commentary& commentary);

// A hit in one line, with the query, and with the name it has in a file of queries or is saved under.
std::string render_jsonl(const Hit& hit, const Answer& answer, const std::string& name,
                         const SearchOptions& options);

}  // namespace osint
