//! The first text of a new service or life event: complete, accepted by `stoa check`, with TODO where an author decides.

use rules::{Date, Type, closest};

use crate::catalogue::Catalogue;
use crate::problems::File;

const SERVICE: &str = include_str!("skeleton/service.yaml");
const CASES: &str = include_str!("skeleton/cases.yaml");
const EVENT: &str = include_str!("skeleton/event.yaml");
const PERSONAS: &str = include_str!("skeleton/event.cases.yaml");

impl Catalogue {
    /// The files of a new service of an agency, as `AGENCY/SERVICE`.
    ///
    /// # Errors
    /// In words, if the place is not one for a new service.
    pub fn new_service(&self, place: &str, today: Date) -> Result<Vec<File>, String> {
        let Some((agency, id)) = place.split_once('/') else {
            return Err("say whose service it is: stoa new service AGENCY/SERVICE".to_string());
        };
        name(id)?;
        if self.agencies.get(agency).is_none() {
            let close = closest(agency, self.agencies.ids()).map(|id| format!(" (did you mean `{id}`?)"));
            let help = close.unwrap_or_else(|| ": describe it in agencies.yaml first".to_string());
            return Err(format!("there is no agency named `{agency}`{help}"));
        }
        if self.service(id).is_some() {
            return Err(format!("there is a service `{id}` already"));
        }
        let fact = self.yes_or_no().ok_or("there is no fact that is yes or no: write one in facts/ first")?;
        let fill = |text: &str| {
            let on = today.to_string();
            let all = [("AGENCY", agency), ("SERVICE", id), ("NAME", &title(id)), ("FACT", &fact), ("TODAY", &on)];
            filled(text, &all)
        };
        let folder = format!("services/{agency}/{id}");
        let file = |name: &str, text: &str| File { path: format!("{folder}/{name}"), text: fill(text) };
        Ok(vec![file("service.yaml", SERVICE), file("cases.yaml", CASES)])
    }

    /// The files of a new life event.
    ///
    /// # Errors
    /// In words, if there is such an event.
    pub fn new_event(&self, id: &str, today: Date) -> Result<Vec<File>, String> {
        name(id)?;
        if self.event(id).is_some() {
            return Err(format!("there is a life event `{id}` already"));
        }
        let on = today.to_string();
        let fill = |text: &str| filled(text, &[("EVENT", id), ("NAME", &title(id)), ("TODAY", &on)]);
        let file = |path: String, text: &str| File { path, text: fill(text) };
        Ok(vec![file(format!("events/{id}.yaml"), EVENT), file(format!("events/{id}.cases.yaml"), PERSONAS)])
    }

    /// A fact for the first rule: one that is asked, and yes or no.
    fn yes_or_no(&self) -> Option<String> {
        let vocabulary = &self.program.vocabulary;
        let asked = |fact: &&crate::vocabulary::Fact| {
            *vocabulary.fact_type(fact.id) == Type::Boolean
                && !vocabulary.is_derived(fact.id)
                && fact.wording.delicate.is_none()
                && fact.wording.implied_because.is_empty()
                && self.program.sources_of_asking(fact.id).is_empty()
        };
        self.facts.facts.iter().find(asked).map(|fact| fact.wording.name.clone())
    }
}

fn name(id: &str) -> Result<(), String> {
    let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    match id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(fine) {
        true => Ok(()),
        false => Err(format!("`{id}` is not a name: use small letters, digits and `-`, beginning with a letter")),
    }
}

/// `gas-rebate` becomes `Gas rebate`.
fn title(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

fn filled(text: &str, all: &[(&str, &str)]) -> String {
    all.iter().fold(text.to_string(), |text, (name, value)| text.replace(&format!("<{name}>"), value))
}
