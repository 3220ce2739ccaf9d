// SPDX-License-Identifier: GPL-2.0-or-later
// Answers what the command line asks, and prints the answers.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/files/spool.h"
#include "base/result.h"
#include "searcher/answer/searcher.h"
#include "searcher/command.h"
#include "searcher/saved_run.h"

namespace osint {

// Seconds of processor time without a hit: many times what the hardest query takes. Without such a limit Xapian may read a
// damaged database for ever.
inline constexpr int search_patience = 60;

// One query: as typed, from a file of queries, or saved.
struct Request {
  std::string query;
  QueryOptions asked;
  std::string name{};     // in the file, or that it is saved under; else empty
  bool several = false;   // it is one of several queries
  PrepareSeen prepare{};  // with --new
};

class Answering {
 public:
  // Both must outlive the object.
  Answering(Searcher& searcher, const CommandLine& command) : searcher_(searcher), command_(command) {}

  // Does what the command line asks. Returns the exit status; what went wrong has been reported.
  // `saved`: the saved queries to run, where the command line asks for any.
  int run(const std::optional<SavedPlan>& saved);

 private:
  int show();
  int answer(const Request& request);
  int answer_file();
  int answer_saved(const SavedPlan& saved);
  bool print(const Answer& found, Spool& output, const Request& request);
  RenderContext context(const Request& request) const;
  std::unique_ptr<Renderer> renderer(const Request& request) const;
  std::string notes_on(const Answer& answer, const Request& request) const;

  Searcher& searcher_;
  const CommandLine& command_;
  AnswerFrame frame_;   // around the answers to several queries
  bool begun_ = false;  // one of them has been printed
  std::string text_;    // of several queries, for people: it is printed when all have been answered
};

}  // namespace osint
