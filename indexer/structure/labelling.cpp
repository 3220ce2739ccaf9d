// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/labelling.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <span>

#include "indexer/structure/scores.h"

namespace osint {

namespace {

constexpr std::size_t places = place_count;
using Scores = std::array<float, places>;

// The number of units that are labelled together. Real files have a few thousand.
constexpr std::size_t stretch = 20'000;
constexpr float impossible = -1e9F;
// The cost of leaving the analyst's text while its end marker is still to come.
constexpr float before_end_marker = -6;
// Plain text among excerpts in italics or block quotes may have another speaker.
constexpr float change_of_style = -2;
constexpr float label_in_text = -4;
constexpr float text_without_label = -2.5F;
// A title may continue on the next line, though hardly in the next paragraph.
constexpr float title_goes_on = 4.5F;
// "— Ann Example, ..." below a quotation is that quotation's source.
constexpr float attributes_above = 4;

bool in_text(Place place) {
  return traits(place).part == Part::text && place != Place::report && place != Place::ending;
}

class Lattice {
 public:
  Lattice(std::span<const Unit> units, std::optional<Place> before, bool last)
      : units_(units), before_(before), last_(last), forward_(units.size()), backward_(units.size()) {
    mark_end_markers();
  }

  std::vector<Labelled> decide() {
    run_forward();
    run_backward();
    std::vector<Labelled> out(units_.size());
    std::size_t best = 0;
    float total = impossible;
    for (std::size_t place = 0; place < places; ++place) {
      const float score = forward_.back()[place] + backward_.back()[place];
      if (score > total) total = score, best = place;
    }
    for (std::size_t i = units_.size(); i-- > 0;) {
      out[i].place = static_cast<Place>(best);
      out[i].margin = total - best_other(i, traits(out[i].place).speaker);
      if (i > 0) best = best_predecessor(i, best);
    }
    return out;
  }

 private:
  // Marks the units after which an end marker comes before the next label: their text is the analyst's.
  void mark_end_markers() {
    end_ahead_.assign(units_.size(), false);
    bool ahead = false;
    for (std::size_t i = units_.size(); i-- > 0;) {
      end_ahead_[i] = ahead;
      if (has(units_[i], Cue::end_marker)) ahead = true;
      if (has(units_[i], Cue::commentary_label)) ahead = false;
    }
  }

  float emission(std::size_t i, std::size_t place) const {
    return roles_[static_cast<std::size_t>(traits(static_cast<Place>(place)).role)] +
           (i == 0 && !before_ ? start_score(static_cast<Place>(place)) : 0);
  }

  float step_score(std::size_t i, Place from, Place to, float score) const {
    if (i > 0 && (end_ahead_[i] || units_[i].end_marker) && in_text(from) && !in_text(to) &&
        to != Place::ending)
      score += before_end_marker;
    if (i > 0 && from == Place::excerpt && to == Place::excerpt && has(units_[i], Cue::medium_text) &&
        is_set_off(units_[i - 1]) && !is_set_off(units_[i]))
      score += change_of_style;
    if (i > 0 && from == Place::title && to == Place::title && title_may_go_on(i)) score += title_goes_on;
    if (to == Place::commentary || to == Place::ending) score += label_score(i, from);
    return score + attribution_score(i, from, to);
  }

  // Such a citation belongs to the quotation right above it, and to no text before that.
  float attribution_score(std::size_t i, Place from, Place to) const {
    if (has(units_[i], Cue::attributed) && to == Place::excerpt_above)
      return from == to && !is_set_off(units_[i - 1]) ? -attributes_above : attributes_above;
    if (!has(units_[i], Cue::attribution)) return 0;
    return to == Place::source_below ? attributes_above : to == Place::source ? -attributes_above : 0;
  }

  // A title may continue on the next line, or in a heading of the same rank.
  bool title_may_go_on(std::size_t i) const {
    const Unit& unit = units_[i];
    const Unit& before = units_[i - 1];
    if (unit.continues || has(unit, Cue::next_line)) return true;
    return has(unit, Cue::heading) && has(before, Cue::heading) && unit.block->level == before.block->level &&
           has(before, Cue::open_end) && !has(unit, Cue::listed_title);
  }

  // A label begins the analyst's text. After sources that come first, nothing else does.
  float label_score(std::size_t i, Place from) const {
    const bool labelled = has(units_[i], Cue::commentary_label);
    if (labelled) return traits(from).part == Part::text ? label_in_text : 0;
    return traits(from).part == Part::first_sources ? text_without_label : 0;
  }

  float from_before(std::size_t place) const {
    float best = unusual_step;
    for (const PlaceStep& step : steps_to(static_cast<Place>(place))) {
      if (step.from == *before_) best = std::max(best, step.score);
    }
    return best;
  }

  void run_forward() {
    for (std::size_t i = 0; i < units_.size(); ++i) {
      roles_ = role_scores(units_[i].cues);
      const float any =
          i == 0 ? 0 : *std::max_element(forward_[i - 1].begin(), forward_[i - 1].end()) + unusual_step;
      for (std::size_t place = 0; place < places; ++place) {
        float best = i == 0 ? (before_ ? from_before(place) : 0) : any + penalty_of_any(i, place);
        if (i > 0) {
          for (const PlaceStep& step : steps_to(static_cast<Place>(place)))
            best = std::max(best, forward_[i - 1][static_cast<std::size_t>(step.from)] +
                                      step_score(i, step.from, static_cast<Place>(place), step.score));
        }
        forward_[i][place] = best + emission(i, place);
      }
    }
  }

  // An unusual step may leave the analyst's text too.
  float penalty_of_any(std::size_t i, std::size_t place) const {
    const auto to = static_cast<Place>(place);
    return !in_text(to) && to != Place::ending && end_ahead_[i] ? before_end_marker / 2 : 0;
  }

  void run_backward() {
    const std::size_t count = units_.size();
    for (std::size_t place = 0; place < places; ++place)
      backward_[count - 1][place] = last_ ? end_score(static_cast<Place>(place)) : 0;
    for (std::size_t i = count - 1; i > 0; --i) {
      roles_ = role_scores(units_[i].cues);
      float any = impossible;
      Scores& out = backward_[i - 1];
      out.fill(impossible);
      for (std::size_t place = 0; place < places; ++place) {
        const float ahead = backward_[i][place] + emission(i, place);
        any = std::max(any, ahead + unusual_step + penalty_of_any(i, place));
        for (const PlaceStep& step : steps_to(static_cast<Place>(place))) {
          float& from = out[static_cast<std::size_t>(step.from)];
          from = std::max(from, ahead + step_score(i, step.from, static_cast<Place>(place), step.score));
        }
      }
      for (float& score : out) score = std::max(score, any);
    }
  }

  float best_other(std::size_t i, Speaker speaker) const {
    float best = impossible;
    for (std::size_t place = 0; place < places; ++place) {
      if (traits(static_cast<Place>(place)).speaker != speaker)
        best = std::max(best, forward_[i][place] + backward_[i][place]);
    }
    return best;
  }

  std::size_t best_predecessor(std::size_t i, std::size_t place) const {
    const auto any = std::max_element(forward_[i - 1].begin(), forward_[i - 1].end());
    std::size_t best = static_cast<std::size_t>(any - forward_[i - 1].begin());
    float score = *any + unusual_step + penalty_of_any(i, place);
    for (const PlaceStep& step : steps_to(static_cast<Place>(place))) {
      const float other = forward_[i - 1][static_cast<std::size_t>(step.from)] +
                          step_score(i, step.from, static_cast<Place>(place), step.score);
      if (other >= score) score = other, best = static_cast<std::size_t>(step.from);
    }
    return best;
  }

  std::span<const Unit> units_;
  std::optional<Place> before_;  // the place of the unit before the first
  bool last_;                    // the file ends with these units
  std::vector<bool> end_ahead_;
  std::vector<Scores> forward_;   // the best sum up to a unit in a place, including that unit
  std::vector<Scores> backward_;  // the best sum after it
  RoleScores roles_{};
};

}  // namespace

std::vector<Labelled> label_units(const std::vector<Unit>& units) {
  std::vector<Labelled> out;
  out.reserve(units.size());
  for (std::size_t begin = 0; begin < units.size(); begin += stretch) {
    const std::size_t count = std::min(stretch, units.size() - begin);
    const std::optional<Place> before = out.empty() ? std::nullopt : std::optional(out.back().place);
    Lattice lattice(std::span<const Unit>(units).subspan(begin, count), before,
                    begin + count == units.size());
    const std::vector<Labelled> part = lattice.decide();
    out.insert(out.end(), part.begin(), part.end());
  }
  return out;
}

}  // namespace osint
