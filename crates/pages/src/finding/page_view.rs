//! The page with what a search found, with its samples.

use serde::Serialize;

use super::hits::PersonHit;
use crate::web::{Choice, View};

/// `desk/find.html`.
#[derive(Debug, Serialize)]
pub(super) struct FindPage {
    /// What was typed.
    pub typed: String,
    /// What it is for.
    pub purposes: Vec<Choice>,
    /// Whether anything was looked for.
    pub is_searched: bool,
    /// Whether there was nothing in it to look for.
    pub is_nothing: bool,
    pub people: Vec<PersonHit>,
    pub services: Vec<PlaceHit>,
    pub articles: Vec<PlaceHit>,
    /// The words that stand nowhere beside the others, in one list.
    pub left_out: Option<String>,
    /// How many words are looked for, if there were more.
    pub cut_to: Option<usize>,
    /// How many people are shown, if there are more.
    pub more_than: Option<usize>,
    /// The page with the searches of the officer.
    pub record: String,
}

/// A page that holds nothing about anybody.
#[derive(Debug, Serialize)]
pub(super) struct PlaceHit {
    pub href: String,
    pub title: String,
}

impl View for FindPage {
    const TEMPLATE: &'static str = "desk/find.html";

    fn samples() -> Vec<Self> {
        let place = |href: &str, title: &str| PlaceHit { href: href.to_owned(), title: title.to_owned() };
        let empty = || FindPage {
            typed: String::new(),
            purposes: vec![Choice::new("helping", "helping somebody who asked", true)],
            is_searched: false,
            is_nothing: false,
            people: Vec::new(),
            services: Vec::new(),
            articles: Vec::new(),
            left_out: None,
            cut_to: None,
            more_than: None,
            record: "/desk/team/019ee770/searches".to_owned(),
        };
        let full = FindPage {
            typed: "nguyen heritage porch".to_owned(),
            is_searched: true,
            people: PersonHit::samples(),
            services: vec![place("/desk/briefings/gas-rebate", "Gas rebate")],
            articles: vec![place("/desk/knowledge/019ee77e", "Two meters at one address")],
            left_out: Some("woman and week".to_owned()),
            cut_to: Some(8),
            more_than: Some(20),
            ..empty()
        };
        let none = FindPage { typed: "xyz".to_owned(), is_searched: true, ..empty() };
        let nothing = FindPage { typed: "%".to_owned(), is_searched: true, is_nothing: true, ..empty() };
        vec![full, empty(), none, nothing]
    }
}
