# Queries of all kinds over the sample corpus, the ids of their first hits in order: a change of ranking shows here.
osint-index -q --db db "$CORPUS"
ranked() {
  echo "$*"
  osint-search --db db -n 6 --format ids "$@" 2>/dev/null | sed 's|^|    |'
}
ranked port
ranked drones
ranked economy
ranked harbours
ranked the sea
ranked port security
ranked security port
ranked low altitude economy
ranked fishing fleet lights
ranked drones in the war
ranked undersea cable repair
ranked J-20 suppliers
ranked "china's navy"
ranked --any mines drones cables
ranked --any fishing fleet lights at sea near the islands
ranked --any "who guards the gold mines of mali"
ranked --any military civil integration of small companies
ranked hydrophone drones nosuchword
ranked --exact drones
ranked '"black sea"'
ranked '"the sea" ships'
ranked 'title:drones'
ranked 'title:the'
ranked 'excerpt:drones'
ranked 'commentary:"the sea"'
ranked 'commentary:port excerpt:ship'
ranked 'ship OR mine'
ranked 'ship -china'
ranked 'port date:2018..'
ranked 中国
ranked --any 中国无人机在战争中的作用
ranked '*'
