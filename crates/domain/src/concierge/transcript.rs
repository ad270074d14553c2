//! The answers given in one interview, page by page. No I/O.

use catalogue::Catalogue;
use rules::{Facts, Need, Type, Value};
use serde_json::{Value as Json, json};

use crate::questions::{Given, key_of, need_of};

/// The answers, the pages they were given on, and whether the stored facts were confirmed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Transcript {
    pub given: Given,
    /// The questions of each answered page, in order.
    pub pages: Vec<Vec<Need>>,
    pub confirmed: bool,
    /// Whether they want to look at what the life event offers besides.
    pub more: bool,
    /// Life events for which they came too, by their ids.
    pub also: Vec<String>,
}

impl Transcript {
    /// Whether a stored transcript goes on to what the life event offers besides.
    pub fn wants_more(json: &Json) -> bool {
        json["more"] == true
    }

    pub fn from_json(catalogue: &Catalogue, json: &Json) -> Transcript {
        let needs = |page: &Json| {
            let keys = page.as_array().into_iter().flatten().filter_map(Json::as_str);
            keys.filter_map(|key| need_of(catalogue, key)).collect::<Vec<_>>()
        };
        let pages = json["pages"].as_array().into_iter().flatten().map(needs);
        Transcript {
            given: Given::from_json(catalogue, &json["given"]),
            pages: pages.filter(|page| !page.is_empty()).collect(),
            confirmed: json["confirmed"] == true,
            more: Transcript::wants_more(json),
            also: json["also"].as_array().into_iter().flatten().filter_map(Json::as_str).map(str::to_owned).collect(),
        }
    }

    pub fn to_json(&self, catalogue: &Catalogue) -> Json {
        let keys = |page: &Vec<Need>| page.iter().map(|need| key_of(catalogue, *need)).collect::<Vec<_>>();
        json!({
            "given": self.given.to_json(catalogue),
            "pages": self.pages.iter().map(keys).collect::<Vec<_>>(),
            "confirmed": self.confirmed,
            "more": self.more,
            "also": self.also,
        })
    }

    /// Applies an answer; `None` for "I don't know". Answers about entries that were removed from a list are dropped
    /// with them.
    pub fn answer(&mut self, need: Need, value: Option<Value>) {
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

    /// Records that a page was answered: a new one at the end, or an existing one again.
    pub fn turn(&mut self, page: Option<usize>, needs: &[Need]) {
        let is_known =
            page.is_some_and(|page| page < self.pages.len()) || self.pages.last().is_some_and(|last| last == needs);
        if !is_known && !needs.is_empty() {
            self.pages.push(needs.to_vec());
        }
    }

    /// The stored facts, overridden by the answers given here.
    pub fn facts(&self, catalogue: &Catalogue, held: &Facts) -> Facts {
        let vocabulary = &catalogue.program.vocabulary;
        let mut facts = held.clone();
        for (need, value) in self.given.iter() {
            match (need, value) {
                (need, Some(value)) => facts.accept(vocabulary, need, value.clone()),
                // Answering "I don't know" to a stored fact withdraws it.
                (Need::Fact(fact), None) => facts.clear(fact),
                (Need::Field { list, row, field }, None) => facts.set_field(list, row, field, None),
                (Need::More(_), None) => {}
            }
        }
        facts
    }

    /// Whether people answer this question; derived facts are computed instead.
    pub fn is_asked(catalogue: &Catalogue, need: Need) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue() -> Catalogue {
        let files = [
            ("catalogue.yaml", "catalogue: x\nname: X\ntime_zone: UTC\ncurrency: AUD\nlanguages: [en]\n"),
            (
                "facts/all.yaml",
                "records:\n  child:\n    name: Child\n    fields:\n      age: { type: whole number, ask: How old? }\n\
                 facts:\n  children: { type: list of child, ask: How many children? }\n  \
                 renting: { type: boolean, ask: Do you rent? }\n",
            ),
        ];
        let file = |(path, text): (&str, &str)| catalogue::File { path: path.to_owned(), text: text.to_owned() };
        Catalogue::load(files.map(file).into())
    }

    fn need(catalogue: &Catalogue, key: &str) -> Need {
        need_of(catalogue, key).unwrap_or_else(|| panic!("{key}: {:?}", catalogue.problems))
    }

    fn count(catalogue: &Catalogue, entries: u16) -> Option<Value> {
        let vocabulary = &catalogue.program.vocabulary;
        let mut facts = Facts::new(vocabulary);
        let children = vocabulary.fact("children").unwrap();
        facts.set_count(vocabulary, children, entries);
        facts.get(children).cloned()
    }

    #[test]
    fn a_shorter_list_forgets_the_entries_it_no_longer_has() {
        let catalogue = catalogue();
        let need = |key| need(&catalogue, key);
        let mut told = Transcript::default();
        told.answer(need("children"), count(&catalogue, 2));
        told.answer(need("children-0-age"), Some(Value::Number(3.into())));
        told.answer(need("children-1-age"), Some(Value::Number(5.into())));
        told.answer(need("children"), count(&catalogue, 1));
        let again = Transcript::from_json(&catalogue, &told.to_json(&catalogue));
        assert_eq!(again, told, "what is kept is what was told");
        let facts = told.facts(&catalogue, &Facts::new(&catalogue.program.vocabulary));
        assert_eq!(facts.answer(need("children-0-age")), Some(Value::Number(3.into())));
        told.answer(need("children"), count(&catalogue, 2));
        let facts = told.facts(&catalogue, &Facts::new(&catalogue.program.vocabulary));
        assert_eq!(facts.answer(need("children-1-age")), None, "another child, who is asked about");
    }

    #[test]
    fn not_knowing_takes_back_what_is_held() {
        let catalogue = catalogue();
        let renting = need(&catalogue, "renting");
        let mut held = Facts::new(&catalogue.program.vocabulary);
        held.set(renting.fact(), Value::Boolean(true));
        let mut told = Transcript::default();
        assert_eq!(told.facts(&catalogue, &held).answer(renting), Some(Value::Boolean(true)));
        told.answer(renting, None);
        assert_eq!(told.facts(&catalogue, &held).answer(renting), None);
        told.answer(renting, Some(Value::Boolean(false)));
        assert_eq!(told.facts(&catalogue, &held).answer(renting), Some(Value::Boolean(false)));
    }

    #[test]
    fn a_page_is_counted_once_however_often_it_is_sent() {
        let catalogue = catalogue();
        let (children, renting) = (need(&catalogue, "children"), need(&catalogue, "renting"));
        let mut told = Transcript::default();
        told.turn(None, &[children]);
        told.turn(None, &[children]);
        told.turn(None, &[renting]);
        told.turn(Some(0), &[children]);
        told.turn(Some(9), &[]);
        assert_eq!(told.pages, [vec![children], vec![renting]]);
    }
}
