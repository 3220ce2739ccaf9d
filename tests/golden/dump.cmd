# A file as it was read, and its terms.
cat > small.md <<'TEXT'
# A Small Title

**OE Watch Commentary:** One paragraph about Xi'an at \$22 billion. **End OE Watch Commentary (Hurst)**

*"Words of a quote that are quoted here"*

**Source:** Zhao Lei, "A Headline," *Example Daily*, 3 March 2018. <http://example.org/a_b>

*The words of a quote that are quoted here, and 習近平.*
TEXT
run osint-index --dump small.md
run osint-index --dump-terms small.md | grep -v ^P
