// SPDX-License-Identifier: GPL-2.0-or-later
// JSON-LD of a page, as schema.org describes articles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct ArticleData {
  std::string title;
  std::vector<std::string> authors;
  std::string date;  // as it is written
  std::string url;
  std::string publisher;
};

// The first article of `text`: of an object, an array of them or a "@graph"; authors may be named there by "@id". Empty
// where there is none, or where `text` is no JSON, has more than 500,000 bytes or nests more than 50 levels.
ArticleData article_data(std::string_view text);

}  // namespace osint
