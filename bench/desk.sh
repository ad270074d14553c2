#!/usr/bin/env bash
# Drives the desk of the release server over HTTP: the queue over many cases, a saved view of it, and a case with a long history, with
# everything on that officers get: sessions, mandates, ledger. Needs wrk and node. Prints a Markdown table; fails on any
# answer that is no yes. A demonstration, because only there an officer signs in without a device. Jobs run elsewhere
# while it is measured (`--slots 0`): making so many cases leaves letters to be made, which would be measured too.
#
#   bench/desk.sh [cases] [seconds of each run] [rounds]
set -euo pipefail
cd "$(dirname "$0")/.."

cases=${1:-10000}
seconds=${2:-3}
rounds=${3:-3}
if ! command -v wrk >/dev/null; then
  [ "$(id -u)" = 0 ] || { echo "desk: wrk is missing: apt-get install wrk" >&2; exit 1; }
  apt-get install -qy wrk >&2
fi
stoa=${STOA_BIN:-${CARGO_TARGET_DIR:-target}/release/stoa}
[ -n "${STOA_BIN:-}" ] || cargo build --release --quiet --package stoa --bin stoa

work=$(mktemp -d)
trap '{ kill "$server" && wait "$server"; } 2>/dev/null || true; rm -rf "$work"' EXIT
port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
address=http://127.0.0.1:$port
begin() {
  "$stoa" demo --data "$work/data" --listen "127.0.0.1:$port" --address "$address" --requests-per-minute 0 --slots 0 >>"$work/log" 2>&1 &
  server=$!
  until curl --silent --fail --output /dev/null "$address/health"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  done
}
begin
node bench/load/desk.mjs "$address" "$work/requests.lua" "$cases" >&2
# The memory of a node that only answers.
kill "$server" && wait "$server" || true
begin

echo "| request | connections | requests/s | p50 ms | p99 ms |"
echo "| --- | --: | --: | --: | --: |"
for ((round = 0; round < rounds; round++)); do
  for kind in queue view case; do
    for connections in 1 32; do
      read -r _ requests took half most wrong < <(wrk --latency -t 1 -c "$connections" -d "${seconds}s" --timeout 10s \
        -s bench/load/requests.lua "$address" -- "$kind" "$work/requests.lua" | grep '^figures')
      [ "$wrong" = 0 ] || { echo "desk: $wrong of $requests answers to $kind were no yes" >&2; tail "$work/log" >&2; exit 1; }
      awk -v k="$kind" -v c="$connections" -v n="$requests" -v s="$took" -v h="$half" -v m="$most" \
        'BEGIN { printf "| %s | %d | %.0f | %.2f | %.2f |\n", k, c, n / s, h, m }'
    done
  done
done
awk '/VmRSS/ { now = $2 / 1024 } /VmHWM/ { most = $2 / 1024 } END { printf "Memory: %.0f MB resident, at most %.0f MB", now, most }' "/proc/$server/status"
echo "; load of the machine $(cut -d' ' -f1 /proc/loadavg)."
