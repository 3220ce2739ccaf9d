// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <string>

#include "base/utf8.h"
#include "indexer/html/html_tree.h"
#include "tests/indexer/html/page.h"

using namespace osint;

namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::string numbered(const std::string& before, const std::string& after, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += before + std::to_string(i) + after;
  return out;
}

// Read, or refused with a reason; and what is read keeps what block.h promises.
void check(const std::string& page) {
  const auto documents = read_html(page, "");
  if (!documents) {
    CHECK_FALSE(documents.error().message.empty());
    return;
  }
  int line = 1;
  bool kept = true;
  for (const Block& block : documents->front().content.blocks) {
    kept = kept && !block.text.text.empty() && is_valid_utf8(block.text.text) && block.text.line >= line;
    line = block.text.line;
    for (const Markup& mark : block.text.markup)
      kept = kept && mark.begin < mark.end && mark.end <= block.text.text.size();
  }
  CHECK(kept);
  for (const DroppedText& dropped : documents->front().content.dropped) CHECK(dropped.text.size() <= 1000);
}

struct Case {
  const char* what;
  std::function<std::string()> page;
};

}  // namespace

TEST_CASE("a page of any make is read in time and memory that are bounded", "[html]") {
  const std::vector<Case> cases{
      {"deep", [] { return repeated("<div>", 100'000) + "text"; }},
      {"just not too deep", [] { return repeated("<div>", 900) + "text"; }},
      {"bold upon bold", [] { return repeated("<b>", 1'000'000); }},
      {"unclosed paragraphs", [] { return repeated("<p>text", 150'000); }},
      {"many tags", [] { return repeated("<i></i>", 500'000); }},
      {"many attributes", [] { return "<p " + numbered("a", "=b ", 500'000) + ">text"; }},
      {"a long attribute", [] { return "<p title='" + repeated("xxxxxxxxxx", 1'000'000) + "'>text"; }},
      {"links to notes", [] { return numbered("<sup><a href='#n", "'>1</a></sup>", 20'000); }},
      {"fonts that go on in each paragraph",
       [] { return numbered("<font size=", ">", 900) + repeated("<p>x", 10'000); }},
      {"wrong order", [] { return repeated("<span><div></span></div>", 20'000) + "text"; }},
      {"tables without rows", [] { return repeated("<table>x", 900); }},
      {"nested lists", [] { return repeated("<ul><li>", 450) + "text"; }},
      {"asides without text", [] { return repeated("<aside>", 900) + repeated("<i></i>", 50'000) + "text"; }},
      {"open comments", [] { return repeated("<!--", 500'000); }},
      {"signs of markup", [] { return "<p>" + std::string(2'000'000, '<') + std::string(2'000'000, '&'); }},
      {"scripts", [] { return repeated("<script>", 200'000) + "text"; }},
      {"deep JSON",
       [] { return "<script type='application/ld+json'>" + std::string(400'000, '[') + "</script><p>text"; }},
      {"line ends", [] { return repeated("<br>", 150'000) + "text"; }},
      {"foreign elements", [] { return repeated("<svg><desc>", 450) + repeated("<math><mi>", 20) + "text"; }},
      {"templates", [] { return repeated("<template>", 900) + "text"; }},
      {"elements nobody knows", [] { return numbered("<x", ">", 990) + repeated("<p>x", 10'000); }},
      {"headings of sites", [] { return repeated("<h2>Share</h2>", 50'000) + "text"; }},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    check(c.page());
  }
}

TEST_CASE("the bounds name their line", "[html]") {
  const auto deep = HtmlTree::parsed("<p>\n\n" + repeated("<div>", 2000));
  REQUIRE_FALSE(deep);
  CHECK(deep.error().line == 3);
  CHECK(deep.error().message ==
        "has more than 1000 elements within each other; save the page's text in a simpler form");
}

TEST_CASE("a page cut off anywhere is read or refused with a reason", "[html]") {
  const std::string page =
      "<!DOCTYPE html><meta charset=utf-8><title>T</title><script>a</script><main><p>é <a href='#f' "
      "id=x><sup>1</sup></a>"
      "<table><tr><td>a<td>b</table><ul><li id=f>c</ul><!-- d --><pre>e\n</pre><img alt='f g'></main>";
  for (std::size_t size = 0; size < page.size(); ++size) check(page.substr(0, size));
}
