# SPDX-License-Identifier: GPL-2.0-or-later
"""A small corpus of invented commentaries, and the same after a day's work."""

import os
import shutil

WORDS = "harbour convoy survey quota ferry radar pipeline drill tender ministry border grain cable reactor".split()


def commentary(number, edition):
    words = " ".join(WORDS[(number * k + edition) % len(WORDS)] for k in (1, 3, 5, 7))
    return f"""# Report {number} on the {words}

**OE Watch Commentary:** Edition{edition} of item{number}: {words}, they were running {words}. \
**End OE Watch Commentary (Quillfeather{number % 3})**

Source: Ada Inventor, "The {words}," Invented Gazette, 3 May 20{10 + number % 10}, http://example.org/{number}

> "Excerpt {number} says the {words} is {WORDS[number % len(WORDS)]}."

"""


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def xml(numbers, edition):
    items = "".join(f'<commentary id="own{n}"><title>Own {n}</title><analyst>Quillfeather</analyst>'
                    f"<text><p>edition{edition} about {WORDS[n % len(WORDS)]} item{n}</p></text></commentary>\n"
                    for n in numbers)
    return f"<commentaries>\n{items}</commentaries>\n"


def make_first(folder):
    """40 commentaries in 22 files."""
    number = 0
    for file in range(20):
        count = (1, 2, 1, 3)[file % 4]
        write(folder, f"f{file % 5}/{file}.md", "".join(commentary(number + i, 1) for i in range(count)))
        number += count
    write(folder, "own.xml", xml([1, 2, 3], 1))
    write(folder, "f1/more.xml", xml([11, 12], 1))


def make_second(folder):
    """Two of three files changed, three removed, one moved, two new."""
    for file in range(20):
        if file % 3:
            write(folder, f"f{file % 5}/{file}.md", "".join(commentary(100 + file * 3 + i, 2) for i in range(1 + file % 3)))
    for name in ("f0/0.md", "f3/3.md", "f1/more.xml"):
        os.remove(os.path.join(folder, name))
    shutil.move(os.path.join(folder, "f1/6.md"), os.path.join(folder, "f2/moved.md"))
    write(folder, "own.xml", xml([2, 3, 4], 2))
    for file in (30, 31):
        write(folder, f"new/{file}.md", commentary(file, 2))
