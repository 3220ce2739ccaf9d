// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/run/file_reading.h"

#include <exception>
#include <fmt/format.h>
#include <optional>

#include "base/utf8.h"
#include "database/xapian_failure.h"
#include "indexer/reading/corpus_file.h"
#include "indexer/reading/front_matter.h"
#include "indexer/scan/sidecar.h"
#include "schema/commentary.h"

namespace osint {
namespace {

// Memory given out, or a bug that one file brings to light: no reason to lose the others.
template <class Action>
std::invoke_result_t<Action> contained(Action&& action) {
  try {
    return action();
  } catch (const std::exception& error) {
    return failure(fmt::format("cannot be indexed: {}", error.what()));
  }
}

using FoundSidecar = Result<std::optional<Sidecar>>;

// The file's state is that of both. Where the sidecar cannot be read, the next run tries again.
void join(const FoundSidecar& sidecar, FileReading& reading) {
  if (!sidecar) reading.trusted = false;
  if (!sidecar || !*sidecar) return;
  const FileContent& content = (*sidecar)->content;
  reading.sidecar = content.stamp;
  reading.trusted = reading.trusted && content.trusted;
  reading.hash = joint_hash(reading.hash, content.hash);
}

// Its warnings name it, and are none about a line of the other file.
FrontMatter said_by(const FoundSidecar& sidecar) {
  FrontMatter out;
  if (!sidecar) {
    out.warnings.push_back({0, sidecar.error().message});
    return out;
  }
  const std::string name = (*sidecar)->path.substr((*sidecar)->path.rfind('/') + 1);
  const auto about = [&](int line, const std::string& message) {
    return Warning{0, repaired_utf8(line > 0 ? fmt::format("{}:{}: {}", name, line, message)
                                             : fmt::format("{}: {}", name, message))};
  };
  out = read_sidecar(repaired_utf8((*sidecar)->content.bytes));
  for (Warning& warning : out.warnings) warning = about(warning.line, warning.message);
  for (const DroppedText& dropped : out.dropped)
    out.warnings.push_back(
        about(dropped.line, fmt::format("\"{}\" is not used: {}", dropped.text, dropped.reason)));
  out.dropped.clear();
  for (Citation& source : out.sources) source.line = 0;
  return out;
}

}  // namespace

Result<FileReading> read_file(const std::string& path, const FileEntry* known, const std::string& encoding,
                              const DocumentReader& reader, const PlaceBeneath& place) {
  return contained([&]() -> Result<FileReading> {
    auto content = read_stable(place.path.empty() ? PlaceBeneath{path, {}} : place);
    if (!content) return tl::unexpected<Error>(content.error());
    FileReading reading{content->stamp, content->trusted, content->hash, false, {}, {}, {}};
    const auto sidecar = read_sidecar_file(place.path.empty() ? PlaceBeneath{path, {}} : place);
    join(sidecar, reading);
    if (known != nullptr && known->was_read() && known->hash == reading.hash &&
        !known->depends_on_other(encoding)) {
      reading.encoding = known->encoding;
      reading.unchanged = true;
      return reading;
    }
    // A file name may be any bytes, the text of a record may not.
    auto file = read_corpus_file(repaired_utf8(path), content->bytes, encoding, reader);
    if (!file) return tl::unexpected<Error>(file.error());
    if (file->encoding_assumed) reading.encoding = encoding.empty() ? no_encoding : encoding;
    reading.commentaries = std::move(file->commentaries);
    if (!sidecar || *sidecar) complete_from(reading.commentaries, said_by(sidecar));
    return reading;
  });
}

Result<std::vector<Xapian::Document>> build_documents(std::span<const Commentary> commentaries,
                                                      const Analyzer& analyzer, Families& families) {
  return contained([&] {
    return guarded("cannot be indexed", [&]() -> Result<std::vector<Xapian::Document>> {
      std::vector<Xapian::Document> documents;
      for (const Commentary& commentary : commentaries) {
        if (auto ok = check_size(commentary); !ok) return tl::unexpected<Error>(ok.error());
        documents.push_back(build_document(commentary, analyzer, families));
        if (auto ok = check_document(documents.back()); !ok)
          return failure(ok.error().message, commentary.line);
      }
      return documents;
    });
  });
}

}  // namespace osint
