// SPDX-License-Identifier: GPL-2.0-or-later
// The interface of all formats of output. A format is one class that implements it, and one row of the table in
// formats.cpp. Renderers are pure: they return text, and write nothing.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/answer/hit_needs.h"
#include "searcher/answer/query_options.h"
#include "searcher/output/text_layout.h"

namespace osint {

struct ListedQuery;  // saved/saved_list.h

// How the user wants to see it.
struct OutputOptions {
  std::size_t passages = 2;        // of a hit; 0: all that match
  bool whole_passages = false;     // every passage of a hit, whole
  bool cite_commentaries = false;  // in formats of sources, each commentary before its sources
  bool bars = false;               // counts are drawn beside each other as well
  TextStyle style{};
};

// Which answer is shown, and how.
struct RenderContext {
  QueryOptions asked;
  OutputOptions output;
  std::string name{};    // of the query in a file of queries, or that it is saved under; else empty
  bool several = false;  // this is one of the answers to several queries
};

// Text around the answers to several queries.
struct AnswerFrame {
  std::string before;
  std::string between;
  std::string after;
};

class Renderer {
 public:
  explicit Renderer(RenderContext context) : context_(std::move(context)) {}
  virtual ~Renderer() = default;
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  // What the search has to find out of each hit for this format.
  virtual HitNeeds needs() const = 0;

  // An answer is what begin() returns, what hit() returns for each hit in turn, and what end() returns. begin() may be
  // called again, when the search has to begin anew: it forgets the hits so far. The answer given to these functions
  // holds no hits (Answer::hits is empty).
  virtual std::string begin(const Answer& answer) = 0;
  virtual std::string hit(const Answer& answer, const Hit& hit) = 0;
  virtual std::string end(const Answer& answer) = 0;

  // The counts of facets and the timeline, in place of the hits. Called where needs().hits is false and counts were
  // asked for.
  virtual std::string counts(const Answer& answer) = 0;

  // One commentary, whole.
  virtual std::string commentary(const Commentary& commentary) = 0;

  // The list of saved queries.
  virtual std::string saved(const std::vector<ListedQuery>& queries) = 0;

  virtual AnswerFrame frame() const { return {}; }

 protected:
  const QueryOptions& asked() const { return context_.asked; }
  const OutputOptions& output() const { return context_.output; }
  const std::string& name() const { return context_.name; }
  bool several() const { return context_.several; }
  // The name where the output is of several queries, else empty.
  std::string label() const { return context_.several ? context_.name : std::string(); }

 private:
  RenderContext context_;
};

// For formats that lack a view: they derive from WithoutCounts<Renderer> and so on. The table then refuses the view, and
// nobody calls the function.
template <class Base>
class WithoutCounts : public Base {
 public:
  using Base::Base;
  static constexpr bool lacks_counts = true;
  std::string counts(const Answer&) final { return {}; }
};

template <class Base>
class WithoutCommentary : public Base {
 public:
  using Base::Base;
  static constexpr bool lacks_commentary = true;
  std::string commentary(const Commentary&) final { return {}; }
};

template <class Base>
class WithoutSaved : public Base {
 public:
  using Base::Base;
  static constexpr bool lacks_saved = true;
  std::string saved(const std::vector<ListedQuery>&) final { return {}; }
};

}  // namespace osint
