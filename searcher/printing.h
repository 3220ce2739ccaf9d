// SPDX-License-Identifier: GPL-2.0-or-later
// What osint-search writes to standard output and standard error. A reader that went away ends the program quietly, by
// SIGPIPE, or with a failure where that is ignored; anything else that keeps output from its place is reported.
#pragma once

#include <string>

#include "base/files/spool.h"
#include "searcher/answer/searcher.h"

namespace osint {

// All return false where the output could not be written; they have said why.
bool print_out(const std::string& text);
bool print_out(Spool& output);

// Text for people, after the notes on it, which go to standard error. Text longer than the screen goes through the pager,
// unless `pager` is "never".
bool print_paged(const std::string& notes, const std::string& text, const std::string& pager);

// Whether all that was printed has left the program.
bool flushed();

// Reports what went wrong. `query` is the text that a QueryError points into; `name` is that of the query in a file of
// queries, or the one that it is saved under.
void report(const SearchError& error, const std::string& query = {}, const std::string& name = {});

// The same, for `return fail(...)`: the exit status ExitStatus::failed.
int fail(const SearchError& error, const std::string& query = {}, const std::string& name = {});

}  // namespace osint
