#!/usr/bin/env bash
# Makes the fixtures of the upgrade test again: what a demonstration of an older commit leaves in its database, after
# people and officers have gone through three whole stories in it, on SQLite and on PostgreSQL.
#
#   tests/upgrade/make.sh STOA DATABASE
#
# STOA is the debug build of that commit, and the working tree must be that commit's too, because its journeys go
# through its own pages; DATABASE is the address of an empty PostgreSQL database. Needs what `bin/setup` installs, and
# sqlite3. Writes tests/upgrade/{sqlite,postgres}.json.gz.
set -euo pipefail
cd "$(dirname "$0")/../.."
stoa=$(realpath "$1")
postgres=$2
work=$(mktemp -d "$PWD/target/upgrade-XXXXXX")
trap 'rm -rf "$work"' EXIT

# Journeys start servers with folders of their own. All but the first get the same database instead.
cat >"$work/stoa" <<END
#!/usr/bin/env bash
if ! mkdir "$work/first" 2>/dev/null; then
  arguments=()
  while [ \$# -gt 0 ]; do
    case "\$1" in
      --data) arguments+=(--data "$work/\$KIND" --database "\$DATABASE"); shift 2 ;;
      *) arguments+=("\$1"); shift ;;
    esac
  done
  set -- "\${arguments[@]}"
fi
exec "$stoa" "\$@"
END
chmod +x "$work/stoa"

for KIND in sqlite postgres; do
  mkdir "$work/$KIND"
  case $KIND in sqlite) DATABASE=sqlite:$work/sqlite/stoa.sqlite ;; *) DATABASE=$postgres ;; esac
  export KIND DATABASE
  for journey in story-away story-building story-rebate; do
    rm -rf "$work/first"
    STOA_BIN=$work/stoa node tests/browser/front.mjs "$journey"
  done
  node tests/upgrade/dump.mjs "$stoa" "$DATABASE" "$work/$KIND"
done
