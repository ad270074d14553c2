//! Whose letter a page is: by a code of ours, or by a reference that was read. Pure, and without any guess: what does not
//! fit exactly is for a person to see.

use std::collections::BTreeSet;

use crate::codes;

/// The length of references of cases and conversations.
const LENGTH: usize = 8;

/// What a code on a page is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A letter of ours to the person of this case.
    Case(String),
    /// Another paper of ours, such as a notice to a neighbour: it says nothing of who sends it.
    Other,
    /// The same of another installation.
    Foreign,
}

/// What a code says; `None` for codes that have nothing to do with letters. `address` is where people reach us.
pub fn mark(text: &str, address: &str) -> Option<Mark> {
    let text = text.trim();
    let path = |rest: &str| {
        let end = rest.find(['?', '#']).unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default().trim_end_matches('/').to_owned()
    };
    if let Some(rest) = text.strip_prefix(address.trim_end_matches('/'))
        && let Some(rest) = rest.strip_prefix('/')
    {
        let rest = path(rest);
        let case = rest.strip_prefix("cases/").and_then(|reference| codes::typed(reference, LENGTH));
        return Some(case.map_or(Mark::Other, Mark::Case));
    }
    let (_, rest) = text.split_once("://")?;
    let (_, rest) = rest.split_once('/')?;
    let rest = path(rest);
    let mut parts = rest.rsplit('/');
    let (last, before) = (parts.next()?, parts.next()?);
    let is_letter = matches!(before, "cases" | "submissions" | "person" | "decisions");
    (is_letter && !last.is_empty()).then_some(Mark::Foreign)
}

/// The references in text that was read, as they are printed: `K7M-4PX-9T`. Each symbol has to be right: nothing is
/// corrected, and a check symbol that does not fit drops it.
pub fn references(text: &str) -> BTreeSet<String> {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || is_dash(sign);
    let words = text.split(|sign: char| !is_part(sign));
    words.filter_map(reference).collect()
}

fn is_dash(sign: char) -> bool {
    matches!(sign, '-' | '–' | '—' | '\u{2010}' | '\u{2011}')
}

fn reference(word: &str) -> Option<String> {
    let parts: Vec<&str> = word.split(is_dash).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let is_printed = |part: &str, length| part.len() == length && !part.contains(|c: char| c.is_ascii_lowercase());
    let fits = is_printed(first, 3) && is_printed(second, 3) && is_printed(third, LENGTH - 6);
    codes::typed(&parts.concat(), LENGTH).filter(|_| fits)
}

/// What is on one page.
#[derive(Clone, Debug, Default)]
pub struct PageMarks {
    pub codes: BTreeSet<Mark>,
    pub references: BTreeSet<String>,
}

/// Pages of a file that are one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The first page of the file is 0.
    pub from: usize,
    pub pages: usize,
    pub verdict: Ownership,
}

/// Whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ownership {
    /// By a code of ours.
    ByCode(String),
    /// By a reference alone: it counts if the name of its person stands there too.
    ByReference(String),
    /// An officer looks: why, and whose it may be.
    Ask(Why, Option<String>),
}

/// Why an officer has to look. Shown under the key `desk-scan-why-NAME`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing on it says whose it is.
    NoMark,
    /// It is a letter of another installation.
    Foreign,
    /// A paper of ours that goes to several people.
    Other,
    /// It has the marks of several matters.
    Several,
    /// Pages without a mark lie behind one that has it.
    MorePages,
    /// There is no such matter here.
    Unknown,
    /// A reference was read, and not the name of its person.
    NoName,
    /// Others were written to in the same case, so a reference does not say who writes.
    Parties,
    /// The case is closed.
    Closed,
    /// No program read it.
    NotRead,
    /// It was found harmful.
    Harmful,
}

impl Why {
    pub fn name(self) -> &'static str {
        match self {
            Why::NoMark => "no-mark",
            Why::Foreign => "foreign",
            Why::Other => "other",
            Why::Several => "several",
            Why::MorePages => "more-pages",
            Why::Unknown => "unknown",
            Why::NoName => "no-name",
            Why::Parties => "parties",
            Why::Closed => "closed",
            Why::NotRead => "not-read",
            Why::Harmful => "harmful",
        }
    }
}

/// Divides a file into letters. A page with a code begins a new letter, and so does one with another reference; pages
/// without a mark stay behind the one before, and then an officer looks, unless the file beside it says that the file is
/// one letter.
pub fn letters(pages: &[PageMarks], is_letter: bool) -> Vec<Letter> {
    let mut starts: Vec<usize> = Vec::new();
    let mut current: BTreeSet<&String> = BTreeSet::new();
    for (place, page) in pages.iter().enumerate() {
        let own: BTreeSet<&String> = marked(page);
        let is_other = !own.is_empty() && !current.is_empty() && own.is_disjoint(&current);
        let begins = place == 0 || (!is_letter && (!page.codes.is_empty() || is_other));
        if begins && !(place > 0 && goes_on(page, &current, pages, starts.last().copied())) {
            starts.push(place);
            current.clear();
        }
        current.extend(own);
    }
    let ends = starts.iter().skip(1).copied().chain([pages.len()]);
    let letter = |(from, end): (usize, usize)| {
        let verdict = verdict(pages.get(from..end).unwrap_or_default(), is_letter);
        Letter { from, pages: end - from, verdict }
    };
    starts.iter().copied().zip(ends).map(letter).collect()
}

/// The matters that a page names.
fn marked(page: &PageMarks) -> BTreeSet<&String> {
    let codes = page.codes.iter().filter_map(|mark| match mark {
        Mark::Case(reference) => Some(reference),
        Mark::Other | Mark::Foreign => None,
    });
    codes.chain(&page.references).collect()
}

/// The last page of a letter of ours has its code: it ends the letter whose other pages have its reference, and begins
/// no other one.
fn goes_on(page: &PageMarks, current: &BTreeSet<&String>, pages: &[PageMarks], from: Option<usize>) -> bool {
    let own = marked(page);
    let has_code =
        from.is_some_and(|from| pages.get(from..).unwrap_or_default().first().is_some_and(|p| !p.codes.is_empty()));
    own.len() == 1 && own == *current && !has_code && page.codes.len() == 1
}

fn verdict(pages: &[PageMarks], is_letter: bool) -> Ownership {
    let codes: BTreeSet<&Mark> = pages.iter().flat_map(|page| &page.codes).collect();
    let all: BTreeSet<&String> = pages.iter().flat_map(marked).collect();
    let proposed = || all.first().filter(|_| all.len() == 1).map(|one| (*one).clone());
    if codes.contains(&Mark::Foreign) {
        return Ownership::Ask(Why::Foreign, None);
    }
    if codes.contains(&Mark::Other) {
        return Ownership::Ask(Why::Other, proposed());
    }
    let Some(only) = all.first() else { return Ownership::Ask(Why::NoMark, None) };
    if all.len() > 1 {
        return Ownership::Ask(Why::Several, None);
    }
    if !is_letter && pages.iter().any(|page| marked(page).is_empty()) {
        return Ownership::Ask(Why::MorePages, proposed());
    }
    match codes.is_empty() {
        true => Ownership::ByReference((*only).clone()),
        false => Ownership::ByCode((*only).clone()),
    }
}

/// Whether a name stands in a text: each of its words, whole.
pub fn names(text: &str, name: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let parts = text.split(|sign: char| !sign.is_alphanumeric());
        parts.filter(|part| part.chars().count() > 1).map(str::to_lowercase).collect()
    };
    let (text, name) = (words(text), words(name));
    !name.is_empty() && name.is_subset(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "https://stoa.test";

    fn reference_of(chance: u128) -> String {
        codes::checked(chance, LENGTH)
    }

    fn code(reference: &str) -> PageMarks {
        PageMarks { codes: BTreeSet::from([Mark::Case(reference.to_owned())]), ..PageMarks::default() }
    }

    fn read(reference: &str) -> PageMarks {
        PageMarks { references: BTreeSet::from([reference.to_owned()]), ..PageMarks::default() }
    }

    #[test]
    fn a_code_is_ours_or_foreign_or_no_matter() {
        let one = reference_of(42);
        assert_eq!(mark(&format!("{HERE}/cases/{one}"), HERE), Some(Mark::Case(one.clone())));
        assert_eq!(mark(&format!("{HERE}/cases/{one}?from=letter"), HERE), Some(Mark::Case(one.clone())));
        assert_eq!(mark(&format!("{HERE}/submissions/R4T7KX2M9"), HERE), Some(Mark::Other));
        assert_eq!(mark(&format!("{HERE}/cases/GR7K4M2Q"), HERE), Some(Mark::Other));
        for foreign in ["https://stoa.test.evil/cases/", "https://stoa.testing/cases/", "http://other.example/cases/"] {
            assert_eq!(mark(&format!("{foreign}{one}"), HERE), Some(Mark::Foreign), "{foreign}");
        }
        for nothing in ["", "BCD\n002\n1", "https://energy.example/bill/77", "WIFI:S:home;;", "https://cases/x"] {
            assert_eq!(mark(nothing, HERE), None, "{nothing}");
        }
    }

    #[test]
    fn a_reference_with_one_wrong_letter_is_none() {
        for chance in [1, 42, 0x1234_5678_9ABC, u128::MAX / 7] {
            let one = reference_of(chance);
            let printed = codes::grouped(&one);
            assert_eq!(references(&format!("Reference: {printed}, page 1")), BTreeSet::from([one.clone()]));
            assert_eq!(references(&printed.replace('-', "—")), BTreeSet::from([one.clone()]));
            for (place, is) in printed.char_indices().filter(|(_, sign)| *sign != '-') {
                for other in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabz".chars().filter(|other| *other != is) {
                    let mut slip = printed.clone();
                    slip.replace_range(place..=place, &other.to_string());
                    assert!(references(&slip).is_empty(), "{slip} for {printed}");
                }
            }
            assert!(references(&one).is_empty(), "a word that looks like one");
            assert!(references(&format!("{printed}-1")).is_empty());
        }
    }

    #[test]
    fn a_file_falls_into_letters_and_no_page_is_lost() {
        let (ana, ben) = (reference_of(1), reference_of(2));
        let none = PageMarks::default();
        let of = |pages: &[PageMarks], is_letter| {
            let letters = letters(pages, is_letter);
            assert_eq!(letters.iter().map(|letter| letter.pages).sum::<usize>(), pages.len());
            letters.into_iter().map(|letter| (letter.from, letter.pages, letter.verdict)).collect::<Vec<_>>()
        };
        let by_code = |reference: &String| Ownership::ByCode(reference.clone());
        assert_eq!(of(&[code(&ana), code(&ben)], false), [(0, 1, by_code(&ana)), (1, 1, by_code(&ben))]);
        // A letter of ours sent back: the code is on its last page.
        let last = PageMarks { references: BTreeSet::from([ana.clone()]), ..code(&ana) };
        assert_eq!(of(&[read(&ana), last.clone(), code(&ben)], false), [(0, 2, by_code(&ana)), (2, 1, by_code(&ben))]);
        // A page that nothing names may be anybody's.
        let may = Ownership::Ask(Why::MorePages, Some(ana.clone()));
        assert_eq!(of(&[code(&ana), none.clone(), code(&ben)], false), [(0, 2, may), (2, 1, by_code(&ben))]);
        assert_eq!(of(&[code(&ana), none.clone()], true), [(0, 2, by_code(&ana))]);
        assert_eq!(of(std::slice::from_ref(&none), true), [(0, 1, Ownership::Ask(Why::NoMark, None))]);
        let by = |reference: &String| Ownership::ByReference(reference.clone());
        assert_eq!(of(&[read(&ana), read(&ben)], false), [(0, 1, by(&ana)), (1, 1, by(&ben))]);
        assert_eq!(of(&[read(&ana), read(&ben)], true), [(0, 2, Ownership::Ask(Why::Several, None))]);
        let foreign = PageMarks { codes: BTreeSet::from([Mark::Foreign]), ..read(&ana) };
        assert_eq!(of(&[foreign], false), [(0, 1, Ownership::Ask(Why::Foreign, None))]);
        let other = PageMarks { codes: BTreeSet::from([Mark::Other]), ..read(&ana) };
        assert_eq!(of(&[other], false), [(0, 1, Ownership::Ask(Why::Other, Some(ana.clone())))]);
        let both = PageMarks { references: BTreeSet::from([ben.clone()]), ..code(&ana) };
        assert_eq!(of(&[both], false), [(0, 1, Ownership::Ask(Why::Several, None))]);
        assert!(letters(&[], false).is_empty());
    }

    #[test]
    fn a_name_stands_there_whole() {
        assert!(names("Ms Ana Silva\n12 Banksia Street", "Ana Silva"));
        assert!(names("SILVA, ANA", "Ana Silva"));
        assert!(!names("Ana Silvan", "Ana Silva") && !names("Ana", "Ana Silva") && !names("anything", ""));
    }
}
