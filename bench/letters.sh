#!/usr/bin/env bash
# Whether letters give way to people: the question page with letters waiting that nobody makes, and directly after it
# while they are made, in pairs; and the memory of the node that answers. Needs wrk and node. SQLite.
#
#   bench/letters.sh [letters] [seconds of each run] [pairs]
set -euo pipefail
cd "$(dirname "$0")/.."

letters=${1:-1000}
seconds=${2:-5}
pairs=${3:-3}
if ! command -v wrk >/dev/null; then
  [ "$(id -u)" = 0 ] || { echo "letters: wrk is missing: apt-get install wrk" >&2; exit 1; }
  apt-get install -qy wrk >&2
fi
stoa=${STOA_BIN:-${CARGO_TARGET_DIR:-target}/release/stoa}
[ -n "${STOA_BIN:-}" ] || cargo build --release --quiet --package stoa --bin stoa

work=$(mktemp -d)
trap '{ kill "$server" && wait "$server"; } 2>/dev/null || true; rm -rf "$work"' EXIT
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
address=http://127.0.0.1:$port

begin() { # OPTIONS
  "$stoa" serve --data "$work/data" --listen "127.0.0.1:$port" --requests-per-minute 0 --pretend-payments --mail-to-folder --plain-http --connections-per-address 1000 "$@" >>"$work/log" 2>&1 &
  server=$!
  until curl --silent --fail --output /dev/null "$address/health"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  done
}

end() {
  kill "$server" && wait "$server" || true
}

rate() { # CONNECTIONS
  local requests took wrong
  read -r _ requests took _ _ wrong < <(wrk --latency -t 1 -c "$1" -d "${seconds}s" --timeout 20s \
    -s bench/load/requests.lua "$address" -- question_page "$work/requests.lua" | grep '^figures')
  [ "$wrong" = 0 ] || { echo "letters: $wrong of $requests answers were no yes" >&2; return 1; }
  awk "BEGIN { printf \"%.0f\", $requests / $took }"
}

make() { # CASES: leaves a letter for each
  read -r _ requests _ < <(wrk -t 1 -c 8 -d "$((1 + $1 / 500))s" -s bench/load/requests.lua "$address" -- create_case "$work/requests.lua" | grep '^figures')
  echo "$requests more letters wait" >&2
}

memory() {
  awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status"
}

mkdir "$work/data"
begin --slots 0
echo "Memory of a node at rest: $(memory) MB resident."
node bench/load/prepare.mjs "$address" "$work/requests.lua"
echo
echo "| connections | nobody makes letters, req/s | letters are made, req/s | kept | memory of the node, MB |"
echo "| --: | --: | --: | --: | --: |"
for ((n = 0; n < pairs; n++)); do
  for connections in 1 32; do
    make "$letters"
    without=$(rate "$connections")
    end
    begin
    # Until the first letter is being made.
    until pgrep --full -- "--until-idle .*$work/data" >/dev/null || [ "${tries:=0}" -gt 200 ]; do tries=$((tries + 1)); sleep 0.1; done
    with=$(rate "$connections")
    awk -v c="$connections" -v a="$without" -v b="$with" -v m="$(memory)" 'BEGIN { printf "| %d | %d | %d | %.0f %% | %d |\n", c, a, b, 100 * b / a, m }'
    end
    begin --slots 0
  done
done
