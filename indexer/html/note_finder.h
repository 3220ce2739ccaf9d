// SPDX-License-Identifier: GPL-2.0-or-later
// Finds notes on a page: the signs in its text that link to them, and the links back.
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
    std::string label;  // "1"; empty for a way back without a label ("↩")
  };

  // `tree` must outlive the finder.
  explicit NoteFinder(const HtmlTree& tree) : tree_(tree) {}

  // Returns what the link `link` is. Call it for the links in the order of the page, because a note follows
  // the signs that refer to it.
  Sign sign_at(std::size_t link);
  // Returns the label of the note that begins with an element; empty if none does.
  std::string note_at(std::size_t element) const;
  // Returns the number in a <sup> without a link; empty if it holds anything else.
  std::string raised_number(std::size_t element) const;

 private:
  std::string_view anchor(std::size_t element) const;
  std::string label_of(std::size_t link) const;
  bool is_raised(std::size_t link) const;

  const HtmlTree& tree_;
  std::unordered_map<std::string_view, std::string> notes_;  // from anchors to labels
  // From the anchors of the places that refer to a note to its label.
  std::unordered_map<std::string_view, std::string> places_;
};

}  // namespace osint
