// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text/hyphenated_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {

namespace {

using Words = std::set<std::string_view>;

// The words of a list with blanks between them.
Words words_of(std::string_view list) {
  Words out;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) out.insert(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return out;
}

// These words follow a hyphen that stands for the rest of a word: "short- and long-range".
bool is_conjunction(std::string_view word) {
  static const Words words = words_of("and or to nor but und oder bis et ou y o e");
  return words.contains(word);
}

// Words that are also the first syllables of many others.
bool is_syllable(std::string_view word) {
  static const Words words = words_of(
      "a act ad age air all am an any are arm art as at be bed bit but by can cap car con cut dis do ear end "
      "for fore gun "
      "her him his how if in is it its let man may me men my no nor not of off on one or our out over pen "
      "per plan port "
      "pro re sea see set she so some sub sun tan ten the them there to under up us use war we what when "
      "where with "
      "you your");
  return words.contains(word);
}

// Words of two words that are written as one.
bool is_closed_word(const std::string& word) {
  static const Words words = words_of(
      "airborne airline battlefield battlefront battleship broadcast counterpart cyberspace deadline "
      "earthwork eyewitness "
      "firearm firefight firefighting firepower foothold frontline halfway handbook handgun headline "
      "headquarters highland "
      "highlight highlighted highway landfall landmark landmass landmine lifeline lifetime lineup "
      "longstanding longtime "
      "manpower midday midnight militaryman nationwide network newspaper nonetheless northeast northeastern "
      "northwest "
      "northwestern nuclearization oilfield overland peacekeeping peacetime policeman railroad railway "
      "roadside seaside "
      "shipyard shoreline southeast southeastern southwest southwestern spacecraft spearhead statewide "
      "steelworks timeline "
      "timetable warship wartime watercraft waterfront waterway weekend westward workforce worldwide");
  return words.contains(word);
}

// First parts that a hyphen hardly ever follows.
bool is_closed_prefix(std::string_view word) {
  static const Words words = words_of("de dis il im ir mis re un");
  return words.contains(word);
}

bool is_pair(const std::string& word) {
  static const Words words = words_of(
      "air-based air-launched air-defense air-defence air-dropped air-to add-on all-out all-weather all-time "
      "all-round "
      "all-volunteer arms-control by-election by-law by-product cut-off for-profit gun-running in-depth "
      "in-flight in-house "
      "in-kind in-law in-person in-service in-theater man-made man-portable no-confidence no-fly no-go "
      "no-one no-show "
      "not-for off-duty off-grid off-limits off-road off-site on-board on-call on-duty on-site on-the "
      "one-off one-on one-party "
      "one-sided one-time one-way out-of over-the per-capita pro-democracy pro-government pro-russian "
      "pro-western sea-based "
      "sea-launched sea-lane set-up so-called some-what sun-synchronous ten-year to-be to-do under-secretary "
      "up-and "
      "ex-chief ex-combatant ex-commander ex-general ex-husband ex-member ex-minister ex-officer ex-official "
      "ex-president "
      "ex-soldier ex-soviet ex-wife up-to us-backed us-based us-led us-made war-torn war-weary");
  return words.contains(word);
}

// First parts of compounds that are no first syllables of longer words.
bool is_first_part(std::string_view word) {
  static const Words words = words_of(
      "advanced african american anti arab army asian battle best better brand british broad bullet chinese "
      "civil close "
      "coal combat community company cost counter cross cyber deep dual early eight eighteen eighty european "
      "eye "
      "face far fast "
      "fifty first five fixed foreign forty fossil four fourth free french front fuel full german government "
      "ground half "
      "hand hard heavy high home ice indian iranian israeli japanese job joint jet kremlin land large laser "
      "last "
      "late left light "
      "like line long low market mass medium mid middle military missile moscow multi nation naval near new "
      "next night nine "
      "nineteen ninety non north nuclear oil old open peace police poorly post power privately quasi quick "
      "radar "
      "rail rapid ready "
      "real record red right road rocket russian satellite second security self semi seven seventeen seventy "
      "sharp ship "
      "shore short single six sixteen sixty slow small soft soviet space state steel surface taliban tank "
      "third thirty "
      "three time tool top trade troop turkish twelve twenty twin two ultra ukrainian vehicle vice water "
      "weapons well west "
      "western white whole wide world year young");
  return words.contains(word);
}

// Second parts that are words of their own and end hardly any word without a hyphen.
bool is_sure_second_part(std::string_view word) {
  static const Words words = words_of(
      "affiliated aligned appointed armed assisted backed based bearing born bound brokered building built "
      "capable carrying clearing "
      "centered centred centric certified class coloured colored committed controlled defined dependent "
      "designed developed "
      "directed dominated driven educated efficient elected equipped era facing fired flagged focused "
      "friendly funded "
      "generated governed gathering guided hardened held imposed independent industrial inspired intensive "
      "killing known "
      "language launched "
      "leading led level liquefied looking loving made making manned minded mounted occupied operated "
      "oriented owned "
      "piercing planned political powered priced produced producing propelled proof purpose qualified range "
      "ranked "
      "ranking ready "
      "registered related resistant rich risk run sector selling sized sounding speaking specific speed "
      "sponsored standing "
      "strapped style supplied supported term third thirds throated tier torn trained type weight wheeled "
      "wide winged wing "
      "winning year yearold");
  return words.contains(word);
}

// Second parts that may as well be the end of another word.
bool is_second_part(std::string_view word) {
  static const Words words = words_of(
      "access action age air aircraft aged alert altitude area armor armour army assault attack band battle "
      "border breaking "
      "business called caliber calibre car case century chief city close coast combat communist corruption "
      "cost country "
      "course cut daily date day deep defence defense degree democratic depth detail determination distance "
      "down duty "
      "earth east eastern economic edge effective emergency end energy engine european ever existing "
      "explosive eyed fast "
      "fifth fifths fight fighting fire five flight floor flying force foot four free frequency front fuel "
      "function general "
      "going government governmental grade ground group half hand handed hard head heavy high hour house "
      "impact income "
      "inch intelligence interest islamic kilometer kilometre land large lasting launch law life light like "
      "line lived load "
      "long low management man market mass meter metre member mile military million minded minister minute "
      "missile model "
      "month moving nation national nuclear off offs old on operation order out paid part party path people "
      "percent personnel "
      "piece place point policy population power precision president profile profit proliferation propulsion "
      "quality quarter "
      "quarters quo rate reaching reaction reliance response revolution right rise rising role round runner "
      "russian "
      "scale sea search "
      "season secretary security service set seven shared ship shore shot side sided site six sized skilled "
      "small source soviet "
      "space stage star state step stop storey story strength strike strong sufficient sufficiency surface "
      "system tank target "
      "tech terror terrorism terrorist test three threat time ton touch track trade treaty turn two up use "
      "value venture vessel "
      "view violence vision volume war warfare warning water wave way weapon weapons week west western wheel "
      "winner "
      "word work "
      "working world years");
  return words.contains(word);
}

bool is_upper(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size(); ++letters) {
    if (u_isupper(static_cast<UChar32>(next_code_point(word, at))) == 0) return false;
  }
  return letters > 0;
}

bool begins_with_capital(std::string_view word) {
  std::size_t at = 0;
  return !word.empty() && u_isupper(static_cast<UChar32>(next_code_point(word, at))) != 0;
}

// Decides for words with a lower-case letter after the hyphen, if the text itself does not tell.
bool is_compound(const BrokenWord& word) {
  const std::string first = ascii_lower(word.first);
  const std::string second = ascii_lower(word.second);
  if (code_points(word.first) < 2 || code_points(word.second) < 2) return true;
  if (is_pair(first + "-" + second)) return true;
  if (is_closed_prefix(first) || is_closed_word(first + second)) return false;
  if (is_syllable(first)) return word.after_hyphen;
  if (word.times_first > 0 && word.times_second > 0) return true;
  const bool known_first = is_first_part(first) || word.times_first > 0;
  if (is_sure_second_part(second)) return known_first || second.size() > 4;
  return is_first_part(first) && (is_second_part(second) || word.times_second > 0);
}

}  // namespace

WordEnd word_end(const BrokenWord& word) {
  if (!word.at_line_end)
    return word.times_whole > word.times_hyphenated ? WordEnd::without_hyphen : WordEnd::unknown;
  if (word.soft) return WordEnd::without_hyphen;
  if (word.first.empty() || word.second.empty()) return WordEnd::with_hyphen;
  const bool capitals = code_points(word.first) > 1 && is_upper(word.first) && is_upper(word.second);
  if (begins_with_capital(word.second) && !capitals) return WordEnd::with_hyphen;
  if (word.times_whole != word.times_hyphenated)
    return word.times_whole > word.times_hyphenated ? WordEnd::without_hyphen : WordEnd::with_hyphen;
  if (capitals) return WordEnd::with_hyphen;
  if (is_conjunction(word.second)) return WordEnd::unknown;
  return is_compound(word) ? WordEnd::with_hyphen : WordEnd::without_hyphen;
}

}  // namespace osint
