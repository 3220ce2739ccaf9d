// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/document_codec.h"

#include <catch2/catch.hpp>
#include <functional>
#include <limits>
#include <rapidcheck.h>

#include "base/cbor.h"
#include "base/cbor_items.h"
#include "indexer/isolation/reader_limits.h"
#include "tests/indexer/isolation/documents.h"

using namespace osint;
using namespace osint::test;

namespace {

ReadAnswer answer_of(const Block& block) {
  Document document;
  document.content.blocks.push_back(block);
  return {std::vector<Document>{document}, false};
}

Block plain_block() {
  Block out;
  out.text = {"An \u00e9xample", {{Markup::Kind::emphasis, 0, 2, "", true}}, 3};
  return out;
}

bool is_taken(const std::function<void(Block&)>& change) {
  Block block = plain_block();
  change(block);
  return decode_answer(encode_answer(answer_of(block))).has_value();
}

}  // namespace

TEST_CASE("documents come out of an answer as they went in", "[codec]") {
  rc::check([] {
    const std::vector<Document> documents = any_documents();
    const bool spent = *rc::gen::arbitrary<bool>();
    const std::string message = encode_answer({documents, spent});
    const auto answer = decode_answer(message);
    RC_ASSERT(answer.has_value());
    RC_ASSERT(answer->spent == spent);
    RC_ASSERT(answer->documents.has_value());
    RC_ASSERT(described(*answer->documents) == described(documents));
    RC_ASSERT(parse_cbor(message).has_value());
  });
}

TEST_CASE("an answer cut short, longer or with a changed byte is refused or sound", "[codec]") {
  rc::check([] {
    std::string message = encode_answer({any_documents(), false});
    const auto at = *rc::gen::inRange<std::size_t>(0, message.size());
    RC_ASSERT_FALSE(decode_answer(message.substr(0, at)).has_value());
    RC_ASSERT_FALSE(decode_answer(message + "\x01").has_value());
    message[at] = *rc::gen::arbitrary<char>();
    const auto answer = decode_answer(message);
    if (answer && answer->documents) RC_ASSERT(decode_answer(encode_answer(*answer)).has_value());
  });
}

TEST_CASE("an answer that says what no reader may say is refused", "[codec]") {
  const std::vector<std::pair<const char*, std::function<void(Block&)>>> cases = {
      {"no text",
       [](Block& block) {
         block.text = {"", {}, 1};
       }},
      {"text that is not UTF-8", [](Block& block) { block.text.text = "An \xffxample"; }},
      {"a number that is not UTF-8", [](Block& block) { block.number = "\xc3"; }},
      {"an address that is not UTF-8", [](Block& block) { block.text.markup[0].destination = "\x80"; }},
      {"a mark beyond the text", [](Block& block) { block.text.markup[0].end = 100; }},
      {"a mark that ends before it begins", [](Block& block) { block.text.markup[0].begin = 3; }},
      {"a mark that begins within a character",
       [](Block& block) {
         block.text.markup[0] = {{}, 4, 6, "", false};
       }},
      {"a mark that ends within a character", [](Block& block) { block.text.markup[0].end = 4; }},
      {"marks in disorder",
       [](Block& block) {
         block.text.markup = {{{}, 2, 3, "", false}, {{}, 0, 3, "", false}};
       }},
      {"an unknown kind of block", [](Block& block) { block.kind = static_cast<BlockKind>(5); }},
      {"an unknown kind of mark",
       [](Block& block) { block.text.markup[0].kind = static_cast<Markup::Kind>(2); }},
      {"a level of headings that there is not", [](Block& block) { block.level = 7; }},
      {"a line to which none can be added", [](Block& block) { block.text.line = 2'000'000'000; }},
      {"a page of that size", [](Block& block) { block.page = std::numeric_limits<int>::max(); }},
      {"a negative size", [](Block& block) { block.size = -1; }},
      {"an endless size", [](Block& block) { block.size = std::numeric_limits<double>::infinity(); }},
      {"a size that is no number",
       [](Block& block) { block.size = std::numeric_limits<double>::quiet_NaN(); }},
      {"a warning that is not UTF-8",
       [](Block& block) {
         block.warnings = {{1, "\xff"}};
       }},
  };
  REQUIRE(is_taken([](Block&) {}));
  for (const auto& [name, change] : cases) {
    INFO(name);
    CHECK_FALSE(is_taken(change));
  }
}

TEST_CASE("an error comes out as it went in, whatever its kind as a failure of the file", "[codec]") {
  const auto answer = decode_answer(encode_answer(
      {tl::unexpected<Error>(Error{"is encrypted; save it without", 12, ErrorKind::no_space}), true}));
  REQUIRE(answer);
  CHECK(answer->spent);
  REQUIRE_FALSE(answer->documents);
  CHECK(answer->documents.error().message == "is encrypted; save it without");
  CHECK(answer->documents.error().line == 12);
  CHECK(answer->documents.error().kind == ErrorKind::failure);
}

TEST_CASE("a message of an error that is too long or no UTF-8 is made fit", "[codec]") {
  const auto answer =
      decode_answer(encode_answer({tl::unexpected<Error>(Error{"\xff" + std::string(100'000, 'x')}), false}));
  REQUIRE(answer);
  CHECK(answer->documents.error().message.size() < 5000);
}

TEST_CASE("an answer may not take more memory than allowed, however small it is", "[codec]") {
  // Blocks of one letter, and lists that claim to be long within each other.
  Document document;
  document.content.blocks.resize(most_answer_memory / sizeof(Block) + 1);
  for (Block& block : document.content.blocks) block.text.text = "x";
  const auto told = decode_answer(encode_answer({std::vector<Document>{document}, false}));
  REQUIRE(told);
  REQUIRE_FALSE(told->documents);
  CHECK(told->documents.error().message.find("split it") != std::string::npos);

  CborWriter claim;
  claim.array(3);
  claim.truth(false);
  claim.truth(true);
  claim.array(1);
  claim.array(4);
  claim.array(std::size_t{32} << 20);
  CHECK_FALSE(decode_answer(claim.take() + std::string(std::size_t{32} << 20, '\x80')));
}

TEST_CASE("requests and greetings come out as they went in", "[codec]") {
  const std::string bytes("%PDF\0\xff", 6);
  const std::string message = encode_request_head({"pdf", "latin1", bytes}) + bytes;
  const auto request = decode_request(message);
  REQUIRE(request);
  CHECK(request->format == "pdf");
  CHECK(request->encoding == "latin1");
  CHECK(request->bytes == bytes);
  CHECK_FALSE(decode_request(message.substr(1)));

  const auto greeting = decode_greeting(encode_greeting({"1.2", {"PDF (poppler)", "mail"}, 3, true, false}));
  REQUIRE(greeting);
  CHECK(greeting->version == "1.2");
  CHECK(greeting->readers == std::vector<std::string>{"PDF (poppler)", "mail"});
  CHECK(greeting->landlock == 3);
  CHECK(greeting->filters_calls);
  CHECK_FALSE(greeting->memory_limited);
  CHECK_FALSE(decode_greeting("\x80"));
}
