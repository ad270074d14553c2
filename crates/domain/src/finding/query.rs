//! What an officer typed, read: a reference, telephone numbers, email addresses, and words.

use catalogue::About;
use search::words::words;

use super::words::{email_form, form, phone_form, plain, sound_form};
use crate::codes;
use crate::conversations::REFERENCE;

/// Letters that are read.
const LONGEST: usize = 1_000;

/// Words that are looked for; more tell nothing more.
pub const MOST_WORDS: usize = 8;

/// One word, number or address, in each form in which it may be indexed.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// As it was typed.
    pub typed: String,
    pub forms: Vec<String>,
    /// Whether it is a whole number or address, and not a word.
    pub is_contact: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pub reference: Option<String>,
    pub groups: Vec<Group>,
    /// Whether not everything that was typed is looked for.
    pub is_cut: bool,
}

/// Reads what was typed.
pub fn read(about: &About, typed: &str) -> Query {
    let is_long = typed.chars().nth(LONGEST).is_some();
    let typed: String = typed.chars().take(LONGEST).collect();
    let reference = codes::typed(&typed, REFERENCE);
    let (mut groups, mut rest) = (Vec::new(), String::new());
    for part in typed.split_whitespace() {
        match email_form(part) {
            Some(form) => groups.push(Group { typed: part.to_owned(), forms: vec![form], is_contact: true }),
            None => {
                rest.push_str(part);
                rest.push(' ');
            }
        }
    }
    let rest = without_numbers(about, &rest, &mut groups);
    let all = words(&plain(&rest));
    let is_telling = all.iter().any(|word| !word.empty);
    for word in all.iter().filter(|word| !is_telling || !word.empty) {
        let forms = std::iter::once(form(word)).chain(sound_form(word)).collect();
        let group = Group { typed: word.surface.clone(), forms, is_contact: false };
        if !groups.contains(&group) {
            groups.push(group);
        }
    }
    let is_cut = is_long || groups.len() > MOST_WORDS;
    groups.truncate(MOST_WORDS);
    Query { reference, groups, is_cut }
}

/// Takes telephone numbers out of a text, however they are grouped.
fn without_numbers(about: &About, text: &str, groups: &mut Vec<Group>) -> String {
    let is_part = |c: char| c.is_numeric() || c.is_whitespace() || "+＋()-–.‐‑/".contains(c);
    let mut rest = String::with_capacity(text.len());
    let mut run = String::new();
    let mut end = |run: &mut String, rest: &mut String| {
        match phone_form(about, run) {
            Some(form) => {
                groups.push(Group { typed: run.trim().to_owned(), forms: vec![form], is_contact: true });
                rest.push(' ');
            }
            None => rest.push_str(run),
        }
        run.clear();
    };
    for letter in text.chars() {
        if is_part(letter) {
            run.push(letter);
        } else {
            end(&mut run, &mut rest);
            rest.push(letter);
        }
    }
    end(&mut run, &mut rest);
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn about() -> About {
        About { calling_code: Some("61".into()), trunk_prefix: Some("0".into()), ..About::default() }
    }

    fn typed(text: &str) -> Vec<String> {
        read(&about(), text).groups.into_iter().map(|group| group.typed).collect()
    }

    #[test]
    fn numbers_addresses_and_words_are_told_apart() {
        let query = read(&about(), "Nguyễn 0491 570 156 Ana@Example.org porch");
        let forms: Vec<&str> = query.groups.iter().map(|group| group.forms[0].as_str()).collect();
        assert_eq!(forms, ["e:ana@example.org", "p:+61491570156", "w:nguyen", "w:porch"]);
        let one = read(&about(), "+61 491 570 156");
        assert_eq!((one.groups.len(), one.groups[0].is_contact), (1, true));
        assert_eq!(typed("12 Wattle Street"), ["12", "wattle", "street"]);
    }

    #[test]
    fn a_reference_is_read_out_in_groups() {
        let reference = codes::checked(42, REFERENCE);
        assert_eq!(read(&about(), &codes::grouped(&reference).to_lowercase()).reference, Some(reference));
        assert_eq!(read(&about(), "Nguyen").reference, None);
    }

    #[test]
    fn words_that_tell_nothing_are_left_out_beside_others() {
        assert_eq!(typed("the woman with the heritage porch"), ["woman", "heritage", "porch"]);
        assert!(!typed("the and of").is_empty());
    }

    #[test]
    fn whatever_is_typed_is_read() {
        assert_eq!(read(&about(), "   "), Query::default());
        let long = read(&about(), &"x".repeat(10_000));
        assert!(long.is_cut && long.groups.len() == 1);
        assert!(read(&about(), &"word ".repeat(3_000)).groups.len() == 1);
        let many: String = (0..50).map(|n| format!("word{n} ")).collect();
        assert_eq!(read(&about(), &many).groups.len(), MOST_WORDS);
        for odd in ["%", "_", "'\"; DROP TABLE", "😀😀", "\u{202e}abc\u{202c}", "\0", "((((", "@@@", "++++++++++++"]
        {
            read(&about(), odd);
        }
        assert_eq!(typed("محمد"), typed("مُحَمَّد"));
    }
}
