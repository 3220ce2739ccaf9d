// SPDX-License-Identifier: GPL-2.0-or-later
// Uses Xapian by two threads at a time, rightly or wrongly: ThreadSanitizer must tell one from the other, although
// Debian's Xapian is built without it.
//   two-threads FOLDER own       each thread has what it uses: nothing is to be reported
//   two-threads FOLDER WHAT      they share a database, a writer, a document or a query, which Xapian forbids
#include <cstdio>
#include <exception>
#include <functional>
#include <map>
#include <string>
#include <thread>
#include <xapian.h>

namespace {

constexpr int rounds = 300;

Xapian::Document document(int number) {
  Xapian::Document out;
  for (unsigned at = 1; at < 30; ++at)
    out.add_posting("w" + std::to_string((static_cast<unsigned>(number) * at) % 97), at);
  out.set_data(std::string(300, 'x'));
  return out;
}

void write(Xapian::WritableDatabase& database) {
  for (int i = 0; i < rounds; ++i) database.add_document(document(i));
  database.commit();
}

void read(const Xapian::Database& database) {
  for (int i = 0; i < rounds; ++i) {
    database.get_document(1 + static_cast<Xapian::docid>(i)).get_data();
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query("w5"));
    enquire.get_mset(0, 10);
  }
}

void ask(const Xapian::Query& query) {
  for (int i = 0; i < rounds * 10; ++i) {
    const Xapian::Query copy(query);  // counts its owners
    Xapian::Query(Xapian::Query::OP_OR, copy, Xapian::Query("w7"));
  }
}

// A second run beside this one; what Xapian says where its own data were spoilt is no matter.
void twice(const std::function<void(int thread)>& work) {
  const auto guarded = [&](int thread) {
    try {
      work(thread);
    } catch (const Xapian::Error&) {
    }
  };
  std::thread other(guarded, 1);
  guarded(0);
  other.join();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const std::string folder = arguments[1];
  constexpr int anew = Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC;
  const auto path = [&](int thread) { return folder + "/" + std::to_string(thread); };
  const std::map<std::string, std::function<void()>> ways = {
      {"own",
       [&] {
         twice([&](int thread) {
           Xapian::WritableDatabase writer(path(thread), anew);
           write(writer);
           read(Xapian::Database(path(thread)));
           Xapian::Document own = document(thread);
           for (int i = 0; i < rounds; ++i) own.add_term("x" + std::to_string(i));
           ask(Xapian::Query("w5"));
         });
       }},
      {"writer",
       [&] {
         Xapian::WritableDatabase writer(path(0), anew);
         twice([&](int) { write(writer); });
       }},
      {"database",
       [&] {
         Xapian::WritableDatabase writer(path(0), anew);
         write(writer);
         const Xapian::Database database(path(0));
         twice([&](int) { read(database); });
       }},
      {"document",
       [&] {
         Xapian::Document shared = document(1);
         twice([&](int) {
           for (int i = 0; i < rounds; ++i) shared.add_term("x" + std::to_string(i));
         });
       }},
      {"query",
       [&] {
         const Xapian::Query shared("w5");
         twice([&](int) { ask(shared); });
       }},
  };
  const auto way = ways.find(arguments[2]);
  if (way == ways.end()) return 2;
  way->second();
  return 0;
}
