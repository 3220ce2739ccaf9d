// SPDX-License-Identifier: GPL-2.0-or-later
// Mails and feeds made to stall, bloat or trip their readers.
#include <catch2/catch.hpp>

#include "indexer/mail/feed_reader.h"
#include "indexer/mail/mail_reader.h"
#include "tests/indexer/mail/shown.h"

using namespace osint;
using namespace osint::test;

namespace {

std::string nested(std::size_t depth) {
  std::string out = "Subject: x\n";
  for (std::size_t i = 0; i < depth; ++i) {
    const std::string boundary = "b" + std::to_string(i);
    out += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
  }
  return out + "\nDeep.\n";
}

}  // namespace

TEST_CASE("mails that go too deep or too far are read as far as the bounds", "[hostile]") {
  CHECK(shown(read_mail(nested(10))).find("Deep.") != std::string::npos);
  CHECK(shown(read_mail(nested(10'000))).starts_with("FILE: has no text"));
  const std::string messages =
      "Subject: x\n" + repeated("Content-Type: message/rfc822\n\n", 100'000) + "\nDeep.\n";
  CHECK(shown(read_mail(messages)).starts_with("FILE: "));
  const auto parts = read_mail("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" +
                               repeated("--b\n\nText.\n", 1'000'000));
  REQUIRE(parts);
  CHECK(parts->front().front.warnings.size() == 1);
  const std::string alternatives = "Subject: x\nContent-Type: multipart/alternative; boundary=b\n\n" +
                                   repeated("--b\nContent-Type: text/html\n\n<p>a\n", 100'000);
  CHECK(read_mail(alternatives));
}

TEST_CASE("lines that may be boundaries cost no more than others", "[hostile]") {
  std::string mail = nested(29);
  mail += repeated("--b\n", 50'000);
  CHECK(read_mail(mail));
  mail += repeated("--b\n", 1'000'000);
  CHECK(shown(read_mail(mail)).starts_with("FILE: has more than 200000 lines"));
}

TEST_CASE("headers are bounded", "[hostile]") {
  const std::string text = "\n\nText.\n";
  for (const std::string& header :
       {repeated("X: a\n", 1'000'000) + "Subject: x", "Subject: x\nTo: " + repeated("a:", 1'000'000),
        "Subject: x\nFrom: " + repeated("(", 5'000'000), "Subject: " + repeated("=?utf-8?q?a?= ", 300'000),
        "Subject: " + repeated("=?", 1'000'000), "Subject: " + repeated("a\n b", 1'000'000),
        "Subject: " + repeated("Re: ", 1'000'000), "Subject: x\nDate: " + repeated("1 ", 1'000'000),
        "Subject: x\nContent-Type: text/plain" + repeated("; a*1=x", 300'000),
        "Subject: x\nContent-Type: " + repeated("a/", 1'000'000),
        "Subject: x\n" + repeated("a", 5'000'000) + ": b"}) {
    CAPTURE(header.substr(0, 40));
    const auto read = read_mail(header + text);
    if (read) CHECK(read->front().front.title.size() <= 200'000);
  }
}

TEST_CASE("texts of odd lines are read in linear time", "[hostile]") {
  const std::string head = "Subject: Re: x\n";
  for (const std::string& body :
       {repeated(">a\nb\n", 10'000), repeated("> ", 2'000'000), repeated("On wrote:\n> a\nb\n", 10'000),
        repeated("---------- Forwarded message\n", 20'000), repeated("-- \n", 20'000),
        repeated("______________________________\n", 20'000),
        repeated("-", 70) + "\n\n" + repeated(repeated("-", 30) + "\n\nFrom: a\n\nb\n", 3'000)}) {
    CAPTURE(body.substr(0, 40));
    CHECK(read_mail(head + "\n" + body + "\nText.\n"));
    CHECK(read_mail(head + "Content-Type: text/plain; format=flowed\n\n" + body + "\nText.\n"));
  }
  CHECK(read_mail(head + "Content-Transfer-Encoding: base64\n\n" + repeated("QUFB", 5'000'000)));
  CHECK(
      read_mail(head + "Content-Transfer-Encoding: x-uuencode\n\nbegin 644 a\n" + repeated("M", 1'000'000)));
  CHECK(read_mail(head + "Content-Transfer-Encoding: quoted-printable\n\n" + repeated("=\n", 2'000'000) +
                  "a\n"));
}

TEST_CASE("feeds are bounded", "[hostile]") {
  const auto in_channel = [](const std::string& items) {
    return "<rss><channel>" + items + "</channel></rss>";
  };
  CHECK(shown(read_feed(in_channel(repeated("<item/>", 500'000)), "")).starts_with("FILE: has more than"));
  CHECK(shown(read_feed(in_channel(repeated("<item><title>a</title></item>", 30'000)), ""))
            .starts_with("FILE: has more than"));
  CHECK(shown(read_feed(repeated("<rss>", 300'000), "")).starts_with("FILE: is malformed"));
  const std::string deep = repeated("<b>", 100'000) + "a" + repeated("</b>", 100'000);
  CHECK(read_feed(in_channel("<item><title>a" + deep + "</title></item>"), ""));
  CHECK(read_feed(
      "<feed><entry><title>t</title><content type=\"xhtml\">" + deep + "</content></entry></feed>", ""));
  CHECK(read_feed(
      in_channel("<item><title>a</title>" + repeated("<category>b</category>", 50'000) + "</item>"), ""));
  CHECK(read_feed("<rss " + repeated("xmlns:a='b' ", 100'000) + "><channel>" +
                      repeated("<item><title>a</title></item>", 9'000) + "</channel></rss>",
                  ""));
}

TEST_CASE("a feed's entities are not expanded", "[hostile]") {
  std::string bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c < 'z'; ++c)
    bomb += std::string("<!ENTITY ") + c + " \"" +
            repeated(std::string("&") + static_cast<char>(c - 1) + ";", 10) + "\">";
  bomb += "<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
  CHECK(shown(read_feed(bomb + "<rss><channel><item><title>x &y; &f;</title></item></channel></rss>", "")) ==
        "x &y; &f; |  |  | \n");
}
