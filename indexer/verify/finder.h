// SPDX-License-Identifier: GPL-2.0-or-later
// Reports what the steps of --verify find.
#pragma once

#include <exception>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <system_error>
#include <xapian.h>

#include "base/child_processes.h"
#include "base/shortage.h"
#include "database/open_database.h"

namespace osint {

// Thrown if a step cannot go on. Finder::check() catches it.
struct Finding {
  std::string about;
  std::string problem;
  bool shortage = false;  // the database cannot be checked; nothing is known to be wrong with it
};

// `send` must outlive the finder.
class Finder {
 public:
  explicit Finder(const Send& send) : send_(send) {}

  // Reports damage. The texts may be invalid UTF-8.
  void found(const std::string& about, const std::string& problem) const {
    send_({{"finding", {valid(about), valid(problem)}}});
  }

  // Reports that something could not be checked.
  void not_checked(const std::string& about, const std::string& reason) const {
    send_({{"unchecked", {valid(about), valid(reason)}}});
  }

  // Reports the finding as damage, or as not checked if it is a shortage.
  void take(const Finding& finding) const {
    finding.shortage ? not_checked(finding.about, finding.problem) : found(finding.about, finding.problem);
  }

  // Runs `action` and reports any exception that it throws: as damage of `about`, or as not checked if it was
  // caused by a shortage.
  template <class Action>
  void check(const std::string& about, Action&& action) const {
    try {
      action();
    } catch (const Finding& finding) {
      take(finding);
    } catch (const Xapian::Error& error) {
      const Error told = error_of(error, about);
      const bool shortage = told.kind == ErrorKind::shortage;
      take({about, "cannot be read: " + (shortage ? told.message : error.get_msg()), shortage});
    } catch (const std::system_error& error) {
      take({about, std::string("cannot be read: ") + error.what(), is_shortage(error.code().value())});
    } catch (const std::exception& error) {
      found(about, std::string("cannot be read: ") + error.what());
    }
  }

  void send(const nlohmann::json& message) const { send_(message); }

 private:
  // Makes a text from a damaged database valid UTF-8, which messages must be.
  static std::string valid(const std::string& text);

  const Send& send_;
};

// The value; throws the Finding that the error is about.
template <class T>
T value_or_finding(const std::string& about, Result<T> result) {
  if (result) return std::move(*result);
  throw Finding{about, result.error().message, result.error().kind == ErrorKind::shortage};
}

// A step that tells what `check` finds. What keeps it from going on is a finding about `name`.
Step finding_step(const std::string& name, std::function<void(const Finder&)> check);

}  // namespace osint
