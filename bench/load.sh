#!/usr/bin/env bash
# Drives the release server over HTTP, on SQLite and on PostgreSQL in turns, with everything on that people get:
# sessions, form tokens, ledger, events, jobs. Needs wrk and node. Prints a Markdown table; fails on any answer that
# is no yes.
#
#   bench/load.sh [seconds of each run] [rounds]
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-3}
rounds=${2:-3}
kinds=(question_page form_post plan_page track_page create_case)
ticks=$(getconf CLK_TCK)

if ! command -v wrk >/dev/null; then
  [ "$(id -u)" = 0 ] || { echo "load: wrk is missing: apt-get install wrk" >&2; exit 1; }
  apt-get install -qy wrk >&2
fi
stoa=${STOA_BIN:-${CARGO_TARGET_DIR:-target}/release/stoa}
[ -n "${STOA_BIN:-}" ] || cargo build --release --quiet --package stoa --bin stoa

work=$(mktemp -d)
figures=$work/figures
declare -A server address
trap '{ kill "${server[@]}" && wait; } 2>/dev/null || true; bin/postgres stop; rm -rf "$work"' EXIT
postgres=$(STOA_POSTGRES_DURABLE=1 bin/postgres start)
postmaster=$(pgrep -f -o "postgres -D .* -p $(sed -E 's/.*:([0-9]+)\/.*/\1/' <<<"$postgres") ")

begin() { # DATABASE ADDRESS
  local port
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
  address[$1]=http://127.0.0.1:$port
  mkdir "$work/$1"
  "$stoa" serve --database "$2" --data "$work/$1" --listen "127.0.0.1:$port" --requests-per-minute 0 --pretend-payments --mail-to-folder --plain-http --connections-per-address 1000 >"$work/$1/log" 2>&1 &
  server[$1]=$!
  until curl --silent --fail --output /dev/null "${address[$1]}/health"; do
    kill -0 "${server[$1]}" 2>/dev/null || { cat "$work/$1/log" >&2; exit 1; }
  done
  node bench/load/prepare.mjs "${address[$1]}" "$work/$1/guests.lua"
}

# Seconds of CPU that the server and its database have used, connections that have ended included.
cpu() { # DATABASE
  local processes=("${server[$1]}")
  [ "$1" = sqlite ] || mapfile -t -O 1 processes < <(echo "$postmaster"; pgrep -P "$postmaster")
  # One that ends in between is counted with the postmaster.
  { (cd /proc && cat "${processes[@]/%//stat}" 2>/dev/null) || true; } | sed 's/.*) //' |
    awk -v ticks="$ticks" '{ sum += $12 + $13 + $14 + $15 } END { print sum / ticks }'
}

run() { # DATABASE KIND CONNECTIONS
  local before after requests took half most wrong
  before=$(cpu "$1")
  read -r _ requests took half most wrong < <(wrk --latency -t 1 -c "$3" -d "${seconds}s" --timeout 10s \
    -s bench/load/requests.lua "${address[$1]}" -- "$2" "$work/$1/guests.lua" | grep '^figures')
  after=$(cpu "$1")
  printf 'run\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$requests" "$took" "$half" "$most" \
    "$(awk "BEGIN { print $after - $before }")" "$(cut -d' ' -f1 /proc/loadavg)" | tee -a "$figures" >&2
  [ "$wrong" = 0 ] || { echo "load: $wrong of $requests answers to $2 on $1 were no yes" >&2; tail "$work/$1/log" >&2; exit 1; }
  [ "$2" != create_case ] || made[$1]=$((${made[$1]:-0} + requests))
}

memory() { # DATABASE WHEN
  printf 'memory\t%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$(awk '/VmRSS/ { print $2 }' "/proc/${server[$1]}/status")" \
    "$(awk '/VmHWM/ { print $2 }' "/proc/${server[$1]}/status")" "${made[$1]:-0}" >>"$figures"
}

declare -A made
begin sqlite "sqlite:$work/stoa.sqlite"
begin postgres "$postgres"
memory sqlite "at the start"
memory postgres "at the start"
for ((round = 0; round < rounds; round++)); do
  for database in sqlite postgres; do
    for kind in "${kinds[@]}"; do
      [ "$kind" != create_case ] || printf 'fsync\t%s\t%s\n' "$database" "$(node bench/load/fsync.mjs "$work")" >>"$figures"
      for connections in 1 32; do run "$database" "$kind" "$connections"; done
    done
  done
done
memory sqlite "at the end"
memory postgres "at the end"
node bench/load/table.mjs "$figures"
