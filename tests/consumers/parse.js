// SPDX-License-Identifier: GPL-2.0-or-later
// Prints what citation-js reads in a file, a line per entry: author, title, publication, date and address, separated
// by tabs. node parse.js csl-json|bibtex|biblatex|ris FILE
const fs = require('fs');
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-csl');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

const types = { 'csl-json': '@csl/list+object', bibtex: '@bibtex/text', biblatex: '@biblatex/text', ris: '@ris/file' };
const [format, file] = process.argv.slice(2);
const text = fs.readFileSync(file, 'utf8');
const data = format === 'csl-json' ? JSON.parse(text) : text;

const name = ({ family, given, literal }) => literal || [family, given].filter(Boolean).join(', ');
const date = ({ 'date-parts': parts, raw } = {}) => (parts ? parts.map((part) => part.join('-')).join('/') : raw || '');
for (const item of new Cite(data, { forceType: types[format], generateGraph: false }).data) {
  const parts = [(item.author || []).map(name).join('; '), item.title, item['container-title'], date(item.issued), item.URL];
  process.stdout.write(parts.map((part) => (part || '').replace(/\s+/g, ' ')).join('\t') + '\n');
}
