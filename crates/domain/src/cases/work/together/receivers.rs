//! The bodies to which a case, or a share of its work with certain facts, may be given: those responsible for the
//! service, and those that the manifest or a venture names. Pure.

use std::collections::BTreeSet;

use catalogue::service::Provider;
use catalogue::{Catalogue, Mandate, Service};
use jiff::civil::Date;

/// The facts that go with a share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Carries {
    All,
    /// By name.
    Only(BTreeSet<String>),
}

/// A service on a day, and the agency that has the case.
pub struct Asking<'a> {
    /// Today's, for ventures and agencies.
    pub catalogue: &'a Catalogue,
    /// The one that applies to the case, for its manifest.
    pub law: &'a Catalogue,
    pub service: &'a Service,
    pub has_it: &'a str,
    pub day: Date,
}

impl Asking<'_> {
    /// Whether an agency may be given the whole case: it is responsible for the service itself, or a venture names it
    /// as receiver.
    pub fn takes_whole(&self, agency: &str) -> bool {
        agency != self.has_it && (self.is_competent(agency) || self.mandates(agency).any(|one| one.receives))
    }

    /// The facts that go with a share for an agency; `None` if it may not be given one.
    pub fn takes_part(&self, agency: &str) -> Option<Carries> {
        if agency == self.has_it || self.catalogue.agencies.get(agency).is_none() {
            return None;
        }
        if self.takes_whole(agency) {
            return Some(Carries::All);
        }
        let name = |fact: &rules::FactId| self.catalogue.program.vocabulary.fact_name(*fact).to_owned();
        let asked = self.service.consult.iter().filter(|consult| consult.agency == agency);
        let own = |fact: &rules::FactId| self.law.program.vocabulary.fact_name(*fact).to_owned();
        let asked: Vec<BTreeSet<String>> = asked.map(|consult| consult.sees.iter().map(own).collect()).collect();
        // A role sees no more than what its mandate names; one that names no facts carries none here.
        let named = self.mandates(agency).filter_map(|one| {
            let facts = one.facts.as_ref().filter(|_| one.may.contains(&"see"))?;
            Some(facts.iter().filter(|fact| !one.not_facts.contains(fact)).map(name).collect())
        });
        let all: Vec<BTreeSet<String>> = asked.into_iter().chain(named).collect();
        (!all.is_empty()).then(|| Carries::Only(all.into_iter().flatten().collect()))
    }

    /// The agency that delivers the service, or one of the kind that does.
    fn is_competent(&self, agency: &str) -> bool {
        match &self.service.provider {
            Provider::Agency(own) => own == agency,
            Provider::Any { kind, .. } => self.catalogue.agencies.get(agency).is_some_and(|known| known.kind == *kind),
        }
    }

    /// An agency's mandates for the service that are in force, on behalf of the responsible agency.
    fn mandates<'m>(&'m self, agency: &'m str) -> impl Iterator<Item = &'m Mandate> {
        let in_force = move |venture: &&catalogue::Venture| {
            venture.from <= self.day && venture.until.is_none_or(|until| self.day <= until)
        };
        let covers = move |one: &&Mandate| {
            let names_it = one.services.as_ref().is_none_or(|services| services.contains(&self.service.id));
            let of = one.on_behalf_of.as_deref();
            one.agency == agency && names_it && of.is_none_or(|of| of == self.has_it || self.is_competent(of))
        };
        self.catalogue.ventures.iter().filter(in_force).flat_map(|venture| &venture.mandates).filter(covers)
    }
}
