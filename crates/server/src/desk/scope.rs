//! What of the queue an officer has to do with: their agency, and services for which it holds a mandate.

use serde_json::{Value, json};

use crate::app::App;

/// Agencies and services, as statements take them.
#[derive(Clone, Debug)]
pub struct Scope {
    pub agency: String,
    pub services: Vec<String>,
}

/// A part of a scope: what an agency answers for, or what it sees of the others, service by service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'s> {
    Agency,
    Service(&'s str),
}

impl Scope {
    /// The agency first. No item is in two of them.
    pub(super) fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        std::iter::once(Part::Agency).chain(self.services.iter().map(|service| Part::Service(service)))
    }

    pub(super) fn services(&self) -> Value {
        json!(self.services)
    }
}

/// What is shown in the queue of an officer of an agency on a day. It only keeps lists short: whoever opens
/// something asks for leave.
pub fn scope(app: &App, agency: &str) -> Scope {
    let today = app.today();
    let ventures = app.catalogue.ventures.iter();
    let in_force = ventures.filter(|venture| venture.from <= today && venture.until.is_none_or(|until| today <= until));
    let mandates = in_force.flat_map(|venture| &venture.mandates).filter(|mandate| mandate.agency == agency);
    let mut services: Vec<String> = mandates
        .filter(|mandate| mandate.may.contains(&"see"))
        .flat_map(|mandate| mandate.services.clone().unwrap_or_default())
        .collect();
    services.sort();
    services.dedup();
    Scope { agency: agency.to_owned(), services }
}
