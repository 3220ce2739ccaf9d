#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes a folder of invented commentaries, the same ones everywhere.
   scripts/bench.d/make_corpus.py -n COUNT FOLDER

Files have a time of their own in the past, so that no indexer need doubt it. A folder that holds
the first commentaries already gets the others only."""

import argparse
import multiprocessing
import os
import sys

sys.dont_write_bytecode = True

from commentary import Writer, markdown  # noqa: E402
from vocabulary import Vocabulary  # noqa: E402

BEGIN = 1_577_836_800  # 1 January 2020, seconds since 1970; a minute more for every file
PER_FOLDER = 250
vocabulary = None


def file_path(folder, number):
    return os.path.join(folder, f"{number // PER_FOLDER:04}", f"{number:06}.md")


def write(path, text, seconds):
    unfinished = path + "~"
    with open(unfinished, "w", encoding="utf-8") as file:
        file.write(text)
    os.utime(unfinished, (seconds, seconds))
    os.replace(unfinished, path)


def write_original(folder, number):
    write(file_path(folder, number), markdown(vocabulary, number), BEGIN + 60 * number)


def write_changed(folder, number, revision):
    """The commentary with one more paragraph before its second one, and a later time."""
    paragraphs = markdown(vocabulary, number).split("\n\n")
    paragraphs.insert(2, Writer(vocabulary, 1_000_000_000 + 1_000 * number + revision).paragraph())
    write(file_path(folder, number), "\n\n".join(paragraphs), BEGIN + 60 * number + 86_400 * revision)


def write_all(folder, count):
    missing = [i for i in range(count) if not os.path.exists(file_path(folder, i))]
    for start in range(0, count, PER_FOLDER):
        os.makedirs(os.path.dirname(file_path(folder, start)), exist_ok=True)
    with multiprocessing.get_context("fork").Pool() as pool:
        pool.starmap(write_original, [(folder, i) for i in missing], chunksize=50)


def main():
    global vocabulary
    parser = argparse.ArgumentParser(description="Writes a folder of invented commentaries.")
    parser.add_argument("-n", type=int, default=2_000, metavar="COUNT")
    parser.add_argument("--revise", type=int, nargs="+", metavar="REVISION NUMBER...",
                        help="write revision REVISION of these commentaries; revision 0 is the original")
    parser.add_argument("folder")
    options = parser.parse_args()
    vocabulary = Vocabulary()
    if not options.revise:
        return write_all(options.folder, options.n)
    revision, *numbers = options.revise
    for number in numbers:
        if revision:
            write_changed(options.folder, number, revision)
        else:
            write_original(options.folder, number)


if __name__ == "__main__":
    sys.exit(main())
