# The sources of the hits, each once, in the formats of bibliographies.
osint-index -q --db db "$CORPUS"
for format in chicago bibtex csl-json; do
  run osint-search --db db --format $format -n 3 'chengdu OR cable'
done
run osint-search --db db --format ris -n 1 cable | tr -d '\r'
run osint-search --db db --format chicago -n 2 --offset 1 --cite-commentaries 'chengdu OR cable'
run osint-search --db db --format chicago --cite-commentaries --show doraleh
printf '# One\n\n**Commentary:** A word. **End Commentary (Whitlock)**\n\n**Source:** Ann Example, "On Words," *Example Daily*, March 2018. <http://www.example.org/words/>\n\n*Word.*\n\n**Source:** Ministry of Examples, "Report," *Example Online*.\n\n*Word.*\n' > one.md
printf '# Two\n\n**Commentary:** A word. **End Commentary (Haldane)**\n\n**Source:** "On Words," *Example Daily*, 3 March 2018. <https://example.org/words#top>\n\n*Word.*\n' > two.md
osint-index -q --db twice one.md two.md
run osint-search --db twice --format chicago word
run osint-search --db twice --format bibtex word
run osint-search --db twice --format chicago nosuchword
run osint-search --db twice --format csl-json nosuchword
true
