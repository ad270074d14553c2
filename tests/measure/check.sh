#!/usr/bin/env bash
# The crate `measure` against scipy and statsmodels: intervals, shrinkage, raking, effective n and before-and-after on
# 1,000 random inputs each, to six digits (reference.py). Needs Python 3 with venv and PyPI, where it gets both once.
# STOA_SKIP_MEASURE=1 leaves it out. With STOA_SOAK=1 the simulations come first, at full length: all figures of the part
# on honest figures in docs/benchmarks.md.
#
#   tests/measure/check.sh [COUNT]
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ -n "${STOA_SKIP_MEASURE:-}" ]; then
  echo "measure: left out, STOA_SKIP_MEASURE is set"
  exit 0
fi
if [ -n "${STOA_SOAK:-}" ]; then
  cargo test --package measure --test it -- --nocapture --test-threads 2
fi
tools=target/measure-reference
# A machine without the internet cannot get them; the crate's own tests have values that were compared.
if ! "$tools/bin/python" -c "import scipy, statsmodels" 2>/dev/null; then
  { python3 -m venv "$tools" && "$tools/bin/pip" install --quiet --disable-pip-version-check scipy==1.17.1 statsmodels==0.15.0; } || {
    rm -rf "$tools"
    echo "measure: left out, nothing was compared: scipy and statsmodels could not be installed from PyPI (Debian: sudo apt-get install python3-venv, Python 3.11 or newer)"
    exit 0
  }
fi
program=${CARGO_TARGET_DIR:-target}/debug/examples/measure_lines
cargo build --quiet --package measure --example measure_lines
"$tools/bin/python" tests/measure/reference.py "$program" "${1:-1000}"
