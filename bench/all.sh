#!/usr/bin/env bash
# Every figure of docs/benchmarks.md about the running server, by one command on a machine that does nothing else: the
# release build, the ratios to others, the front door, the desk, and letters beside people. About an hour.
#
#   bench/all.sh > figures.md
set -euo pipefail
cd "$(dirname "$0")/.."

cargo build --release --quiet --package stoa --bin stoa
export STOA_BIN=${STOA_BIN:-$PWD/${CARGO_TARGET_DIR:-target}/release/stoa}
for what in peers load desk letters; do
  echo "## bench/$what.sh, $(git rev-parse --short HEAD), load $(cut -d' ' -f1 /proc/loadavg)"
  echo
  "bench/$what.sh"
  echo
done
