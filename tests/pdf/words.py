"""Whether every word of a letter's text is on the pages of its PDF, as another program reads them.

    words.py FOLDER   compares each NAME.pdf with the NAME.txt beside it; needs pdftotext

Letters in Arabic, and words of other letters that run from right to left, are left out: programs differ in the order
in which they give them, and in the side on which a bracket stands.
"""

import pathlib
import re
import subprocess
import sys
import unicodedata

# Signs that steer a text and are not drawn, and the marks of plain text.
STEERING = re.compile("[\u200b-\u200f\u2060-\u2069\ufe0f\ufeff]")
MARKS = {"*", "=", "-", ":"}
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")


def plain(text):
    return STEERING.sub("", unicodedata.normalize("NFKC", text))


def lacking(letter):
    # Only what is on the sheet of A4: a word that runs over its edge is not read by anybody.
    sheet = ["-x", "0", "-y", "0", "-W", "595", "-H", "842"]
    pages = subprocess.run(["pdftotext", "-raw", *sheet, letter, "-"], capture_output=True, check=True, text=True).stdout
    # A page ends with its foot, which may stand between the halves of a word.
    paper = re.sub(r"\s", "", plain(pages))
    words = plain(letter.with_suffix(".txt").read_text(encoding="utf-8")).split()
    whole = {word for word in words if set(word) - MARKS and not RIGHT_TO_LEFT.search(word)}
    missing = sorted(word for word in whole if word.rstrip(":") not in paper)
    # A long word that goes over from one page to the next has the foot of the page in its middle, in one of its parts.
    parts = lambda word: [word[start : start + 10] for start in range(0, len(word), 10)]
    is_cut = lambda word: len(word) > 100 and sum(part not in paper for part in parts(word)) <= 1
    return [word for word in missing if not is_cut(word)], len(whole)


def main(folder):
    letters = sorted(one for one in pathlib.Path(folder).glob("*.pdf") if not one.stem.endswith("-ar"))
    count = 0
    for letter in letters:
        missing, words = lacking(letter)
        count += words
        if missing:
            sys.exit(f"{letter}: {len(missing)} words are not on its pages, such as {missing[:5]}")
    if not letters:
        sys.exit(f"no letter in {folder}")
    print(f"pdf: each of {count} words of {len(letters)} letters is on its pages")


main(sys.argv[1])
