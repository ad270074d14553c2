//! Redaction of private details in submissions: a proposal, and the marks that an officer sets.
//!
//! An officer sees the text with `[[` and `]]` around what others must not read. Marks may be moved, but the text may
//! not be changed: what is published is the original without the marked passages.

use std::ops::Range;

use super::private_words::PrivateWords;

/// Replaces a redacted passage.
pub(super) const LEFT_OUT: &str = "█████";

const OPEN: &str = "[[";

const CLOSE: &str = "]]";

/// Passages that look private: email addresses, telephone numbers, street addresses, names, both known ones and those
/// announced by the words around them, and words that tell of health, children or violence. Sorted, without overlaps.
pub(super) fn propose(text: &str, known: &[&str], private: &PrivateWords) -> Vec<Range<usize>> {
    let words = words(text);
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let core = trimmed(text, word.clone());
        if is_email(&text[core.clone()]) {
            found.push(core);
        }
        found.extend(phone(text, &words[at..]));
        found.extend(street(text, &words[at..]));
        found.extend(announced(text, &words, at));
        found.extend(related(text, &words, at, &private.relatives));
    }
    // A name of somebody else is private wherever it stands again.
    let others: Vec<Range<usize>> =
        (0..words.len()).filter_map(|at| related(text, &words, at, &private.relatives)).collect();
    for name in others.iter().filter_map(|name| text.get(name.clone())).chain(private.said.iter().map(String::as_str)) {
        found.extend(occurrences(text, name));
    }
    for name in known.iter().flat_map(|name| name.split_whitespace().chain([name.trim()])) {
        if name.chars().count() >= 3 {
            found.extend(occurrences(text, name));
        }
    }
    merged(found)
}

/// The text with marks around the passages.
pub(super) fn marked(text: &str, passages: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len() + passages.len() * 4);
    let mut at = 0;
    for passage in passages {
        out.push_str(text.get(at..passage.start).unwrap_or_default());
        out.push_str(OPEN);
        out.push_str(text.get(passage.clone()).unwrap_or_default());
        out.push_str(CLOSE);
        at = passage.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// Why marks cannot be parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// The text differs from the original.
    Changed,
    /// An opening or a closing mark is missing.
    Unbalanced,
}

/// Parses marks. Browsers send lines with a carriage return, which the original does not have.
pub(super) fn read_marks(original: &str, typed: &str) -> Result<Vec<Range<usize>>, Unreadable> {
    let typed = typed.replace('\r', "");
    let (original_end, typed) = (original.trim_end().len(), typed.trim_end());
    let (mut at, mut rest) = (0, typed);
    let (mut passages, mut open) = (Vec::new(), None);
    while !rest.is_empty() {
        let left = original.get(at..original_end).unwrap_or_default();
        // Brackets that the original itself contains are text, not marks.
        let same = left.chars().next().filter(|c| rest.starts_with(*c));
        let is_mark = |mark: &str| rest.starts_with(mark) && !left.starts_with(mark);
        if is_mark(OPEN) {
            if open.replace(at).is_some() {
                return Err(Unreadable::Unbalanced);
            }
            rest = &rest[OPEN.len()..];
        } else if is_mark(CLOSE) {
            let from = open.take().ok_or(Unreadable::Unbalanced)?;
            if from < at {
                passages.push(from..at);
            }
            rest = &rest[CLOSE.len()..];
        } else {
            let letter = same.ok_or(Unreadable::Changed)?;
            at += letter.len_utf8();
            rest = &rest[letter.len_utf8()..];
        }
    }
    if open.is_some() {
        return Err(Unreadable::Unbalanced);
    }
    if at == original_end { Ok(merged(passages)) } else { Err(Unreadable::Changed) }
}

/// The text that others read.
pub(super) fn without(text: &str, passages: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for passage in passages {
        out.push_str(text.get(at..passage.start).unwrap_or_default());
        out.push_str(LEFT_OUT);
        at = passage.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

fn merged(mut passages: Vec<Range<usize>>) -> Vec<Range<usize>> {
    passages.sort_by_key(|passage| (passage.start, passage.end));
    let mut merged: Vec<Range<usize>> = Vec::new();
    for passage in passages {
        match merged.last_mut() {
            Some(last) if passage.start <= last.end => last.end = last.end.max(passage.end),
            _ => merged.push(passage),
        }
    }
    merged
}

fn words(text: &str) -> Vec<Range<usize>> {
    let start = text.as_ptr() as usize;
    text.split_whitespace()
        .map(|word| word.as_ptr() as usize - start)
        .zip(text.split_whitespace())
        .map(|(at, word)| at..at + word.len())
        .collect()
}

/// A word without surrounding punctuation.
fn trimmed(text: &str, word: Range<usize>) -> Range<usize> {
    let inner = text[word.clone()].trim_matches(|c: char| !c.is_alphanumeric() && c != '+');
    let start = text[word.clone()].find(inner).unwrap_or(0) + word.start;
    start..start + inner.len()
}

fn is_email(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.starts_with('.'))
}

/// Eight to fifteen digits in consecutive words, with the usual separators.
fn phone(text: &str, words: &[Range<usize>]) -> Option<Range<usize>> {
    let mut end = None;
    let mut digits = 0;
    let start = trimmed(text, words.first()?.clone()).start;
    for word in words.iter().take(6) {
        let core = trimmed(text, word.clone());
        let said = &text[core.clone()];
        if said.is_empty() || !said.chars().all(|c| c.is_ascii_digit() || "+-().".contains(c)) {
            break;
        }
        digits += said.chars().filter(char::is_ascii_digit).count();
        end = Some(core.end);
    }
    end.filter(|_| (8..=15).contains(&digits)).map(|end| start..end)
}

const STREETS: &[&str] = &[
    "street", "st", "road", "rd", "avenue", "ave", "lane", "place", "pl", "drive", "dr", "court", "ct", "crescent",
    "cres", "highway", "hwy", "parade", "pde", "terrace", "tce", "close", "way", "grove", "circuit",
];

/// A number, one to three capitalised words, and a street type.
fn street(text: &str, words: &[Range<usize>]) -> Option<Range<usize>> {
    let number = trimmed(text, words.first()?.clone());
    if !text[number.clone()].starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    for (place, word) in words.iter().enumerate().skip(1).take(4) {
        let core = trimmed(text, word.clone());
        let said = &text[core.clone()];
        if place > 1 && STREETS.contains(&said.to_lowercase().as_str()) {
            return Some(number.start..core.end);
        }
        if !said.starts_with(char::is_uppercase) {
            return None;
        }
    }
    None
}

/// Words that introduce a name.
const BEFORE_NAMES: &[&[&str]] =
    &[&["my", "name", "is"], &["i", "am"], &["i'm"], &["regards"], &["sincerely"], &["mr"], &["mrs"], &["ms"], &["dr"]];

/// Up to three capitalised words after words that introduce a name.
fn announced(text: &str, words: &[Range<usize>], at: usize) -> Option<Range<usize>> {
    let said = |place: usize| words.get(place).map(|word| text[trimmed(text, word.clone())].to_lowercase());
    let is_here = |before: &&&[&str]| before.iter().enumerate().all(|(n, word)| said(at + n).as_deref() == Some(*word));
    let before = BEFORE_NAMES.iter().find(is_here)?;
    let mut found: Option<Range<usize>> = None;
    for word in words.get(at + before.len()..)?.iter().take(3) {
        let name = trimmed(text, word.clone());
        if !text[name.clone()].starts_with(char::is_uppercase) {
            break;
        }
        found = Some(found.map_or(name.start, |found| found.start)..name.end);
        // A sentence ends here, so the next capitalised word is no name.
        if name.end < word.end {
            break;
        }
    }
    found
}

/// A capitalised word after one for a relative or a friend.
fn related(text: &str, words: &[Range<usize>], at: usize, relatives: &[String]) -> Option<Range<usize>> {
    let core = |place: usize| words.get(place).map(|word| trimmed(text, word.clone()));
    let relative = core(at)?;
    // What stands behind a mark of punctuation is another sentence.
    if relative.end < words.get(at)?.end || !relatives.contains(&text[relative].to_lowercase()) {
        return None;
    }
    let name = core(at + 1)?;
    let is_name = text[name.clone()].starts_with(char::is_uppercase) && name.len() > 1;
    is_name.then_some(name)
}

/// The places where a name occurs as a whole word, in any case.
fn occurrences(text: &str, name: &str) -> Vec<Range<usize>> {
    let same = |a: &str, b: &str| a.chars().flat_map(char::to_lowercase).eq(b.chars().flat_map(char::to_lowercase));
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let starts = text.char_indices().map(|(at, _)| at);
    let here = |at: usize| {
        let end = at + name.len();
        let fits = text.get(at..end).is_some_and(|part| same(part, name));
        // Chinese stands without spaces between words.
        let alone = || {
            name.starts_with(|c| matches!(c, '\u{3400}'..='\u{9fff}'))
                || !is_letter(text[..at].chars().next_back()) && !is_letter(text[end..].chars().next())
        };
        (fits && alone()).then_some(at..end)
    };
    starts.filter_map(here).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposed(text: &str, known: &[&str]) -> String {
        without(text, &propose(text, known, &PrivateWords::default()))
    }

    #[test]
    fn what_looks_private_is_proposed() {
        let text = "My name is Joan Example. I live at 14 Wattle Street and the deck looks into my kitchen.\n\
                    Call 0491 570 156 or (02) 5550-0000, or write to joan@example.org!\nKind regards, Joan";
        assert_eq!(
            proposed(text, &["Joan Example"]),
            "My name is █████. I live at █████ and the deck looks into my kitchen.\n\
             Call █████ or (█████, or write to █████!\nKind regards, █████"
        );
        assert_eq!(
            proposed("Mr O'Neill of 2/7 Example Park Ave said so in 2024.", &[]),
            "Mr █████ of █████ said so in 2024."
        );
    }

    #[test]
    fn health_children_violence_and_other_people_are_proposed() {
        let private = PrivateWords {
            said: ["dementia", "痴呆", "hits me"].map(str::to_owned).into(),
            relatives: ["husband", "daughter"].map(str::to_owned).into(),
        };
        let proposed = |text: &str| without(text, &propose(text, &[], &private));
        assert_eq!(
            proposed("My husband Alan has Dementia. Alan hits me. Ask my daughter. Tomorrow?"),
            "My husband █████ has █████. █████ █████. Ask my daughter. Tomorrow?"
        );
        assert_eq!(proposed("他有痴呆症"), "他有█████症");
    }

    #[test]
    fn what_is_not_private_stays() {
        for text in [
            "The wall is 3.5 metres high and 12 metres long.",
            "In 2023 the council refused 4 of them; see clause 4.15(1)(b).",
            "I am against it. It costs $1,250,000.",
            "",
        ] {
            assert_eq!(proposed(text, &["Al"]), text);
        }
    }

    #[test]
    fn names_are_found_in_any_letters_and_only_whole() {
        assert_eq!(proposed("JOAN and Joanna met joan.", &["Joan"]), "█████ and Joanna met █████.");
        assert_eq!(proposed("Жанна видит Жанну", &["Жанна"]), "█████ видит Жанну");
    }

    #[test]
    fn marks_go_round() {
        let text = "Ask Ana [sic] at [[7]], near Ñandú. Ёлка\nend  ";
        let of = |pairs: &[(usize, usize)]| pairs.iter().map(|(from, to)| *from..*to).collect::<Vec<_>>();
        for passages in [of(&[]), of(&[(4, 7)]), of(&[(0, text.find('\n').unwrap())]), of(&[(4, 7), (23, 27)])] {
            assert_eq!(read_marks(text, &marked(text, &passages)), Ok(passages.clone()), "{passages:?}");
            assert_eq!(read_marks(text, &marked(text, &passages).replace('\n', "\r\n")), Ok(passages));
        }
    }

    #[test]
    fn words_cannot_be_changed_with_the_marks() {
        let text = "Ana says no.";
        for (typed, why) in [
            ("Ana says yes.", Unreadable::Changed),
            ("Ana says", Unreadable::Changed),
            ("Ana says no. Not.", Unreadable::Changed),
            ("", Unreadable::Changed),
            ("[[Ana says no.", Unreadable::Unbalanced),
            ("Ana]] says no.", Unreadable::Unbalanced),
            ("[[Ana [[says]]]] no.", Unreadable::Unbalanced),
        ] {
            assert_eq!(read_marks(text, typed), Err(why), "{typed}");
        }
        assert_eq!(
            read_marks(text, "[[]]Ana [[says]] [[no]].").map(|passages| without(text, &passages)),
            Ok("Ana █████ █████.".to_owned())
        );
    }
}
