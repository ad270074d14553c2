//! What an officer may do with a service on a day: by the competence of their agency, or under mandates of the
//! catalogue. Pure.

use catalogue::service::Provider;
use catalogue::{Catalogue, Mandate, Service, Venture};
use jiff::civil::Date;

use super::Action;
use super::sight::Sight;

/// An officer, as far as competence asks.
pub(super) struct Holder<'o> {
    pub agency: &'o str,
    pub roles: &'o [String],
}

/// A mandate, as an officer reads it who acts under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Under {
    /// The venture of the catalogue.
    pub venture: String,
    pub instrument: String,
    /// The agency for whose account it is.
    pub on_behalf_of: Option<String>,
    pub purpose: Option<String>,
    /// In words, what must hold besides: the officer sees to it.
    pub when: Option<String>,
}

/// What one officer has in hand for one service.
pub(super) struct Powers<'c> {
    /// The agency is the competent one and has divided nothing among its own roles.
    is_own: bool,
    under: Vec<(&'c Venture, &'c Mandate)>,
    /// Roles of the officer's own agency that could do more.
    others: Vec<(&'c Mandate, &'c str)>,
}

/// What is asked about.
pub(super) struct Asked<'a> {
    pub service: &'a Service,
    /// The agencies that answer for it.
    pub competent: &'a [&'a str],
    /// Whether it is a case with all that hangs on it, and not some facts.
    pub is_whole_case: bool,
    pub day: Date,
}

/// The agencies that answer for something of a service: the one that has it, and the one that delivers the service.
/// Where any of a kind delivers it, that is the one that has it, otherwise the one that stands for all of its kind.
pub(super) fn competent<'c>(catalogue: &'c Catalogue, service: &'c Service, has_it: Option<&'c str>) -> Vec<&'c str> {
    let known = has_it.filter(|agency| catalogue.agencies.get(agency).is_some());
    let delivers = match &service.provider {
        Provider::Agency(owner) => Some(owner.as_str()),
        Provider::Any { .. } if known.is_some() => None,
        Provider::Any { kind, .. } => {
            catalogue.agencies.iter().find(|agency| agency.kind == kind).map(|agency| agency.id.as_str())
        }
    };
    let mut both: Vec<&str> = known.into_iter().chain(delivers).collect();
    both.dedup();
    both
}

/// What is in force for an officer on a day.
pub(super) fn powers<'c>(catalogue: &'c Catalogue, asked: &Asked<'_>, holder: &Holder<'_>) -> Powers<'c> {
    let in_force =
        |venture: &&Venture| venture.from <= asked.day && venture.until.is_none_or(|until| asked.day <= until);
    let covers = |mandate: &Mandate| {
        let names_it = mandate.services.as_ref().is_none_or(|services| services.contains(&asked.service.id));
        // A mandate for the account of one agency does not follow what another has.
        let is_theirs = mandate.on_behalf_of.as_deref().is_none_or(|of| asked.competent.contains(&of));
        // A mandate for some facts is used where those facts alone are shown, and opens no whole case.
        let shows_all = mandate.facts.is_none() || !asked.is_whole_case;
        mandate.agency == holder.agency && names_it && is_theirs && shows_all
    };
    let is_competent = asked.competent.contains(&holder.agency);
    let (mut under, mut others, mut is_divided) = (Vec::new(), Vec::new(), false);
    for venture in catalogue.ventures.iter().filter(in_force) {
        for mandate in venture.mandates.iter().filter(|mandate| covers(mandate)) {
            // What an agency gives to roles of its own is theirs alone within the agency.
            is_divided |= is_competent && mandate.services.is_some() && is_own(mandate);
            match &mandate.role {
                Some(role) if !holder.roles.contains(role) => others.push((mandate, role.as_str())),
                _ => under.push((venture, mandate)),
            }
        }
    }
    Powers { is_own: is_competent && !is_divided, under, others }
}

/// Whether an agency gave it to a role of its own.
fn is_own(mandate: &Mandate) -> bool {
    mandate.on_behalf_of.as_deref().is_none_or(|of| of == mandate.agency)
}

/// The power that an action takes; none for what no officer does.
fn power(action: Action) -> Option<&'static str> {
    match action {
        Action::See | Action::Download => Some("see"),
        Action::Change | Action::Send => Some("collect"),
        Action::Advise => Some("advise"),
        Action::Decide => Some("decide"),
        Action::Delete => None,
    }
}

impl Powers<'_> {
    /// Whether the action is covered: by competence, or by the mandates that it is then done under.
    pub(super) fn may(&self, action: Action) -> Option<Vec<Under>> {
        let power = power(action)?;
        if self.is_own {
            return Some(Vec::new());
        }
        let covering = self.under.iter().filter(|(_, mandate)| mandate.may.contains(&power));
        let under: Vec<Under> = covering.map(|(venture, mandate)| in_words(venture, mandate)).collect();
        (!under.is_empty()).then_some(under)
    }

    /// What the officer reaches with a power: everything within the own agency, otherwise the facts of the mandates.
    pub(super) fn sight(&self, catalogue: &Catalogue, power: &str) -> Sight {
        if self.is_own {
            return Sight::everything();
        }
        let mandates = self.under.iter().map(|(_, mandate)| *mandate);
        Sight::under(catalogue, mandates.filter(|mandate| mandate.may.contains(&power)))
    }

    /// The powers that the officer does have, in the order of the catalogue's words for them.
    pub(super) fn all(&self) -> Vec<&'static str> {
        let has = |power: &&str| self.is_own || self.under.iter().any(|(_, mandate)| mandate.may.contains(power));
        ["advise", "collect", "see", "decide"].into_iter().filter(has).collect()
    }

    /// Roles of the own agency that may do it.
    pub(super) fn roles_that_may(&self, action: Action) -> Vec<String> {
        let Some(power) = power(action) else { return Vec::new() };
        let may = self.others.iter().filter(|(mandate, _)| mandate.may.contains(&power));
        let mut roles: Vec<String> = may.map(|(_, role)| (*role).to_owned()).collect();
        roles.sort();
        roles.dedup();
        roles
    }
}

fn in_words(venture: &Venture, mandate: &Mandate) -> Under {
    Under {
        venture: venture.id.clone(),
        instrument: venture.instrument.clone(),
        on_behalf_of: mandate.on_behalf_of.clone(),
        purpose: mandate.purpose.clone(),
        when: mandate.when.clone(),
    }
}
