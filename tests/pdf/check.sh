#!/usr/bin/env bash
# Makes a letter of each kind in English, Arabic, Chinese and Vietnamese, plain and in large print, and has each
# checked by tools that are not ours: the rules of PDF/UA-1 by `pdfua` from PyPI, the file itself by `qpdf`, and the
# square picture by reading it back with `zbarimg` where that is installed. With `pdftotext` (poppler) it looks for every
# word of a letter on its pages, of long letters with hard names too. Needs Python 3 and qpdf, and gets both tools where
# it can; Chinese needs the typefaces Noto Sans CJK, hard names those of fonts-noto-core. STOA_SKIP_PDF=1 leaves it out.
#
#   tests/pdf/check.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ -n "${STOA_SKIP_PDF:-}" ]; then
  echo "pdf: left out, STOA_SKIP_PDF is set"
  exit 0
fi
target=${CARGO_TARGET_DIR:-target}
tools=target/pdfua
# A machine without the internet cannot get the tools; that must not hide what the other tests say.
left_out() {
  echo "pdf: left out, nothing was checked: $1"
  exit 0
}
if [ ! -x "$tools/bin/pdfua" ]; then
  { python3 -m venv "$tools" && "$tools/bin/pip" install --quiet --disable-pip-version-check pdfua==0.1.3; } || {
    rm -rf "$tools"
    left_out "pdfua could not be installed from PyPI (Debian: sudo apt-get install python3-venv)"
  }
fi
if ! command -v qpdf >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  apt-get update --quiet --quiet && DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet --quiet qpdf || true
fi
command -v qpdf >/dev/null || left_out "qpdf is missing (Debian: sudo apt-get install qpdf)"
stoa=${STOA_BIN:-$target/debug/stoa}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$stoa" letters "$folder/plain" >/dev/null
"$stoa" letters --large-print "$folder/large" >/dev/null
"$stoa" letters "$folder/again" >/dev/null
checked=0
for letter in "$folder"/plain/*.pdf "$folder"/large/*.pdf; do
  qpdf --check "$letter" >"$folder/said" 2>&1 || { cat "$folder/said"; echo "qpdf: $letter" >&2; exit 1; }
  "$tools/bin/pdfua" check "$letter" >"$folder/said" 2>&1 || { cat "$folder/said"; echo "pdfua: $letter" >&2; exit 1; }
  checked=$((checked + 1))
done
# Seven kinds in four languages, plain and large.
[ "$checked" -eq 56 ] || { echo "pdf: $checked letters instead of 56" >&2; exit 1; }
diff -r "$folder/plain" "$folder/again" || { echo "pdf: made twice, a letter is not the same" >&2; exit 1; }
qpdf --qdf --object-streams=disable "$folder/plain/decision-zh-Hans.pdf" "$folder/plain.qdf"
if ! grep -aq "/Lang (zh" "$folder/plain.qdf"; then
  echo "pdf: left out: letters in Chinese were printed in English; install Noto Sans CJK (fonts-noto-cjk) to check them"
  rm "$folder"/{plain,large}/*-zh-Hans.pdf
fi
if command -v pdftotext >/dev/null; then
  python3 tests/pdf/words.py "$folder/plain"
  python3 tests/pdf/words.py "$folder/large"
  # Scripts that nothing here draws are named by the program; everything else must be whole.
  if "$stoa" letters --hard --languages en,vi "$folder/hard" >/dev/null 2>"$folder/said"; then
    "$stoa" letters --hard --large-print --languages en "$folder/hard-large" >/dev/null
    for letter in "$folder"/hard/*.pdf "$folder"/hard-large/*.pdf; do
      "$tools/bin/pdfua" check "$letter" >"$folder/said" 2>&1 || { cat "$folder/said"; echo "pdfua: $letter" >&2; exit 1; }
    done
    python3 tests/pdf/words.py "$folder/hard"
    python3 tests/pdf/words.py "$folder/hard-large"
  else
    grep -v "no typeface draws it" "$folder/said" && exit 1
    echo "pdf: left out: long letters with hard names; install fonts-noto-core and fonts-noto-cjk to check them"
  fi
else
  echo "pdf: left out: whether every word is on the pages; install pdftotext (poppler-utils) to check it"
fi
if command -v pdftoppm >/dev/null && command -v zbarimg >/dev/null; then
  pdftoppm -r 150 -png "$folder/plain/acknowledgement-ar.pdf" "$folder/page"
  zbarimg --quiet --raw "$folder"/page*.png | grep -qx "https://services.example.org/cases/K7M4PX9T" || {
    echo "pdf: the square picture does not lead to the case" >&2
    exit 1
  }
fi
echo "pdf: $checked letters pass pdfua and qpdf, and are the same when made again"
