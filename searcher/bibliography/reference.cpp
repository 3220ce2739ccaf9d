// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/bibliography/reference.h"

#include "schema/addresses.h"

namespace osint {

std::string publication_and_via(const Reference& reference) {
  if (reference.via.empty() || reference.publication.empty()) return reference.publication + reference.via;
  return reference.publication + (reference.via.starts_with("via ") ? " " : ", ") + reference.via;
}

std::string title_and_translation(const Reference& reference) {
  if (reference.translation.empty()) return reference.title;
  return reference.title + " [" + reference.translation + "]";
}

std::string archive_name(const Reference& reference) {
  if (reference.archive.empty()) return {};
  const std::vector<std::string> hosts = host_and_parents(reference.archive);
  const bool internet_archive = !hosts.empty() && hosts.front().ends_with("archive.org");
  return internet_archive ? "Internet Archive" : "archive.today";
}

}  // namespace osint
