//! The one form of names, addresses, contact points and words, in which they are indexed and looked for.

use std::collections::BTreeMap;

use catalogue::About;
use catalogue::contact;
use search::words::{Word, words};

use super::sounds::sound;

/// What kind of text it is, best first: a name tells more than a word of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What the person or organisation is called.
    Name,
    Phone,
    Email,
    /// Who acts for the person.
    Representative,
    /// Somebody else of the case, such as a neighbour.
    Party,
    Address,
    PartyAddress,
    Reference,
    /// The name of the service, or what a conversation is about.
    Title,
    Answer,
    Message,
}

impl Field {
    /// The end of its key in the words of the desk.
    pub fn name(self) -> &'static str {
        match self {
            Field::Name => "name",
            Field::Phone => "phone",
            Field::Email => "email",
            Field::Representative => "representative",
            Field::Party => "party",
            Field::Address => "address",
            Field::PartyAddress => "party-address",
            Field::Reference => "reference",
            Field::Title => "title",
            Field::Answer => "answer",
            Field::Message => "message",
        }
    }

    fn is_name(self) -> bool {
        matches!(self, Field::Name | Field::Representative | Field::Party)
    }
}

/// Letters that are not taken apart by Unicode, as people type them without the keyboard for them.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'ł' | 'Ł' => plain.push('l'),
            'ø' | 'Ø' => plain.push('o'),
            'æ' | 'Æ' => plain.push_str("ae"),
            'œ' | 'Œ' => plain.push_str("oe"),
            'ß' | 'ẞ' => plain.push_str("ss"),
            'ð' | 'Ð' => plain.push('d'),
            'þ' | 'Þ' => plain.push_str("th"),
            'ı' | 'İ' => plain.push('i'),
            other => plain.push(other),
        }
    }
    plain
}

/// The words of a text; those that tell nothing, such as `the`, only of a name.
fn telling(field: Field, text: &str) -> impl Iterator<Item = Word> {
    words(&plain(text)).into_iter().filter(move |word| field.is_name() || !word.empty)
}

/// A word as it is indexed.
pub(super) fn form(word: &Word) -> String {
    format!("w:{}", word.key())
}

/// How a word of a name sounds, as it is indexed.
pub(super) fn sound_form(word: &Word) -> Option<String> {
    Some(format!("s:{}", sound(&word.surface)?))
}

pub(super) fn phone_form(about: &About, typed: &str) -> Option<String> {
    Some(format!("p:{}", about.phone_number(typed)?))
}

pub(super) fn email_form(typed: &str) -> Option<String> {
    Some(format!("e:{}", contact::email(typed)?))
}

/// Everything by which a text is found, each with the best field that it stands in.
pub fn forms(about: &About, texts: &[(Field, String)]) -> BTreeMap<String, Field> {
    let mut forms: BTreeMap<String, Field> = BTreeMap::new();
    let mut add = |form: String, field: Field| {
        let known = forms.entry(form).or_insert(field);
        *known = field.min(*known);
    };
    for (field, text) in texts {
        match field {
            Field::Phone => phone_form(about, text).into_iter().for_each(|form| add(form, *field)),
            Field::Email => email_form(text).into_iter().for_each(|form| add(form, *field)),
            _ => {
                for word in telling(*field, text) {
                    add(form(&word), *field);
                    if field.is_name() {
                        sound_form(&word).into_iter().for_each(|form| add(form, *field));
                    }
                }
            }
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(field: Field, text: &str) -> Vec<String> {
        let about = About { calling_code: Some("61".into()), trunk_prefix: Some("0".into()), ..About::default() };
        forms(&about, &[(field, text.to_owned())]).into_keys().collect()
    }

    #[test]
    fn case_accents_and_width_do_not_matter() {
        for same in ["Nguyễn", "NGUYEN", "nguyen", "Ｎｇｕｙｅｎ"] {
            assert_eq!(of(Field::Name, same), of(Field::Name, "Nguyen"), "{same}");
        }
        assert_eq!(of(Field::Name, "Łukasz Øster"), of(Field::Name, "Lukasz Oster"));
        assert_eq!(of(Field::Message, "two heritage porches"), of(Field::Message, "Two heritage porch"));
    }

    #[test]
    fn a_number_and_an_address_are_whole_or_nothing() {
        assert_eq!(of(Field::Phone, "0491 570 156"), ["p:+61491570156"]);
        assert_eq!(of(Field::Email, " Ana@Example.ORG"), ["e:ana@example.org"]);
        assert!(of(Field::Phone, "call me").is_empty());
    }

    #[test]
    fn only_names_sound() {
        assert!(of(Field::Name, "Smyth").contains(&"s:smt".to_owned()));
        assert!(!of(Field::Message, "Smyth").iter().any(|form| form.starts_with("s:")));
    }
}
