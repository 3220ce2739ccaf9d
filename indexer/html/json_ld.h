// SPDX-License-Identifier: GPL-2.0-or-later
// Reads JSON-LD metadata of a page, in the vocabulary of schema.org.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct ArticleData {
  std::string title;
  std::vector<std::string> authors;
  std::string date;  // as written
  std::string url;
  std::string publisher;
};

// Returns the first article in `text`, which may be an object, an array of objects or a "@graph"; authors may
// be given by "@id". Returns empty data if there is no article, or if `text` is not JSON, has more than
// 500,000 bytes, or nests more than 50 levels.
ArticleData article_data(std::string_view text);

}  // namespace osint
