# Proximity, patterns and conditions on one citation: what matched is shown, and who said it.
osint-index -q --db db "$CORPUS"
for query in '(port OR quay) NEAR/10 (contract OR lease)' 'excerpt:/hydro.*/' 'source:(author:chen date:2018)'; do
  run osint-search --db db "$query"
done
run osint-search --db db --json -n 1 --snippets 1 '"first port"~5 OR harbuor~1'
true
