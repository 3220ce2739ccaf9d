// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/isolation/reader_child.h"

#include "indexer/isolation/frame.h"

namespace osint {

tl::expected<void, Silence> ReaderChild::await_greeting(const Patience& patience) {
  const auto said = connection_.message(patience);
  if (!said) return ended(said.error());
  auto greeting = decode_greeting(*said);
  if (!greeting) return ended(Silence::damaged);
  greeting_ = std::move(*greeting);
  return {};
}

tl::expected<ReadAnswer, Silence> ReaderChild::ask(const ReadRequest& request, const Patience& patience) {
  const std::string head = encode_request_head(request);
  const FrameHead size = frame_head(head.size() + request.bytes.size());
  const auto answered = connection_.send({size.data(), size.size()}, patience)
                            .and_then([&] { return connection_.send(head, patience); })
                            .and_then([&] { return connection_.send(request.bytes, patience); })
                            .and_then([&] { return connection_.message(patience); });
  if (!answered) return ended(answered.error());
  auto answer = decode_answer(*answered);
  if (!answer) return ended(Silence::damaged);
  ++answers_;
  return std::move(*answer);
}

// A waiting process sends nothing, so its connection is quiet.
bool ReaderChild::lives() const { return process_ > 0 && connection_.is_quiet(); }

tl::unexpected<Silence> ReaderChild::ended(Silence silence) {
  end();
  return tl::unexpected(silence);
}

void ReaderChild::end() {
  if (process_ < 0) return;
  connection_.close();
  status_ = end_process(process_);
  process_ = -1;
}

}  // namespace osint
