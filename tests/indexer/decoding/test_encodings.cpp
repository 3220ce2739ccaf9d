// SPDX-License-Identifier: GPL-2.0-or-later
// Texts that are not UTF-8: read as what they say, as what the user says, or refused with a hint.
#include "indexer/decoding/encodings.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck/catch.h>
#include <tuple>

#include "base/utf8.h"
#include "indexer/decoding/text_file.h"
#include "indexer/run/index_run.h"
#include "indexer/scan/file_table.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace std::string_literals;
using namespace osint::test;

namespace {

struct Sample {
  const char* encoding;
  std::string bytes;
  std::string text;
};

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all = {
      {"GB18030",
       "\xBD\xE2\xB7\xC5\xBE\xFC\xD4\xDA\xB8\xDB\xBF\xDA\xD1\xDD\xCF\xB0\x81"
       "9\xEE"
       "9",
       "解放军在港口演习㐀"},
      {"GBK", "\xBD\xE2\xB7\xC5\xBE\xFC\xD4\xDA\xB8\xDB\xBF\xDA\xD1\xDD\xCF\xB0", "解放军在港口演习"},
      {"gb2312",
       "\xD6\xEC\xE9"
       "F\xBB\xF9\xD4\xDA\xB8\xDB\xBF\xDA",
       "朱镕基在港口"},
      {"Big5",
       "\xB8\xD1\xA9\xF1\xADx\xA6"
       "b\xB4\xE4\xA4"
       "f\xBAt\xB2\xDF",
       "解放軍在港口演習"},
      {"windows-1251", "\xCF\xEE\xF0\xF2 \xE8 \xF4\xEB\xEE\xF2", "Порт и флот"},
      {"KOI8-R", "\xF0\xCF\xD2\xD4 \xC9 \xC6\xCC\xCF\xD4", "Порт и флот"},
      {"ISO-8859-1", "Le \x93port\x94 \xE0 l\x92\xE9t\xE9", "Le “port” à l’été"},
      {"ISO-8859-2",
       "\xA3\xF3"
       "d\xBC i \xBElu\xBBou\xE8k\xFD",
       "Łódź i žluťoučký"},
      {"windows-1252",
       "H\xE4"
       "fen \x96 \x80",
       "Häfen – €"},
      {"Shift_JIS", "\x8D`\x98p\x82\xCC\x89\x89\x8FK\x87@", "港湾の演習①"},
      {"EUC-JP", "\xB9\xC1\xCF\xD1\xA4\xCE\xB1\xE9\xBD\xAC", "港湾の演習"},
      {"EUC-KR",
       "\xC7\xD7\xB1\xB8 \xC8\xC6\xB7\xC3 \x8C"
       "c",
       "항구 훈련 똠"},
      {"ISO-8859-6", "\xE5\xEA\xE6\xC7\xC1", "ميناء"},
      {"ISO-2022-JP", "\x1B$B9AOQ$N1i=,\x1B(B", "港湾の演習"},
      {"windows-1256", "\xE3\xED\xE4\xC7\xC1", "ميناء"},
      {"TIS-620", "\xB7\xE8\xD2\xE0\xC3\xD7\xCD", "ท่าเรือ"},
  };
  return all;
}

const std::string gbk_text =
    "# \xB8\xDB\xBF\xDA\xD3\xEB\xD1\xDD\xCF\xB0\n\n**Commentary:** "
    "\xBD\xE2\xB7\xC5\xBE\xFC\xD4\xDA\xB8\xDB\xBF\xDA\xB8\xBD\xBD\xFC\xBE\xD9\xD0\xD0\xC1\xCB\xBE\xFC\xCA\xC2"
    "\xD1\xDD\xCF\xB0\xA3\xAC\xCD\xE2\xB9\xFA\xC3\xBD\xCC\xE5\xB6\xD4\xB4\xCB\xBD\xF8\xD0\xD0\xC1\xCB\xB1\xA8"
    "\xB5\xC0\xA1\xA3";
const std::string big5_text =
    "# \xB4\xE4\xA4"
    "f\xBBP\xBAt\xB2\xDF\n\n**Commentary:** \xB8\xD1\xA9\xF1\xADx\xA6"
    "b\xB4\xE4\xA4"
    "f\xAA\xFE\xAA\xF1\xC1|\xA6\xE6\xA4"
    "F\xADx\xA8\xC6\xBAt\xB2\xDF\xA1"
    "A\xA5~\xB0\xEA\xB4"
    "C\xC5\xE9\xB9\xEF\xA6\xB9\xB6i\xA6\xE6\xA4"
    "F\xB3\xF8\xBE\xC9\xA1"
    "C";
const std::string latin_text =
    "# Les ports\n\n**Commentary:** Le b\xE2timent a \xE9t\xE9 r\xE9par\xE9 \xE0 c\xF4t\xE9 du m\xF4le, "
    "o\xF9 la marine fran\xE7"
    "aise s'entra\xEEne d\xE9j\xE0.\n";
const std::string cyrillic_text =
    "# \xCF\xEE\xF0\xF2\xFB\n\n**Commentary:** \xCA\xEE\xF0\xE0\xE1\xEB\xE8 "
    "\xE2\xE5\xF0\xED\xF3\xEB\xE8\xF1\xFC \xE2 \xEF\xEE\xF0\xF2 \xEF\xEE\xF1\xEB\xE5 "
    "\xF3\xF7\xE5\xED\xE8\xE9, \xF1\xEE\xEE\xE1\xF9\xE0\xE5\xF2 \xEC\xE5\xF1\xF2\xED\xE0\xFF "
    "\xE3\xE0\xE7\xE5\xF2\xE0.\n";

std::string refusal(std::string_view bytes) {
  const auto file = decode_text(bytes);
  return file ? "read" : file.error().message;
}

}  // namespace

TEST_CASE("a text that is not UTF-8 is read in the encoding asked for", "[encodings]") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.encoding);
    const auto file = decode_text("harbour " + sample.bytes + "\n", sample.encoding);
    REQUIRE(file);
    CHECK(file->text == "harbour " + (is_valid_utf8(sample.bytes) ? sample.bytes : sample.text) + "\n");
    CHECK(file->warnings.empty());
    CHECK(file->assumed == !is_valid_utf8(sample.bytes));
  }
}

TEST_CASE("XML is read in the encoding it declares, whatever is asked for", "[encodings]") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.encoding);
    const std::string declaration = fmt::format("<?xml version='1.0' encoding='{}'?>", sample.encoding);
    const auto file = decode_xml_text(declaration + "<a>" + sample.bytes + "</a>", "Big5");
    REQUIRE(file);
    CHECK(file->text == declaration + "<a>" + sample.text + "</a>");
    CHECK_FALSE(file->assumed);
  }
}

TEST_CASE("what is UTF-8 stays UTF-8, whatever is asked for", "[encodings]") {
  for (const std::string text : {"plain", "解放军 é", "\xEF\xBB\xBF解放军"}) {
    const auto file = decode_text(text, "GB18030");
    REQUIRE(file);
    CHECK_THAT(file->text, Catch::EndsWith(text.substr(text.size() - 2)));
    CHECK_FALSE(file->assumed);
  }
  // A tear in a text that is UTF-8 else.
  const auto torn = decode_text(
      "解放军在港口演习"
      "\xE8\xA7"
      "解放军",
      "GB18030");
  REQUIRE(torn);
  CHECK(torn->text == "解放军在港口演习\uFFFD解放军");
}

TEST_CASE("a text in another encoding is refused with a hint", "[encodings]") {
  CHECK(
      refusal(gbk_text) ==
      "is not UTF-8 (39 ill-formed byte sequences), looks like GB18030; convert it to UTF-8, or read it with "
      "--encoding GB18030");
  CHECK_THAT(refusal(big5_text), Catch::Contains("looks like Big5") && Catch::EndsWith("--encoding Big5"));
  CHECK_THAT(refusal(latin_text),
             Catch::Contains("looks like ISO-8859-1") && Catch::EndsWith("--encoding ISO-8859-1"));
  CHECK_THAT(refusal(cyrillic_text), Catch::Contains("looks like windows-1251"));
  CHECK_THAT(refusal("caf\xE9 ferm\xE9"), Catch::Contains("--encoding"));
  const auto file = decode_text("one\ntwo\n" + gbk_text);
  REQUIRE_FALSE(file);
  CHECK(file.error().line == 3);
}

TEST_CASE("XML that is not what it declares is refused", "[encodings]") {
  const auto claimed =
      decode_xml_text("<?xml version='1.0' encoding='UTF-8'?><a>" + gbk_text + "</a>", "GB18030");
  REQUIRE_FALSE(claimed);
  CHECK_THAT(claimed.error().message, Catch::StartsWith("is declared as UTF-8, but not UTF-8") &&
                                          Catch::EndsWith("correct the declaration, or convert it"));
  for (const char* name : {"klingon-7", "ibm-37", "UTF-7x", "\x1b[31m"}) {
    const auto unknown = decode_xml_text(fmt::format("<?xml version='1.0' encoding='{}'?><a/>", name));
    REQUIRE_FALSE(unknown);
    CHECK_THAT(unknown.error().message, Catch::StartsWith("cannot read the encoding"));
  }
}

TEST_CASE("bytes that an encoding does not have are repaired, counted and located", "[encodings]") {
  const auto file = decode_text("a\n\xBD\xAB\n\xFF", "GB18030");
  REQUIRE(file);
  CHECK(file->text == "a\n将\n\uFFFD");
  REQUIRE(file->warnings.size() == 1);
  CHECK(file->warnings[0].line == 3);
}

TEST_CASE("a text that is not what the option says either is refused", "[encodings]") {
  std::string gbk;
  for (int i = 0; i < 20; ++i) gbk += gbk_text;
  const auto file = decode_text("a\n" + gbk, "UTF-8");
  REQUIRE_FALSE(file);
  CHECK_THAT(file.error().message,
             Catch::StartsWith("is not UTF-8 (") && Catch::EndsWith("looks like GB18030"));
  CHECK(file.error().line == 2);
}

TEST_CASE("UTF-16 and UTF-32 without a mark are refused by name, and read by it", "[encodings]") {
  const std::string ascii = "# A title\n\nWords in a harbour, and a \xC3\xA9.\n";
  for (const auto& [name, width, big] :
       {std::tuple{"UTF-16LE", 2U, false}, std::tuple{"UTF-16BE", 2U, true},
        std::tuple{"UTF-32LE", 4U, false}, std::tuple{"UTF-32BE", 4U, true}}) {
    std::string bytes;
    for (std::size_t i = 0; i < ascii.size();) {
      std::string unit(width, '\0');
      unit[big ? width - 1 : 0] = static_cast<char>(next_code_point(ascii, i));
      bytes += unit;
    }
    INFO(name);
    CHECK_THAT(refusal(bytes),
               Catch::StartsWith(fmt::format("looks like {} without a byte order mark", name)));
    const auto file = decode_text(bytes, name);
    REQUIRE(file);
    CHECK(file->text == ascii);
    CHECK(file->assumed);
    CHECK(is_readable_encoding(name));
    CHECK_FALSE(is_known_encoding(name));
  }
  CHECK_THAT(refusal(std::string(100, '\0') + "abc"), Catch::StartsWith("looks like a binary file"));
  CHECK(refusal("a text with one \0 in it, which is repaired"s) == "read");
}

TEST_CASE("a tenth of ill-formed sequences among what is not ASCII is where repair ends", "[encodings]") {
  std::string text;
  for (int i = 0; i < 180; ++i) text += "港";
  for (int i = 0; i < 20; ++i) text += "\xE6 ";
  CHECK(refusal(text) == "read");
  CHECK_THAT(refusal(text + "\xE6 "), Catch::StartsWith("is not UTF-8"));
}

TEST_CASE("any bytes decode to valid UTF-8 in every encoding", "[encodings]") {
  rc::prop("decoding", [](const std::string& bytes) {
    for (const Sample& sample : samples())
      RC_ASSERT(is_valid_utf8(decoded_by_name(bytes, sample.encoding).text));
    guessed_encoding(bytes);
  });
}

TEST_CASE("encodings are known by the names in use, in which ASCII is itself", "[encodings]") {
  for (const char* name : {"gbk", "GB2312", "big5-hkscs", "latin1", "cp1251", "sjis", "UTF-8"})
    CHECK(is_known_encoding(name));
  for (const char* name : {"", "klingon-7", "ibm-37", "UTF-16", "UTF-32BE", "../x"})
    CHECK_FALSE(is_known_encoding(name));
}

TEST_CASE("files are read again when another encoding is asked for", "[encodings]") {
  CorpusFolder folder;
  folder.write("gbk.md", gbk_text);
  folder.write("sound.md", markdown("Sound", "a text in UTF-8: 港口"));
  RunOptions options = folder.options();
  CHECK(run(options).files == Counts{1, 0, 0, 0, 1});
  options.encoding = "GB18030";
  CHECK(run(options).files == Counts{1, 0, 0, 1, 0});
  CHECK_THAT(words(folder.database(), "gbk"), Catch::Contains("解放军"));
  CHECK(run(options).files == Counts{0, 0, 0, 2, 0});
  options.encoding.clear();  // nothing asked for: what was read stays
  CHECK(run(options).files == Counts{0, 0, 0, 2, 0});
  options.encoding = "Big5";
  CHECK(run(options).files == Counts{0, 1, 0, 1, 0});
  CHECK(table_of(folder.database()).find(folder.path("gbk.md"))->encoding == "Big5");
  options.encoding = "GB18030";
  run(options);
  RunOptions scratch = options;
  scratch.database = folder.beside("scratch");
  run(scratch);
  CHECK(documents(folder.database()) == documents(scratch.database));
}
