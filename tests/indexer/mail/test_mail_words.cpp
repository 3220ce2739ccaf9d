// SPDX-License-Identifier: GPL-2.0-or-later
// Rules about single words of headers and lines of texts.
#include <catch2/catch.hpp>

#include "indexer/mail/mail_sender.h"
#include "indexer/mail/mail_subject.h"
#include "indexer/mail/mime/encoded_words.h"
#include "indexer/mail/mime/flowed_text.h"
#include "indexer/mail/mime/transfer_encoding.h"
#include "indexer/mail/person_names.h"
#include "indexer/mail/stated_day.h"
#include "indexer/mail/web_address.h"

using namespace osint;

TEST_CASE("the day of a header is the one its sender writes", "[mail]") {
  struct Case {
    const char* text;
    const char* day;
  };
  const Case cases[] = {
      {"Wed, 10 Oct 2018 23:30:00 -0500", "2018-10-10"},
      {"10 Oct 2018 08:00 +0800", "2018-10-10"},
      {"Wed,10 Oct 2018 08:00:00 GMT", "2018-10-10"},
      {"Wed, 10 October 2018 08:00:00 Z", "2018-10-10"},
      {"Mittwoch, 10 Oct 18 08:00:00 CEST", "2018-10-10"},
      {"Wed Oct 10 08:00:00 2018", "2018-10-10"},
      {"Wed Oct 10 08:00:00 EDT 2018", "2018-10-10"},
      {"Wed Oct 10 08:00:00 +0800 2018", "2018-10-10"},
      {"Wednesday, 10-Oct-18 08:00:00 GMT", "2018-10-10"},
      {"October 10, 2018", "2018-10-10"},
      {"Thu, 1 Sept. 99", "1999-09-01"},
      {"2018-10-10T23:30:00-05:00", "2018-10-10"},
      {"2018-10-10T23:30:00.123456Z", "2018-10-10"},
      {"2018-10-10 23:30", "2018-10-10"},
      {"2018-10", "2018-10"},
      {"2018", "2018"},
      {"31 Feb 2018", ""},
      {"2018-13-10", ""},
      {"yesterday", ""},
      {"", ""},
      {"99999999999999999999 Oct 2018", ""},
      {"10 Oct", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.text);
    CHECK(stated_day(each.text) == each.day);
  }
}

TEST_CASE("only what has the form of a person's name is one", "[mail]") {
  for (const char* name :
       {"Ann Example", "A. B. Example", "Ann van der Example", "Élodie Exámple", "ANN EXAMPLE",
        "Ann O'Example", "Иван Примеров", "Ann Example-Sample", "Matthew Stein"}) {
    CAPTURE(name);
    CHECK(is_person_name(name));
  }
  for (const char* name : {"",
                           "Ann",
                           "admin",
                           "Example Daily",
                           "News Desk",
                           "Ann Example via Vesna List",
                           "ann example",
                           "OSINT Team",
                           "Example.org",
                           "Ann 2",
                           "ann@example.org",
                           "The Example Times",
                           "Ann Example (Office)",
                           "新华网",
                           "李明",
                           "Ann Example Bob Sample Cid Test Dora Mock",
                           "J. K.",
                           "Ann van",
                           "Example Office",
                           "Lake Vesna Observer"}) {
    CAPTURE(name);
    CHECK_FALSE(is_person_name(name));
  }
  using Names = std::vector<std::string>;
  CHECK(person_names("Ann Example and Bob Sample") == Names{"Ann Example", "Bob Sample"});
  CHECK(person_names("Ann Example, Bob Sample, and Cid Mock") ==
        Names{"Ann Example", "Bob Sample", "Cid Mock"});
  CHECK(person_names("Example, Ann") == Names{"Ann Example"});
  CHECK(person_names("Ann Example, Example Daily").empty());
}

TEST_CASE("a subject loses what programs put before it, and nothing else", "[mail]") {
  struct Case {
    const char* subject;
    const char* list;
    const char* title;
    bool reply;
    bool forwarded;
  };
  const Case cases[] = {
      {"Vesna: The Harbour", "", "Vesna: The Harbour", false, false},
      {"Re: Vesna", "", "Vesna", true, false},
      {"RE[2]: Fwd: Vesna", "", "Vesna", true, true},
      {"AW: WG: Vesna", "", "Vesna", true, true},
      {"回复：港口", "", "港口", true, false},
      {"[Vesna-news] Harbour", "Vesna News <vesna-news.lists.example.org>", "Harbour", false, false},
      {"Re: [Vesna-news] Re: Harbour", "<vesna-news.lists.example.org>", "Harbour", true, false},
      {"[Update] Harbour", "<vesna-news.lists.example.org>", "[Update] Harbour", false, false},
      {"[Update] Harbour", "", "[Update] Harbour", false, false},
      {"Re:", "", "Re:", true, false},
      {"Region: Harbour", "", "Region: Harbour", false, false},
      {"", "", "", false, false},
  };
  for (const Case& each : cases) {
    CAPTURE(each.subject);
    const MailSubject found = mail_subject(each.subject, each.list);
    CHECK(found.title == each.title);
    CHECK(found.reply == each.reply);
    CHECK(found.forwarded == each.forwarded);
  }
}

TEST_CASE("encoded words are decoded, in whatever parts they come", "[mail]") {
  struct Case {
    const char* value;
    const char* text;
  };
  const Case cases[] = {
      {"Harbour", "Harbour"},
      {"=?gb2312?B?0MLOxQ==?=", "新闻"},
      {"=?GB2312?Q?=D0=C2=CE=C5?=", "新闻"},
      {"=?koi8-r?B?98XTzsE=?= 2018", "Весна 2018"},
      {"=?utf-8?Q?A_b=5Fc?=", "A b_c"},
      {"=?utf-8?B?5pY=?= =?utf-8?B?sA==?=", "新"},  // a character in two words
      {"=?utf-8?Q?a?= =?iso-8859-1?Q?=E9?=", "aé"},
      {"=?utf-8*en?Q?a?= b", "a b"},
      {"=?x-none?Q?a=E9?=", "aé"},
      {"=?utf-8?Z?a?=", "=?utf-8?Z?a?="},
      {"=?utf-8?Q?a", "=?utf-8?Q?a"},
      {"=?=?=?", "=?=?=?"},
      {"caf\xE9", "café"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.value);
    CHECK(decoded_words(each.value) == each.text);
  }
}

TEST_CASE("flowed lines become paragraphs", "[mail]") {
  CHECK(unflowed("One \ntwo \nthree.\nFour.\n", false) == "One two three.\n\nFour.\n");
  CHECK(unflowed("港 \n口\n", true) == "港口\n");
  CHECK(unflowed("> One \n> two\nThree\n", false) == "> One two\n>\nThree\n");
  CHECK(unflowed("> One \nThree\n", false) == "> One \nThree\n");
  CHECK(unflowed("Text \n-- \nAnn\n", false) == "Text \n-- \nAnn\n");
  CHECK(unflowed(" From here\n >no quotation\n", false) == "From here\n>no quotation\n");
  CHECK(unflowed("", false).empty());
}

TEST_CASE("a character set is obeyed unless it is evidently wrong", "[mail]") {
  CHECK(charset_decoded("\xD0\xC2\xCE\xC5\r\n", "gb2312") == "新闻\n");
  CHECK(charset_decoded("\xF7\xC5\xD3\xCE\xC1", "KOI8-R") == "Весна");
  CHECK(charset_decoded("Весна", "us-ascii") == "Весна");
  CHECK(charset_decoded("Весна", "") == "Весна");
  CHECK(charset_decoded("Весна", "x-unknown") == "Весна");
  CHECK(charset_decoded("\xFE\xFF\x04\x12", "utf-16") == "В");
  CHECK(charset_decoded("a\rb\r\nc", "utf-8") == "a\nb\nc");
}

TEST_CASE("relative addresses are resolved", "[mail]") {
  struct Case {
    const char* base;
    const char* reference;
    const char* address;
  };
  const Case cases[] = {
      {"https://example.org/a/b?q#f", "c", "https://example.org/a/c"},
      {"https://example.org/a/b", "../c", "https://example.org/c"},
      {"https://example.org/a/b/", "./c/../d/", "https://example.org/a/b/d/"},
      {"https://example.org", "c", "https://example.org/c"},
      {"https://example.org/a", "/c?x=1", "https://example.org/c?x=1"},
      {"https://example.org/a", "?x=1", "https://example.org/a?x=1"},
      {"https://example.org/a", "//example.com/c", "https://example.com/c"},
      {"https://example.org/a", " https://example.com/c\n", "https://example.com/c"},
      {"https://example.org/a", "../../../c", "https://example.org/c"},
      {"https://example.org/a", "javascript:alert(1)", ""},
      {"https://example.org/a", "mailto:ann@example.org", ""},
      {"https://example.org/a", "#top", ""},
      {"", "c", ""},
      {"file:///etc/", "passwd", ""},
  };
  for (const Case& each : cases) {
    CAPTURE(each.base, each.reference);
    CHECK(resolved_address(each.base, each.reference) == each.address);
  }
}

TEST_CASE("a sender is a person only where nothing speaks against it", "[mail]") {
  const auto names = [](std::initializer_list<std::pair<const char*, const char*>> headers) {
    MailHeaders all;
    for (const auto& [name, value] : headers) all.add(name, value);
    const auto found = sender_names(all);
    return found.empty() ? std::string() : found.front();
  };
  CHECK(names({{"from", "Ann Example <ann@example.org>"}}) == "Ann Example");
  CHECK(names({{"from", "\"Example, Ann\" <ann@example.org>"}}) == "Ann Example");
  CHECK(names({{"from", "ann@example.org (Ann Example)"}}) == "Ann Example");
  CHECK(names({{"from", "=?koi8-r?B?6dfBziDw0snNxdLP1w==?= <ivan@example.org>"}}) == "Иван Примеров");
  CHECK(names({{"from", "ann@example.org"}}).empty());
  CHECK(names({{"from", "Example Daily <ann@example.org>"}}).empty());
  CHECK(names({{"from", "Ann Example <noreply@example.org>"}}).empty());
  CHECK(names({{"from", "Ann Example <news-owner@example.org>"}}).empty());
  CHECK(names({{"from", "Ann Example via Vesna <vesna@lists.example.org>"}}).empty());
  CHECK(names({{"from", "Ann Example <ann@example.org>, Bob Sample <bob@example.org>"}}).empty());
  CHECK(names({{"from", "Ann Example <ann@example.org>"}, {"list-id", "<v.example.org>"}}).empty());
  CHECK(names({{"from", "Ann Example <ann@example.org>"}, {"precedence", "bulk"}}).empty());
  CHECK(names({{"from", "Ann Example <ann@example.org>"}, {"sender", "Bob <bob@example.org>"}}).empty());
  CHECK(names({{"from", "Ann Example <ann@example.org>"}, {"reply-to", "v@lists.example.org"}}).empty());
  CHECK(names({{"from", "Ann Example <ann@example.org>"}, {"reply-to", "<ann@example.org>"}}) ==
        "Ann Example");
  CHECK(names({{"from", "Ann Example <ann@example.org>"}, {"resent-from", "bob@example.org"}}).empty());
  CHECK(names({}).empty());
}
