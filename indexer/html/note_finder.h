// SPDX-License-Identifier: GPL-2.0-or-later
// Notes of a page: the signs in its text that link to them, and the links back.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "indexer/html/html_tree.h"

namespace osint {

class NoteFinder {
 public:
  struct Sign {
    enum class Kind { none, reference, way_back };
    Kind kind = Kind::none;
    std::string label;  // "1"; of a way back that has none ("↩") empty
  };

  explicit NoteFinder(const HtmlTree& tree) : tree_(tree) {}

  // Of a link. To be asked in the order of the page: a note follows what refers to it.
  Sign sign_at(std::size_t link);
  // The label of the note that begins with an element; empty where none does.
  std::string note_at(std::size_t element) const;
  // The number that a <sup> without a link holds; empty where it holds anything else.
  std::string raised_number(std::size_t element) const;

 private:
  std::string_view anchor(std::size_t element) const;
  std::string label_of(std::size_t link) const;
  bool is_raised(std::size_t link) const;

  const HtmlTree& tree_;
  std::unordered_map<std::string_view, std::string> notes_;   // anchor -> label
  std::unordered_map<std::string_view, std::string> places_;  // where the text refers to a note
};

}  // namespace osint
