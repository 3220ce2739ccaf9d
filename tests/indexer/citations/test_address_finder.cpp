// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/address_finder.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace osint;

namespace {

std::vector<std::string> urls(const std::string& text) {
  std::vector<std::string> out;
  for (const Address& address : find_addresses(text)) out.push_back(address.url);
  return out;
}

using Urls = std::vector<std::string>;

}  // namespace

TEST_CASE("addresses are found with a scheme and without") {
  for (const char* address :
       {"http://x.example.org", "https://x.example.org/a_b/c-d.html?e=1&f=2#g", "hxxp://x.example.org/a",
        "HTTP://X.EXAMPLE.ORG/A", "www.example.org", "x.example.org/a/b.html", "t.me/example/1",
        "http://x.example.org/a_(b)", "ftp://x.example.org/a"}) {
    CAPTURE(address);
    CHECK(urls(address) == Urls{address});
    CHECK(urls("(" + std::string(address) + ").") == Urls{address});
    CHECK(urls("<" + std::string(address) + ">,") == Urls{address});
    CHECK(urls("See " + std::string(address) + "; then go.") == Urls{address});
  }
  CHECK(urls(R"(http://x.example.org/a\_b)") == Urls{"http://x.example.org/a_b"});
  CHECK(urls("http://x.example.org/a http://y.example.org/b") ==
        Urls{"http://x.example.org/a", "http://y.example.org/b"});
  for (const char* none : {"and/or", "U.S./Canada", "Lenta.ru", "9/14/2018", "e.g./i.e.", "a.b",
                           "info@example.org/a", "http://", ""}) {
    CAPTURE(none);
    CHECK(urls(none).empty());
  }
}

TEST_CASE("an address that a line's end broke is joined") {
  const Urls whole{"http://x.example.org/2018/09/night_work-on-the-lake.html"};
  for (const char* broken : {"http://x.example.org/2018/09/\nnight_work-on-the-lake.html",
                             "http://x.example.org/2018/09/night_\nwork-on-the-lake.html",
                             "http://x.example.org/2018/09/night_work-\non-the-lake.html",
                             "http://x.example.org/\n2018/09/\nnight_work-on-the-lake.html",
                             "http://x.example.org\n/2018/09/night_work-on-the-lake.html",
                             "http:// x.example.org/ 2018/09/ night_work-on-the-lake.html",
                             "http://x.example.org/2018/09/night_work-on-the-lake\n.html",
                             "http://x.example.org/2018/09/ night_work-on-the-lake.html"}) {
    CAPTURE(broken);
    CHECK(urls(broken) == whole);
    CHECK(urls(std::string(broken) + "\nThe ferries stay tied up.") == whole);
  }
  CHECK(urls("http://lake-courier.exam-\nple.org/2018/night\nThe ferries stay.") ==
        Urls{"http://lake-courier.example.org/2018/night"});
  CHECK(urls("http://x.example.org/2018/\nnight\nThe ferries stay.") ==
        Urls{"http://x.example.org/2018/night"});
}

TEST_CASE("what follows an address and is no part of it stays out") {
  for (const char* after :
       {"\nThe ferries stay tied up.", "\nferries stay tied up.", " The ferries stay.", "\n14 September 2018",
        " 9/14/2018", "\n“We are", "\n\nnight_work.html", " and/or the lake", "\nPhoto: a.",
        " (accessed 2 October 2018)", "\nwww.example.org/b", " 渡轮"}) {
    for (const char* address : {"http://x.example.org/2018/", "http://x.example.org/night.html"}) {
      CAPTURE(address, after);
      REQUIRE_FALSE(urls(std::string(address) + after).empty());
      CHECK(urls(std::string(address) + after)[0] == address);
    }
  }
  CHECK(urls("http://x.example.org/night-\nThe ferries stay.") == Urls{"http://x.example.org/night-"});
}
