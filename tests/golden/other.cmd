# Text whose speaker is not known, and titles with their translations: read, counted, found and shown.
mkdir notes
cat > notes/pier.xml <<'XML'
<commentary id="pier" date="2021-04">
  <title>Lanterns at Sampleport</title><analyst>Whitlock</analyst>
  <text>The pier is lit again, as the port's own paper writes.</text>
  <source><author>Ann Example</author><title>灯亮了</title><translated-title>The Lanterns Are Lit</translated-title>
    <publication>Example Gazette</publication><date>2021-04-02</date><url>http://gazette.example.org/lanterns</url>
    <excerpt><p>Forty lanterns hang over the quay.</p></excerpt></source>
  <other><p>A photograph of the pier at dusk, with a heron.</p><p>Credit: Example Pictures</p></other>
</commentary>
XML
cat > notes/stray.xml <<'XML'
<commentary id="stray"><title></title><text></text><other>In this issue: the pier, the heron, the lanterns.</other></commentary>
XML
run osint-index --db db notes
run osint-index --db db --rebuild --json | grep -o '"doubts":[^}]*}'
run osint-index --db db --status -v | grep -A 8 ^warnings
run osint-index --db db --status --doubtful | grep doubt
run osint-index --db db --status --json | grep -o '"doubts":[^]]*]'
run osint-search --db db heron
run osint-search --db db --format ids pier
run osint-search --db db --format ids commentary:pier
run osint-search --db db other:credit
run osint-search --db db --json 'other:credit' | grep -o '"passages":.*'
run osint-search --db db --format csv photograph
run osint-search --db db 'headline:(lanterns lit)'
run osint-search --db db --format ids '"the lanterns are lit"'
run osint-search --db db --format ids '"亮了 the lanterns"'
run osint-search --db db --explain 'heron gazette'
run osint-search --db db --show pier --width 72
run osint-search --db db --show stray --json
run osint-search --db db --similar stray --format ids
for format in chicago bibtex ris csl-json; do run osint-search --db db --show pier --format "$format" | tr -d '\r'; done
run osint-index --dump notes/pier.xml
run osint-index --dump notes/pier.xml --explain
printf '# Lanterns at Sampleport\n\nBy: Dora Example\n\nOE Watch Commentary: The pier is lit again, as the paper of the port writes. End OE Watch Commentary (Example)\n\nPhoto: Example Pictures\n\n**Source:** “The Lanterns Are Lit,” *Sampleport Gazette*, 3 March 2018. http://gazette.example.org/l\n\n*Forty lanterns hang over the quay.*\n\nPage 3\n' > pier.md
run osint-index --dump pier.md --explain
run osint-index --dump pier.md --explain --json
run osint-index --explain notes
run osint-index --doubtful
true
