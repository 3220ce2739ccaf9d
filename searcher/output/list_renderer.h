// SPDX-License-Identifier: GPL-2.0-or-later
// Answers as plain lines for other programs. Pure.
#pragma once

#include <string>

#include "searcher/answer/answer.h"

namespace osint {

// One id per line; NAME<TAB>ID where there is a name.
std::string render_ids(const Answer& answer, const std::string& name = {});

// The run format of trec_eval: NAME Q0 ID RANK SCORE osint-search; blanks within names and ids become _.
std::string render_trec(const Answer& answer, const std::string& name);

}  // namespace osint
