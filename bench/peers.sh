#!/usr/bin/env bash
# How many times as fast as others, by paired runs: Stoa and a peer directly after each other on this machine, several
# times, and the ratio of each pair. Only such ratios say anything: the speed of a shared machine changes by two within
# minutes. The peers: django-helpdesk behind gunicorn and OpenFisca's web API from PyPI, Request Tracker behind Starlet
# from Debian's packages, each with 4 workers, helpdesk and Request Tracker on PostgreSQL. One that cannot be installed
# here is skipped, and the table says so. Stoa runs on SQLite (`synchronous=FULL`) with everything on that people get,
# and makes no letters meanwhile (`--slots 0`).
#
#   bench/peers.sh [seconds of each run] [pairs] [connections]
#
# STOA_BIN names a release build that is there; STOA_PEERS a folder where peers from PyPI stay installed;
# STOA_PEERS_ONLY=queue runs only the pairs whose request begins with that word.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-8}
pairs=${2:-4}
connections=${3:-32}
only=${STOA_PEERS_ONLY:-}
cases=10000
queue_words="queue of 50 over $cases"
if ! command -v wrk >/dev/null; then
  [ "$(id -u)" = 0 ] || { echo "peers: wrk is missing: apt-get install wrk" >&2; exit 1; }
  apt-get install -qy wrk >&2
fi
stoa=${STOA_BIN:-${CARGO_TARGET_DIR:-target}/release/stoa}
[ -n "${STOA_BIN:-}" ] || cargo build --release --quiet --package stoa --bin stoa

work=$(mktemp -d)
peers=${STOA_PEERS:-$work/peers}
mkdir -p "$peers"
figures=$work/figures
running=()
# A copy of its own has a cluster of its own, so that none is measured or stopped that somebody else started.
install -D bin/postgres "$work/bin/postgres"
trap '{ kill "${running[@]}" && wait; } 2>/dev/null || true; "$work/bin/postgres" stop; rm -rf "$work"' EXIT

port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

answers() { # ADDRESS PID LOG
  until curl --silent --output /dev/null "$1"; do
    kill -0 "$2" 2>/dev/null || { tail "$3" >&2; return 1; }
    sleep 0.2
  done
}

# Prints requests a second and the bytes of an answer; fails on any answer that is no yes.
rate() { # ADDRESS FILE.lua KIND
  local requests took wrong bytes
  { read -r _ requests took _ _ wrong; read -r _ bytes; } < <(wrk --latency -t 1 -c "$connections" -d "${seconds}s" --timeout 20s \
    -s bench/load/requests.lua "$1" -- "$3" "$2" | grep -E '^(figures|bytes)')
  [ "$wrong" = 0 ] && [ "$requests" -gt 0 ] || { echo "peers: $wrong of $requests answers to $3 at $1 were no yes" >&2; return 1; }
  awk "BEGIN { printf \"%.2f %d\", $requests / $took, $bytes }"
}

wanted() { # WORDS…
  local words
  for words; do [[ $words != "$only"* ]] || return 0; done
  return 1
}

pair() { # WORDS OWN-ADDRESS OWN-FILE OWN-KIND PEER-WORDS PEER-ADDRESS PEER-FILE PEER-KIND
  local own other
  wanted "$1" || return 0
  for ((n = 0; n < pairs; n++)); do
    own=$(rate "$2" "$3" "$4")
    other=$(rate "$6" "$7" "$8")
    # It is answered after what wrk had asked for last, which the next run of Stoa would share the machine with.
    [ ! -e "$7.json" ] || node bench/peers/still.mjs "$6" "$7" "$8"
    printf 'pair\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$5" "${own% *}" "${other% *}" "${own#* }" "${other#* }" \
      "$(cut -d' ' -f1 /proc/loadavg)" | tee -a "$figures" >&2
  done
}

skipped() {
  echo "peers: SKIPPED: $*" >&2
  printf 'skipped\t%s\n' "$*" >>"$figures"
}

# Two of ours: with people, and a demonstration for the desk, because only there an officer signs in without a device.
front_port=$(port)
front=http://127.0.0.1:$front_port
mkdir "$work/front"
"$stoa" serve --data "$work/front" --listen "127.0.0.1:$front_port" --requests-per-minute 0 --slots 0 --pretend-payments --mail-to-folder --plain-http --connections-per-address 1000 >"$work/front/log" 2>&1 &
running+=($!)
answers "$front/health" $! "$work/front/log"
node bench/load/prepare.mjs "$front" "$work/front.lua"

desk_port=$(port)
desk=http://127.0.0.1:$desk_port
mkdir "$work/desk"
"$stoa" demo --data "$work/desk" --listen "127.0.0.1:$desk_port" --address "$desk" --requests-per-minute 0 --slots 0 >"$work/desk/log" 2>&1 &
running+=($!)
answers "$desk/health" $! "$work/desk/log"
node bench/load/desk.mjs "$desk" "$work/desk.lua" "$cases" >&2

python=$peers/python
installed() { # NAME PACKAGE…
  local name=$1
  shift
  [ -x "$python-$name/bin/pip" ] || python3 -m venv "$python-$name" >&2 || return 1
  "$python-$name/bin/pip" install --quiet "$@" >&2
}

if installed helpdesk 'django-helpdesk==2.6.1' 'django==5.2.*' gunicorn 'psycopg[binary]' && postgres=$(STOA_POSTGRES_DURABLE=1 "$work/bin/postgres" start); then
  export PYTHONPATH=$PWD/bench/peers DJANGO_SETTINGS_MODULE=helpdesk_site HELPDESK_DATABASE=$postgres HELPDESK_FILES=$work/files
  mkdir "$HELPDESK_FILES"
  "$python-helpdesk/bin/python" -m django migrate >"$work/helpdesk.log" 2>&1
  read -r ticket queue < <("$python-helpdesk/bin/python" bench/peers/helpdesk_seed.py)
  helpdesk_port=$(port)
  helpdesk=http://127.0.0.1:$helpdesk_port
  "$python-helpdesk/bin/gunicorn" --workers 4 --bind "127.0.0.1:$helpdesk_port" helpdesk_site:application >>"$work/helpdesk.log" 2>&1 &
  running+=($!)
  answers "$helpdesk/tickets/submit/" $! "$work/helpdesk.log"
  node bench/peers/helpdesk.mjs "$helpdesk" "$work/helpdesk.lua" "$ticket" "$queue"
  close() { "$python-helpdesk/bin/python" bench/peers/helpdesk_seed.py >/dev/null; }
  pair "question page" "$front" "$work/front.lua" question_page "helpdesk, public form" "$helpdesk" "$work/helpdesk.lua" form
  pair "track page" "$front" "$work/front.lua" track_page "helpdesk, ticket of ten messages" "$helpdesk" "$work/helpdesk.lua" ticket
  pair "create a case" "$front" "$work/front.lua" create_case "helpdesk, API" "$helpdesk" "$work/helpdesk.lua" create
  close
  pair "create a case" "$front" "$work/front.lua" create_case "helpdesk, public form" "$helpdesk" "$work/helpdesk.lua" form_create
  close
  pair "$queue_words" "$desk" "$work/desk.lua" queue "helpdesk, 50 of 1,000 as JSON" "$helpdesk" "$work/helpdesk.lua" inbox
  pair "desk case, 51 events" "$desk" "$work/desk.lua" case "helpdesk, ticket of ten messages" "$helpdesk" "$work/helpdesk.lua" ticket
else
  skipped "django-helpdesk could not be installed here (PyPI, python3-venv and PostgreSQL are needed)"
fi

rt=/usr/share/request-tracker5
# From Debian, with no database of the system's and no mail server, and only when no other package has to go for it.
rt_installed() {
  if [ ! -x "$rt/libexec/rt-server" ] || ! perl -MPlack::Handler::Starlet -MDBD::Pg -e 1 2>/dev/null; then
    local mail=
    [ -x /usr/sbin/sendmail ] || mail=msmtp-mta
    { [ "$(id -u)" = 0 ] && apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends --no-remove \
      request-tracker5 rt5-standalone rt5-db-postgresql dbconfig-no-thanks $mail; } >"$work/rt-packages.log" 2>&1
  fi
}

if ! wanted "$queue_words"; then
  :
elif rt_installed && postgres=$(STOA_POSTGRES_DURABLE=1 "$work/bin/postgres" start); then
  rt_port=$(port)
  tracker=http://127.0.0.1:$rt_port
  mkdir "$work/rt"
  export RT_SITE_CONFIG=$PWD/bench/peers/rt_site.pm RT_SITE_CONFIG_DIR=$work/rt RT_FILES=$work/rt RT_DATABASE=$postgres RT_PORT=$rt_port
  psql --quiet "$postgres" --command 'CREATE DATABASE rt'
  { rt-setup-database-5 --action init --skip-create && perl bench/peers/rt_seed.pl; } >"$work/rt.log" 2>&1 || { tail "$work/rt.log" >&2; exit 1; }
  # A worker that is made anew after each 100 requests, as they are by default, would cost Request Tracker time.
  "$rt/libexec/rt-server" --server Starlet --host 127.0.0.1 --port "$rt_port" --max-workers 4 --max-reqs-per-child 1000 >>"$work/rt.log" 2>&1 &
  running+=($!)
  answers "$tracker" $! "$work/rt.log"
  node bench/peers/rt.mjs "$tracker" "$work/rt.lua"
  pair "$queue_words" "$desk" "$work/desk.lua" queue "Request Tracker, 50 of 1,000 by REST" "$tracker" "$work/rt.lua" inbox
  pair "$queue_words" "$desk" "$work/desk.lua" queue "Request Tracker, the same with who asked" "$tracker" "$work/rt.lua" inbox_with_people
else
  skipped "Request Tracker could not be installed here (root, Debian's packages and PostgreSQL are needed)"
fi

if ! wanted "whole catalogue by API" "one life event by API"; then
  :
elif installed openfisca 'openfisca-core[web-api]==46.0.1' 'openfisca-country-template==8.2.0'; then
  fisca_port=$(port)
  fisca=http://127.0.0.1:$fisca_port
  "$python-openfisca/bin/openfisca" serve --country-package openfisca_country_template --bind "127.0.0.1:$fisca_port" --workers 4 >"$work/openfisca.log" 2>&1 &
  running+=($!)
  answers "$fisca/spec" $! "$work/openfisca.log"
  situation=$(echo "$python"-openfisca/lib/python3*/site-packages/openfisca_country_template/situation_examples/couple.json)
  node bench/peers/openfisca.mjs "$fisca" "$work/openfisca.lua" "$situation"
  pair "whole catalogue by API" "$front" "$work/front.lua" catalogue_api "OpenFisca, couple of the template" "$fisca" "$work/openfisca.lua" calculate
  pair "one life event by API" "$front" "$work/front.lua" event_api "OpenFisca, couple of the template" "$fisca" "$work/openfisca.lua" calculate
else
  skipped "OpenFisca could not be installed here (PyPI and python3-venv are needed)"
fi
skipped "HOF, which needs a Redis, is not started by this script; see docs/benchmarks.md"
[ -z "$only" ] || skipped "every request that does not begin with \"$only\""

node bench/peers/table.mjs "$figures"
