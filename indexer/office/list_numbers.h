// SPDX-License-Identifier: GPL-2.0-or-later
// Counts the items of a document's lists. The file does not store their numbers; the program that shows it
// computes them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

namespace osint {

inline constexpr int most_list_levels = 9;

enum class NumberForm { none, decimal, small_letter, capital_letter, small_roman, capital_roman };

// How one level of a list numbers its items.
struct ListLevel {
  NumberForm form = NumberForm::none;
  int start = 1;
  std::string text;  // "%1" to "%9" stand for the numbers of these levels: "%1.%2)", "Source %1:"
};

using ListForm = std::array<ListLevel, most_list_levels>;

// The label of an item: either a number alone ("2", "1.3", "b"), or words that belong to its text ("Source
// 2:").
struct ItemLabel {
  std::string number;
  std::string words;
};

class ListNumbers {
 public:
  // Returns the label of the next item of a list. `counter` names the counter, which several lists may share.
  // `level` counts from 0.
  ItemLabel next(const ListForm& form, const std::string& counter, int level);

 private:
  using Counts = std::array<int, most_list_levels>;  // 0 if there was no item yet

  std::unordered_map<std::string, Counts> counts_;
};

// Returns "3", "c", "iii" and so on; an empty string for NumberForm::none.
std::string number_in_form(int number, NumberForm form);

}  // namespace osint
