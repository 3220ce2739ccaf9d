// SPDX-License-Identifier: GPL-2.0-or-later
#include "options/config_file.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <set>
#include <sstream>

#include "base/files/file_content.h"
#include "base/files/user_folders.h"
#include "options/whole_number.h"

namespace osint {
namespace {

constexpr std::size_t most_bytes = 1U << 20;

constexpr const char* sections[] = {"index"};

std::string configurable_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_configurable() && !option->get_lnames().empty())
      names.push_back(option->get_lnames().front());
  }
  std::ranges::sort(names);
  return fmt::format("{}", fmt::join(names, ", "));
}

// Only long names are keys, because "n = 20" would tell a reader little.
CLI::Option* configurable(CLI::App& app, const std::string& name) {
  CLI::Option* option = app.get_option_no_throw("--" + name);
  return option != nullptr && option->get_configurable() ? option : nullptr;
}

class Reading {
 public:
  Reading(CLI::App& app, std::string path, std::string section)
      : app_(app), path_(std::move(path)), section_(std::move(section)) {
    for (const CLI::Option* option : app.get_options()) {
      if (option->count() > 0) typed_.insert(option);
    }
  }

  Result<void> apply(std::string text) {
    std::vector<CLI::ConfigItem> items;
    std::istringstream lines(std::move(text));
    try {
      items = CLI::ConfigTOML().from_config(lines);
    } catch (const CLI::Error& error) {
      return wrong(error.what());
    }
    for (const CLI::ConfigItem& item : items) {
      if (auto done = apply(item); !done) return done;
    }
    return {};
  }

 private:
  tl::unexpected<Error> wrong(const std::string& what) const {
    return failure(fmt::format("{}: {}", path_, what));
  }

  Result<void> apply(const CLI::ConfigItem& item) {
    // Skips the begins and ends of sections, and other programs' sections.
    if (item.name == "++" || item.name == "--") return known_section(item);
    const std::string in = item.parents.empty() ? "" : item.parents.front();
    if (in != section_) return known_section(item);
    // CLI11 accepts a line without a name, or takes the sign as the begin of a name.
    if (item.name.empty() || item.name.front() == '=')
      return wrong("a line has no name before its \"=\"; write NAME = VALUE");
    CLI::Option* option = item.parents.size() > 1 ? nullptr : configurable(app_, item.name);
    if (option == nullptr) {
      const bool known = app_.get_option_no_throw("--" + item.name) != nullptr;
      return wrong(fmt::format(
          "\"{}\" {}; {} takes {}", item.fullname(), known ? "is for the command line alone" : "is no option",
          section_.empty() ? "the top of the file" : "[" + section_ + "]", configurable_names(app_)));
    }
    if (said_already(*option)) return {};
    try {
      give(*option, item);
    } catch (const CLI::Error& error) {
      return wrong(fmt::format("\"{}\": {}", item.fullname(), error.what()));
    }
    return {};
  }

  Result<void> known_section(const CLI::ConfigItem& item) const {
    if (item.parents.empty()) return {};
    const std::string& name = item.parents.front();
    if (std::ranges::find(sections, name) != std::end(sections)) return {};
    return wrong(fmt::format("\"[{}]\" is no section; there is [index], for osint-index", name));
  }

  bool said_already(const CLI::Option& option) const {
    if (option.check_lname("db") && !environment("OSINT_SEARCH_DB").empty()) return true;
    const auto& others = option.get_excludes();
    return typed_.contains(&option) ||
           std::ranges::any_of(others, [&](const CLI::Option* other) { return typed_.contains(other); });
  }

  void give(CLI::Option& option, const CLI::ConfigItem& item) {
    for (const CLI::Option* other : option.get_excludes()) {
      if (other->count() > 0) throw CLI::ExcludesError(option.get_name(), other->get_name());
    }
    if (option.get_expected_min() == 0) {
      const std::string value = CLI::ConfigTOML().to_flag(item);
      if (!is_truth(value))
        throw CLI::ConversionError(fmt::format("\"{}\" is neither true nor false", value.substr(0, 40)));
      option.add_result(option.get_flag_value(item.name, value));
    } else {
      option.add_result(item.inputs);
    }
    option.run_callback();
  }

  CLI::App& app_;
  std::string path_;
  std::string section_;
  std::set<const CLI::Option*> typed_;
};

}  // namespace

std::string user_config_path(const std::string& name) {
  const std::string folder = user_folder(UserFiles::config);
  return folder.empty() ? std::string() : folder + "/" + name;
}

Result<void> apply_config_file(CLI::App& app, const std::string& given, const std::string& section) {
  const std::string path = given.empty() ? user_config_path("config.toml") : given;
  std::error_code unknown;
  if (given.empty() && (path.empty() || !std::filesystem::exists(path, unknown))) return {};
  auto text = text_content(path, most_bytes, given.empty() ? FileKind::regular : FileKind::any);
  if (!text) return failure("the configuration file " + text.error().message);
  return Reading(app, path, section).apply(std::move(*text));
}

}  // namespace osint
