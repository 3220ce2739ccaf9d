// SPDX-License-Identifier: GPL-2.0-or-later
// Source lines put together from the forms of each part: every combination reads back.
#include <catch2/catch.hpp>

#include <fmt/format.h>
#include <string>
#include <vector>

#include "indexer/citations/citation_parser.h"
#include "indexer/citations/source_extent.h"
#include "schema/commentary.h"
#include "tests/indexer/citations/marked.h"

using namespace osint;

namespace {

struct Form {
  std::string written;
  std::string read;
  std::string also;  // a translation, or a note
};

const std::vector<Form> authors{{"Ivo Marsh", "Ivo Marsh", ""},
                                {"Ivo Marsh and Una Fell", "Ivo Marsh+Una Fell", ""},
                                {"Col. Wang Wei", "Col. Wang Wei", ""},
                                {"Marsh et al.", "Marsh et al.", ""},
                                {"王强 (Wang Qiang)", "王强 (Wang Qiang)", ""},
                                {"", "", ""}};
const std::vector<Form> titles{{"“Night Work on the Water,”", "Night Work on the Water", ""},
                               {"“Is It ‘Routine’?”", "Is It ‘Routine’?", ""},
                               {"“Ночная работа (Night Work),”", "Ночная работа", "Night Work"},
                               {"“Nochnaya rabota” [Night Work],", "Nochnaya rabota", "Night Work"},
                               {"“夜间水上作业” (Night Work),", "夜间水上作业", "Night Work"},
                               {"«کار شبانه» (“Night Work”),", "کار شبانه", "Night Work"}};
const std::vector<Form> publications{
    {"*Example Lake Courier*", "Example Lake Courier", ""},
    {"Example Lake Courier", "Example Lake Courier", ""},
    {"*Izvestia* (state-run daily)", "Izvestia", "state-run daily"},
    {"Izvestia (state daily, founded in 1917)", "Izvestia", "state daily, founded in 1917"},
    {"示例湖报 (Example Lake Courier)", "示例湖报 (Example Lake Courier)", ""},
    {"The Example Courier 24", "The Example Courier 24", ""}};
const std::vector<Form> dates{
    {"14 September 2018", "2018-09-14", ""},   {"September 14, 2018", "2018-09-14", ""},
    {"14 Sept. 2018", "2018-09-14", ""},       {"14SEP18", "2018-09-14", ""},
    {"14 сентября 2018 г.", "2018-09-14", ""}, {"14 de septiembre de 2018", "2018-09-14", ""},
    {"2018年9月14日", "2018-09-14", ""},       {"13-14 September 2018", "2018-09-13/2018-09-14", ""},
    {"September 2018", "2018-09", ""}};
const std::vector<Form> addresses{
    {"http://x.example.org/night", "http://x.example.org/night", ""},
    {"http://x.example.org/2018/\nnight_work.html", "http://x.example.org/2018/night_work.html", ""},
    {"Available at: https://x.example.org/a-\nb-c.html", "https://x.example.org/a-b-c.html", ""},
    {"x.example.org/a/b.html", "x.example.org/a/b.html", ""},
    {"", "", ""}};

std::string shown(const Citation& c) {
  return fmt::format("{} / {} / {} / {} / {} / {}", fmt::join(c.authors, "+"), c.title, c.translated_title,
                     c.publication, c.date, c.url);
}

std::string with_comma(const std::string& text) {
  return text.empty() || text.ends_with(',') ? text : text + ",";
}

enum class Order { usual, date_first, date_before_publication };

std::string line_of(const Form& author, const Form& title, const Form& publication, const Form& date,
                    const Form& address, Order order) {
  std::string out;
  const auto add = [&](const std::string& part) {
    out += part.empty() ? "" : (out.empty() ? "" : " ") + part;
  };
  if (order == Order::date_first) add(with_comma(date.written));
  add(with_comma(author.written));
  add(title.written);
  if (order == Order::date_before_publication) add(with_comma(date.written));
  add(order == Order::usual ? with_comma(publication.written) : publication.written + ".");
  if (order == Order::usual) add(date.written.ends_with('.') ? date.written : date.written + ".");
  add(address.written);
  return out;
}

// Every line, or one of so many.
template <typename Check>
void each_line(std::size_t step, Check check) {
  std::size_t number = 0;
  for (const Order order : {Order::usual, Order::date_first, Order::date_before_publication}) {
    for (const Form& author : authors) {
      for (const Form& title : titles) {
        for (const Form& publication : publications) {
          for (const Form& date : dates) {
            for (const Form& address : addresses) {
              if (number++ % step == 0) check(author, title, publication, date, address, order);
            }
          }
        }
      }
    }
  }
}

}  // namespace

TEST_CASE("each combination of forms reads back") {
  std::size_t lines = 0;
  each_line(7, [&](const Form& author, const Form& title, const Form& publication, const Form& date,
                   const Form& address, Order order) {
    const std::string line = line_of(author, title, publication, date, address, order);
    const std::string expected = fmt::format("{} / {} / {} / {} / {} / {}", author.read, title.read,
                                             title.also, publication.read, date.read, address.read);
    const ParsedCitation parsed = parse_citation(test::marked(line));
    const bool same = shown(parsed.citation) == expected && parsed.warnings.empty();
    ++lines;
    if (same) return;
    CAPTURE(line, parsed.citation.note);
    CHECK(shown(parsed.citation) == expected);
    CHECK(parsed.warnings.empty());
  });
  CHECK(lines == 4'166);
}

TEST_CASE("an excerpt below a source line begins where the line ends") {
  const std::string excerpt = "The ferries stay tied up after ten, and nobody on the quay may say why.";
  each_line(11, [&](const Form& author, const Form& title, const Form& publication, const Form& date,
                    const Form& address, Order order) {
    const std::string line = line_of(author, title, publication, date, address, order);
    const MarkedText text = test::marked(line + "\n" + excerpt);
    const SourceParts parts = divide_source(text);
    const std::string rest = text.text.substr(parts.rest.begin, parts.rest.end - parts.rest.begin);
    if (parts.citations.size() == 1 && rest == excerpt) return;
    CAPTURE(line);
    CHECK(parts.citations.size() == 1);
    CHECK(rest == excerpt);
  });
}

TEST_CASE("two source lines joined by a semicolon are two citations") {
  const std::string second =
      "Lea Roe, “Bridges for Peace,” Example Gazette, 16 September 2018. https://gazette.example.com/a/77";
  each_line(11, [&](const Form& author, const Form& title, const Form& publication, const Form& date,
                    const Form& address, Order order) {
    std::string line = line_of(author, title, publication, date, address, order);
    while (line.ends_with('.')) line.pop_back();
    const MarkedText text = test::marked(line + "; " + second);
    const SourceParts parts = divide_source(text);
    const bool two = parts.citations.size() == 2 && parts.rest.empty() &&
                     text.text.substr(parts.citations[1].begin) == second;
    if (two) return;
    CAPTURE(line);
    REQUIRE(parts.citations.size() == 2);
    CHECK(text.text.substr(parts.citations[1].begin) == second);
  });
}
