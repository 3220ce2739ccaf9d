// SPDX-License-Identifier: GPL-2.0-or-later
// Writes nothing. Rounds end where those of a PlainUpdate end, so that the run says the same in the same order.
#pragma once

#include "indexer/writing/database_update.h"

namespace osint {

class DryRun : public DatabaseUpdate {
 public:
  using DatabaseUpdate::DatabaseUpdate;

  Result<void> store(std::size_t, Item) override { return {}; }
  Stored store_whole(std::size_t, const Commit& commit, const Give& give) override {
    if (auto committed = commit(); !committed) return tl::unexpected<Error>(committed.error());
    return give([](const Item&) { return Result<void>(); });
  }
  Result<void> remove(const std::string&) override { return {}; }
  Result<std::size_t> rename(const std::vector<Renaming>&) override { return 0; }
  Result<bool> commit(const Changes&) override { return false; }
  Result<void> take_back() override { return {}; }
  std::string_view kept() const override { return "nothing was written"; }
};

}  // namespace osint
