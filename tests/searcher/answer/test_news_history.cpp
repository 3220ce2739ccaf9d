// SPDX-License-Identifier: GPL-2.0-or-later
// Whatever happened to the files and the database between two questions for what is new: each commentary is shown once as
// it arrives or changes, and none is missed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <tuple>
#include <xapian.h>

#include "database/open_database.h"
#include "indexer/rebuild/rebuild.h"
#include "indexer/run/index_run.h"
#include "schema/commentary.h"
#include "schema/record.h"
#include "searcher/answer/answer.h"
#include "searcher/answer/query_options.h"
#include "searcher/answer/searcher.h"
#include "searcher/saved/seen_file.h"
#include "tests/indexer/corpus_folder.h"

using namespace osint;
using namespace osint::test;

namespace {

using Step = std::tuple<int, int, int>;  // what to do, with which file, how

const std::vector<std::string> names = {"a.md", "b.md", "sub/c.md", "d.xml"};

// Several commentaries in one file, some of them as in other files, some that do not match.
std::string content(const std::string& name, int variant) {
  static const std::vector<std::vector<std::string>> texts = {{"harbour one"},
                                                              {"harbour two"},
                                                              {"harbour one", "harbour two"},
                                                              {"quay", "harbour one"},
                                                              {"quay"},
                                                              {"harbour three", "harbour one", "harbour two"},
                                                              {"harbour two", "harbour two"},
                                                              {"harbour four"}};
  const std::vector<std::string>& chosen = texts[static_cast<std::size_t>(variant) % texts.size()];
  std::string out;
  if (name.ends_with(".xml")) return xml({chosen.size() > 1 ? "own" : ""}, chosen.front());
  for (const std::string& text : chosen) out += markdown("A title", text);
  return out;
}

class History {
 public:
  void take(const Step& step) {
    const auto& [action, file, variant] = step;
    const std::string& name = names[static_cast<std::size_t>(file)];
    const std::string& other = names[static_cast<std::size_t>(file + variant) % names.size()];
    switch (action) {
      case 0:
      case 1:
      case 2: folder_.write(name, content(name, variant)); break;
      case 3: folder_.erase(name); break;
      case 4:
        // An XML file is none of Markdown's under another name.
        if (folder_.has(name) && name.ends_with(".md") && other.ends_with(".md") && name != other)
          folder_.rename(name, other);
        break;
      case 5:
      case 6: run(options()); break;
      case 7:
        if (std::filesystem::exists(folder_.database())) (void)rebuild(options(), {});
        break;
      default: ask(static_cast<std::size_t>(variant) % 4);
    }
  }

  void finish() {
    run(options());
    ask(0);
    RC_ASSERT(shown(0).empty());
    run(options());
    (void)rebuild(options(), {});
    RC_ASSERT(shown(0).empty());
  }

 private:
  // What a commentary says -> the ids it is held under.
  std::map<std::string, std::set<std::string>> held() const {
    std::map<std::string, std::set<std::string>> out;
    const OpenDatabase opened = *OpenDatabase::open({folder_.database()});
    for (auto posting = opened->postlist_begin(""); posting != opened->postlist_end(""); ++posting) {
      const Commentary commentary = *decode_record(opened->get_document(*posting).get_data());
      std::string text = commentary.title;
      for (const Passage& passage : commentary.passages) text += "|" + passage.text;
      if (text.find("harbour") != std::string::npos) out[text].insert(commentary.id);
    }
    return out;
  }

  // id -> what it says, of the hits; state as a file would keep it.
  std::map<std::string, std::string> shown(std::size_t limit) {
    QueryOptions options;
    options.limit = limit;
    const Seen before = decode_seen(state_)->seen;
    options.seen = &before;
    const auto answer = Searcher::open({folder_.database()})->search("harbour", options);
    RC_ASSERT(answer.has_value());
    std::map<std::string, std::string> out;
    for (const Hit& hit : answer->hits) {
      std::string text = hit.commentary.title;
      for (const Passage& passage : hit.commentary.passages) text += "|" + passage.text;
      out[hit.id] = text;
    }
    RC_ASSERT(out.size() == answer->hits.size());
    RC_ASSERT(answer->total_is_exact);
    RC_ASSERT(answer->hits.size() == (limit == 0 ? answer->total : std::min(limit, answer->total)));
    state_ = encode_seen(*answer->seen, 0);
    return out;
  }

  // Of the copies of a text those beyond the most that were ever shown are new.
  void ask(std::size_t limit) {
    if (!std::filesystem::exists(folder_.database())) return;
    std::map<std::string, std::size_t> due;
    std::size_t all_due = 0;
    for (const auto& [text, ids] : held()) {
      if (ids.size() > copies_shown_[text]) all_due += due[text] = ids.size() - copies_shown_[text];
    }
    const auto hits = shown(limit);
    RC_ASSERT(hits.size() == (limit == 0 ? all_due : std::min(limit, all_due)));
    for (const auto& [id, text] : hits) {
      RC_ASSERT(due[text]-- > 0U);
      ++copies_shown_[text];
    }
  }

  RunOptions options() const {
    RunOptions out = folder_.options();
    out.allow_empty = true;
    return out;
  }

  CorpusFolder folder_;
  std::string state_ = encode_seen(Seen(), 0);
  std::map<std::string, std::size_t> copies_shown_;
};

}  // namespace

TEST_CASE("what is new to a query depends on what it has shown, not on what happened to the database",
          "[history]") {
  CHECK(rc::check([] {
    // Ranges are cut down for small sizes: there would be neither runs nor questions.
    const auto any_step =
        rc::gen::resize(rc::kNominalSize, rc::gen::tuple(rc::gen::inRange(0, 11),
                                                         rc::gen::inRange(0, static_cast<int>(names.size())),
                                                         rc::gen::inRange(0, 8)));
    const auto steps = *rc::gen::container<std::vector<Step>>(*rc::gen::inRange(1, 30), any_step);
    History history;
    for (const Step& step : steps) history.take(step);
    history.finish();
  }));
}
