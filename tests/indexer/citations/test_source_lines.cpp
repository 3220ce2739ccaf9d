// SPDX-License-Identifier: GPL-2.0-or-later
// Source lines as people write them, and the right reading of each of their parts.
#include <catch2/catch.hpp>

#include <fmt/format.h>
#include <string>
#include <vector>

#include "indexer/citations/citation_parser.h"
#include "schema/commentary.h"
#include "tests/indexer/citations/marked.h"

using namespace osint;

namespace {

// authors / title / translated title / publication / date / url / note @accessed #warnings
std::string shown(const ParsedCitation& parsed) {
  const Citation& c = parsed.citation;
  const std::string accessed = c.accessed.empty() ? "" : " @" + c.accessed;
  return fmt::format("{} / {} / {} / {} / {} / {} / {}{} #{}", fmt::join(c.authors, "+"), c.title,
                     c.translated_title, c.publication, c.date, c.url, c.note, accessed,
                     parsed.warnings.size());
}

struct Line {
  std::string source;
  std::string expected;
};

void check(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    CAPTURE(line.source);
    CHECK(shown(parse_citation(test::marked(line.source))) == line.expected);
  }
}

}  // namespace

TEST_CASE("the usual order of parts is read") {
  check({
      {R"(Ivo Marsh, “Night Work on the Water,” *Example Lake Courier*, 14 September 2018. http://x.example.org/night)",
       R"(Ivo Marsh / Night Work on the Water /  / Example Lake Courier / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"(Ivo Marsh, “Night Work on the Water,” Example Lake Courier, 14 September 2018. http://x.example.org/night)",
       R"(Ivo Marsh / Night Work on the Water /  / Example Lake Courier / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"(Ivo Marsh, “Night Work on the Water”, Example Lake Courier, 14 September 2018, http://x.example.org/night.)",
       R"(Ivo Marsh / Night Work on the Water /  / Example Lake Courier / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"(Ivo Marsh. “Night Work on the Water.” Example Lake Courier. 14 September 2018. http://x.example.org/night)",
       R"(Ivo Marsh / Night Work on the Water /  / Example Lake Courier / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"(Ivo Marsh: “Night Work on the Water”, *Example Lake Courier*, September 14, 2018)",
       R"(Ivo Marsh / Night Work on the Water /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh “Night Work on the Water,” *Example Lake Courier*, 14 September 2018)",
       R"(Ivo Marsh / Night Work on the Water /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(“Night Work on the Water,” Example Lake Courier, 14 September 2018)",
       R"( / Night Work on the Water /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(“Night Work on the Water,” *Example Lake Courier*. http://x.example.org/night)",
       R"( / Night Work on the Water /  / Example Lake Courier /  / http://x.example.org/night /  #0)"},
  });
}

TEST_CASE("authors are told apart, and roles stay with them") {
  check({
      {R"(Ivo Marsh and Una Fell, “Night Work,” *Example Courier*, 2018)",
       R"(Ivo Marsh+Una Fell / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(Ivo Marsh, Una Fell, and Lea Roe, “Night Work,” *Example Courier*, 2018)",
       R"(Ivo Marsh+Una Fell+Lea Roe / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(Ivo Marsh; Una Fell; Lea Roe, “Night Work,” *Example Courier*, 2018)",
       R"(Ivo Marsh+Una Fell+Lea Roe / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(Marsh et al., “Night Work,” *Example Courier*, 2018)",
       R"(Marsh et al. / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(Marsh, Ivo. “Night Work.” *Example Courier*, 2018)",
       R"(Marsh, Ivo / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(Col. Wang Wei, “Night Work,” *Example Courier*, 2018)",
       R"(Col. Wang Wei / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(Colonel (retired) Ivo Marsh and Dr. Una Fell, “Night Work,” *Example Courier*, 2018)",
       R"(Colonel (retired) Ivo Marsh+Dr. Una Fell / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(Maj. Gen. Ivo Marsh, “Night Work,” *Example Courier*, 2018)",
       R"(Maj. Gen. Ivo Marsh / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(Staff Writer, “Night Work,” *Example Courier*, 2018)",
       R"(Staff Writer / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(Ivo Marsh, military correspondent, “Night Work,” *Example Courier*, 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018 /  / military correspondent #1)"},
      {R"(Ivo Marsh (retired colonel), “Night Work,” *Example Courier*, 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018 /  / retired colonel #0)"},
      {R"(Mia de la Roca, “Night Work,” *Example Courier*, 2018)",
       R"(Mia de la Roca / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(I. P. Marsh, “Night Work,” *Example Courier*, 2018)",
       R"(I. P. Marsh / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(Ivo Marsh, Jr., “Night Work,” *Example Courier*, 2018)",
       R"(Ivo Marsh, Jr. / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(Example Ministry of Lakes, “Night Work,” 3 March 2018. http://x.example.org/a)",
       R"(Example Ministry of Lakes / Night Work /  /  / 2018-03-03 / http://x.example.org/a /  #1)"},
      {R"(By Ivo Marsh for Example Lake Courier, 14 September 2018)",
       R"(Ivo Marsh /  /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(By Ivo Marsh and Una Fell for Example Lake Courier, 14 September 2018)",
       R"(Ivo Marsh+Una Fell /  /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(By Ivo Marsh, “Night Work,” *Example Courier*, 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(“Night Work,” by Ivo Marsh, *Example Courier*, 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(“Night Work,” by Ivo Marsh, Example Courier, 3 March 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-03-03 /  /  #0)"},
  });
}

TEST_CASE("a title and its translation are two parts") {
  check({
      {R"(王强 (Wang Qiang), “夜间水上作业” (Night Work on the Water), 示例湖报 (Example Lake Courier), 14 September 2018. http://x.example.org/night)",
       R"(王强 (Wang Qiang) / 夜间水上作业 / Night Work on the Water / 示例湖报 (Example Lake Courier) / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"(马军，《夜间水上作业》(Night Work on the Water)，《示例湖报》(Example Lake Courier)，2018年9月14日。http://x.example.org/night)",
       R"(马军 / 夜间水上作业 / Night Work on the Water / 示例湖报 (Example Lake Courier) / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"(王强、李明，“夜间水上作业”，示例湖报，２０１８年９月１４日，http://x.example.cn/a)",
       R"(王强+李明 / 夜间水上作业 /  / 示例湖报 / 2018-09-14 / http://x.example.cn/a /  #0)"},
      {R"(王强，《夜间水上作业》，《示例湖报》，二〇一八年九月十四日)",
       R"(王强 / 夜间水上作业 /  / 示例湖报 / 2018-09-14 /  /  #0)"},
      {R"(Иван Марш, «Ночная работа на воде», Озёрный курьер, 14 сентября 2018 г. http://x.example.org/a)",
       R"(Иван Марш / Ночная работа на воде /  / Озёрный курьер / 2018-09-14 / http://x.example.org/a /  #0)"},
      {R"(Иван Марш, “Ночная работа на воде (Night Work on the Water),” *Пример* (Example), 14 September 2018)",
       R"(Иван Марш / Ночная работа на воде / Night Work on the Water / Пример (Example) / 2018-09-14 /  /  #0)"},
      {R"(“Ночная работа на воде” (Night Work on the Water). *Example Lake Courier*. 14 September 2018. http://x.example.org/night)",
       R"( / Ночная работа на воде / Night Work on the Water / Example Lake Courier / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"(“Ночная работа на воде” [Night Work on the Water], Озёрный курьер [Lake Courier], 14 September 2018)",
       R"( / Ночная работа на воде / Night Work on the Water / Озёрный курьер (Lake Courier) / 2018-09-14 /  /  #0)"},
      {R"(Ivan Marsh, “Nochnaya rabota na vode” [Night Work on the Water], Example Lake Courier, 14 September 2018)",
       R"(Ivan Marsh / Nochnaya rabota na vode / Night Work on the Water / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(Ivan Marsh, “Nochnaya rabota na vode” (Night Work on the Water), Example Lake Courier, 14 September 2018)",
       R"(Ivan Marsh / Nochnaya rabota na vode / Night Work on the Water / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(Ivan Marsh, “Nochnaya rabota na vode,” (Night Work on the Water), *Example Lake Courier*, 14 September 2018)",
       R"(Ivan Marsh / Nochnaya rabota na vode / Night Work on the Water / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(“کار شبانه روی آب” (“Night Work on the Water”), *Nemune News*, 14 September 2018)",
       R"( / کار شبانه روی آب / Night Work on the Water / Nemune News / 2018-09-14 /  /  #0)"},
      {R"(«کار شبانه روی آب» (Night Work on the Water), Nemune News, 14 September 2018. http://x.example.org/night)",
       R"( / کار شبانه روی آب / Night Work on the Water / Nemune News / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"(Ana Roca, “Trabajo nocturno (Night Work),” *Diario Ejemplo*, 14 de septiembre de 2018)",
       R"(Ana Roca / Trabajo nocturno (Night Work) /  / Diario Ejemplo / 2018-09-14 /  /  #0)"},
      {R"(Ana Roca, “Trabajo nocturno [Night Work],” *Diario Ejemplo*, 14 de septiembre de 2018)",
       R"(Ana Roca / Trabajo nocturno / Night Work / Diario Ejemplo / 2018-09-14 /  /  #0)"},
      {R"(Ana Roca, “Trabajo nocturno” (“Night Work”), Diario Ejemplo, 14 de septiembre de 2018)",
       R"(Ana Roca / Trabajo nocturno / Night Work / Diario Ejemplo / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work (Part Two),” *Example Courier*, 2018)",
       R"(Ivo Marsh / Night Work (Part Two) /  / Example Courier / 2018 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work” (in Russian), *Example Courier*, 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018 /  / in Russian #0)"},
      {R"(Ivo Marsh, “Night Work” [Video], *Example Courier*, 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018 /  / [Video] #1)"},
      {R"(Ivo Marsh, “The “Quiet” Brigade Works at Night,” *Example Courier*, 2018)",
       R"(Ivo Marsh / The “Quiet” Brigade Works at Night /  / Example Courier / 2018 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work: Is It ‘Routine’?” *Example Courier*, 2018)",
       R"(Ivo Marsh / Night Work: Is It ‘Routine’? /  / Example Courier / 2018 /  /  #0)"},
      {R"(Ivo Marsh, ‘Night Work,’ *Example Courier*, 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018 /  /  #0)"},
      {R"(Ivo Marsh, „Nachtarbeit“, *Beispielblatt*, 14. September 2018)",
       R"(Ivo Marsh / Nachtarbeit /  / Beispielblatt / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh, « Travail de nuit », Courrier exemple, 1er septembre 2018)",
       R"(Ivo Marsh / Travail de nuit /  / Courrier exemple / 2018-09-01 /  /  #0)"},
      {R"(Ivo Marsh, “What Happened on 3 March 2014,” *Example Courier*, 14 September 2018. http://x.example.org/2017/09/a)",
       R"(Ivo Marsh / What Happened on 3 March 2014 /  / Example Courier / 2018-09-14 / http://x.example.org/2017/09/a /  #0)"},
      {R"(Ivo Marsh, “Night Work in the U.S.,” *Example Courier*, 2018)",
       R"(Ivo Marsh / Night Work in the U.S. /  / Example Courier / 2018 /  /  #0)"},
  });
}

TEST_CASE("a title may be without quotation marks") {
  check({
      {R"(Ivo Marsh, Night Work on the Water, *Example Lake Courier*, 14 September 2018)",
       R"(Ivo Marsh / Night Work on the Water /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh, Night Work on the Water, Example Lake Courier, 14 September 2018)",
       R"(Ivo Marsh / Night Work on the Water /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh and Una Fell, What the Ferries Know, and Why, *Example Lake Courier*, 14 September 2018)",
       R"(Ivo Marsh+Una Fell / What the Ferries Know, and Why /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"([Night Work on the Water](http://x.example.org/night), *Example Lake Courier*, 14 September 2018)",
       R"( / Night Work on the Water /  / Example Lake Courier / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"([Night Work on the Water](http://x.example.org/night), Example Lake Courier, 14 September 2018)",
       R"( / Night Work on the Water /  / Example Lake Courier / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"([Example Lake Courier](http://x.example.org/night) · confidence 90%)",
       R"( /  /  / Example Lake Courier /  / http://x.example.org/night / confidence 90% #0)"},
  });
}

TEST_CASE("what describes a publication is a note") {
  check({
      {R"(Ivo Marsh, “Night Work,” Izvestia (state-run daily), 14 September 2018)",
       R"(Ivo Marsh / Night Work /  / Izvestia / 2018-09-14 /  / state-run daily #0)"},
      {R"(Ivo Marsh, “Night Work,” *Izvestia* (state-run daily, founded in 1917), 14 September 2018)",
       R"(Ivo Marsh / Night Work /  / Izvestia / 2018-09-14 /  / state-run daily, founded in 1917 #0)"},
      {R"(Ivo Marsh, “Night Work,” Example Courier (official newspaper of Vesna, read abroad), 14 September 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  / official newspaper of Vesna, read abroad #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier* (independent news website in Vesna), 14 September 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  / independent news website in Vesna #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier* (in Russian), 14 September 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  / in Russian #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier* (Vesna), 14 September 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  / (Vesna) #1)"},
      {R"(Ivo Marsh, “Night Work,” The Example Courier 24, 14 September 2018)",
       R"(Ivo Marsh / Night Work /  / The Example Courier 24 / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” Example24.ru, 14 September 2018)",
       R"(Ivo Marsh / Night Work /  / Example24.ru / 2018-09-14 /  /  #0)"},
  });
}

TEST_CASE("parts may stand in another order") {
  check({
      {R"(Example Lake Courier, “Night Work on the Water,” 14 September 2018. http://x.example.org/night)",
       R"( / Night Work on the Water /  / Example Lake Courier / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"(*Example Lake Courier*, “Night Work on the Water,” 14 September 2018)",
       R"( / Night Work on the Water /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(14 September 2018, Ivo Marsh, “Night Work on the Water,” *Example Lake Courier*)",
       R"(Ivo Marsh / Night Work on the Water /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(Tuesday, April 30, 2002, Example Lake Courier, “Night Work”)",
       R"( / Night Work /  / Example Lake Courier / 2002-04-30 /  /  #0)"},
      {R"(“Night Work on the Water” - Ivo Marsh (Example Lake Courier))",
       R"(Ivo Marsh / Night Work on the Water /  / Example Lake Courier /  /  /  #0)"},
      {R"(“Night Work on the Water” — Marsh et al., Example Lake Courier, 14 September 2018)",
       R"(Marsh et al. / Night Work on the Water /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(“Night Work on the Water” – Example Lake Courier, 14 September 2018)",
       R"( / Night Work on the Water /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(“Night Work on the Water” (Example Lake Courier, 14 September 2018))",
       R"( / Night Work on the Water /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
      {R"(“Night Work on the Water” (Example Lake Courier), 14 September 2018)",
       R"( / Night Work on the Water /  / Example Lake Courier / 2018-09-14 /  /  #0)"},
  });
}

TEST_CASE("channels and agencies are publications") {
  check({
      {R"(@example_ferry, Telegram, 14 September 2023. t.me/example_ferry/123)",
       R"(@example_ferry /  /  / Telegram / 2023-09-14 / t.me/example_ferry/123 /  #0)"},
      {R"(Example Ferry Channel (pro-government Telegram channel), “Ferries tied up again,” *Telegram*, 14 September 2023. https://t.me/example_ferry/123)",
       R"(Example Ferry Channel / Ferries tied up again /  / Telegram / 2023-09-14 / https://t.me/example_ferry/123 / pro-government Telegram channel #0)"},
      {R"(Ivo Marsh (@marsh), X, 14 September 2023. https://x.example.com/marsh/1)",
       R"(Ivo Marsh (@marsh) /  /  / X / 2023-09-14 / https://x.example.com/marsh/1 /  #0)"},
      {R"(Example Agency in Russian 1200 gmt 3 Mar 18)",
       R"( /  /  / Example Agency / 2018-03-03 /  / in Russian 1200 gmt #0)"},
      {R"(Example Gazette website, Vesna, in Russian 14 Nov 11)",
       R"( /  /  / Example Gazette website / 2011-11-14 /  / Vesna, in Russian #0)"},
      {R"(Text of report by Example Agency in Russian 1200 gmt 3 Mar 18)",
       R"( /  /  / Example Agency / 2018-03-03 /  / Text of report by; in Russian 1200 gmt #0)"},
      {R"(Example TV, Vesna, in Arabic 1800 gmt 3 Mar 18)",
       R"( /  /  / Example TV / 2018-03-03 /  / Vesna, in Arabic 1800 gmt #0)"},
      {R"(Example Lake Courier)", R"( /  /  / Example Lake Courier /  /  /  #0)"},
      {R"(Example Lake Courier http://x.example.org/night)",
       R"( /  /  / Example Lake Courier /  / http://x.example.org/night /  #0)"},
      {R"(Xinhua, 14 September 2018)", R"( /  /  / Xinhua / 2018-09-14 /  /  #0)"},
      {R"(interview with an official, 2018)", R"( /  /  /  / 2018 /  / interview with an official #2)"},
  });
}

TEST_CASE("a page, a volume or a number is no publication") {
  check({
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, No. 35 (612), 14 September 2018, pp. 4-5)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  / No. 35 (612); pp. 4-5 #1)"},
      {R"(Ivo Marsh, “Night Work,” Example Courier No. 35 (612), 14.09.2018, p. 4)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  / No. 35 (612); p. 4 #1)"},
      {R"(Ivo Marsh, “Night Work,” Example Review, vol. 3, no. 2, 2018, pp. 14–20)",
       R"(Ivo Marsh / Night Work /  / Example Review / 2018 /  / vol. 3, no. 2; pp. 14–20 #1)"},
      {R"(Ivo Marsh, “Night Work,” p. 4, 14 September 2018)",
       R"(Ivo Marsh / Night Work /  /  / 2018-09-14 /  / p. 4 #2)"},
  });
}

TEST_CASE("dates are read in many forms") {
  check({
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 Sept. 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14SEP18)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 Sep 18)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 9/14/18)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14.09.18)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 9/10/18)",
       R"(Ivo Marsh / Night Work /  / Example Courier /  /  / 9/10/18 #1)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, Tuesday, April 30, 2002)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2002-04-30 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 septembre 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 de setembro de 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 27-28 August 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-08-27/2018-08-28 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14–20 September 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14/2018-09-20 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, August–September 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-08/2018-09 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 28 August – 2 September 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-08-28/2018-09-02 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, August 27-28, 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-08-27/2018-08-28 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, Fall 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-23 /  /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, early September 2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09 /  / early #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 September 2018 (accessed 2 October 2018). http://x.example.org/night)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 / http://x.example.org/night /  @2018-10-02 #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 September 2018, http://x.example.org/night (last accessed on 2 October 2018))",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 / http://x.example.org/night /  @2018-10-02 #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, Winter 2017-2018)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2017/2018 /  / Winter #0)"},
  });
}

TEST_CASE("addresses are read as they are written or broken") {
  check({
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 September 2018. http://x.example.org/2018/09/ night_work.html)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 / http://x.example.org/2018/09/night_work.html /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 September 2018. http:// x.example.org/ 2018/09/ night_work.html)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 / http://x.example.org/2018/09/night_work.html /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 September 2018. x.example.org/2018/09/night_work.html)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 / x.example.org/2018/09/night_work.html /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 September 2018. www.example.org/night)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 / www.example.org/night /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 September 2018. <http://x.example.org/night\_work.html>)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 / http://x.example.org/night_work.html /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 September 2018. hxxp://x.example.org/night)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 / hxxp://x.example.org/night /  #0)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 September 2018. http://x.example.org/night; http://archive.example.net/xyz)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 / http://x.example.org/night / http://archive.example.net/xyz #1)"},
      {R"(Ivo Marsh, “Night Work,” *Example Courier*, 14 September 2018. Available at: http://x.example.org/night)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"(Ivo Marsh, “Night Work,” Example Courier, 14 September 2018. Link: http://x.example.org/night)",
       R"(Ivo Marsh / Night Work /  / Example Courier / 2018-09-14 / http://x.example.org/night /  #0)"},
      {R"(Ivo Marsh, “Night Work,” Example Courier. URL: http://x.example.org/night)",
       R"(Ivo Marsh / Night Work /  / Example Courier /  / http://x.example.org/night /  #0)"},
      {R"(Ivo Marsh, “Night Work,” Example Courier. Available at: http://x.example.org/night. Archived at: http://archive.example.net/xyz)",
       R"(Ivo Marsh / Night Work /  / Example Courier /  / http://x.example.org/night / http://archive.example.net/xyz #1)"},
      {R"(“Night Work,” Link: http://x.example.org/night)",
       R"( / Night Work /  /  /  / http://x.example.org/night /  #1)"},
      {R"(“Night Work,” 14 September 2018, in Russian, http://x.example.org/night)",
       R"( / Night Work /  /  / 2018-09-14 / http://x.example.org/night / in Russian #1)"},
      {R"(“Night Work,” Example Agency, 14 September 2018. Translated from Russian)",
       R"( / Night Work /  / Example Agency / 2018-09-14 /  / Translated from Russian #0)"},
      {R"(Example Television, Vesna City, 3 March 2018)",
       R"( /  /  / Example Television / 2018-03-03 /  / Vesna City #1)"},
  });
}
