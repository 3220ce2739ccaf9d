# A query near to one that found nothing, on stderr and in JSON; none for a query that found what it asked for.
osint-index -q --db db "$CORPUS"
for query in '"nevr only a port"' 'title:blacksea' 'hydro phone' 'author:chan -cable' 'prot ADJ/5 frist' \
  'source:(author:chan date:2018)' 'drones nosuchword' 'drons nosuchword' 'port OR nosuchword' 'port NOT drons'; do
  run osint-search --db db --format ids -n 2 "$query"
done
run osint-search --db db --json 'title:chengdoo'
run osint-search --db db --count --exact 'title:blacksea NOT drons'
