// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/context_cues.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/citations/author_names.h"
#include "indexer/dates/source_date.h"
#include "indexer/structure/cue_words.h"
#include "indexer/structure/cues.h"
#include "indexer/structure/text_form.h"

namespace osint {

namespace {

// Returns the rank of the file's titles: that of the first heading that names no section, list or source.
int title_rank(const std::vector<Unit>& units) {
  int rank = 7;
  for (const Unit& unit : units) {
    const bool plain = !unit.label && !has(unit, Cue::section_name) && !has(unit, Cue::masthead) &&
                       !has(unit, Cue::boilerplate) && !has(unit, Cue::contents_line);
    if (has(unit, Cue::heading) && plain) return unit.block->level;
  }
  return rank;
}

void add_ranks(std::vector<Unit>& units) {
  const int rank = title_rank(units);
  for (Unit& unit : units) {
    if (has(unit, Cue::heading) && unit.block->level > rank) unit.cues |= bit(Cue::lower_heading);
  }
}

bool names_all(const std::string& key, const std::vector<std::string>& names) {
  return !names.empty() && std::ranges::all_of(names, [&](const std::string& name) {
    return key.find(title_key(name)) != std::string::npos;
  });
}

// An excerpt may begin with the article's own headline and byline.
void add_source_titles(std::vector<Unit>& units) {
  constexpr std::size_t reach = 4;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const bool cites = has(units[i], Cue::citation) || has(units[i], Cue::source_label);
    if (!cites || units[i].text.text.size() > 1000) continue;
    const std::string key = title_key(units[i].text.text);
    for (std::size_t j = i + 1; j < units.size() && j <= i + reach; ++j) {
      if (units[j].byline && names_all(key, units[j].byline->names)) {
        units[j].byline.reset();
        units[j].cues = (units[j].cues & ~bit(Cue::byline)) | bit(Cue::source_title);
        continue;
      }
      if (units[j].text.text.size() > 300 || units[j].label) continue;
      const std::string title = title_key(units[j].text.text);
      if (title.size() >= 12 && key.find(title) != std::string::npos) units[j].cues |= bit(Cue::source_title);
    }
  }
}

int last_line(const Unit& unit) {
  const std::string& text = unit.text.text;
  const std::size_t end = text.find_last_not_of(" \n");
  const auto stop = text.begin() + static_cast<std::ptrdiff_t>(end == std::string::npos ? 0 : end);
  return unit.text.line + static_cast<int>(std::count(text.begin(), stop, '\n'));
}

// Marks units that repeat the text, as pull quotes do: their words also stand in a longer unit nearby.
void add_repetitions(std::vector<Unit>& units) {
  constexpr std::size_t reach = 24;
  constexpr std::size_t longest = 500;
  constexpr std::size_t shortest = 20;
  constexpr std::size_t longest_neighbour = 4000;
  std::vector<std::string> keys(units.size());
  const auto key_of = [&](std::size_t i) -> const std::string& {
    if (keys[i].empty() && units[i].text.text.size() < longest_neighbour)
      keys[i] = title_key(units[i].text.text);
    return keys[i];
  };
  for (std::size_t i = 0; i < units.size(); ++i) {
    Unit& unit = units[i];
    if (!is_set_off(unit) || unit.text.text.size() > longest || unit.label) continue;
    const std::string& key = key_of(i);
    if (key.size() < shortest) continue;
    const std::size_t end = std::min(units.size(), i + reach);
    for (std::size_t j = i > reach ? i - reach : 0; j < end; ++j) {
      if (j == i || key_of(j).size() <= key.size()) continue;
      if (key_of(j).find(key) == std::string::npos) continue;
      unit.cues |= bit(Cue::repeats);
      break;
    }
    if (i > 2 * reach) keys[i - 2 * reach].clear();
  }
}

// "Commentary:" below a title, a byline or a date.
bool begins_text(const std::vector<Unit>& units, std::size_t at) {
  const LeadingWords words = leading_words(units[at].text.text, 0, 1);
  if (at == 0 || words.lower.empty() || words.lower[0] != "commentary") return false;
  const Unit& before = units[at - 1];
  return has(before, Cue::heading) || has(before, Cue::byline) || has(before, Cue::metadata);
}

// A bare "Analysis" may be a heading of an article if the file has the label "OE Watch Commentary" elsewhere.
void doubt_bare_labels(std::vector<Unit>& units) {
  const auto labelled = [](const Unit& unit) {
    return unit.label && unit.label->kind == LabelKind::commentary;
  };
  const bool usual = std::any_of(units.begin(), units.end(),
                                 [&](const Unit& unit) { return labelled(unit) && unit.label->usual; });
  if (!usual) return;
  for (std::size_t i = 0; i < units.size(); ++i) {
    Unit& unit = units[i];
    if (!labelled(unit) || unit.label->usual || !has(unit, Cue::commentary_label)) continue;
    if (begins_text(units, i)) continue;
    unit.cues &= ~(bit(Cue::commentary_label) | bit(Cue::lone_label));
    unit.cues |= bit(Cue::unsure_label);
  }
}

bool names_figure(const Unit& unit) {
  const std::string lower = ascii_lower(unit.text.text.substr(0, 40));
  for (const std::string_view word : {"figure ", "table ", "chart ", "map ", "graph ", "photo "}) {
    if (lower.starts_with(word) && lower.size() > word.size() && is_ascii_digit(lower[word.size()]))
      return true;
  }
  return false;
}

bool is_cell(const Unit& unit) { return has(unit, Cue::list_item) && has(unit, Cue::very_short); }

// "Source: Example Ministry, 2018" right below a table or a figure says where that comes from.
void find_credits_of_figures(std::vector<Unit>& units) {
  for (std::size_t i = 1; i < units.size(); ++i) {
    Unit& unit = units[i];
    const std::string lower = ascii_lower(unit.text.text.substr(0, 120));
    const bool own =
        lower.find("author's ") != std::string::npos || lower.find("author’s ") != std::string::npos;
    const bool thin = has(unit, Cue::source_label) && !has(unit, Cue::citation) && !unit.header;
    if (!thin || !(own || is_cell(units[i - 1]) || names_figure(units[i - 1]))) continue;
    unit.cues = (unit.cues & ~bit(Cue::source_label)) | bit(Cue::credit);
    for (std::size_t j = i; j-- > 0 && is_cell(units[j]);) units[j].cues |= bit(Cue::credit_near);
  }
}

// "Dora Ashgrove is a lecturer ...": what a page says of its author.
void find_biographies(std::vector<Unit>& units) {
  std::set<std::string> persons;
  for (const Unit& unit : units) {
    if (unit.byline) persons.insert(unit.byline->names.begin(), unit.byline->names.end());
  }
  if (persons.empty() || persons.size() > 100) return;
  for (Unit& unit : units) {
    if (unit.byline || unit.label) continue;
    const std::string text = plain_text(unit.text.text.substr(0, 200));
    for (const std::string& name : persons) {
      if (name.size() < 5 || !text.starts_with(name)) continue;
      const std::string rest = text.substr(name.size(), 12);
      for (const std::string_view verb :
           {" is ", " was ", " studies", " teaches", " serves", " works", " writes", " holds"})
        if (rest.starts_with(verb)) unit.cues |= bit(Cue::boilerplate) | bit(Cue::below_boilerplate);
    }
  }
}

// A name alone below a title and above the text.
void find_lone_names(std::vector<Unit>& units) {
  for (std::size_t i = 1; i + 1 < units.size(); ++i) {
    Unit& unit = units[i];
    const bool below_title = has(units[i - 1], Cue::short_text) && has(units[i - 1], Cue::title_case) &&
                             (has(units[i - 1], Cue::heading) || i == 1);
    if (!below_title || unit.label || unit.byline || has(unit, Cue::heading) || !has(unit, Cue::very_short))
      continue;
    const std::string name = plain_text(unit.text.text);
    const bool several = name.find(' ') != std::string::npos;
    if (!several || !has(unit, Cue::title_case) || has(unit, Cue::all_capitals)) continue;
    if (!has(units[i + 1], Cue::medium_text) || !may_be_person_names(name) || has(unit, Cue::section_name))
      continue;
    unit.byline = Byline{analyst_names(name), "", false, false};
    unit.cues |= bit(Cue::byline);
  }
}

// "September 20, 2018" alone below a title or a byline.
void find_lone_dates(std::vector<Unit>& units) {
  constexpr std::size_t longest = 40;
  for (std::size_t i = 1; i < units.size(); ++i) {
    Unit& unit = units[i];
    const Unit& before = units[i - 1];
    const bool head = has(before, Cue::heading) || has(before, Cue::byline) || has(before, Cue::metadata);
    if (!head || unit.label || unit.byline || unit.text.text.size() > longest) continue;
    if (whole_date(passage_text(unit.text.text))) unit.cues |= bit(Cue::metadata);
  }
}

// Names in brackets sign the analyst's text if sources follow, perhaps after a pull quote, or nothing.
void add_signature(std::vector<Unit>& units, std::size_t at) {
  constexpr std::size_t reach = 4;
  Unit& unit = units[at];
  if (unit.end_marker || unit.text.text.size() > 20'000) return;
  if (unit.label && unit.label->kind != LabelKind::commentary) return;
  bool sources = at + 1 == units.size();
  for (std::size_t i = at + 1; i < units.size() && i <= at + reach && !sources; ++i) {
    sources = has(units[i], Cue::source_label) || has(units[i], Cue::lone_source_label) ||
              has(units[i], Cue::citation);
    if (!sources && has(units[i], Cue::medium_text)) break;
  }
  if (!sources) return;
  if (auto signature = find_signature(unit.text)) {
    unit.end_marker = std::move(signature);
    unit.cues |= bit(Cue::signature);
  }
}

// Marks the text below headings such as "About" and "Related posts": it is no commentary either.
void add_below_boilerplate(std::vector<Unit>& units) {
  constexpr std::size_t reach = 10;
  std::size_t end = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const bool head =
        has(units[i], Cue::heading) || (has(units[i], Cue::bold) && has(units[i], Cue::very_short));
    if (head) end = has(units[i], Cue::boilerplate) ? i + reach : 0;
    if (units[i].label || units[i].byline) end = 0;
    if (!head && i < end) units[i].cues |= bit(Cue::below_boilerplate);
  }
}

// A citation behind a dash or in parentheses, right below a quotation, says where that comes from.
void find_attributions(std::vector<Unit>& units) {
  for (std::size_t i = 1; i < units.size(); ++i) {
    Unit& unit = units[i];
    const std::string& text = unit.text.text;
    const bool dash =
        text.starts_with("—") || text.starts_with("–") || text.starts_with("--") || text.starts_with("- ");
    if (!has(unit, Cue::citation) || !is_set_off(units[i - 1])) continue;
    if (!dash && without_parentheses(unit.text).text.size() == text.size()) continue;
    unit.cues |= bit(Cue::attribution);
    units[i - 1].cues |= bit(Cue::attributed);
  }
}

void add_neighbours(std::vector<Unit>& units) {
  for (std::size_t i = 1; i < units.size(); ++i) {
    const bool adjacent = units[i].text.line == last_line(units[i - 1]) + 1;
    if (!units[i].continues && adjacent) units[i].cues |= bit(Cue::next_line);
  }
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!has(units[i], Cue::credit)) continue;
    if (i > 0 && !has(units[i - 1], Cue::credit))
      units[i - 1].cues |= units[i].continues || has(units[i], Cue::next_line) ? bit(Cue::credit_beside)
                                                                               : bit(Cue::credit_near);
  }
  for (std::size_t i = 0; i < units.size(); ++i) add_signature(units, i);
}

bool starts_piece(const Unit& unit) { return has(unit, Cue::commentary_label) || has(unit, Cue::byline); }

// Tells each unit which labels, sources and agency lines follow it. Goes from the end to the beginning.
void add_lookahead(std::vector<Unit>& units) {
  constexpr std::size_t near = 4;
  bool piece = false;   // before the next heading
  bool agency = false;  // an agency's line comes before any label or end marker
  std::size_t label = units.size() + near + 1;
  for (std::size_t i = units.size(); i-- > 0;) {
    Unit& unit = units[i];
    if (label - i <= near) unit.cues |= bit(Cue::label_follows);
    unit.cues |= piece ? bit(Cue::piece_follows) : bit(Cue::nothing_follows);
    if (agency) unit.cues |= bit(Cue::agency_ahead);
    const bool source = has(unit, Cue::source_label) || has(unit, Cue::lone_source_label) ||
                        has(unit, Cue::citation) || has(unit, Cue::header);
    if (starts_piece(unit)) label = i;
    if (has(unit, Cue::heading) && !unit.label) piece = false;
    if (starts_piece(unit) || has(unit, Cue::end_marker) || source) piece = true;
    if (has(unit, Cue::agency_line))
      agency = true;
    else if (starts_piece(unit) || has(unit, Cue::end_marker) || source || has(unit, Cue::heading))
      agency = false;
  }
}

}  // namespace

void find_cues(std::vector<Unit>& units) {
  find_own_cues(units);
  doubt_bare_labels(units);
  find_credits_of_figures(units);
  find_attributions(units);
  find_lone_names(units);
  find_lone_dates(units);
  find_biographies(units);
  add_neighbours(units);
  add_ranks(units);
  add_source_titles(units);
  add_repetitions(units);
  add_below_boilerplate(units);
  add_lookahead(units);
}

}  // namespace osint
