// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/institution_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/ascii.h"

namespace osint {
namespace {

// The words of each list stand between blanks.
constexpr std::string_view heads =
    " academy administration agency association authority board bureau center centre chamber college command "
    "commission committee company corporation council department directorate division embassy faculty "
    "federation "
    "foundation group headquarters institute institution laboratory ministry office organisation "
    "organization "
    "party school service society union university ";
constexpr std::string_view joints = " of for on ";
// What institutions deal with. Words that are surnames as well are left out: Manning is one, "mining" is none.
constexpr std::string_view subjects =
    " affairs agriculture aquaculture arts automation banking business commerce communications conservation "
    "construction cooperation culture defence defense development economics economy education electricity "
    "employment energy engineering environment equipment ethnology exports finance fisheries forestry "
    "geodesy "
    "geography geology governance government health history housing hydrology industries industry "
    "informatics "
    "information infrastructure innovation intelligence investment justice labour languages logistics "
    "machinery management manufacturing medicine meteorology mines mining oceanography petroleum planning "
    "policy politics procurement protection railways reform relations research resettlement resources roads "
    "safety science sciences security settlement shipping society space sports statistics strategy studies "
    "supply surveying sustainability technologies technology telecommunications tourism trade training "
    "transport transportation utilities warfare water waters welfare youth ";
constexpr std::array<std::string_view, 7> subject_endings = {"tion",   "tions",  "sion", "ology",
                                                             "graphy", "nomics", "nomy"};
constexpr std::string_view company_forms =
    " co company corp corporation inc incorporated llc llp ltd limited plc gmbh ag kg oao ooo ojsc jsc pjsc "
    "sa spa srl bv nv ";

bool is_in(std::string_view list, std::string_view word) {
  return list.find(" " + std::string(word) + " ") != std::string_view::npos;
}

// In small letters and without punctuation.
std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> out(1);
  for (const char c : ascii_lower(name)) {
    if (c == ' ') {
      out.emplace_back();
    } else if (c != '.' && c != ',' && c != '(' && c != ')') {
      out.back() += c;
    }
  }
  std::erase(out, "");
  return out;
}

bool is_subject(std::string_view word) {
  constexpr std::size_t shortest = 7;  // "Orion" and "Fusion" may be names
  const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
  return is_in(subjects, word) || (word.size() >= shortest && std::ranges::any_of(subject_endings, ends));
}

bool has_head(const std::vector<std::string>& words) {
  return std::ranges::any_of(words, [](const std::string& word) { return is_in(heads, word); });
}

// "Ministry of Industry", "Center for Strategic": what it deals with may go on.
bool is_open(const std::vector<std::string>& words) {
  const auto head = std::ranges::find_if(words, [](const std::string& word) { return is_in(heads, word); });
  return std::any_of(head, words.end(), [](const std::string& word) { return is_in(joints, word); });
}

}  // namespace

bool continues_institution(std::string_view name, std::string_view next) {
  const std::vector<std::string> before = words_of(name);
  const std::vector<std::string> after = words_of(next);
  if (before.empty() || after.empty()) return false;
  if (is_open(before)) return !has_head(after) && is_subject(after.back());
  // "Land and Resources Ministry", "Science and Technology Commission"
  const bool named_at_end =
      after.size() > 1 && is_in(heads, after.back()) && is_subject(after[after.size() - 2]);
  return named_at_end && !has_head(before) && before.size() <= 2;
}

bool is_company_form(std::string_view name) {
  const std::vector<std::string> words = words_of(name);
  return !words.empty() && words.size() <= 2 &&
         std::ranges::all_of(words, [](const std::string& word) { return is_in(company_forms, word); });
}

}  // namespace osint
