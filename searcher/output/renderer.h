// SPDX-License-Identifier: GPL-2.0-or-later
// The interface of all output formats. A format is a class that implements it and a row of the table in
// formats.cpp. Renderers return text and write nothing.
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

// What stands in a row of CSV: a hit, a passage of a hit, or a source that a hit cites.
enum class TableRows { hits, passages, sources };

// How the user wants to see an answer.
struct OutputOptions {
  std::size_t passages = 2;        // of a hit; 0 shows all that match
  bool whole_passages = false;     // shows every passage of a hit in full (--full)
  bool cite_commentaries = false;  // in formats of sources: lists each commentary before its sources
  bool bars = false;               // draws a bar beside each count
  bool terminal = false;           // the output goes to a terminal
  bool ends_with_nul = false;      // names of files end with NUL, not with a line feed
  TableRows rows = TableRows::hits;
  bool byte_order_mark = false;  // before a table
  TextStyle style{};
};

// What was asked, and how to show it.
struct RenderContext {
  QueryOptions asked;
  OutputOptions output;
  // The name of the query in a file of queries, or the name under which it is saved; else empty.
  std::string name{};
  bool several = false;  // this answer is one of several
};

// Text before, between and after the answers to several queries.
struct AnswerFrame {
  std::string before;
  std::string between;
  std::string after;
};

// Renders one answer. One thread uses a renderer.
class Renderer {
 public:
  explicit Renderer(RenderContext context) : context_(std::move(context)) {}
  virtual ~Renderer() = default;
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  // Returns what the search must find out about each hit for this format.
  virtual HitNeeds needs() const = 0;

  // The text of an answer is what begin() returns, then what hit() returns for each hit in order, then what
  // end() returns. A search that must start again calls begin() again, and the renderer then forgets the
  // earlier hits. The answer passed to these functions has no hits (Answer::hits is empty).
  virtual std::string begin(const Answer& answer) = 0;
  virtual std::string hit(const Answer& answer, const Hit& hit) = 0;
  virtual std::string end(const Answer& answer) = 0;

  // Returns the counts of facets and the timeline. It is called instead of hit() if needs().hits is false and
  // counts were requested.
  virtual std::string counts(const Answer& answer) = 0;

  // Returns one commentary with all its passages.
  virtual std::string commentary(const Commentary& commentary) = 0;

  // Returns the list of saved queries.
  virtual std::string saved(const std::vector<ListedQuery>& queries) = 0;

  virtual AnswerFrame frame() const { return {}; }

 protected:
  const QueryOptions& asked() const { return context_.asked; }
  const OutputOptions& output() const { return context_.output; }
  const std::string& name() const { return context_.name; }
  bool several() const { return context_.several; }
  // Returns the name if there are several answers, or else "".
  std::string label() const { return context_.several ? context_.name : std::string(); }

 private:
  RenderContext context_;
};

// Base classes for formats that lack a view: such a format derives from WithoutCounts<Renderer> and so on.
// The table then rejects the view, and the function is never called.
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
