// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "indexer/structure/byline.h"
#include "indexer/structure/end_marker.h"
#include "indexer/structure/label_words.h"

using namespace osint;

namespace {

// `**bold**` at the beginning becomes emphasis, as a reader would hand it on.
MarkedText marked(const std::string& text) {
  MarkedText out;
  out.line = 1;
  out.text = text;
  if (text.starts_with("**")) {
    const std::size_t close = text.find("**", 2);
    out.text = text.substr(2, close - 2) + text.substr(close + 2);
    out.markup.push_back({Markup::Kind::emphasis, 0, close - 2, "", true});
  }
  return out;
}

struct Row {
  const char* text;
  const char* rest;  // what the label leaves
};

void check_labels(LabelKind kind, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const MarkedText text = marked(row.text);
    const auto label = label_at(text, 0);
    REQUIRE(label);
    CHECK(static_cast<int>(label->kind) == static_cast<int>(kind));
    CHECK(text.text.substr(label->end) == row.rest);
  }
}

}  // namespace

TEST_CASE("a commentary's label is known in its many forms") {
  check_labels(LabelKind::commentary, {{"OE Watch Commentary: A brigade", "A brigade"},
                                       {"**OE Watch Commentary:** A brigade", "A brigade"},
                                       {"**OE Watch Commentary**: A brigade", "A brigade"},
                                       {"**OE Watch Commentary –** A brigade", "A brigade"},
                                       {"OE Watch Commentary – A brigade", "A brigade"},
                                       {"OE WATCH COMMENTARY: A brigade", "A brigade"},
                                       {"**OE Watch Commentary** A brigade", "A brigade"},
                                       {"OE Watch Commentary", ""},
                                       {"OE Watch Commentary\nA brigade", "A brigade"},
                                       {"**OE Insight:** A brigade", "A brigade"},
                                       {"OE Insight: A brigade", "A brigade"},
                                       {"Analysis: A brigade", "A brigade"},
                                       {"Comment: A brigade", "A brigade"},
                                       {"Analyst's Comment: A brigade", "A brigade"},
                                       {"FMSO Commentary: A brigade", "A brigade"},
                                       {"oe watch commentary:A brigade", "A brigade"}});
}

TEST_CASE("a source's label is known in its many forms") {
  check_labels(LabelKind::source, {{"Source: Ann", "Ann"},
                                   {"SOURCE: Ann", "Ann"},
                                   {"**Source:** Ann", "Ann"},
                                   {"**Source –** Ann", "Ann"},
                                   {"**Source** Ann", "Ann"},
                                   {"Source – Ann", "Ann"},
                                   {"Source 2: Ann", "Ann"},
                                   {"Source #2: Ann", "Ann"},
                                   {"Excerpt Source: Ann", "Ann"},
                                   {"Excerpt from: Ann", "Ann"},
                                   {"Original source: Ann", "Ann"},
                                   {"Sources", ""},
                                   {"Source:\nAnn", "Ann"}});
}

TEST_CASE("prose that begins with a label's words is no label") {
  for (const char* text :
       {"Source material is rare.", "Commentary by officials was scarce.", "Sources say that it rained.",
        "Their own commentary on it: none.", "Text of report by an agency", "Notes were passed around.",
        "By morning: nothing.", "Comment was not to be had.", "The analysis: flawed."}) {
    CAPTURE(text);
    CHECK_FALSE(label_at(marked(text), 0));
  }
}

TEST_CASE("an end marker gives the names of those who sign") {
  struct Marker {
    const char* text;
    std::vector<std::string> names;
  };
  for (const Marker& row : std::vector<Marker>{
           {"Text. End OE Watch Commentary (Ashgrove)", {"Ashgrove"}},
           {"Text. End OE Watch Commentary (Ashgrove/Fell)", {"Ashgrove", "Fell"}},
           {"Text. End OE Watch Commentary (Ashgrove, Fell and Roe)", {"Ashgrove", "Fell", "Roe"}},
           {"Text. End OE Watch Commentary (Ashgrove and Fell, with Roe)", {"Ashgrove", "Fell", "Roe"}},
           {"Text. End OE Watch Commentary (Ashgrove with Fell)", {"Ashgrove", "Fell"}},
           {"Text. End OE Watch Commentary (Ashgrove) (Fell)", {"Ashgrove", "Fell"}},
           {"Text. End OE Watch Commentary – Ashgrove", {"Ashgrove"}},
           {"Text. End OE Watch Commentary [Ashgrove]", {"Ashgrove"}},
           {"Text. End OE Watch Commentary(Ashgrove).", {"Ashgrove"}},
           {"Text. End of OE Watch Commentary (Ashgrove)", {"Ashgrove"}},
           {"Text. (End OE Watch Commentary) (Ashgrove)", {"Ashgrove"}},
           {"Text. End OE Watch Comment (Ashgrove)", {"Ashgrove"}},
           {"Text. End OE Insight (Ashgrove)", {"Ashgrove"}},
           {"Text. End OE Insight Commentary (Ashgrove)", {"Ashgrove"}},
           {"Text. End Analysis (Ashgrove)", {"Ashgrove"}},
           {"Text. End China Brief Commentary (Ashgrove)", {"Ashgrove"}},
           {"Text. End FMSO Commentary (Ashgrove)", {"Ashgrove"}},
           {"Text. End OE Watch\nCommentary (Ash-grove and\nFell)", {"Ash-grove", "Fell"}},
           {"Text. End OE Watch Commentary (de la Roca)", {"de la Roca"}},
           {"Text. End OE Watch Commentary (By: Dora Ashgrove)", {"Dora Ashgrove"}}}) {
    CAPTURE(row.text);
    const auto marker = find_end_marker(marked(row.text));
    REQUIRE(marker);
    CHECK(marker->analysts == row.names);
    CHECK(std::string(row.text).substr(0, marker->begin) == "Text.");
  }
}

TEST_CASE("prose about an end is no end marker") {
  for (const char* text :
       {"They decided to end commentary on it.", "In the end analysis prevailed.",
        "The end of this commentary is near.", "Weekend commentary (see below) was scarce.",
        "No end comment was given (Fell asked)."}) {
    CAPTURE(text);
    CHECK_FALSE(find_end_marker(marked(text)));
  }
}

TEST_CASE("a byline names persons and may carry a date") {
  struct Line {
    const char* text;
    std::vector<std::string> names;
    const char* date;
  };
  for (const Line& row :
       std::vector<Line>{{"By Dora Ashgrove", {"Dora Ashgrove"}, ""},
                         {"BY DORA ASHGROVE", {"DORA ASHGROVE"}, ""},
                         {"By: Dora Ashgrove and Una Fell", {"Dora Ashgrove", "Una Fell"}, ""},
                         {"By Dora Ashgrove, OE Watch", {"Dora Ashgrove"}, ""},
                         {"Dora Ashgrove, OE Watch Commentary", {"Dora Ashgrove"}, ""},
                         {"Dora Ashgrove | OE Watch", {"Dora Ashgrove"}, ""},
                         {"Posted on October 5, 2018 by Dora Ashgrove", {"Dora Ashgrove"}, "2018-10-05"},
                         {"By Dora Ashgrove | 5 October 2018", {"Dora Ashgrove"}, "2018-10-05"},
                         {"Commentary by Dora Ashgrove", {"Dora Ashgrove"}, ""}}) {
    CAPTURE(row.text);
    const auto byline = byline_of(row.text);
    REQUIRE(byline);
    CHECK(byline->names == row.names);
    CHECK(byline->date == row.date);
  }
}

TEST_CASE("prose that begins with By is no byline") {
  for (const char* text :
       {"By morning the lake is empty, and the quay is wet.", "By then it was too late.",
        "By Tuesday nobody came.", "By and large, it works.", "By 2018 the brigade had grown.", "OE Watch",
        "OE Watch Commentary", "Bridges by the lake", "The brigade trained by night"}) {
    CAPTURE(text);
    CHECK_FALSE(byline_of(text));
  }
}
