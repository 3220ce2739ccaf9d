// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/proximity_scores.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "searcher/match/positions.h"
#include "searcher/query/ranking.h"

namespace osint {
namespace {

struct Document {
  Xapian::docid number;
  std::size_t index;     // in the caller's order
  double length_factor;  // frequency -> frequency in a document of average length
  std::vector<Positions> words;
};

// In ascending order, for posting lists and position tables are read forwards.
std::vector<Document> in_order(const Xapian::Database& database, const std::vector<Xapian::docid>& numbers) {
  const double average = database.get_avlength();
  std::vector<Document> out;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double length = std::max(1.0, static_cast<double>(database.get_doclength(numbers[i])));
    out.push_back({numbers[i], i, std::log2(1 + ranking::ineb2_c * average / length), {}});
  }
  std::sort(out.begin(), out.end(), [](const Document& a, const Document& b) { return a.number < b.number; });
  return out;
}

// Bits of information in that a document is one of so many.
double information(double documents, double of_all) { return std::log2((of_all + 1) / (documents + 0.5)); }

// Fills in the positions word by word; returns the information of each word.
std::vector<double> read_words(const Xapian::Database& database, const std::vector<Family>& words,
                               std::vector<Document>& documents) {
  const double all = database.get_doccount();
  for (Document& document : documents) document.words.resize(words.size());
  std::vector<double> bits;
  for (std::size_t w = 0; w < words.size(); ++w) {
    // Term by term, for the positions of one term lie together.
    for (const std::string& term : words[w]) {
      TermCursor occurrences(database, {term});
      for (Document& document : documents) {
        if (occurrences.move_to(document.number)) occurrences.append_to(document.words[w]);
      }
    }
    for (Document& document : documents) put_in_order(document.words[w]);
    bits.push_back(information(std::min(frequency(database, words[w]), all), all));
  }
  return bits;
}

using Counts = std::vector<double>;  // one per document

struct PairCounts {
  Counts side_by_side;
  Counts near;
};

// Occurrences of the first word that the second follows at once, and those that have it near them.
void count_pair(const Positions& first, const Positions& second, double& side_by_side, double& near) {
  std::size_t from = 0;
  for (const Xapian::termpos position : first) {
    while (from < second.size() && second[from] + ranking::near_distance < position) ++from;
    bool found = false;
    for (std::size_t i = from; i < second.size() && second[i] <= position + ranking::near_distance; ++i) {
      found = found || second[i] != position;
      if (second[i] == position + 1) side_by_side += 1;
    }
    if (found) near += 1;
  }
}

PairCounts count_pair(const std::vector<Document>& documents, std::size_t first, std::size_t second) {
  PairCounts out{Counts(documents.size()), Counts(documents.size())};
  for (std::size_t d = 0; d < documents.size(); ++d) {
    count_pair(documents[d].words[first], documents[d].words[second], out.side_by_side[d], out.near[d]);
  }
  return out;
}

// IneB2 of a pair that occurs `counts` times in these documents and nowhere else among `all`.
void add_weights(const Counts& counts, double factor, double most_bits, double all,
                 const std::vector<Document>& documents, std::vector<double>& scores) {
  const double holding = static_cast<double>(
      std::count_if(counts.begin(), counts.end(), [](double count) { return count > 0; }));
  if (holding == 0) return;
  const double occurrences = std::accumulate(counts.begin(), counts.end(), 0.0);
  const double expected = all * (1 - std::exp(occurrences * std::log((all - 1) / all)));
  const double bits = std::min(information(expected, all), most_bits);
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const double frequency = counts[d] * documents[d].length_factor;
    const double gain = (occurrences + 1) / (holding * (frequency + 1));
    scores[documents[d].index] += factor * frequency * gain * bits;
  }
}

// Pairs of different words at most pair_reach apart in the query, each once.
std::vector<std::pair<std::size_t, std::size_t>> pairs(const std::vector<Family>& words) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  std::set<std::pair<Family, Family>> seen;
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = i + 1; j < words.size() && j <= i + ranking::pair_reach; ++j) {
      if (words[i] == words[j]) continue;
      if (seen.insert(std::minmax(words[i], words[j])).second) out.emplace_back(i, j);
    }
  }
  return out;
}

}  // namespace

std::vector<double> proximity_scores(const Xapian::Database& database, const std::vector<Family>& words,
                                     const std::vector<Xapian::docid>& documents) {
  std::vector<double> scores(documents.size());
  const double all = database.get_doccount();
  std::vector<Document> read = in_order(database, documents);
  const std::vector<double> bits = read_words(database, words, read);
  for (const auto& [first, second] : pairs(words)) {
    const PairCounts counts = count_pair(read, first, second);
    // Independent words meet this rarely; without the bound, words that are in nearly every document would
    // count as rare for being seen in so few.
    const double most_bits = bits[first] + bits[second];
    add_weights(counts.side_by_side, ranking::side_by_side_factor, most_bits, all, read, scores);
    add_weights(counts.near, ranking::near_factor, most_bits, all, read, scores);
  }
  return scores;
}

}  // namespace osint
