// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html/main_text.h"

#include <catch2/catch.hpp>
#include <string>

#include "indexer/html/site_words.h"
#include "tests/indexer/html/page.h"

using namespace osint;

namespace {

const std::string text =
    "<h1>The Quiet Brigade</h1><p>A brigade of the invented army has moved into the hotels of Tarn, and "
    "nobody there will say for how "
    "long it means to stay.</p><p>The bakery now opens at four, which the mayor calls a good sign, and the "
    "colonel calls nothing.</p>";
const std::string blocks =
    "h1: The Quiet Brigade / p: A brigade of the invented army has moved into the hotels of Tarn, and nobody "
    "there will say for how "
    "long it means to stay. / p: The bakery now opens at four, which the mayor calls a good sign, and the "
    "colonel calls nothing.";

struct Case {
  const char* before;
  const char* after;
};

struct Part {
  const char* name;
  const char* part;
};

}  // namespace

TEST_CASE("what is the site's is left out", "[html]") {
  const auto c = GENERATE(values<Case>({
      {"<nav><a href=/>Home</a></nav>", ""},
      {"<header><a href=/>Example Daily</a></header>", "<footer>Nobody's rights</footer>"},
      {"<header><h1><a href=/>Example Daily</a></h1></header>", ""},
      {"<main>", "</main><aside>Most read: plums</aside>"},
      {"", "<div>Teilen <a href=/f>Facebook</a> <a href=/t>Telegram</a></div>"},
      {"",
       "<div><h3>Commentaires</h3><div>plumfan</div><div>What a splendid read, thank you all.</div></div>"},
      {"", "<h4>Lesen Sie auch</h4><ul><li><a href=/1>Plums</a><li><a href=/2>Goats</a></ul>"},
      {"<div class=wp-block-post-terms><a href=/tag>Plums and goats</a></div>",
       "<div class=kg-cta-card>Sign up here</div>"},
      {"<main><article>", "</article><div class=share-bar>Share this</div></main>"},
      {"<div class='site-header'>Example Daily</div><div>",
       "</div><div id=comments><p>What a splendid read, thank you all.</div>"},
      {"<article>", "<section id='disqus_thread'>Comments load here</section></article>"},
      {"", "<h3>Related articles</h3><ul><li><a href=/1>Plums</a><li><a href=/2>Goats</a></ul>"},
      {"<div role=dialog>We use cookies.</div>", "<form>Mail: <input></form>"},
      {"<p hidden>Secret</p><p style='display: none'>Secret", "<div aria-hidden=true>Secret</div>"},
      {"<div>",
       "</div><div><a href=/1>Plums in May</a><br><a href=/2>Goats at sea</a><br><a href=/3>Mayor "
       "wins</a></div>"},
      {"<template><p>No text</template>",
       "<noscript>No scripts</noscript><style>p {}</style><svg><title>No text</title></svg>"},
      {"<article>",
       "</article><article><a href=/2><h3>Goats at sea</h3></a></article><article><a href=/3><h3>Mayor "
       "wins</h3></a></article>"},
  }));
  CHECK(read_blocks(c.before + text + c.after) == blocks);
}

TEST_CASE("what is part of the text stays, whatever stands around it", "[html]") {
  const auto c = GENERATE(values<Case>({
      {"<body class='has-sidebar comments-open'><div class=page-with-sidebar>", ""},
      {"<div class=commentary>", "</div>"},
      {"<form id=aspnetForm><div id=sidebar-content>", "</div></form>"},
      {"<main class=menu><div class=nav>", ""},
  }));
  CHECK(read_blocks(c.before + text + c.after) == blocks);
  CHECK(read_blocks(text + "<aside>“They never ask for a receipt.”</aside>") ==
        blocks + " / p: “They never ask for a receipt.”");
  CHECK(read_blocks(text + "<h2>Sources</h2><ul><li><a href=/1>Plum Post</a><li><a href=/2>Goat "
                           "News</a><li><a href=/3>Mayor</a></ul>") ==
        blocks + " / h2: Sources / item: [Plum Post](/1) / item: [Goat News](/2) / item: [Mayor](/3)");
  CHECK(read_blocks("<article>" + text + "</article><article>" + text + "</article>") ==
        blocks + " / " + blocks);
}

TEST_CASE("what is left out is listed with its reason", "[html]") {
  const auto documents =
      read_html("<nav>" + std::string(1000, 'x') + "</nav>" + text + "<div id=comments>Splendid</div>", "");
  REQUIRE(documents);
  const auto& dropped = documents->front().content.dropped;
  REQUIRE(dropped.size() == 2);
  CHECK(dropped[0].reason == "navigation");
  CHECK(dropped[0].text == std::string(200, 'x'));
  CHECK(dropped[1].text == "Splendid");
  CHECK(dropped[1].reason == "comments of readers");
}

TEST_CASE("names of classes tell parts of a site", "[html]") {
  const auto c = GENERATE(values<Part>({
      {"commentlist", "comments of readers"},
      {"comment-form", "comments of readers"},
      {"comment", ""},
      {"commentary comments-open", ""},
      {"main-menu", "navigation"},
      {"menuItems", "navigation"},
      {"articleShare", "buttons to share"},
      {"td_block_related", "related pages"},
      {"has-sidebar no-comments", ""},
      {"elementor-widget", ""},
      {"entry-content source-list", ""},
      {"adobe shared headline", ""},
  }));
  CHECK(site_part(c.name) == c.part);
}

TEST_CASE("the heading that the page's title names is kept where it stands apart from the text", "[html]") {
  const std::string page =
      "<title>Example Desk > The Quiet Brigade</title><div><div><h2>The Quiet Brigade</h2></div><div>" +
      text.substr(text.find("<p>")) + text.substr(text.find("<p>")) +
      "</div></div><div><h2>Upcoming</h2></div>";
  CHECK(read_blocks(page).starts_with("h2: The Quiet Brigade / p: A brigade"));
  CHECK(read_blocks(page).find("Upcoming") == std::string::npos);
}

TEST_CASE("rules for a class say what is bold or in italics", "[html]") {
  const auto styled = [](const std::string& rules) {
    return read_blocks("<style>" + rules +
                       "</style><p class='a excerpt'>The road was finished in <b>spring</b>.</p>");
  };
  const std::string plain = "p: The road was finished in **spring**.";
  const std::string italic = "p: *The road was finished in **spring**.*";
  CHECK(styled(".excerpt { font-style: italic }") == italic);
  CHECK(styled("/* b */ h1, p.excerpt, .b{color:red;font-style:italic}") == italic);
  CHECK(styled("<!-- .excerpt { font: italic 1em serif } -->") == italic);
  CHECK(styled(".excerpt { font-style: italic } .excerpt { font-style: normal }") == plain);
  CHECK(styled(".excerpt { font-weight: 700 }") == "p: **The road was finished in spring.**");
  CHECK(styled("@media print { .excerpt { font-style: italic } } .b {}") == plain);
  CHECK(styled("div.excerpt, .b .excerpt, .excerpt:hover, .excerp { font-style: italic }") == plain);
  for (const char* broken :
       {".excerpt { font-style: italic", ".excerpt {", "}", "{}", "/*", ".a {{{", ".,.{}"})
    CHECK(styled(broken).ends_with("."));
}
