//! Who may write about which service: officers of the responsible agency. Everyone at the desk may read and ask.

use catalogue::Catalogue;
use catalogue::service::{Provider, Service};

use super::model::{Article, State};
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Actor, front_agency};

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

/// Whether an agency is responsible for a service. If any agency of a kind delivers it, every one of that kind is.
pub fn answers_for(catalogue: &Catalogue, agency: &str, service: &Service) -> bool {
    match &service.provider {
        Provider::Agency(owner) => owner == agency,
        Provider::Any { kind, .. } => catalogue.agencies.get(agency).is_some_and(|known| known.kind == *kind),
    }
}

/// The services an agency's officers may write about.
pub fn services_of<'c>(catalogue: &'c Catalogue, agency: &str) -> Vec<&'c Service> {
    catalogue.services.iter().filter(|service| answers_for(catalogue, agency, service)).collect()
}

/// The agency that answers questions about a service; where the place decides which one delivers it, the one at the
/// front.
pub(super) fn agency_of<'c>(catalogue: &'c Catalogue, service: &'c Service) -> Option<&'c str> {
    match &service.provider {
        Provider::Agency(owner) => Some(owner),
        Provider::Any { kind, .. } => {
            catalogue.only_of_kind(kind).or_else(|| front_agency(catalogue)).map(|agency| agency.id.as_str())
        }
    }
}

pub fn may_change(agency: &str, article: &Article) -> bool {
    article.agency == agency
}

/// Drafts are only visible to officers who may write them.
pub fn may_read(agency: &str, article: &Article) -> bool {
    article.state() != State::Draft || may_change(agency, article)
}

/// Refuses officers who may not write here.
pub fn refuse() -> Refusal {
    Refusal::forbidden("knowledge-not-yours")
}
