// SPDX-License-Identifier: GPL-2.0-or-later
// Describes an output format: its name, its help, what it can hold, and how its renderer is made. formats.h
// has the table.
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include "searcher/output/renderer.h"

namespace osint {

// What a format states about itself. Its class has a `static constexpr FormatTraits traits` that names all
// members.
struct FormatTraits {
  bool for_people;        // text for a terminal: it may go through the pager and has notes beside it
  bool sources;           // shows the sources of the hits instead of the hits
  bool queries;           // can hold the answers to a file of queries (--queries)
  bool explains;          // can hold explanations (--explain)
  bool whole_passages;    // can hold every passage of a hit (--full)
  bool document;          // is one document, which is complete even without hits
  bool tells_suggestion;  // holds Answer::did_you_mean
};

// A row of the table. The views point to static storage.
struct OutputFormat {
  std::string_view name;
  std::string_view help;
  FormatTraits traits;
  bool commentary;  // can show one commentary (--show)
  bool counts;      // can show counts (--facets, --timeline)
  bool saved;       // can list saved queries (--saved without a name)
  std::unique_ptr<Renderer> (*make)(RenderContext context);
};

template <class R>
concept LacksCommentary = R::lacks_commentary;
template <class R>
concept LacksCounts = R::lacks_counts;
template <class R>
concept LacksSaved = R::lacks_saved;

// Returns the row of the format whose class is R. A class that lacks a function or its traits does not
// compile here.
template <class R>
OutputFormat row(std::string_view name, std::string_view help) {
  const auto make = [](RenderContext context) -> std::unique_ptr<Renderer> {
    return std::make_unique<R>(std::move(context));
  };
  return {name, help, R::traits, !LacksCommentary<R>, !LacksCounts<R>, !LacksSaved<R>, make};
}

}  // namespace osint
