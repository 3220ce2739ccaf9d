// SPDX-License-Identifier: GPL-2.0-or-later
// The kinds of passages, by who speaks in them.
#pragma once

#include <optional>
#include <string_view>

namespace osint {

// A document lays out its passages in this order. Databases store it as positions, so the order must not
// change.
enum class PassageKind {
  title,
  commentary,
  pullquote,
  excerpt,
  other,  // speaker unknown: captions, credits, contents, notes, stray text
  citation
};

inline constexpr int passage_kinds = 6;

// Returns the name of a kind: "title", "commentary", "pullquote", "excerpt", "other" or "citation". Queries
// use these names as fields, and records store them. passage_kind() is the inverse and returns nullopt for
// any other text.
std::string_view name(PassageKind kind);
std::optional<PassageKind> passage_kind(std::string_view name);

}  // namespace osint
