#!/usr/bin/env bash
# Asks the programming interface everything that its document allows and forbids, and fails on any answer that is
# ours to blame (5xx) or not in the document. Needs Python 3; STOA_SKIP_SCHEMATHESIS=1 leaves it out.
#
#   tests/api/schemathesis.sh [how many examples for each operation]
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ -n "${STOA_SKIP_SCHEMATHESIS:-}" ]; then
  echo "schemathesis: left out, STOA_SKIP_SCHEMATHESIS is set"
  exit 0
fi
tools=target/schemathesis
if [ ! -x "$tools/bin/st" ]; then
  python3 -m venv "$tools" && "$tools/bin/pip" install --quiet --disable-pip-version-check schemathesis==4.32.5 || {
    rm -rf "$tools"
    echo "schemathesis: could not be installed from PyPI; install python3-venv, or set STOA_SKIP_SCHEMATHESIS=1" >&2
    exit 1
  }
fi

data=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
address="http://127.0.0.1:$port"
${STOA_BIN:-target/debug/stoa} serve --listen "127.0.0.1:$port" --data "$data" --requests-per-minute 0 --pretend-payments --mail-to-folder --plain-http >"$data/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$data"' EXIT
until curl --silent --fail --output /dev/null "$address/health"; do
  kill -0 $server 2>/dev/null || { cat "$data/log" >&2; exit 1; }
done
token=$(curl --silent --request POST "$address/api/v1/sessions" | python3 -c 'import json, sys; print(json.load(sys.stdin)["token"])')
# Left out is what a schema cannot say: which keys the catalogue has, in which state a draft is, and that unknown
# parameters are ignored, `lang` not being one of each operation's own.
ask() {
  "$tools/bin/st" run "$address/api/v1/openapi.json" --header "Authorization: Bearer $token" --seed 1 --checks all \
    --exclude-checks positive_data_acceptance,negative_data_rejection,ignored_auth --max-examples "$examples" "$@"
}
examples=${1:-50}
# Ending a session ends the token, so it comes last.
ask --exclude-method DELETE
ask --include-method DELETE
