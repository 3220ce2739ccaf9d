// SPDX-License-Identifier: GPL-2.0-or-later
// Sources and commentaries for the tests of bibliographies.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "schema/commentary.h"
#include "searcher/bibliography/bibliography.h"

namespace osint {

inline Citation citation(std::vector<std::string> authors, std::string title, std::string publication,
                         std::string date, std::string url = {}) {
  Citation out;
  out.authors = std::move(authors);
  out.title = std::move(title);
  out.publication = std::move(publication);
  out.date = std::move(date);
  out.url = std::move(url);
  return out;
}

inline Commentary commentary(std::vector<Citation> citations) {
  Commentary out;
  out.id = "one";
  out.title = "A Title";
  out.analysts = {"Whitlock"};
  out.citations = std::move(citations);
  return out;
}

inline std::vector<Reference> references(std::vector<Citation> citations) {
  const Commentary one = commentary(std::move(citations));
  return bibliography(std::span(&one, 1), false);
}

}  // namespace osint
