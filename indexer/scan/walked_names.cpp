// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/walked_names.h"

#include <string>
#include <strings.h>

#include "base/files/paths.h"
#include "indexer/reading/corpus_file.h"

namespace osint {

bool is_hidden(std::string_view name) { return name.starts_with('.'); }

bool is_readme(std::string_view name) {
  const std::string stem(name.substr(0, name.rfind('.')));
  return strcasecmp(stem.c_str(), "readme") == 0;
}

bool is_wanted_name(std::string_view name) {
  return !is_hidden(name) && is_corpus_file(name) && !is_readme(name);
}

bool walk_reaches(std::string_view root, std::string_view path, bool path_is_folder) {
  const std::string start = below(root);
  if (!path.starts_with(start)) return false;
  std::string_view rest = path.substr(start.size());
  for (std::size_t slash = rest.find('/'); slash != std::string_view::npos; slash = rest.find('/')) {
    if (is_hidden(rest)) return false;
    rest.remove_prefix(slash + 1);
  }
  return path_is_folder ? !is_hidden(rest) : is_wanted_name(rest);
}

}  // namespace osint
