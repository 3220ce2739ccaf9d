// SPDX-License-Identifier: GPL-2.0-or-later
// What the program knows of a format of output: its name, its help, what goes with it, and how it is made. formats.h has
// the table.
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "searcher/output/renderer.h"

namespace osint {

// What a format states about itself, as `static constexpr FormatTraits traits` of its class. All members have to be named.
struct FormatTraits {
  bool for_people;        // text for the terminal: it may go through the pager, and notes stand beside it
  bool sources;           // the sources of the hits, in place of the hits
  bool queries;           // can hold the answers to a file of queries (--queries)
  bool explains;          // can hold explanations (--explain)
  bool whole_passages;    // can hold every passage of a hit (--full)
  bool document;          // is one document, which an answer without hits is as well
  bool tells_suggestion;  // holds Answer::did_you_mean
};

struct OutputFormat {
  std::string_view name;
  std::string_view help;
  FormatTraits traits;
  bool commentary;  // has the view of one commentary (--show),
  bool counts;      // of counts (--facets, --timeline),
  bool saved;       // of saved queries (--saved without a name)
  std::unique_ptr<Renderer> (*make)(RenderContext context);
};

template <class R>
concept LacksCommentary = R::lacks_commentary;
template <class R>
concept LacksCounts = R::lacks_counts;
template <class R>
concept LacksSaved = R::lacks_saved;

// The row of the format whose class is R. A class that lacks a function or its traits does not compile here.
template <class R>
OutputFormat row(std::string_view name, std::string_view help) {
  const auto make = [](RenderContext context) -> std::unique_ptr<Renderer> {
    return std::make_unique<R>(std::move(context));
  };
  return {name, help, R::traits, !LacksCommentary<R>, !LacksCounts<R>, !LacksSaved<R>, make};
}

}  // namespace osint
