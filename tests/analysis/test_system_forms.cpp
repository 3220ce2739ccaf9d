// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <utility>

#include "analysis/forms.h"
#include "analysis/names/system_forms.h"

namespace {

using namespace osint;

// The forms of a designation, as they are shown and as the index has them: "DF-17=df17".
std::vector<std::string> forms(const std::string& text) {
  static const Analyzer analyzer;
  std::vector<std::string> out;
  for (const SystemForm& form : system_forms(analyzer, form_of(analyzer, text))) {
    std::string terms;
    for (const std::string& term : form.terms) terms.append(terms.empty() ? "" : " ").append(term);
    out.push_back(form.shown + "=" + terms);
  }
  return out;
}

TEST_CASE("a member of a family of systems has the other names of the family", "[names]") {
  const std::pair<const char*, const char*> table[] = {
      {"DF-17", "东风-17=东 风 17"},
      {"DF17", "Dong Feng-17=dong feng 17"},
      {"DF 17", "Dongfeng-17=dongfeng17"},
      {"DF-21D", "东风-21D=东 风 21d"},
      {"东风-17", "DF-17=df17"},
      {"东风17", "DF 17=df 17"},
      {"Dong Feng-17", "DF-17=df17"},
      {"歼-20", "J-20=j20"},
      {"J-20", "歼-20=歼 20"},
      {"H-6K", "轰-6K=轰 6k"},
      {"Y-20", "运-20=运20"},  // with its dash: 货运20吨 is freight
      {"Type 055", "055型=055 型"},
      {"055型", "Type-055=type055"},
      {"99式", "Type 99=type 99"},
      {"长征五号", "CZ-5=cz5"},
      {"长征十一号", "LM-11=lm11"},
      {"Long March 5", "长征五号=长 征 五 号"},
      {"CZ-5", "长征5号=长 征 5 号"},
      {"Су-35", "Su-35=su35"},
      {"С-400", "S-400=s400"},
      {"Hwasong-15", "화성-15=화성15"},
      {"화성-15형", "Hwasong-15=hwasong15"},
      {"Hwasong-15", "화성15형=화성 15 형"},
      {"火星-15", "화성-15=화성15"},
      {"Shahed-136", "شاهد-136=شاهد136"},
  };
  for (const auto& [text, expected] : table) {
    CAPTURE(text, expected);
    const std::vector<std::string> found = forms(text);
    CAPTURE(found);
    CHECK(std::find(found.begin(), found.end(), expected) != found.end());
  }
}

TEST_CASE("what is no member of a known family has no other name", "[names]") {
  for (const char* text :
       {"", "DF", "17", "Dong Feng", "Boeing 747", "in 2018", "2018年", "五号", "号", "#"}) {
    CAPTURE(text);
    CHECK(forms(text).empty());
  }
  // "an 12" is no aircraft.
  const std::vector<std::string> found = forms("安-12");
  CHECK(std::find(found.begin(), found.end(), "An-12=an12") != found.end());
  CHECK(std::none_of(found.begin(), found.end(),
                     [](const std::string& one) { return one.ends_with("=an 12"); }));
}

TEST_CASE("no form of a designation is the one that was asked for", "[names]") {
  for (const char* text : {"DF-17", "J-20", "055型", "长征五号", "Су-35"}) {
    static const Analyzer analyzer;
    for (const SystemForm& form : system_forms(analyzer, form_of(analyzer, text))) {
      CAPTURE(text, form.shown);
      CHECK(form_of(analyzer, form.shown) != form_of(analyzer, text));
    }
  }
}

}  // namespace
