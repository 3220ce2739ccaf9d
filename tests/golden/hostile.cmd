# Nothing a document, a file name or a query holds reaches the terminal as a control.
mkdir notes
printf '# Evil \033[31mtitle\n\n**Commentary:** a \033]0;owned\007 word \xe2\x80\xae reversed **End Commentary (M\033[Jallory)**\n\n**Source:** "T\xc2\x9b31m," *P*, 2018. <http://example.org/\xe2\x80\xae>\n\n*excerpted word*\n' > $'notes/na\033[5mme.md'
printf '<commentary><title>x</titel></commentary>' > $'notes/bro\nken.xml'
run osint-index --db db notes
run osint-search --db db word
run osint-search --db db --color always word
run osint-search --db db --format ids word
run osint-search --db db --json word | LC_ALL=C grep -c $'[\001-\011\013-\037\177]'
run osint-search --db db $'"unclosed \033[31m'
true
