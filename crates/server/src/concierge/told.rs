//! What was told in one conversation, page by page. No I/O.

use catalogue::Catalogue;
use rules::{Facts, Need, Type, Value};
use serde_json::{Value as Json, json};

use crate::questions::{Given, key_of, need_of};

/// The answers, the pages they were given on, and whether what is held was looked through.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Told {
    pub(super) given: Given,
    /// The questions of each page that was answered, in order.
    pub(super) pages: Vec<Vec<Need>>,
    pub(super) confirmed: bool,
}

impl Told {
    pub(super) fn from_json(catalogue: &Catalogue, json: &Json) -> Told {
        let needs = |page: &Json| {
            let keys = page.as_array().into_iter().flatten().filter_map(Json::as_str);
            keys.filter_map(|key| need_of(catalogue, key)).collect::<Vec<_>>()
        };
        let pages = json["pages"].as_array().into_iter().flatten().map(needs);
        Told {
            given: Given::from_json(catalogue, &json["given"]),
            pages: pages.filter(|page| !page.is_empty()).collect(),
            confirmed: json["confirmed"] == true,
        }
    }

    pub(super) fn to_json(&self, catalogue: &Catalogue) -> Json {
        let keys = |page: &Vec<Need>| page.iter().map(|need| key_of(catalogue, *need)).collect::<Vec<_>>();
        json!({
            "given": self.given.to_json(catalogue),
            "pages": self.pages.iter().map(keys).collect::<Vec<_>>(),
            "confirmed": self.confirmed,
        })
    }

    /// Takes an answer; `None` for "I don't know". Entries that a list no longer has are forgotten with it.
    pub(super) fn answer(&mut self, need: Need, value: Option<Value>) {
        if let Need::Fact(list) = need {
            let entries = match &value {
                Some(Value::List(list)) => list.entries.len(),
                _ => 0,
            };
            let gone: Vec<Need> = self
                .given
                .iter()
                .map(|(need, _)| need)
                .filter(|other| match other {
                    Need::Field { list: of, row, .. } => *of == list && usize::from(*row) >= entries,
                    _ => false,
                })
                .collect();
            gone.into_iter().for_each(|need| self.given.remove(need));
        }
        self.given.set(need, value);
    }

    /// Notes that a page was answered: a new one at the end, or again one that stood there.
    pub(super) fn turn(&mut self, page: Option<usize>, needs: &[Need]) {
        let is_known =
            page.is_some_and(|page| page < self.pages.len()) || self.pages.last().is_some_and(|last| last == needs);
        if !is_known && !needs.is_empty() {
            self.pages.push(needs.to_vec());
        }
    }

    /// What is held, with what was told on top of it.
    pub(super) fn facts(&self, catalogue: &Catalogue, held: &Facts) -> Facts {
        let vocabulary = &catalogue.program.vocabulary;
        let mut facts = held.clone();
        for (need, value) in self.given.iter() {
            match (need, value) {
                (need, Some(value)) => facts.accept(vocabulary, need, value.clone()),
                // Who says "I don't know" of something that is held takes it back.
                (Need::Fact(fact), None) => facts.clear(fact),
                (Need::Field { list, row, field }, None) => facts.set_field(list, row, field, None),
                (Need::More(_), None) => {}
            }
        }
        facts
    }

    /// Whether a question is one that people answer: what is worked out from other facts is not.
    pub(super) fn is_asked(catalogue: &Catalogue, need: Need) -> bool {
        let vocabulary = &catalogue.program.vocabulary;
        match need {
            Need::Fact(fact) => !vocabulary.is_derived(fact) && !matches!(vocabulary.fact_type(fact), Type::Record(_)),
            Need::More(_) => true,
            Need::Field { list, field, .. } => {
                Facts::record_of(vocabulary, list).is_some_and(|record| !vocabulary.is_derived_field(record, field))
            }
        }
    }
}
