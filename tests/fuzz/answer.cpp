// SPDX-License-Identifier: GPL-2.0-or-later
// What a process that reads documents answers: any bytes are refused, or are documents that hold to what is promised, can be
// answered again, and can be taken apart.
#include <string>

#include "indexer/isolation/document_codec.h"
#include "indexer/structure/structure.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/promise.h"

namespace {

using namespace osint;

void check_block(const Block& block) {
  const std::string& text = block.text.text;
  fuzz::promise(!text.empty() && is_valid_utf8(text), "text is there, and UTF-8");
  std::size_t begin = 0;
  for (const Markup& mark : block.text.markup) {
    fuzz::promise(begin <= mark.begin && mark.begin <= mark.end && mark.end <= text.size(),
                  "marks lie in their text, in order");
    fuzz::promise(is_valid_utf8(std::string_view(text).substr(mark.begin, mark.end - mark.begin)),
                  "marks cut no character");
    begin = mark.begin;
  }
  fuzz::promise(
      block.text.line >= 0 && block.page >= 0 && block.level >= 0 && block.level <= 6 && block.size >= 0,
      "numbers are in their ranges");
}

void check_answer(std::string_view bytes) {
  const auto answer = decode_answer(bytes);
  if (!answer) return;
  if (!answer->documents) {
    fuzz::promise(!answer->documents.error().message.empty(), "an error says something");
    return;
  }
  for (const Document& document : *answer->documents) {
    for (const Block& block : document.content.blocks) check_block(block);
    explain_structure(document.content);
  }
  const std::string again = encode_answer(*answer);
  const auto second = decode_answer(again);
  fuzz::promise(second && encode_answer(*second) == again, "what is decoded can be encoded");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::bytes_of(data, size);
  check_answer(bytes);
  // The same behind the head of an answer with one document, which is seldom guessed.
  check_answer(std::string("\x83\xf4\xf5\x81\x84").append(bytes));
  const auto request = decode_request(bytes);
  fuzz::promise(!request || request->bytes.size() <= size, "a request points into its message");
  const auto greeting = decode_greeting(bytes);
  fuzz::promise(!greeting || decode_greeting(encode_greeting(*greeting)), "a greeting can be given again");
  return 0;
}
