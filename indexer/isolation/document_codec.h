// SPDX-License-Identifier: GPL-2.0-or-later
// What the process that reads documents is asked and what it answers, as CBOR. It parses files that anybody may have made, so
// that whoever asks must not rely on any byte of an answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

struct ReadRequest {
  std::string format;      // as DocumentReader has it
  std::string encoding;    // the same
  std::string_view bytes;  // of the file
};

// All of the request but the bytes, which are to follow it: they need not be copied.
std::string encode_request_head(const ReadRequest& request);
// `message`: the head and the bytes, into which the request points.
Result<ReadRequest> decode_request(std::string_view message);

struct ReadAnswer {
  Result<std::vector<Document>> documents = std::vector<Document>();
  bool spent = false;  // the process has grown large: it should read no further file
};

// Documents that hold more than most_answer_memory or most_answer_bytes become an error.
std::string encode_answer(const ReadAnswer& answer);

// An error of the outer Result says that the answer is damaged. Of what is returned this holds: all text is valid UTF-8, and
// the text of a block is not empty; marks lie within their text, in the order of their beginnings, and cut no character in
// two; levels are 0 to 6; lines, pages and sizes are not negative; all of it takes most_answer_memory at most. The kind of an
// inner error is ErrorKind::failure.
Result<ReadAnswer> decode_answer(std::string_view message);

// What the process says of itself before it is asked anything.
struct ReaderGreeting {
  std::string version;               // of the program
  std::vector<std::string> readers;  // the formats it reads, each with its library: "PDF (poppler)"
  int landlock = 0;                  // the version of Landlock in force, 0: none
  bool filters_calls = false;        // of the system: network, processes and programs are out of reach
  bool memory_limited = false;       // to most_reader_memory
};

std::string encode_greeting(const ReaderGreeting& greeting);
Result<ReaderGreeting> decode_greeting(std::string_view message);

}  // namespace osint
