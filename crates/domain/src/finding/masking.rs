//! What a hit shows before it is opened: not more than was typed, and enough to tell two people of one name apart.

use std::collections::BTreeSet;

use search::words::words;

use super::words::{form, plain};

/// A name in which only what was typed stands in full, the rest by its first letter.
pub(super) fn name(name: &str, typed: &BTreeSet<&str>) -> String {
    let one = |word: &str| {
        let all = words(&plain(word));
        let is_typed = !all.is_empty() && all.iter().all(|word| typed.contains(form(word).as_str()));
        match word.chars().find(|letter| letter.is_alphanumeric()) {
            _ if is_typed => word.to_owned(),
            Some(first) => format!("{first}."),
            None => String::new(),
        }
    };
    let masked: Vec<String> = name.split_whitespace().map(one).filter(|word| !word.is_empty()).collect();
    masked.join(" ")
}

/// The suburb or town of an address: the words at its end that are neither a postcode nor the name of a state.
pub(super) fn suburb(address: &str) -> Option<String> {
    let mut parts = address.lines().flat_map(|line| line.split(',')).map(str::trim).filter(|part| !part.is_empty());
    // What comes first is a street or a house; where a number begins a later part, it is a postcode.
    let first = parts.next()?;
    let is_alone = |first: &str| !first.contains(|c: char| c.is_numeric());
    let line = parts.rfind(|part| is_place(part)).or_else(|| Some(first).filter(|first| is_alone(first)))?;
    let words: Vec<&str> = line.split_whitespace().filter(|word| !is_code(word)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Whether a part of an address names a place, and not a street with its number.
fn is_place(part: &str) -> bool {
    let mut words = part.split_whitespace().filter(|word| !is_code(word)).peekable();
    words.peek().is_some() && words.all(|word| !word.contains(|c: char| c.is_numeric()))
}

/// A postcode, or a short name of a state such as `NSW`.
fn is_code(word: &str) -> bool {
    let is_state = word.len() <= 3 && word.chars().all(|c| c.is_ascii_uppercase());
    is_state || word.chars().all(|c| c.is_numeric())
}

/// The last three digits of a number.
pub(super) fn end_of_phone(phone: &str) -> Option<String> {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    let at = digits.len().checked_sub(3)?;
    Some(digits[at..].iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_shows_what_was_typed_and_first_letters() {
        let typed = BTreeSet::from(["w:nguyen"]);
        assert_eq!(name("Thị Mai Nguyễn", &typed), "T. M. Nguyễn");
        assert_eq!(name("李明", &BTreeSet::new()), "李.");
        assert_eq!(name("محمد حداد", &BTreeSet::new()), "م. ح.");
        assert_eq!(name("  ", &typed), "");
    }

    #[test]
    fn an_address_shows_its_suburb_alone() {
        assert_eq!(suburb("12 Wattle Street\nMarrickville NSW 2204").as_deref(), Some("Marrickville"));
        assert_eq!(suburb("Unit 3, 4 Ash Lane, Dulwich Hill, NSW 2203").as_deref(), Some("Dulwich Hill"));
        assert_eq!(suburb("12 Wattle Street"), None);
        assert_eq!(suburb(""), None);
    }

    #[test]
    fn a_number_shows_its_end() {
        assert_eq!(end_of_phone("+61 491 570 156").as_deref(), Some("156"));
        assert_eq!(end_of_phone("12"), None);
    }
}
