// SPDX-License-Identifier: GPL-2.0-or-later
// Prints a bibliography by citeproc-js: node render.js ITEMS.json STYLE.csl LOCALE.xml
const fs = require('fs');
const CSL = require('citeproc');

const [itemsFile, styleFile, localeFile] = process.argv.slice(2);
const items = new Map(JSON.parse(fs.readFileSync(itemsFile, 'utf8')).map((item) => [item.id, item]));
const locale = fs.readFileSync(localeFile, 'utf8');
const engine = new CSL.Engine(
  { retrieveLocale: () => locale, retrieveItem: (id) => items.get(id) },
  fs.readFileSync(styleFile, 'utf8'));
engine.setOutputFormat('text');
engine.updateUncitedItems([...items.keys()]);
const entries = engine.makeBibliography()[1];
process.stdout.write(entries.map((entry) => entry.trim() + '\n').join(''));
