// SPDX-License-Identifier: GPL-2.0-or-later
// Counts the items of a document's lists, which its file does not number: the program that shows it does.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace osint {

inline constexpr int most_list_levels = 9;

enum class NumberForm { none, decimal, small_letter, capital_letter, small_roman, capital_roman };

// How the items of one level of a list are numbered.
struct ListLevel {
  NumberForm form = NumberForm::none;
  int start = 1;
  std::string text;  // with "%1" to "%9" for the numbers of that level: "%1.%2)", "Source %1:"
};

using ListForm = std::array<ListLevel, most_list_levels>;

// What stands before an item: a number alone ("2", "1.3", "b"), or words that belong to its text ("Source 2:").
struct ItemLabel {
  std::string number;
  std::string words;
};

class ListNumbers {
 public:
  // The next item of a list on that level; what counts it together with others is `counter`.
  ItemLabel next(const ListForm& form, const std::string& counter, int level);

 private:
  using Counts = std::array<int, most_list_levels>;  // 0 where no item was met yet

  std::unordered_map<std::string, Counts> counts_;
};

// "3", "c", "iii"; empty for NumberForm::none.
std::string number_in_form(int number, NumberForm form);

}  // namespace osint
