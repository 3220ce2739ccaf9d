// SPDX-License-Identifier: GPL-2.0-or-later
// The messages between the program and a process that reads documents, encoded as CBOR. That process parses
// untrusted files, so the decoders of its messages trust no byte that they get.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

struct ReadRequest {
  std::string format;      // as for DocumentReader (document_types.h)
  std::string encoding;    // as for DocumentReader
  std::string_view bytes;  // of the file; the caller keeps them alive
};

// Encodes everything but the bytes. The sender sends the bytes after the head, so it need not copy them.
std::string encode_request_head(const ReadRequest& request);
// `message` is the head followed by the bytes. The result points into `message`, which must outlive it.
Result<ReadRequest> decode_request(std::string_view message);

struct ReadAnswer {
  Result<std::vector<Document>> documents = std::vector<Document>();
  bool spent = false;  // the process uses much memory and should read no further file
};

// Encodes an error instead of documents that exceed most_answer_memory or most_answer_bytes.
std::string encode_answer(const ReadAnswer& answer);

// The outer Result fails if the answer is damaged; the inner one fails if the file could not be read, always
// with ErrorKind::failure. Returned documents keep these promises: all text is valid UTF-8; no block has
// empty text; marks lie within their text, are ordered by `begin` and split no character; levels are 0 to 6;
// lines, pages and sizes are not negative; the documents take at most most_answer_memory bytes.
Result<ReadAnswer> decode_answer(std::string_view message);

// The first message of a process, before any request.
struct ReaderGreeting {
  std::string version;               // of osint-read
  std::vector<std::string> readers;  // the formats that it reads, with the library of each: "PDF (poppler)"
  int landlock = 0;                  // the Landlock ABI version in force; 0 if none
  bool filters_calls = false;        // seccomp blocks network, processes and programs
  bool memory_limited = false;       // most_reader_memory is enforced
};

// Fails if `message` is damaged.
std::string encode_greeting(const ReaderGreeting& greeting);
Result<ReaderGreeting> decode_greeting(std::string_view message);

}  // namespace osint
