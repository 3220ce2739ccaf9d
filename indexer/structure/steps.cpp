// SPDX-License-Identifier: GPL-2.0-or-later
// The order in which the parts of a commentary come.
#include <array>
#include <utility>
#include <vector>

#include "indexer/structure/scores.h"

namespace osint {

namespace {

using enum Place;

struct StepRow {
  Place from;
  std::vector<std::pair<Place, float>> to;
};

// clang-format off
using Row = std::vector<std::pair<Place, float>>;

const std::vector<StepRow> step_rows{
    {outside,    {{outside, .5F}, {contents, 0}, {section, -.5F}, {title, -.5F}, {byline, -2}, {metadata, -1.5F}, {label, -2}, {commentary, -2.5F}, {lead_caption, -2}, {first_source, -3}, {stray, -3},
                  {excerpt, -2.5F}, {source, -2}, {source_head, -2}, {ending, -2.5F}, {notes_head, -2.5F}}},
    {contents,   {{contents, 1.5F}, {outside, -.5F}, {section, -.5F}, {title, -.5F}}},
    {section,    {{title, .5F}, {section, -2}, {byline, -3}, {label, -2}, {commentary, -3}, {outside, -3}, {lead_caption, -2}}},
    {title,      {{byline, 1}, {metadata, .7F}, {label, 1.5F}, {commentary, -.3F}, {ending, -.3F}, {subtitle, -.5F}, {lead_quote, -1}, {lead_caption, -1},
                  {first_source_head, -.5F}, {first_source, -.5F}, {report, -1}, {title, -5}, {section, -4}}},
    {subtitle,   {{byline, .5F}, {metadata, .5F}, {label, 1}, {commentary, -1}, {lead_quote, -1}, {lead_caption, -1}, {first_source, -1.5F}, {subtitle, -1}}},
    {byline,     {{title, -1}, {label, 1}, {commentary, .3F}, {ending, .3F}, {metadata, .5F}, {byline, -1}, {lead_quote, -.7F}, {lead_caption, -.7F}, {subtitle, -2}, {first_source, -2}, {first_source_head, -2}}},
    {metadata,   {{metadata, .5F}, {byline, .5F}, {label, 1}, {commentary, 0}, {ending, 0}, {title, -1}, {lead_quote, -1}, {lead_caption, -1}, {subtitle, -1.5F}, {first_source, -1}}},
    {label,      {{commentary, 1}, {ending, 1}, {byline, 0}, {metadata, 0}, {mid_quote, -1}, {mid_caption, -1}, {subheading, -2}}},
    {lead_quote, {{label, .5F}, {commentary, -.3F}, {ending, -.3F}, {byline, 0}, {metadata, 0}, {lead_quote, -1}, {first_source, -.5F}, {first_source_head, -.5F}, {lead_caption, -1}}},
    {lead_caption, {{lead_caption, 0}, {label, .5F}, {byline, 0}, {metadata, 0}, {commentary, -.3F}, {ending, -.3F}, {lead_quote, -1}, {first_source, -1}, {title, -2}}},

    {first_source_head, {{first_source, 1}}},
    {first_source,  {{first_excerpt, .5F}, {first_source, -1}, {first_caption, -1}, {commentary, -1.5F}, {label, -1.5F}, {byline, -2.5F}}},
    {first_excerpt, {{first_excerpt, 0}, {first_source, -.3F}, {first_source_head, -.5F}, {commentary, -.5F}, {ending, -.5F}, {label, -.3F}, {byline, -1.5F}, {first_caption, -1}}},
    {first_caption, {{first_caption, 0}, {first_excerpt, -.3F}, {label, 0}, {commentary, -.5F}}},

    {commentary, {{commentary, .3F}, {ending, .3F}, {subheading, -.5F}, {mid_quote, -.5F}, {mid_caption, -.5F}, {source_head, 0}, {source, 0}, {excerpt_above, -4},
                  {notes_head, 0}, {note, -1}, {title, -2.5F}, {section, -2.5F}, {outside, -2}, {agency, -3}, {label, -3}, {late_byline, -1.5F}}},
    {subheading, {{commentary, .3F}, {ending, 0}, {subheading, -2}, {mid_quote, -1}, {mid_caption, -1}}},
    {mid_quote,  {{commentary, 0}, {ending, 0}, {mid_quote, -.7F}, {mid_caption, -1}, {source_head, -.2F}, {source, -.2F}, {notes_head, -1}, {title, -4}, {subheading, -1}, {outside, -3}}},
    {mid_caption,{{mid_caption, 0}, {commentary, 0}, {ending, 0}, {mid_quote, -1}, {source_head, -.3F}, {source, -.3F}, {notes_head, -1}, {title, -3}, {section, -3}, {subheading, -1}, {outside, -2}}},
    {ending,     {{late_byline, .5F}, {after_quote, -.3F}, {after_caption, -.5F}, {source_head, .3F}, {source, .3F}, {excerpt_above, -3.2F}, {notes_head, -.5F}, {title, -1}, {section, -1}, {outside, -1.5F}, {stray, -2}, {note, -2}, {ending, -4}}},
    {late_byline,  {{after_quote, -.3F}, {after_caption, -.5F}, {source_head, .3F}, {source, .3F}, {notes_head, -.5F}, {title, -1}, {section, -1}, {outside, -1.5F}}},
    {after_quote,  {{after_quote, -.7F}, {source_head, .3F}, {source, .3F}, {after_caption, -1}, {title, -2.5F}, {section, -2.5F}, {notes_head, -1}, {outside, -3}}},
    {after_caption,{{after_caption, 0}, {after_quote, -.5F}, {source_head, 0}, {source, 0}, {title, -1.5F}, {section, -1.5F}, {notes_head, -1}, {outside, -2}}},

    {excerpt_above, {{excerpt_above, 0}, {source_below, 0}}},
    {source_below,  {{excerpt_above, -.5F}, {commentary, -1.5F}, {ending, -1.5F}, {title, -.3F}, {section, -.3F}, {outside, -1}, {notes_head, -1}, {excerpt_caption, -1}}},
    {source_head,   {{source, 1.5F}, {excerpt, -2.5F}}},
    {source,        {{excerpt, .5F}, {source, -.5F}, {source_head, -1}, {title, -1.5F}, {section, -1.5F}, {notes_head, -.7F}, {outside, -1.5F}, {excerpt_caption, -.7F}, {stray, -2},
                     {excerpt_heading, -2}, {commentary, -5}, {label, -4}, {late_quote, -2}, {note, -3.5F}}},
    {excerpt,       {{excerpt, .3F}, {source, 0}, {source_head, -.3F}, {title, -1}, {section, -1}, {label, -3}, {commentary, -3}, {byline, -4.5F}, {excerpt_caption, -.7F}, {late_quote, -2},
                     {notes_head, -.5F}, {outside, -1}, {contents, -3}, {excerpt_heading, -1}, {stray, -1.5F}, {note, -4.5F}}},
    {excerpt_heading, {{excerpt, 0}, {stray, -3}, {source, -2}}},
    {excerpt_caption, {{excerpt_caption, 0}, {excerpt, -.2F}, {source, -.2F}, {source_head, -.4F}, {title, -1}, {section, -1}, {outside, -1}, {late_quote, -2}, {notes_head, -.7F}, {label, -3}}},
    {late_quote,    {{late_quote, -.7F}, {excerpt, -1.5F}, {source, -.3F}, {source_head, -.3F}, {title, -.7F}, {section, -.7F}, {outside, -1}, {excerpt_caption, -1}, {notes_head, -.5F}}},
    {stray,         {{stray, .3F}, {excerpt, -1.5F}, {source, -.5F}, {source_head, -.5F}, {title, -.7F}, {section, -.7F}, {outside, -.5F}, {notes_head, -.7F}, {excerpt_caption, -1}}},
    {report,        {{report, .3F}, {agency, .5F}, {source_below, -.5F}, {mid_caption, -3}}},
    {agency,        {{title, -.3F}, {section, -.3F}, {outside, -.5F}, {stray, -.5F}}},
    {notes_head,    {{note, 3}, {source, 0}}},
    {note,          {{note, 1.5F}, {commentary, -.5F}, {ending, -.5F}, {title, -1}, {section, -1}, {outside, -1}, {source_head, -1}, {source, -2}, {contents, -3}}},
};

const Row starts{
    {outside, -.7F}, {contents, -1}, {section, -.3F}, {title, .3F}, {byline, -1}, {metadata, -.5F}, {label, -1}, {commentary, -1.5F},
    {ending, -1.5F}, {lead_quote, -3}, {lead_caption, -2}, {first_source, -1.5F}, {first_source_head, -2}, {report, -2.5F}};

const Row ends{
    {title, -4}, {section, -3}, {byline, -2}, {metadata, -3}, {label, -4}, {first_source, -1}, {first_source_head, -3}, {first_excerpt, -.5F},
    {commentary, -.3F}, {source, -.5F}, {source_head, -2}, {report, -6}, {excerpt_above, -6}, {subheading, -3}, {excerpt_heading, -3},
    {after_quote, -1.5F}, {mid_quote, -1.5F}, {notes_head, -3}};
// clang-format on

using StepTable = std::array<std::vector<PlaceStep>, place_count>;

StepTable make_table() {
  StepTable table;
  for (const StepRow& row : step_rows) {
    for (const auto& [to, score] : row.to) table[static_cast<std::size_t>(to)].push_back({row.from, score});
  }
  return table;
}

float score_in(const Row& rows, Place place, float otherwise) {
  for (const auto& [row, score] : rows) {
    if (row == place) return score;
  }
  return otherwise;
}

}  // namespace

const std::vector<PlaceStep>& steps_to(Place to) {
  static const StepTable table = make_table();
  return table[static_cast<std::size_t>(to)];
}

float start_score(Place place) { return score_in(starts, place, unusual_step); }
float end_score(Place place) { return score_in(ends, place, 0); }

}  // namespace osint
