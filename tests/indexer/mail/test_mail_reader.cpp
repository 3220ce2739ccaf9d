// SPDX-License-Identifier: GPL-2.0-or-later
// Mails as programs and lists send them.
#include "indexer/mail/mail_reader.h"

#include <catch2/catch.hpp>

#include "tests/indexer/mail/shown.h"

using namespace osint;
using namespace osint::test;

namespace {

std::string read(const std::string& mail) { return shown(read_mail(mail)); }

const std::string head =
    "From: Ann Example <ann@example.org>\n"
    "To: Bob Sample <bob@example.org>\n"
    "Subject: The Harbour of Vesna\n"
    "Date: Wed, 10 Oct 2018 23:30:00 -0500\n"
    "MIME-Version: 1.0\n";

const std::string list_head =
    "From: Ann Example via Vesna <vesna@lists.example.org>\n"
    "Subject: [Vesna] The Harbour\n"
    "Date: Wed, 10 Oct 2018 08:00:00 +0000\n"
    "List-Id: Vesna <vesna.lists.example.org>\n"
    "Archived-At: <https://lists.example.org/msg/17>\n";

}  // namespace

TEST_CASE("a plain mail is its text, with what its headers say", "[mail]") {
  CHECK(read(head + "\nThe harbour of the town on the lake is old, and\nit is small.\n") ==
        "The Harbour of Vesna | Ann Example | 2018-10-10 | \n"
        "The harbour of the town on the lake is old, and it is small.\n");
  // As Windows ends lines, and as mailboxes begin mails.
  CHECK(read("From ann@example.org Wed Oct 10 08:00:00 2018\r\nFrom: Ann Example\r\n "
             "<ann@example.org>\r\nSubject: The\r\n"
             "\tHarbour\r\n\r\n>From here it is old.\r\n") ==
        "The Harbour | Ann Example |  | \nFrom here it is old.\n");
  CHECK(read("") == "");
}

TEST_CASE("a mail of a list names no analyst, and its archive the address", "[mail]") {
  CHECK(read(list_head +
             "\nThe harbour is old.\n\n_______________________________________________\nVesna mailing list\n"
             "Vesna@lists.example.org\nhttps://lists.example.org/listinfo/vesna\n") ==
        "The Harbour |  | 2018-10-10 | https://lists.example.org/msg/17\n"
        "The harbour is old.\n"
        "- _______________________________________________ Vesna mailing list Vesna@lists.example.org "
        "https://lists.example.org/listinfo/vesna (the footer of a list or a newsletter)\n");
  CHECK(read(list_head +
             "\nThe harbour is old.\n\n-- \nYou received this message because you are subscribed to the "
             "Google Groups \"Vesna\" group.\nTo unsubscribe, write to vesna@example.org.\n") ==
        "The Harbour |  | 2018-10-10 | https://lists.example.org/msg/17\n"
        "The harbour is old.\n"
        "- -- You received this message because you are subscribed to the Google Groups \"Vesna\" group. To "
        "unsubscribe, "
        "write to vesna@example.org. (the footer of a list or a newsletter)\n");
}

TEST_CASE("transfer encodings and character sets are undone", "[mail]") {
  CHECK(read("From: =?gb2312?B?wO7D9w==?= <li@example.org>\nSubject: =?gb2312?B?uNu/2g==?=\nContent-Type: "
             "text/plain; "
             "charset=\"gb2312\"\nContent-Transfer-Encoding: base64\n\nuNu/2tX91NrAqb2ooaM=\n") ==
        "港口 |  |  | \n港口正在扩建。\n");
  CHECK(read("Subject: =?koi8-r?B?98XTzsE=?=\nContent-Type: text/plain; "
             "charset=koi8-r\nContent-Transfer-Encoding: "
             "8bit\n\n\xF7\xC5\xD3\xCE\xC1.\n") == "Весна |  |  | \nВесна.\n");
  CHECK(read(head +
             "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe "
             "caf=C3=A9 of the har=\nbour.\n") ==
        "The Harbour of Vesna | Ann Example | 2018-10-10 | \nThe café of the harbour.\n");
  CHECK(read(head + "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\nThe harbour  \nis "
                    "\n old.\n") ==
        "The Harbour of Vesna | Ann Example | 2018-10-10 | \nThe harbour isold.\n");
}

TEST_CASE("replies keep what is new in them", "[mail]") {
  CHECK(read("From: Ann Example <ann@example.org>\nSubject: Re: Vesna\nIn-Reply-To: <1@example.org>\n\n"
             "The harbour is old.\n\nOn Wed, 10 Oct 2018, Bob Sample <bob@example.org>\nwrote:\n\n> Is "
             "it?\n> > Yes.\n\n-- "
             "\nAnn Example\n") ==
        "Vesna | Ann Example |  | \n"
        "The harbour is old.\n"
        "- On Wed, 10 Oct 2018, Bob Sample <bob@example.org> wrote: > Is it? > > Yes. (it is quoted from an "
        "earlier "
        "mail)\n"
        "- -- Ann Example (a signature)\n");
  CHECK(
      read("From: Ann Example <ann@example.org>\nSubject: RE: Vesna\n\nThe harbour is old.\n\n-----Original "
           "Message-----\nFrom: Bob Sample\nSent: Wednesday\n\nIs it?\n") ==
      "Vesna | Ann Example |  | \n"
      "The harbour is old.\n"
      "- -----Original Message----- From: Bob Sample Sent: Wednesday Is it? (it is quoted from an earlier "
      "mail)\n");
  // Quotations of something else than a mail.
  CHECK(read(head + "\nThe paper writes:\n\n> The harbour is\n> old.\n\nSo it is.\n") ==
        "The Harbour of Vesna | Ann Example | 2018-10-10 | \n"
        "The paper writes:\nquote: The harbour is old.\nSo it is.\n");
  // Nothing but quotations: what is handed on that way.
  CHECK(read("From: Ann Example <ann@example.org>\nSubject: Re: Vesna\n\n> The harbour is\n> old.\n") ==
        "Vesna |  |  | \nquote: The harbour is old.\n");
}

TEST_CASE("what is handed on is not said by the one who hands it on", "[mail]") {
  CHECK(read("From: Ann Example <ann@example.org>\nSubject: Fwd: Vesna\n\n---------- Forwarded message "
             "---------\nFrom: "
             "Bob Sample <bob@example.org>\nDate: Tue, 9 Oct 2018\nSubject: Vesna\nTo: "
             "<ann@example.org>\n\nThe harbour is "
             "old.\n") ==
        "Vesna |  |  | \n"
        "The harbour is old.\n"
        "- ---------- Forwarded message --------- From: Bob Sample <bob@example.org> Date: Tue, 9 Oct 2018 "
        "Subject: Vesna To: "
        "<ann@example.org> (a header of a mail within the mail)\n");
  CHECK(
      read(head +
           "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n--b\nContent-Type: "
           "message/rfc822\n\nFrom: Bob "
           "Sample <bob@example.org>\nSubject: The Old Harbour\nDate: 9 Oct 2018 08:00 GMT\n\nThe harbour is "
           "old.\n\n--b--\n") ==
      "The Harbour of Vesna | Ann Example | 2018-10-10 | \nSee below.\n"
      "====\nThe Old Harbour | Bob Sample | 2018-10-09 | \nThe harbour is old.\n");
}

TEST_CASE("headers that Outlook puts above what it answers or hands on are known", "[mail]") {
  const std::string plain =
      "\n\nSee below.\n\n________________________________\nFrom: Bob Sample <bob@example.org>\nSent: "
      "Tuesday, October 9, "
      "2018\nTo: Ann Example\nSubject: The Old Harbour\n\nThe harbour is old.\n";
  CHECK(read("From: Ann Example <ann@example.org>\nSubject: RE: Vesna" + plain)
            .starts_with("Vesna | Ann Example |  | \nSee below.\n- "));
  CHECK(read("From: Ann Example <ann@example.org>\nSubject: FW: Vesna" + plain)
            .starts_with("Vesna |  |  | \nSee below.\nThe harbour is old.\n- "));
  const std::string html =
      "\nContent-Type: text/html; charset=utf-8\n\n<html><body><div class=WordSection1><p "
      "class=MsoNormal>See below.<o:p></o:p></p>"
      "<div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>From:</b> Bob Sample "
      "&lt;bob@example.org&gt; "
      "<br><b>Sent:</b> Tuesday, October 9, 2018<br><b>To:</b> Ann Example<br><b>Subject:</b> The Old "
      "Harbour<o:p></o:p></p></div>"
      "<p class=MsoNormal>The harbour is old.<o:p></o:p></p></div></body></html>\n";
  CHECK(read("From: Ann Example <ann@example.org>\nSubject: RE: Vesna" + html)
            .starts_with("Vesna | Ann Example |  | \nSee below.\n- "));
  CHECK(read("From: Ann Example <ann@example.org>\nSubject: FW: Vesna" + html)
            .starts_with("Vesna |  |  | \nSee below.\nThe harbour is old.\n- "));
}

TEST_CASE("of a text in two forms the page is read, unless it is a shell", "[mail]") {
  const auto both = [](const std::string& plain, const std::string& html) {
    return read(
        head +
        "Content-Type: multipart/alternative; boundary=\"=_b\"\n\nFor old programs.\n--=_b\nContent-Type: "
        "text/plain\n\n" +
        plain +
        "\n--=_b\nContent-Type: multipart/related; boundary=c\n\n--c\nContent-Type: text/html; "
        "charset=utf-8\n\n" +
        html +
        "\n--c\nContent-Type: image/png\nContent-Transfer-Encoding: "
        "base64\n\niVBORw0KGgo=\n--c--\n--=_b--\n");
  };
  const std::string first = "The Harbour of Vesna | Ann Example | 2018-10-10 | \n";
  CHECK(both("The harbour is old.", "<p>The <b>harbour</b> is old.</p><blockquote>Old!</blockquote>") ==
        first + "The harbour is old.\nquote: Old!\n");
  CHECK(both("The harbour of Vesna is old.", "<p><img src=cid:1></p>") ==
        first + "The harbour of Vesna is old.\n");
}

TEST_CASE("a newsletter in HTML loses what surrounds it", "[mail]") {
  CHECK(read("From: Example Daily <news@example.org>\nSubject: The Harbour\nList-Unsubscribe: "
             "<https://example.org/u>\nContent-Type: text/html; charset=utf-8\n\n<html><body><p><a "
             "href='https://example.org/v'>View this "
             "email in your browser</a></p><h1>The Harbour</h1><p>The harbour is old.</p><p>You are "
             "receiving this email "
             "because you signed up.</p><p><a "
             "href='https://example.org/u'>Unsubscribe</a></p></body></html>\n") ==
        "The Harbour |  |  | \n"
        "The Harbour\nThe harbour is old.\n"
        "- View this email in your browser (it surrounds the text of a newsletter)\n"
        "- You are receiving this email because you signed up. (the footer of a list or a newsletter)\n"
        "- Unsubscribe (the footer of a list or a newsletter)\n");
}

TEST_CASE("each message of a digest is a document", "[mail]") {
  const std::string plain =
      "From: vesna-request@lists.example.org\nSubject: Vesna Digest, Vol 3, Issue 4\nDate: Thu, 11 Oct 2018 "
      "12:00:00 "
      "+0000\nList-Id: Vesna <vesna.lists.example.org>\n\nSend Vesna mailing list submissions "
      "to\n\tvesna@lists.example.org\n\n"
      "Today's Topics:\n\n   1. The Harbour (Ann Example)\n   2. The Lake (Bob Sample)\n\n\n"
      "----------------------------------------------------------------------\n\n"
      "Message: 1\nDate: Wed, 10 Oct 2018 08:00:00 +0000\nFrom: Ann Example <ann@example.org>\nTo: "
      "vesna@lists.example.org\nSubject: [Vesna] The Harbour\nMessage-ID: <1@example.org>\nContent-Type: "
      "text/plain; "
      "charset=\"utf-8\"\n\nThe harbour is old.\n\n\n------------------------------\n\n"
      "Message: 2\nDate: Thu, 11 Oct 2018 08:00:00 +0000\nFrom: Bob Sample <bob@example.org>\nSubject: The "
      "Lake\n\nThe lake is "
      "deep.\n\n------------------------------\n\nThis rule is its "
      "text's.\n\n\n------------------------------\n\nSubject: Digest "
      "Footer\n\n_______________________________________________\nVesna mailing "
      "list\n\n\n------------------------------\n\nEnd of "
      "Vesna Digest, Vol 3, Issue 4\n************************************\n";
  const std::string found = read(plain);
  CHECK(found.starts_with(
      "[Vesna] The Harbour |  | 2018-10-10 | \nThe harbour is old.\n- Send Vesna mailing list"));
  CHECK(found.find("====\nThe Lake |  | 2018-10-11 | \nThe lake is deep.\n") != std::string::npos);
  CHECK(found.find("This rule is its text's.") != std::string::npos);
  CHECK(found.find("mailing list\n") == std::string::npos);

  CHECK(read("Subject: Vesna Digest\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\nToday's Topics: "
             "two.\n--a\nContent-Type: "
             "multipart/digest; boundary=b\n\n--b\n\nFrom: Ann Example <ann@example.org>\nSubject: The "
             "Harbour\n\nThe harbour is "
             "old.\n--b\nContent-Type: message/rfc822\n\nSubject: The Lake\n\nThe lake is "
             "deep.\n--b--\n--a--\n") ==
        "The Harbour |  |  | \nThe harbour is old.\n- Today's Topics: two. (it surrounds the messages of a "
        "digest)\n"
        "====\nThe Lake |  |  | \nThe lake is deep.\n");
}

TEST_CASE("attachments are counted, and what cannot be read says so", "[mail]") {
  CHECK(
      read(head +
           "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nThe harbour is old.\n--b\nContent-Type: "
           "application/pdf\n\nx\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; "
           "filename=a.txt\n\nx\n--b--\n") ==
      "The Harbour of Vesna | Ann Example | 2018-10-10 | \nThe harbour is old.\n! 2 attachments not read\n");
  CHECK(read(head + "Content-Type: application/pdf\n\nx\n") ==
        "FILE: has no text, only 1 attachment; save what is attached as files\n");
  CHECK(read(head + "Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n") ==
        "FILE: is encrypted; open it in your mail program and save its text\n");
  CHECK(read(head + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nx\n") ==
        "FILE: is encrypted; open it in your mail program and save its text\n");
  CHECK(read(head + "\n-----BEGIN PGP MESSAGE-----\n\nabcd\n-----END PGP MESSAGE-----\n") ==
        "FILE: is encrypted; open it in your mail program and save its text\n");
  CHECK(read(head + "Content-Type: application/pkcs7-mime; smime-type=signed-data\n\nx\n") ==
        "FILE: has its text within a signature (S/MIME); open it in your mail program and save its text\n");
  CHECK(read(head + "\n\n").starts_with("FILE: has no text"));
  CHECK(read("The harbour is old.\n").starts_with("FILE: is no mail"));
  CHECK(read(head +
             "Content-Type: multipart/signed; boundary=b\n\n--b\n\nThe harbour is old.\n--b\nContent-Type: "
             "application/pgp-signature\n\nx\n--b--\n") ==
        "The Harbour of Vesna | Ann Example | 2018-10-10 | \nThe harbour is old.\n");
}

TEST_CASE("lines of a mail's texts ascend", "[mail]") {
  const auto documents = read_mail(
      head +
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nOne.\n\nTwo.\n--b\n\nThree.\n\nFour.\n--b\n"
      "Content-Type: message/rfc822\n\nSubject: x\n\nFive.\n--b--\n");
  REQUIRE(documents);
  int last = 0;
  for (const Document& document : *documents) {
    for (const Block& block : document.content.blocks) {
      CHECK(block.text.line > last);
      last = block.text.line;
    }
  }
  CHECK(documents->size() == 2);
}

TEST_CASE("the signature of who hands a mail on is no text, though it stands above that mail", "[mail]") {
  const std::string mail = read(
      "From: Ann Example <ann@example.org>\nSubject: Fwd: Vesna\n\nSee below.\n\n-- \nAnn Example, Desk of "
      "Harbours\n\n-------- Forwarded Message --------\nSubject: Vesna\nDate: Tue, 9 Oct 2018\nFrom: Bob "
      "Sample "
      "<bob@example.org>\nTo: <ann@example.org>\n\nThe harbour is old.\n");
  CHECK(mail.starts_with(
      "Vesna |  |  | \nSee below.\nThe harbour is old.\n- -- Ann Example, Desk of Harbours (a "
      "signature)\n"));
}

TEST_CASE("a closing phrase and what stands below it are a signature", "[mail]") {
  CHECK(
      read(head + "\nThe harbour is old.\n\nBest regards,\nAnn Example\nDesk of Harbours | Example Office\n")
          .find("\nThe harbour is old.\n- Best regards, Ann Example Desk of Harbours | Example Office (a "
                "signature)") != std::string::npos);
  CHECK(read(head +
             "Content-Type: text/html\n\n<p>The harbour is old.</p><p>Mit freundlichen Grüßen</p><p>Ann "
             "Example<br>Desk of Harbours</p>")
            .find("\nThe harbour is old.\n- ") != std::string::npos);
  const std::string text = "Regards\n\n" + std::string(30, 'a') +
                           " of the harbour, of which more than one letter of "
                           "the year before last spoke at such length that nobody read it.\n";
  CHECK(read(head + "\nThe harbour is old.\n\n" + text).find("a signature") == std::string::npos);
}
