#!/usr/bin/python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Checks of tests/scripts/consumers_test: check.py WHAT ARGUMENT...; exit status 0 when it holds."""
import csv
import json
import os
import re
import signal
import subprocess
import sys
import unicodedata
import warnings
import xml.etree.ElementTree as xml

MODS = '{http://www.loc.gov/mods/v3}'


def fail(*what):
    sys.exit(' '.join(str(one) for one in what))


def read(path):
    with open(path, encoding='utf-8', newline='') as file:
        return file.read()


def validate(schema, instances):
    import jsonschema
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema)
    for instance in instances:
        for error in validator.iter_errors(instance):
            fail(error.json_path, error.message[:300])


def schema(path, definition, data, lines='whole'):
    """The data, or each of its lines, is what $defs/DEFINITION describes."""
    whole = json.loads(read(path))
    del whole['anyOf']
    text = read(data)
    instances = [json.loads(line) for line in text.splitlines()] if lines == 'lines' else [json.loads(text)]
    if not instances:
        fail('nothing to validate')
    validate({**whole, '$ref': '#/$defs/' + definition}, instances)


def csl(path, data):
    """The items are CSL-JSON, each with an id of its own."""
    items = json.loads(read(data))
    validate(json.loads(read(path)), [items])
    if not items or len({item['id'] for item in items}) != len(items):
        fail('no items, or two of one id')


def table(data, rows):
    """RFC 4180, rectangular, without formulas; so many rows under the header."""
    text = read(data)
    if text.replace('\r\n', '').count('\n') or not text.endswith('\r\n'):
        fail('a line that does not end with CR LF')
    cells = list(csv.reader(text.split('\r\n')[:-1], strict=True))
    if len(cells) != int(rows) + 1:
        fail(len(cells) - 1, 'rows, not', rows)
    if {len(row) for row in cells} != {len(cells[0])}:
        fail('rows of different length')
    for row in cells:
        for cell in row:
            if re.match(r'\s*[=+\-@\t\r＝＋－＠]', cell):
                fail('a formula:', cell)


def mods(data, file):
    """What bibutils made of a format: as many sources, with the ids and titles of the CSL-JSON."""
    root = xml.fromstring(read(file).lstrip('\ufeff'))
    ids = [one.get('ID') for one in root.iter(MODS + 'mods')]
    expected = [item['id'] for item in json.loads(read(data))]
    if ids != expected:
        fail(ids, 'are not', expected)
    def title(one):
        info = one.find(MODS + 'titleInfo')
        main, sub = info.find(MODS + 'title'), info.find(MODS + 'subTitle')
        return main.text + (': ' + sub.text if sub is not None else '')
    # bibutils takes a title apart at its first mark, and leaves some commands of LaTeX as they are
    commands = {'\\textbackslash': '\\', '\\textless': '<', '\\textgreater': '>', '⌃': '^'}
    def plain(text):
        for command, character in commands.items():
            text = text.replace(command, character)
        return re.sub(r'[^\w\[\]{}\\%&#$~^@<>;]', '', unicodedata.normalize('NFC', text))
    wanted_titles = [item.get('title', '') for item in json.loads(read(data))]
    for one, wanted in zip(root.iter(MODS + 'mods'), wanted_titles):
        if plain(title(one)) != plain(wanted):
            fail(title(one), 'is not', wanted)


def fields(data, bib):
    """What biber read and wrote again: the ids, and no field that was not there."""
    text = read(bib)
    keys = re.findall(r'^@\w+\{([^,]*),', text, re.M)
    if sorted(keys) != sorted(item['id'] for item in json.loads(read(data))):
        fail(keys)
    allowed = {'author', 'title', 'journaltitle', 'journal', 'entrysubtype', 'date', 'year', 'month', 'url', 'note',
               'organization', 'howpublished', 'language', 'abstract', 'annotation', 'annote', 'urldate', 'yeardivision',
               'endyeardivision'}
    found = {name.lower() for name in re.findall(r'^  (\w+)\s+= ', text, re.M)}
    if not found or found - allowed:
        fail('fields', found - allowed)


def carried(data, found):
    """Each text of the fields that CSL-JSON carries beside the usual ones is in what a program made of a format."""
    def plain(text):  # bibutils and biber lay out and escape
        return re.sub(r'\W|textbackslash|textless|textgreater|textasciitilde|textasciicircum|textbraceleft|textbraceright', '',
                      unicodedata.normalize('NFC', text))
    text = plain(read(found))
    names = {'zh': 'Chinese', 'ru': 'Russian', 'uk': 'Ukrainian', 'ja': 'Japanese', 'ko': 'Korean', 'en': 'English'}
    items = json.loads(read(data))
    seen = set()
    for item in items:
        lines = dict(line.split(': ', 1) for line in item.get('note', '').split('\n') if ': ' in line)
        wanted = {'abstract': item.get('abstract', ''), 'via': lines.get('Via', ''), 'cited': lines.get('Cited in', '')}
        for name, value in wanted.items():
            if value and plain(value) not in text:
                fail(name, value)
            seen.update([name] if value else [])
        language = item.get('language')
        if language and plain(names[language]) not in text and language not in text:
            fail('language', language)
        seen.update(['language'] if language else [])
    if seen != {'abstract', 'via', 'cited', 'language'}:
        fail('the collection has no', {'abstract', 'via', 'cited', 'language'} - seen)


def variables(data, style):
    """A CSL processor prints the language, the excerpt, the archive and the note of each item."""
    warnings.simplefilter('ignore')
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    items = json.loads(read(data))
    made = CitationStylesBibliography(CitationStylesStyle(style, validate=False), CiteProcJSON(items), formatter.plain)
    for item in items:
        made.register(Citation([CitationItem(item['id'])]))
    fields = ['language', 'abstract', 'archive', 'archive_location', 'note']
    entries = [''.join(str(entry).split()) for entry in made.bibliography()]
    seen = set()
    for item, entry in zip(items, entries):
        for field in fields:
            if field not in item:
                continue
            seen.add(field)
            if ''.join(item[field].split()) not in entry:
                fail(field, item[field], 'is not in', entry)
    if seen != set(fields):
        fail('no item has', set(fields) - seen)


def processor(data, style):
    """citeproc-py makes an entry of each item, with its publication."""
    warnings.simplefilter('ignore')
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
    items = json.loads(read(data))
    made = CitationStylesBibliography(CitationStylesStyle(style, validate=False), CiteProcJSON(items), formatter.plain)
    for item in items:
        made.register(Citation([CitationItem(item['id'])]))
    entries = [str(entry) for entry in made.bibliography()]
    if len(entries) != len(items):
        fail(len(entries), 'entries of', len(items))
    for item, entry in zip(items, entries):
        if item.get('container-title', '').casefold() not in entry.casefold():  # styles change capitals
            fail(item, 'became', entry)


def agree(ours, theirs, least):
    """So many entries of the bibliography are those of the CSL processor, to the letter but for apostrophes."""
    def entries(path):
        return {line.replace('’', "'").replace('‘', "'") for line in read(path).splitlines()}
    same = entries(ours) & entries(theirs)
    if len(same) < int(least):
        fail(len(same), 'agree, not', '; '.join(sorted(entries(ours) - same)))


def closed_pipe(how, *command):
    """Whose reader is gone the program ends without a word: by the signal, with 2 where that is ignored."""
    def before():
        signal.signal(signal.SIGPIPE, signal.SIG_IGN if how == 'ignored' else signal.SIG_DFL)
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, preexec_fn=before, restore_signals=False,
                          text=True)
    if done.returncode != (2 if how == 'ignored' else -signal.SIGPIPE) or 'write' in done.stderr:
        fail(done.returncode, done.stderr)


def plain_text(*files):
    """Nothing that a terminal or a reader of text acts on."""
    for path in files:
        for c in read(path):
            if c not in '\r\n' and (unicodedata.category(c) in ('Cc', 'Cf', 'Zl', 'Zp')):
                fail(path, hex(ord(c)))


if __name__ == '__main__':
    globals()[sys.argv[1]](*sys.argv[2:])
