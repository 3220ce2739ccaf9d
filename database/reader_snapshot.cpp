// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/reader_snapshot.h"

#include <algorithm>
#include <sys/stat.h>

namespace osint {

ReaderSnapshot::Identity ReaderSnapshot::identity(const std::string& path, bool times) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return {};
  constexpr std::int64_t second_ns = 1'000'000'000;
  return {status.st_dev, status.st_ino,
          times ? static_cast<std::int64_t>(status.st_ctim.tv_sec) * second_ns + status.st_ctim.tv_nsec : 0};
}

ReaderSnapshot::ReaderSnapshot(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    places_.push_back({path, identity(path, false), identity(path + "/iamglass", true)});
  }
}

bool ReaderSnapshot::unchanged() const {
  return std::ranges::all_of(places_,
                             [](const Place& place) { return identity(place.path, false) == place.folder; });
}

bool ReaderSnapshot::overtaken() const {
  return !unchanged() || std::ranges::any_of(places_, [](const Place& place) {
    return identity(place.path + "/iamglass", true) != place.version;
  });
}

bool Attempts::again(const ReaderSnapshot& seen) {
  constexpr int most_undisturbed = 3;
  constexpr int most = 200;
  if (!seen.overtaken()) ++undisturbed_;
  return undisturbed_ <= most_undisturbed && ++all_ < most;
}

}  // namespace osint
