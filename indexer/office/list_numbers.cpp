// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/list_numbers.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"

namespace osint {
namespace {

constexpr std::size_t longest_label = 64;  // bytes; no list has longer words before an item

std::string roman(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 13> signs{{{1000, "m"},
                                                                    {900, "cm"},
                                                                    {500, "d"},
                                                                    {400, "cd"},
                                                                    {100, "c"},
                                                                    {90, "xc"},
                                                                    {50, "l"},
                                                                    {40, "xl"},
                                                                    {10, "x"},
                                                                    {9, "ix"},
                                                                    {5, "v"},
                                                                    {4, "iv"},
                                                                    {1, "i"}}};
  constexpr int largest = 3999;
  if (number > largest) return std::to_string(number);
  std::string out;
  for (const auto& [value, sign] : signs) {
    for (; number >= value; number -= value) out += sign;
  }
  return out;
}

// 27 is "aa", as word processors have it.
std::string letters(int number) {
  constexpr int alphabet = 26;
  constexpr int most = 10;
  const int times = (number - 1) / alphabet + 1;
  if (number < 1 || times > most) return std::to_string(number);
  return std::string(static_cast<std::size_t>(times), static_cast<char>('a' + (number - 1) % alphabet));
}

std::string in_capitals(std::string text) {
  for (char& c : text) c = is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
  return text;
}

bool is_label_sign(char c) { return std::string_view(" .():[]-").find(c) != std::string_view::npos; }

std::string_view without_signs(std::string_view label) {
  while (!label.empty() && is_label_sign(label.front())) label.remove_prefix(1);
  while (!label.empty() && is_label_sign(label.back())) label.remove_suffix(1);
  return label;
}

// Whether the list's form has words or signs of its own beside numbers and what stands around them.
bool has_words(std::string_view form) {
  for (std::size_t i = 0; i < form.size(); ++i) {
    if (form[i] == '%' && i + 1 < form.size() && is_ascii_digit(form[i + 1])) {
      ++i;
    } else if (is_ascii_letter(form[i])) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string number_in_form(int number, NumberForm form) {
  switch (form) {
    case NumberForm::none: return {};
    case NumberForm::decimal: return std::to_string(number);
    case NumberForm::small_letter: return letters(number);
    case NumberForm::capital_letter: return in_capitals(letters(number));
    case NumberForm::small_roman: return roman(number);
    case NumberForm::capital_roman: return in_capitals(roman(number));
  }
  return {};
}

ItemLabel ListNumbers::next(const ListForm& form, const std::string& counter, int level) {
  Counts& counts = counts_[counter];
  const auto at = static_cast<std::size_t>(std::clamp(level, 0, most_list_levels - 1));
  constexpr int most = 1'000'000'000;
  const auto number_of = [&](std::size_t of) {
    return std::clamp(form.at(of).start, 0, most) + std::max(counts.at(of), 1) - 1;
  };
  counts.at(at) = std::min(counts.at(at) + 1, most);
  std::fill(counts.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts.end(), 0);
  if (form.at(at).form == NumberForm::none) return {};
  const std::string& text = form.at(at).text;
  std::string label;
  for (std::size_t i = 0; i < text.size() && label.size() < longest_label; ++i) {
    const bool number = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
    if (!number) {
      label += text[i];
      continue;
    }
    const auto of = static_cast<std::size_t>(text[++i] - '1');
    label += number_in_form(number_of(of), form.at(of).form);
  }
  if (has_words(text)) return {"", label};
  return {std::string(without_signs(label)), ""};
}

}  // namespace osint
