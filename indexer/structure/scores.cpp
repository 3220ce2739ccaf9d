// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/scores.h"

#include <bit>
#include <utility>
#include <vector>

namespace osint {

namespace {

using enum Role;

// The scores before any cue is counted.
constexpr std::array<float, role_count> bias{
    -2.5F,  // outside
    -3,     // contents
    -2.5F,  // section
    -1,     // title
    -2.5F,  // subtitle
    -4,     // byline
    -5,     // metadata
    -6,     // label
    -1.5F,  // quote
    -3.5F,  // caption
    -6,     // source_head
    -3,     // source
    0,      // excerpt
    -3,     // subheading
    0,      // commentary
    -6,     // ending
    -2.5F,  // stray
    -7,     // agency
    -7.5F,  // notes_head
    -3,     // note
};

struct CueRow {
  Cue cue;
  std::vector<std::pair<Role, float>> scores;
};

// clang-format off
const std::vector<CueRow> cue_rows{
    {Cue::heading,          {{title, 3}, {section, 1.5F}, {subtitle, 1}, {subheading, 3}, {source_head, .5F}, {notes_head, .5F},
                             {contents, .5F}, {commentary, -3}, {excerpt, -3}, {caption, -2}, {note, -2}, {outside, .5F}, {ending, -2}, {stray, -1}}},
    {Cue::lower_heading,    {{title, -3}, {subheading, 1.5F}}},
    {Cue::large,            {{title, 3}, {section, 1.5F}, {quote, .5F}, {commentary, -1.5F}, {excerpt, -1.5F}}},
    {Cue::bold,             {{title, 1.5F}, {section, .5F}, {byline, .5F}, {label, .5F}, {subheading, 1}, {commentary, -1}, {excerpt, -.7F}, {source, .3F}}},
    {Cue::italic,           {{excerpt, 1.5F}, {quote, 1}, {caption, .5F}, {commentary, -1.5F}, {title, -1}, {section, -1}, {note, -.5F}}},
    {Cue::block_quote,      {{excerpt, 1.5F}, {quote, 1}, {commentary, -1.5F}, {title, -3}, {section, -3}, {outside, -1}}},
    {Cue::list_item,        {{commentary, .6F}, {excerpt, .6F}, {quote, -2}, {contents, .5F}, {title, -2.5F}, {section, -3}, {outside, .5F}, {source, .3F}}},
    {Cue::literal,          {{commentary, -.5F}, {excerpt, -.5F}, {title, -6}, {section, -6}, {outside, .5F}, {stray, .5F}}},
    {Cue::quoted,           {{quote, 2.5F}, {excerpt, .7F}, {commentary, -1}, {title, -1.5F}, {section, -3}, {caption, -1}, {subheading, -2}}},
    {Cue::very_short,       {{section, .7F}, {commentary, -.7F}, {excerpt, -.5F}, {quote, -1}}},
    {Cue::short_text,       {{title, 1}, {section, .5F}, {subtitle, .5F}, {caption, .5F}, {commentary, -.5F}, {excerpt, -.3F}, {subheading, .5F}}},
    {Cue::medium_text,      {{title, -4}, {section, -8}, {byline, -6}, {subtitle, -2}, {label, -4}, {caption, -.5F}, {subheading, -4}, {contents, -2},
                             {source_head, -4}, {notes_head, -4}, {metadata, -6}}},
    {Cue::long_text,        {{title, -6}, {subtitle, -4}, {quote, -2}, {caption, -2}, {source, -1}, {outside, -1}, {commentary, .5F}, {excerpt, .3F}}},
    {Cue::full_stop,        {{title, -3.5F}, {section, -3}, {subheading, -2}, {commentary, .3F}, {excerpt, .3F}, {contents, -1}}},
    {Cue::open_end,         {{title, 1.2F}, {section, .7F}, {caption, .5F}, {commentary, -1.2F}, {excerpt, -1.2F}, {subtitle, .5F}, {subheading, .5F}, {contents, .5F}}},
    {Cue::title_case,       {{title, .8F}, {section, .3F}, {subheading, .3F}}},
    {Cue::all_capitals,     {{section, 1}, {title, .7F}, {commentary, -1.5F}, {excerpt, -1.5F}, {subheading, .5F}}},
    {Cue::lower_case_start, {{title, -3}, {section, -4}, {source, -1}, {byline, -2}, {commentary, .3F}, {excerpt, .3F}, {subheading, -2}}},
    {Cue::in_list_of_links, {{outside, 3}, {contents, 1.5F}, {commentary, -2}, {excerpt, -2}, {title, -1}}},
    {Cue::first_unit,       {{title, .7F}, {outside, .3F}}},

    {Cue::number_only,      {{outside, 9}, {title, -4}, {commentary, -3}, {excerpt, -3}, {section, -4}}},
    {Cue::image,            {{caption, 8}, {title, -4}, {section, -5}}},
    {Cue::source_title,     {{subheading, 4}, {title, -6}, {quote, -2}, {section, -6}, {source, -3}}},
    {Cue::repeats,          {{quote, 4}, {excerpt, -1}, {commentary, -2.5F}, {title, -3}, {subheading, -3}}},

    {Cue::commentary_label, {{commentary, 6}, {ending, 4}, {label, -2}, {title, -4}, {excerpt, -4}, {source, -3}, {quote, -3}, {outside, -3}, {section, -4}}},
    {Cue::unsure_label,     {{commentary, 2}, {label, -2}, {excerpt, -.5F}}},
    {Cue::lone_label,       {{label, 13}, {commentary, -8}, {title, -1}}},
    {Cue::end_marker,       {{ending, 10}, {commentary, -6}, {excerpt, -5}, {title, -5}, {source, -4}, {quote, -4}, {outside, -3}, {stray, -2}}},
    {Cue::signature,        {{commentary, 1}}},
    {Cue::byline,           {{byline, 8}, {title, -2}, {commentary, -2}, {excerpt, -1.5F}, {caption, -1}}},
    {Cue::metadata,         {{metadata, 7}, {title, -2}, {commentary, -1}, {excerpt, -1}, {section, -2}}},
    {Cue::source_label,     {{source, 6.5F}, {excerpt, -2}, {commentary, -2}, {title, -3}, {section, -3}, {caption, .5F}, {subheading, -3}, {outside, -1}}},
    {Cue::lone_source_label,{{source_head, 12}, {title, -3}, {section, -3}, {commentary, -3}, {excerpt, -3}, {subheading, -3}, {outside, -2}, {source, -2}}},
    {Cue::citation,         {{source, 5.5F}, {note, 1}, {excerpt, -2}, {commentary, -2}, {title, -3}, {caption, -1}, {section, -4}, {subheading, -3}, {quote, -3}}},
    {Cue::half_citation,    {{source, 2.5F}, {note, .5F}, {excerpt, -.3F}, {commentary, -.3F}, {title, -.7F}}},
    {Cue::attribution,      {{source, 1}}},
    {Cue::attributed,       {{excerpt, 3}, {quote, -1}, {commentary, -1}}},
    {Cue::no_citation,      {{source, -3}}},
    {Cue::inner_source,     {{source, -5}}},
    {Cue::excerpt_label,    {{excerpt, 5}, {title, -3}, {commentary, -3}}},
    {Cue::notes_label,      {{notes_head, 12.5F}, {title, -3}, {section, -3}, {commentary, -2}, {excerpt, -2}, {subheading, -2}}},
    {Cue::contents_label,   {{contents, 9}, {title, -3}, {section, -2}, {subheading, -2}}},
    {Cue::numbered_note,    {{note, 3.5F}, {title, -.5F}, {source, -2}}},
    {Cue::footnote,         {{note, 8.5F}, {source, 4}}},
    {Cue::agency_line,      {{agency, 9}, {source, 3}, {title, -3}, {byline, -3}, {commentary, -3}, {excerpt, -3}}},
    {Cue::header,           {{source, 9}, {commentary, -4}, {title, -2}}},
    {Cue::credit,           {{caption, 9}, {source, -6}, {commentary, -1}, {excerpt, -1}}},
    {Cue::credit_beside,    {{caption, 6}, {commentary, -1}, {excerpt, -1}, {quote, -2}}},
    {Cue::credit_near,      {{caption, 3}}},
    {Cue::caption_words,    {{caption, 4.5F}, {title, -2}, {outside, -.5F}}},
    {Cue::contents_line,    {{contents, 4}, {title, -2}, {section, -1}, {commentary, -1}, {excerpt, -1}}},
    {Cue::listed_title,     {{title, 5}, {section, -2}, {excerpt, -2}, {commentary, -2}, {contents, 1}}},
    {Cue::section_name,      {{section, 5}, {title, -2}, {contents, .5F}}},
    {Cue::masthead,         {{outside, 4.5F}, {title, -2}}},
    {Cue::boilerplate,      {{outside, 5}, {title, -2}, {commentary, -1}, {excerpt, -1}, {stray, 1}, {quote, -2}, {subheading, -4}}},
    {Cue::below_boilerplate,{{outside, 4}, {contents, 1}, {title, -1}}},

    {Cue::label_follows,    {{title, 1.5F}}},
    {Cue::nothing_follows,  {{title, -2.5F}, {section, -1}}},
    {Cue::agency_ahead,     {{excerpt, 2}, {commentary, -2}}},
};
// clang-format on

using CueTable = std::array<RoleScores, cue_count>;

CueTable make_cue_table() {
  CueTable table{};
  for (const CueRow& row : cue_rows) {
    for (const auto& [role, score] : row.scores)
      table[static_cast<std::size_t>(row.cue)][static_cast<std::size_t>(role)] = score;
  }
  return table;
}

const CueTable& cue_table() {
  static const CueTable table = make_cue_table();
  return table;
}

}  // namespace

RoleScores role_scores(std::uint64_t cues) {
  RoleScores out = bias;
  const CueTable& table = cue_table();
  for (; cues != 0; cues &= cues - 1) {
    const RoleScores& row = table[static_cast<std::size_t>(std::countr_zero(cues))];
    for (std::size_t role = 0; role < out.size(); ++role) out[role] += row[role];
  }
  return out;
}

float cue_score(Cue cue, Role role) {
  return cue_table()[static_cast<std::size_t>(cue)][static_cast<std::size_t>(role)];
}

}  // namespace osint
