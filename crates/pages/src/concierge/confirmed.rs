//! What a person confirmed before a plan began: facts that were heard, and further purposes.

use domain::concierge::core::Purpose;
use domain::concierge::transcript::Transcript;
use domain::questions::{Given, need_of};
use rules::{Need, Value};

use super::reach::Reached;
use crate::web::Visit;

/// Facts and purposes to begin a plan with.
pub(super) struct Confirmed {
    /// Life events for which they came too.
    pub(super) also: Vec<String>,
    pub(super) given: Given,
}

impl Confirmed {
    pub(super) fn is_empty(&self) -> bool {
        self.also.is_empty() && self.given.is_empty()
    }

    /// Takes facts as the form sends them, `fact=value`. One that the catalogue does not have or would not take any
    /// more is left out: then it is asked.
    pub(super) fn hear<'p>(&mut self, visit: &Visit, heard: impl Iterator<Item = &'p str>) {
        let (catalogue, today) = (visit.app.catalogue, visit.app.today());
        for (key, text) in heard.filter_map(|heard| heard.split_once('=')) {
            let Some(need @ Need::Fact(fact)) = need_of(catalogue, key) else { continue };
            let ty = catalogue.program.vocabulary.fact_type(fact);
            let value = catalogue::parse_value(&catalogue.program, ty, text).ok();
            let value = value.filter(|value| catalogue.check_answer(need, value, today).is_ok());
            if let Some(value) = value.filter(|_| !catalogue.program.vocabulary.is_derived(fact)) {
                self.given.set(need, Some(value));
            }
        }
    }

    /// Takes along the answers given in another plan, and the purposes for which they came too.
    pub(super) fn take_along(&mut self, from: &Reached, event: Option<&str>) {
        for (need, value) in from.told.given.iter() {
            if let (Need::Fact(_), Some(value)) = (need, value) {
                self.given.set(need, Some(value.clone()));
            }
        }
        self.also.extend(from.told.also.iter().filter(|id| Some(id.as_str()) != event).cloned());
    }

    /// Writes into a plan what matters for it or for one of the further purposes; returns how many answers that are.
    pub(super) fn tell(&self, visit: &Visit, purpose: Purpose<'static>, told: &mut Transcript) -> usize {
        let app = &visit.app;
        let also = self.also.iter().filter_map(|id| app.catalogue.event(id)).map(Purpose::Event);
        let matter: Vec<_> =
            also.chain([purpose]).map(|purpose| app.concierges.of(purpose, app.today()).facts()).collect();
        let answers: Vec<(Need, Value)> = self
            .given
            .iter()
            .filter(|(need, _)| matter.iter().any(|facts| facts.contains(&need.fact())))
            .filter_map(|(need, value)| Some((need, value?.clone())))
            .collect();
        for (need, value) in &answers {
            told.answer(*need, Some(value.clone()));
        }
        for id in &self.also {
            if purpose.event().is_none_or(|event| event.id != *id) && !told.also.contains(id) {
                told.also.push(id.clone());
            }
        }
        answers.len()
    }
}
