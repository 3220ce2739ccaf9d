// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <string>

#include "indexer/html/json_ld.h"
#include "indexer/html/metadata_values.h"
#include "tests/indexer/html/page.h"

using namespace osint;

namespace {

FrontMatter front_of(const std::string& head, const std::string& body = "<p>A text that is read.") {
  const auto documents = read_html(head + body, "");
  REQUIRE(documents);
  return documents->front().front;
}

struct Case {
  const char* text;
  const char* value;
};

struct Title {
  const char* title;
  const char* site;
  const char* heading;
  const char* rest;
};

}  // namespace

TEST_CASE("each kind of metadata gives title, authors, date and address", "[html]") {
  const char* const head = GENERATE(
      "<meta name=citation_title content='The Quiet Brigade'><meta name=citation_author content='Example, "
      "Ann'>"
      "<meta name=citation_author content='Bo Sample'><meta name=citation_publication_date "
      "content='2018/10/05'>"
      "<link rel=canonical href='https://example.org/quiet'>",
      "<meta property='og:title' content='The Quiet Brigade'><meta property='article:author' content='Ann "
      "Example'>"
      "<meta property='article:author' content='Bo Sample'><meta property='article:published_time' "
      "content='2018-10-05T10:00:00Z'>"
      "<meta property='og:url' content='https://example.org/quiet'>",
      "<title>Other</title><meta name='DC.title' content='The Quiet Brigade'><meta name='DC.Creator' "
      "content='Ann Example'>"
      "<meta name='dc.creator' content='Bo Sample'><meta name='DC.date' content='2018-10-05'><link "
      "rel=Canonical href='https://example.org/quiet'>",
      "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Example Daily\"},"
      "{\"@type\":[\"NewsArticle\"],\"headline\":\"The Quiet "
      "Brigade\",\"author\":[{\"@id\":\"#a\"},{\"name\":\"Bo Sample\"},"
      "{\"@type\":\"Organization\",\"name\":\"Example "
      "Daily\"}],\"datePublished\":\"2018-10-05\",\"url\":\"https://example.org/quiet\"},"
      "{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann Example\"}]}</script>");
  const FrontMatter front = front_of(head);
  CHECK(front.title == "The Quiet Brigade");
  CHECK(front.analysts == std::vector<std::string>{"Ann Example", "Bo Sample"});
  CHECK(front.date == "2018-10-05");
  CHECK(front.url == "https://example.org/quiet");
}

TEST_CASE("a page's <time> is its date, unless it stands in what is left out", "[html]") {
  CHECK(front_of("", "<p>A text that is read. <time datetime='2018-10-05T08:00'>Friday</time>").date ==
        "2018-10-05");
  CHECK(front_of("",
                 "<nav><time datetime=2017-01-01>x</time></nav><p>A text that is read at length. <time>5 "
                 "October 2018</time>")
            .date == "2018-10-05");
}

TEST_CASE("dates are written in many ways", "[html]") {
  const auto c = GENERATE(values<Case>({
      {"2018-10-05", "2018-10-05"},
      {"2018-10-05T08:00:00+02:00", "2018-10-05"},
      {"2018/10/5", "2018-10-05"},
      {"20181005", "2018-10-05"},
      {"2018-10", "2018-10"},
      {"2018", "2018"},
      {"October 5, 2018", "2018-10-05"},
      {"Fri, 05 Oct 2018 08:00:00 GMT", "2018-10-05"},
      {"2018-13-05", "2018"},
      {"yesterday", ""},
      {"", ""},
      {"99999999", ""},
  }));
  CHECK(iso_date(c.text) == c.value);
}

TEST_CASE("authors are people", "[html]") {
  const auto c = GENERATE(values<Case>({
      {"Example, Ann", "Ann Example"},
      {"By Ann Example", "Ann Example"},
      {"Ann Example", "Ann Example"},
      {"Ann Example, Bo Sample", "Ann Example, Bo Sample"},
      {"Bo Sample, Jr.", "Bo Sample, Jr."},
      {"https://social.example.org/ann", ""},
  }));
  CHECK(author_name(c.text) == c.value);
}

TEST_CASE("a title is without its site's name", "[html]") {
  const auto c = GENERATE(values<Title>({
      {"The Quiet Brigade | Example Daily", "", "", "The Quiet Brigade"},
      {"The Quiet Brigade | World | Example Daily", "", "", "The Quiet Brigade"},
      {"The Quiet Brigade – Example Daily", "Example Daily", "", "The Quiet Brigade"},
      {"Example Daily: Home - The Quiet Brigade", "", "The Quiet Brigade", "The Quiet Brigade"},
      {"Example Daily » The Quiet Brigade", "Example Daily", "", "The Quiet Brigade"},
      {"The Quiet Brigade – A Look Back", "", "", "The Quiet Brigade – A Look Back"},
      {"The Quiet Brigade", "Brigade", "The Quiet Brigade", "The Quiet Brigade"},
  }));
  CHECK(title_without_site(c.title, c.site, c.heading) == c.rest);
}

TEST_CASE("JSON-LD that is none, or is too much, says nothing", "[html]") {
  CHECK(article_data("").title.empty());
  CHECK(article_data("{\"@type\":").title.empty());
  CHECK(article_data("7").title.empty());
  CHECK(article_data("{\"@type\":\"Recipe\",\"name\":\"Plums\"}").title.empty());
  CHECK(article_data(std::string(1000, '[') + std::string(1000, ']')).title.empty());
  CHECK(article_data("{\"@type\":\"Article\",\"author\":{\"@id\":\"a\"},\"@id\":\"a\",\"headline\":\"T\"}")
            .title == "T");
  CHECK(article_data("{\"@type\":\"Article\",\"author\":7,\"headline\":[\"T\",7],\"url\":{}}").title == "T");
}
