// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/units.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace osint {
namespace {

struct Name {
  std::string_view name;  // folded; Chinese in simplified characters
  std::string_view symbol;
};

// In byte order of the names. Left out are symbols that are mostly other words: in, a, h, s, t.
constexpr Name names[] = {
    {"centimeter", "cm"},
    {"centimeters", "cm"},
    {"centimetre", "cm"},
    {"centimetres", "cm"},
    {"cm", "cm"},
    {"cm2", "cm2"},
    {"cm3", "cm3"},
    {"db", "db"},
    {"feet", "ft"},
    {"foot", "ft"},
    {"ft", "ft"},
    {"ghz", "ghz"},
    {"gigahertz", "ghz"},
    {"gigawatt", "gw"},
    {"gigawatts", "gw"},
    {"gram", "g"},
    {"grams", "g"},
    {"gw", "gw"},
    {"ha", "ha"},
    {"hectare", "ha"},
    {"hectares", "ha"},
    {"hertz", "hz"},
    {"hp", "hp"},
    {"hz", "hz"},
    {"inch", "inch"},
    {"inches", "inch"},
    {"kg", "kg"},
    {"khz", "khz"},
    {"kilogram", "kg"},
    {"kilograms", "kg"},
    {"kilohertz", "khz"},
    {"kilometer", "km"},
    {"kilometers", "km"},
    {"kilometre", "km"},
    {"kilometres", "km"},
    {"kiloton", "kt"},
    {"kilotons", "kt"},
    {"kilowatt", "kw"},
    {"kilowatts", "kw"},
    {"km", "km"},
    {"km2", "km2"},
    {"kt", "kt"},
    {"kw", "kw"},
    {"kwh", "kwh"},
    {"liter", "l"},
    {"liters", "l"},
    {"litre", "l"},
    {"litres", "l"},
    {"m", "m"},
    {"m2", "m2"},
    {"m3", "m3"},
    {"megahertz", "mhz"},
    {"megaton", "mt"},
    {"megatons", "mt"},
    {"megawatt", "mw"},
    {"megawatts", "mw"},
    {"meter", "m"},
    {"meters", "m"},
    {"metre", "m"},
    {"metres", "m"},
    {"mhz", "mhz"},
    {"micrometer", "um"},
    {"micrometre", "um"},
    {"millimeter", "mm"},
    {"millimeters", "mm"},
    {"millimetre", "mm"},
    {"millimetres", "mm"},
    {"mm", "mm"},
    {"mt", "mt"},
    {"mw", "mw"},
    {"nanometer", "nm"},
    {"nanometers", "nm"},
    {"nanometre", "nm"},
    {"nanometres", "nm"},
    {"nm", "nm"},
    {"nmi", "nmi"},
    {"ton", "ton"},
    {"tonne", "ton"},
    {"tonnes", "ton"},
    {"tons", "ton"},
    {"twh", "twh"},
    {"um", "um"},
    {"volt", "volt"},
    {"volts", "volt"},
    {"watt", "watt"},
    {"watts", "watt"},
    {"yard", "yard"},
    {"yards", "yard"},
    {"μm", "um"},
    {"亩", "mu"},
    {"伏", "volt"},
    {"兆瓦", "mw"},
    {"兆赫", "mhz"},
    {"克", "g"},
    {"公分", "cm"},
    {"公厘", "mm"},
    {"公吨", "ton"},
    {"公斤", "kg"},
    {"公里", "km"},
    {"公顷", "ha"},
    {"千克", "kg"},
    {"千瓦", "kw"},
    {"千瓦时", "kwh"},
    {"千米", "km"},
    {"千赫", "khz"},
    {"升", "l"},
    {"厘米", "cm"},
    {"吉瓦", "gw"},
    {"吨", "ton"},
    {"平方公里", "km2"},
    {"平方米", "m2"},
    {"微米", "um"},
    {"毫米", "mm"},
    {"海里", "nmi"},
    {"瓦", "watt"},
    {"立方米", "m3"},
    {"米", "m"},
    {"纳米", "nm"},
    {"英寸", "inch"},
    {"英尺", "ft"},
    {"赫兹", "hz"},
};
static_assert(std::ranges::is_sorted(names, {}, &Name::name));
constexpr std::size_t longest_name = 4;  // Chinese characters

}  // namespace

UnitOfMeasure unit_at(std::span<const Token> words) {
  UnitOfMeasure out;
  std::string name;
  for (std::size_t i = 0; i < std::min(words.size(), longest_name); ++i) {
    if (words[i].han != words.front().han || (i > 0 && !words[i].han)) break;
    if (i > 0 && words[i].position != words[i - 1].position + 1) break;
    name += words[i].term;
    const auto* found =
        std::lower_bound(std::begin(names), std::end(names), name,
                         [](const Name& row, const std::string& wanted) { return row.name < wanted; });
    if (found != std::end(names) && found->name == name) out = {i + 1, found->symbol};
  }
  return out;
}

std::string_view raised_digit_after(std::string_view text, const Token& unit) {
  constexpr std::string_view lengths[] = {"cm", "km", "m", "mm"};
  if (std::find(std::begin(lengths), std::end(lengths), unit.term) == std::end(lengths)) return {};
  const std::string_view rest = text.substr(unit.end);
  return rest.starts_with("\u00B2") ? "2" : rest.starts_with("\u00B3") ? "3" : "";
}

}  // namespace osint
