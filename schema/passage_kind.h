// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace osint {

// In the order in which a document lays out its passages (document_builder.h).
enum class PassageKind {
  title,
  commentary,
  pullquote,
  excerpt,
  other,  // whose speaker is not known: captions, credits, contents, notes, stray text
  citation
};

inline constexpr int passage_kinds = 6;

// "title", "commentary", "pullquote", "excerpt", "other", "citation": field names and JSON values.
std::string_view name(PassageKind kind);
std::optional<PassageKind> passage_kind(std::string_view name);

}  // namespace osint
