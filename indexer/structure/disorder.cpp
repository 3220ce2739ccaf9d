// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/structure/disorder.h"

#include <algorithm>
#include <cstddef>

#include "indexer/structure/commentary_builder.h"
#include "indexer/structure/cues.h"

namespace osint {

namespace {

constexpr float doubtful = least_margin / 2;

class DisorderFinder {
 public:
  DisorderFinder(const std::vector<Unit>& units, std::vector<Labelled>& labels)
      : units_(units), labels_(labels) {}

  void run() {
    for (std::size_t i = 0; i < units_.size(); ++i) look_at(i);
  }

 private:
  void look_at(std::size_t i) {
    const PlaceTraits& place = traits(labels_[i].place);
    const bool label = has(units_[i], Cue::commentary_label);
    if (place.role == Role::title || place.role == Role::byline || place.role == Role::section) {
      begin_ = i;
      label_ = source_ = ended_ = false;
    }
    if (label) {
      if (label_ || ended_) doubt_around(i);
      begin_ = i;
      label_ = true;
      source_ = false;
    }
    if (place.part == Part::sources && place.role == Role::source) {
      source_ = true;
      ended_ = false;
      if (!label_) begin_ = i;
    }
    if (has(units_[i], Cue::end_marker)) {
      if (label_ && source_) doubt_around(i);
      label_ = source_ = false;
      ended_ = true;
    }
  }

  // Lowers the margins of the commentary around unit `at`, up to the title of the next one.
  void doubt_around(std::size_t at) {
    for (std::size_t i = std::max(begin_, doubted_); i < units_.size(); ++i) {
      if (i > at && traits(labels_[i].place).role == Role::title) break;
      doubted_ = i + 1;
      if (!has(units_[i], Cue::commentary_label) && !has(units_[i], Cue::end_marker))
        labels_[i].margin = std::min(labels_[i].margin, doubtful);
    }
  }

  const std::vector<Unit>& units_;
  std::vector<Labelled>& labels_;
  std::size_t begin_ = 0;    // the beginning of the present commentary
  std::size_t doubted_ = 0;  // everything before is handled already
  bool label_ = false;       // there was a label, and no end marker yet
  bool source_ = false;      // there was a source since
  bool ended_ = false;       // there was an end marker, and nothing else since
};

}  // namespace

void doubt_disorder(const std::vector<Unit>& units, std::vector<Labelled>& labels) {
  DisorderFinder(units, labels).run();
}

}  // namespace osint
