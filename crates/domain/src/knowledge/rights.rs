//! Who writes for which service: officers of the agency that answers for it. Everybody at the desk reads and asks.

use catalogue::Catalogue;
use catalogue::service::{Provider, Service};

use super::model::{Article, State};
use crate::refusal::{Outcome, Refusal};
use crate::trust::Actor;

/// The officer who writes at the desk.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub agency: &'a str,
}

impl<'a> Writer<'a> {
    pub(super) fn of(actor: &'a Actor) -> Outcome<Self> {
        match actor {
            Actor::Officer { id, name, agency } => Ok(Writer { id, name, agency }),
            _ => Err(Refusal::desk_sign_in_first()),
        }
    }
}

/// Whether an agency answers for a service. Where any of a kind delivers it, each of that kind does.
pub fn answers_for(catalogue: &Catalogue, agency: &str, service: &Service) -> bool {
    match &service.provider {
        Provider::Agency(owner) => owner == agency,
        Provider::Any { kind, .. } => catalogue.agencies.get(agency).is_some_and(|known| known.kind == kind),
    }
}

/// The services that officers of an agency write for.
pub fn services_of<'c>(catalogue: &'c Catalogue, agency: &str) -> Vec<&'c Service> {
    catalogue.services.iter().filter(|service| answers_for(catalogue, agency, service)).collect()
}

/// The agency that answers questions about a service; where any of a kind delivers it, the one that stands for them.
pub(super) fn agency_of<'c>(catalogue: &'c Catalogue, service: &'c Service) -> Option<&'c str> {
    match &service.provider {
        Provider::Agency(owner) => Some(owner),
        Provider::Any { kind, .. } => {
            catalogue.agencies.iter().find(|agency| agency.kind == kind).map(|agency| agency.id.as_str())
        }
    }
}

pub fn may_change(agency: &str, article: &Article) -> bool {
    article.agency == agency
}

/// Drafts are for those who write them.
pub fn may_read(agency: &str, article: &Article) -> bool {
    article.state() != State::Draft || may_change(agency, article)
}

/// Refuses officers who may not write here.
pub fn refuse() -> Refusal {
    Refusal::forbidden("knowledge-not-yours")
}
