// SPDX-License-Identifier: GPL-2.0-or-later
// Entries of feeds as commentaries: one for each, under an id that it keeps.
#include <catch2/catch.hpp>

#include "indexer/isolation/readers.h"
#include "indexer/reading/corpus_file.h"
#include "schema/commentary.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

std::string item(const std::string& guid, const std::string& title, const std::string& text) {
  return "<item><title>" + title + "</title><guid>" + guid + "</guid><description><![CDATA[" + text +
         "]]></description></item>\n";
}

std::string feed(const std::string& items) { return "<rss><channel>\n" + items + "</channel></rss>\n"; }

std::vector<Commentary> commentaries(const std::string& path, const std::string& bytes) {
  const auto file = read_corpus_file(path, bytes, "", read_document);
  REQUIRE(file);
  return file->commentaries;
}

const std::string article = "<p>The harbour is old, as the harbour master of Vesna said in an interview.</p>";

}  // namespace

TEST_CASE("an .xml file that is a feed is read as one", "[feed]") {
  CHECK(commentaries("/c/a.xml", feed(item("1", "The Harbour", article))).size() == 1);
  CHECK(commentaries("/c/a.xml", xml({"own"}, "text")).front().id == "own");
  // Without a reader it is what its ending says.
  CHECK_FALSE(read_commentaries("/c/a.xml", feed("")));
}

TEST_CASE("an entry is one commentary", "[feed]") {
  const auto one = commentaries(
      "/c/a.rss", feed(item("1", "The Harbour",
                            "<h2>Its Age</h2>" + article + "<h2>Its Size</h2>" + article +
                                "<p><strong>Source:</strong> Bob Sample, “Harbour,” <em>Example "
                                "Daily</em>, 3 October 2018.</p><p>It is old.</p><h2>Its Future</h2>" +
                                article)));
  REQUIRE(one.size() == 1);
  CHECK(one.front().title == "The Harbour");
  CHECK(one.front().id == "1");
  CHECK(one.front().citations.size() == 1);
  std::string all;
  for (const Passage& passage : one.front().passages) all += passage.text + '\n';
  for (const char* words : {"Its Age", "Its Size", "Its Future", "It is old."}) {
    CAPTURE(all);
    CHECK(all.find(words) != std::string::npos);
  }
}

TEST_CASE("an entry with a title alone is a commentary", "[feed]") {
  const auto found = commentaries("/c/a.rss", feed(item("1", "The Harbour", "") + item("2", "", "")));
  REQUIRE(found.size() == 1);
  CHECK(found.front().title == "The Harbour");
  CHECK(found.front().passages.empty());
  CHECK(found.front().line == 2);
}

TEST_CASE("an entry that is an issue is its commentaries", "[feed]") {
  const auto labelled = [](const std::string& title) {
    return "<h1>" + title +
           "</h1><p><strong>OE Watch Commentary:</strong> The harbour is old, as the harbour master said. "
           "<strong>End OE Watch Commentary (Quillfeather)</strong></p><p><strong>Source:</strong> Bob "
           "Sample, “Harbour,” "
           "<em>Example Daily</em>, 3 October 2018.</p><p>It is old.</p>";
  };
  const auto found =
      commentaries("/c/a.rss", feed(item("1", "October", labelled("The Harbour") + labelled("The Lake"))));
  REQUIRE(found.size() == 2);
  CHECK(found[0].title == "The Harbour");
  CHECK(found[0].id == "1");
  CHECK(found[1].id == "1#2");
}

TEST_CASE("nobody is named as the speaker of an entry without an author", "[feed]") {
  const auto found = commentaries("/c/a.rss", feed(item("1", "The Harbour", article)));
  REQUIRE(found.size() == 1);
  CHECK(found.front().analysts.empty());
  CHECK(is_doubtful(found.front()));
}

TEST_CASE("entries keep their ids while a feed grows", "[feed]") {
  using Ids = std::vector<std::string>;
  CorpusFolder folder;
  const std::string first = item("https://example.org/?p=1", "The Harbour", article);
  const std::string second = item("https://example.org/?p=2", "The Lake", article);
  folder.write("a.rss", feed(first + second));
  run(folder.options());
  CHECK(ids(folder.database()) == Ids{"https://example.org/?p=1", "https://example.org/?p=2"});
  folder.write("a.rss", feed(item("https://example.org/?p=3", "The Sea", article) + second + first));
  const RunReport again = run(folder.options());
  CHECK(again.commentaries.added == 1);
  CHECK(again.commentaries.removed == 0);
  CHECK(ids(folder.database()) ==
        Ids{"https://example.org/?p=1", "https://example.org/?p=2", "https://example.org/?p=3"});
  // Two feeds that number their entries alike.
  folder.write("b.rss", feed(item("https://example.org/?p=1", "Another", article)));
  run(folder.options());
  CHECK(ids(folder.database()) == Ids{"https://example.org/?p=1", "https://example.org/?p=1~2",
                                      "https://example.org/?p=2", "https://example.org/?p=3"});
}
