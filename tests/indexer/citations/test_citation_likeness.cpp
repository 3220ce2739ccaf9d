// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/citation_likeness.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/indexer/citations/marked.h"

using namespace osint;

namespace {

const std::vector<std::string> citations{
    "Ivo Marsh, “Night Work,” *Example Courier*, 14 September 2018. http://x.example.org/a",
    "Ivo Marsh, “Night Work,”\nExample Courier, 14\nSeptember 2018. "
    "http://x.example.org/2018/\nnight_work.html",
    "Ivo Marsh, Night Work on the Water, *Example Courier*, 14 September 2018. http://x.example.org/a",
    "“Ночная работа (Night Work),” *Пример* (Example), 14 September 2018. http://x.example.org/a",
    "马军，《夜间水上作业》，《示例湖报》，2018年9月14日。http://x.example.org/a",
    "«کار شبانه روی آب» (Night Work), Nemune News, 14 September 2018. http://x.example.org/a",
    "“Night Work,” Example Courier, 14 September 2018.",
    "*Example Courier*, 14 September 2018. http://x.example.org/a",
    "@example_ferry, Telegram, 14 September 2023. t.me/example_ferry/123",
    "Col. Wang Wei, “Why Was It Formed?” Example Courier (newspaper of the ministry), 14 September 2018",
};

const std::vector<std::string> others{
    "According to Example Courier of 14 September 2018, “Night Work” is done on the lake every day.",
    "The captain said, “We are tied up,” on 14 September 2018 at http://x.example.org/a",
    "The brigade, according to “Example Courier,” trained on 14 September 2018.",
    "“We are tied up,” the captain said on 14 September 2018.",
    "“Night Work,” Ivo Marsh wrote in Example Courier on 14 September 2018. http://x.example.org/a",
    "The ferries stay tied up after ten, and nobody may say why. See http://x.example.org/a.",
    "On 14 September 2018, Example Courier published the article “Night Work” by Ivo Marsh.",
    "“The ferries stay tied up after ten, and nobody on the quay may say why.”",
    "“The ferries stay tied up after ten.” – Ivo Marsh",
    "For more information, see Dora Ashgrove, “Quiet Brigades,” Example Review, October 2018.",
    "Паромы стоят у причала. «Никто не говорит почему», — сообщил «Озёрный курьер» 14 сентября 2018 г.",
    "渡轮在十点以后都停泊着。《示例湖报》2018年9月14日报道说没有人知道原因。",
    "The brigade was formed after the floods of 2014.",
    "Lake Vesna: The Quiet Pontoon Brigade",
    "Dora Ashgrove",
    "14 September 2018",
    "",
};

}  // namespace

TEST_CASE("a citation without a label is told from prose") {
  for (const std::string& text : citations) {
    CAPTURE(text);
    const CitationLikeness likeness = citation_likeness(test::marked(text));
    CHECK(likeness.score >= 0.5);
    CHECK(likeness.score <= 1);
    CHECK_FALSE(likeness.prose);
    CHECK_FALSE(is_photo_credit(test::marked(text)));
    CHECK_FALSE(is_agency_line(test::marked(text)));
  }
  for (const std::string& text : others) {
    CAPTURE(text);
    CHECK(citation_likeness(test::marked(text)).score < 0.5);
  }
}

TEST_CASE("the parts of a citation are named") {
  const CitationLikeness all = citation_likeness(test::marked(citations[0] + " (accessed 2 October 2018)"));
  CHECK((all.author && all.title && all.publication && all.date && all.address));
  const CitationLikeness labelled =
      citation_likeness(test::marked("“Night Work,” Example Courier. Available at: http://x.example.org/a"));
  CHECK((labelled.label && labelled.title && !labelled.author && !labelled.date));
}

TEST_CASE("a long text is prose") {
  std::string text;
  while (text.size() < 100'000) text += "“Night Work,” Example Courier, 14 September 2018. ";
  CHECK(citation_likeness(test::marked(text)).prose);
}

TEST_CASE("a credit of a picture is told from a source") {
  for (const std::string& text : std::vector<std::string>{
           "Source: Wikimedia Commons, https://commons.example.org/wiki/File:Pontoons.jpg, CC BY-SA 4.0",
           "Wikimedia Commons, https://commons.example.org/wiki/File:Pontoons.jpg, CC BY-SA 4.0",
           "*Source: Example Photo Service, https://commons.example.org/wiki/File:Pontoons.jpg, CC BY-SA "
           "4.0*",
           "Photo: Example Agency", "Photo by Una Fell, 3 March 2018", "Image by Una Fell",
           "Credit: Una Fell/Example Agency", "Map: The lake and its ferries",
           "Courtesy of the Example Ministry", "© Example Agency",
           "Image Source: Example Ministry of Lakes, http://x.example.org/a.jpg",
           "Pontoons at night. Photo: Example Agency.", "Maps courtesy of Example Office"}) {
    CAPTURE(text);
    CHECK(is_photo_credit(test::marked(text)));
  }
  for (const std::string& text : std::vector<std::string>{
           "The map of the lake shows forty pontoons, and the brigade has twelve boats.",
           "Photo essays were a habit of the Courier.", "Example Courier",
           "Ivo Marsh, “Night Work,” Example Courier, 14 September 2018. http://x.example.org/a.jpg",
           "Ivo Marsh, “Night Work,” Example Courier, 14 September 2018. Photo: The quay at night."}) {
    CAPTURE(text);
    CHECK_FALSE(is_photo_credit(test::marked(text)));
  }
}

TEST_CASE("the line of a monitoring service is recognised") {
  for (const char* text :
       {"Example Agency in Russian 1200 gmt 3 Mar 18", "Example Gazette website, Vesna, in Russian 14 Nov 11",
        "Example TV, Vesna, in Arabic 1800 GMT 3 March 2018",
        "Text of report by Example Agency in Russian 1200 gmt 3 Mar 18"}) {
    CAPTURE(text);
    CHECK(is_agency_line(test::marked(text)));
  }
  for (const char* text :
       {"Example Courier, 14 September 2018", "The ferries stayed in Vesna on 3 March 2018",
        "“Night Work,” Example Courier, in Russian 14 Nov 11", "they stayed in Russian 14 Nov 11",
        "in Russian 14 Nov 11", ""}) {
    CAPTURE(text);
    CHECK_FALSE(is_agency_line(test::marked(text)));
  }
}
