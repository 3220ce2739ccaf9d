# Notes that cite: the passage stays the analyst's, says which sources it cites, and no sign parts its words.
mkdir notes
cat > notes/snow.md <<'TEXT'
# A School for Snow Drivers

**OE Watch Commentary:** The army of Lower Bramble has opened a school[^1] for drivers of snow tractors.[^2] Its budget is not public.[^3]

> A tractor is a horse that does not come when you call it.[^2]

The director was last seen at a fair.[^9] **End OE Watch Commentary (Garrick)**

[^1]: Olaf Vzor, "Eleven Pupils," *Example Snow Gazette*, 9 January 2021. http://snow-gazette.example.com/eleven

[^2]: Irma Esempio, "A Horse of Iron," *Sample Winter Weekly*, 17 January 2021. https://winter-weekly.example.org/iron

[^3]: The ministry was asked twice.
TEXT
run osint-index --dump notes/snow.md
osint-index -q --db db notes
run osint-search --db db '"school for drivers"'
run osint-search --db db '"drivers of snow tractors its budget"' --json | sed 's/"score":[0-9.]*/"score":N/'
run osint-search --db db tractor horse
run osint-search --db db --show snow
