// SPDX-License-Identifier: GPL-2.0-or-later
// How a step of --verify tells what it finds.
#pragma once

#include <exception>
#include <string>
#include <xapian.h>

#include "indexer/child.h"
#include "schema/database.h"

namespace osint {

// Thrown where a step cannot go on; caught by Finder::guarded().
struct Finding {
  std::string about;
  std::string problem;
};

class Finder {
 public:
  explicit Finder(const Send& send) : send_(send) {}

  void found(const std::string& about, const std::string& problem) const {
    send_({{"finding", {valid(about), valid(problem)}}});
  }

  // What the action throws is a finding about `about`.
  template <class Action>
  void guarded(const std::string& about, Action&& action) const {
    try {
      action();
    } catch (const Finding& finding) {
      found(finding.about, finding.problem);
    } catch (const Xapian::Error& error) {
      found(about, "cannot be read: " + error.get_msg());
    } catch (const std::exception& error) {
      found(about, std::string("cannot be read: ") + error.what());
    }
  }

  Xapian::Database open(const std::string& path) const;

 private:
  // A message is UTF-8, what is in a damaged database may be anything.
  static std::string valid(const std::string& text);

  const Send& send_;
};

}  // namespace osint
