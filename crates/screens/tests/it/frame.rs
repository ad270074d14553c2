//! The frame around the pages of the tests.

use screens::{Frame, Language, Link, Person, Words};

pub(crate) fn frame(language: &str) -> Frame {
    let languages = [("en", "English"), ("ar", "العربية"), ("vi", "Tiếng Việt")];
    Frame {
        language: language.to_owned(),
        jurisdiction: "Arcadia".to_owned(),
        tagline: "One door".to_owned(),
        home: "/".to_owned(),
        title: "A page".to_owned(),
        has_errors: false,
        back: Some("/before".to_owned()),
        navigation: vec![Link::new("Home", "/").current(), Link::new("Plan", "/plan")],
        leave: None,
        trust: None,
        languages: languages
            .map(|(tag, name)| Language { tag: tag.to_owned(), name: name.to_owned(), href: format!("/{tag}") })
            .to_vec(),
        person: Person { href: "/person".to_owned(), phone: "13 77 88".to_owned(), hours: "Every day".into() },
        footer: vec![Link::new("Privacy", "/privacy")],
        acknowledgement: "We acknowledge.".into(),
        notice: None,
        words: Words::default(),
    }
}
