// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/document_codec.h"

#include <fmt/format.h>

#include "base/cbor_items.h"
#include "indexer/isolation/document_items.h"
#include "indexer/isolation/reader_limits.h"

namespace osint {
namespace {

constexpr std::size_t most_error_bytes = 4096;
constexpr std::size_t most_readers = 64;

constexpr std::size_t request_members = 3;
constexpr std::size_t answer_members =
    3;  // whether it is spent, whether it succeeded, the documents or the error
constexpr std::size_t error_members = 2;
constexpr std::size_t greeting_members = 5;

tl::unexpected<Error> damaged() { return failure("damaged"); }

std::string encode_error(const Error& error, bool spent) {
  CborWriter out;
  out.array(answer_members);
  out.truth(spent);
  out.truth(false);
  out.array(error_members);
  out.text(message_start(error.message, most_error_bytes));
  out.whole_number(static_cast<std::uint64_t>(error.line > 0 ? error.line : 0));
  return out.take();
}

std::string encode_too_large(bool spent) {
  return encode_error({"holds more text and marks than one file may: split it into several"}, spent);
}

Error decode_error(CborItems& items) {
  items.array_of(error_members);
  const std::string_view message = items.text();
  if (message.empty() || message.size() > most_error_bytes) items.fail();
  const auto line = static_cast<int>(items.whole_number(most_line));
  return {std::string(message), line, ErrorKind::failure};
}

}  // namespace

std::string encode_request_head(const ReadRequest& request) {
  CborWriter out;
  out.array(request_members);
  out.text(request.format);
  out.text(request.encoding);
  out.bytes_head(request.bytes.size());
  return out.take();
}

Result<ReadRequest> decode_request(std::string_view message) {
  CborItems items(message);
  items.array_of(request_members);
  ReadRequest out;
  out.format = items.text();
  out.encoding = items.text();
  out.bytes = items.bytes();
  if (!items.complete()) return damaged();
  return out;
}

std::string encode_answer(const ReadAnswer& answer) {
  if (!answer.documents) return encode_error(answer.documents.error(), answer.spent);
  CborWriter out;
  out.array(answer_members);
  out.truth(answer.spent);
  out.truth(true);
  out.array(answer.documents->size());
  Allowance allowance(most_answer_memory);
  for (const Document& document : *answer.documents) {
    if (!write_document(document, out, allowance) || out.size() > most_answer_bytes)
      return encode_too_large(answer.spent);
  }
  return out.take();
}

Result<ReadAnswer> decode_answer(std::string_view message) {
  if (message.size() > most_answer_bytes) return damaged();
  CborItems items(message);
  ReadAnswer out;
  items.array_of(answer_members);
  out.spent = items.truth();
  if (items.truth()) {
    Allowance allowance(most_answer_memory);
    std::vector<Document>& documents = *out.documents;
    for (std::size_t left = items.array(); left > 0 && !items.failed(); --left)
      documents.push_back(read_one_document(items, allowance));
  } else {
    out.documents = tl::unexpected<Error>(decode_error(items));
  }
  if (!items.complete()) return damaged();
  return out;
}

std::string encode_greeting(const ReaderGreeting& greeting) {
  CborWriter out;
  out.array(greeting_members);
  out.text(greeting.version);
  out.array(greeting.readers.size());
  for (const std::string& reader : greeting.readers) out.text(reader);
  out.whole_number(static_cast<std::uint64_t>(greeting.landlock));
  out.truth(greeting.filters_calls);
  out.truth(greeting.memory_limited);
  return out.take();
}

Result<ReaderGreeting> decode_greeting(std::string_view message) {
  constexpr std::uint64_t most_landlock = 1000;
  CborItems items(message);
  ReaderGreeting out;
  items.array_of(greeting_members);
  out.version = items.text();
  std::size_t left = items.array();
  if (left > most_readers) items.fail();
  for (; left > 0 && !items.failed(); --left) out.readers.emplace_back(items.text());
  out.landlock = static_cast<int>(items.whole_number(most_landlock));
  out.filters_calls = items.truth();
  out.memory_limited = items.truth();
  if (!items.complete()) return damaged();
  return out;
}

}  // namespace osint
