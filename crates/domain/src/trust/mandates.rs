//! An officer's powers over a service on a given day: through their agency's competence, or through mandates in the
//! catalogue. Pure.

use catalogue::service::Provider;
use catalogue::{Catalogue, Decides, Mandate, Service, Status, Venture, Verdict};
use jiff::civil::Date;

use super::Action;
use super::acts::{Act, Acts, MandateRule, Power};
use super::visibility::Visibility;
use crate::staff::TEAM_LEADER;

/// The properties of an officer that competence depends on.
pub(super) struct Holder<'o> {
    pub agency: &'o str,
    pub roles: &'o [String],
}

/// A mandate as shown to the officer acting under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Under {
    /// The venture in the catalogue.
    pub venture: String,
    pub instrument: String,
    /// Whether the agencies have not confirmed it.
    pub is_proposed: bool,
    /// The agency on whose behalf it is.
    pub on_behalf_of: Option<String>,
    pub purpose: Option<String>,
    /// A further condition, in words, which the officer is responsible for checking.
    pub when: Option<String>,
}

/// The decisions an officer may sign.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Signs {
    Everything,
    /// Those that any of these mandates allows; none if the list is empty.
    Only(Vec<Decides>),
}

impl Signs {
    pub(super) fn covers(&self, outcome: &str, goes_against: bool, verdict: Verdict) -> bool {
        match self {
            Signs::Everything => true,
            Signs::Only(bounds) => bounds.iter().any(|bound| bound.signs(outcome, goes_against, verdict)),
        }
    }
}

/// One officer's powers over one service.
pub(super) struct Powers<'c> {
    /// The officer's agency is the responsible one and has not divided the work among its own roles.
    is_own: bool,
    /// The officer's agency is responsible for the service.
    is_competent: bool,
    /// Whether the resource is a case.
    is_case: bool,
    /// Whether the officer is a team leader.
    supervises: bool,
    under: Vec<(&'c Venture, &'c Mandate)>,
    /// Roles of the officer's own agency that have further powers.
    others: Vec<(&'c Mandate, &'c str)>,
}

/// What the powers are needed for.
pub(super) struct MandateQuery<'a> {
    pub service: &'a Service,
    /// The agencies responsible for it.
    pub competent: &'a [&'a str],
    /// Whether it is a case, where every officer act is named.
    pub is_case: bool,
    /// Whether it can only be opened as a whole, rather than fact by fact.
    pub is_whole: bool,
    pub day: Date,
}

/// The agencies responsible for something of a service: the one it is assigned to, and the one that delivers the
/// service. If the place decides which agency of a kind delivers it, that is the assigned one, and before that
/// nobody, unless there is only one.
pub(super) fn competent<'c>(catalogue: &'c Catalogue, service: &'c Service, has_it: Option<&'c str>) -> Vec<&'c str> {
    let known = has_it.filter(|agency| catalogue.agencies.get(agency).is_some());
    let delivers = match &service.provider {
        Provider::Agency(owner) => Some(owner.as_str()),
        Provider::Any { .. } if known.is_some() => None,
        Provider::Any { kind, .. } => catalogue.only_of_kind(kind).map(|agency| agency.id.as_str()),
    };
    let mut both: Vec<&str> = known.into_iter().chain(delivers).collect();
    both.dedup();
    both
}

/// The powers in force for an officer on a day.
pub(super) fn powers<'c>(catalogue: &'c Catalogue, asked: &MandateQuery<'_>, holder: &Holder<'_>) -> Powers<'c> {
    let in_force =
        |venture: &&Venture| venture.from <= asked.day && venture.until.is_none_or(|until| asked.day <= until);
    let covers = |mandate: &Mandate| {
        let names_it = mandate.services.as_ref().is_none_or(|services| services.contains(&asked.service.id));
        // A mandate on behalf of one agency does not extend to work assigned to another.
        let is_theirs = mandate.on_behalf_of.as_deref().is_none_or(|of| asked.competent.contains(&of));
        // A mandate limited to some facts applies only where facts are shown one by one; it opens nothing whole.
        let shows_all = mandate.facts.is_none() || !asked.is_whole;
        mandate.agency == holder.agency && names_it && is_theirs && shows_all
    };
    let is_competent = asked.competent.contains(&holder.agency);
    let (mut under, mut others, mut is_divided) = (Vec::new(), Vec::new(), false);
    for venture in catalogue.ventures.iter().filter(in_force) {
        for mandate in venture.mandates.iter().filter(|mandate| covers(mandate)) {
            // Work that an agency gives to certain roles of its own belongs to those roles alone within the agency.
            is_divided |= is_competent && mandate.services.is_some() && is_own(mandate);
            match &mandate.role {
                Some(role) if !holder.roles.contains(role) => others.push((mandate, role.as_str())),
                _ => under.push((venture, mandate)),
            }
        }
    }
    let supervises = holder.roles.iter().any(|role| role == TEAM_LEADER);
    Powers { is_own: is_competent && !is_divided, is_competent, is_case: asked.is_case, supervises, under, others }
}

/// Whether an agency gave the mandate to one of its own roles.
fn is_own(mandate: &Mandate) -> bool {
    mandate.on_behalf_of.as_deref().is_none_or(|of| of == mandate.agency)
}

/// The power an action requires; none if no officer does it. Every change an officer makes to a case is a named act, so
/// no change takes less power than the table of acts demands.
fn power(action: Action, is_case: bool) -> Option<Power> {
    match action {
        Action::See | Action::Find | Action::Download => Some(Power::See),
        Action::Change | Action::Send if is_case => None,
        Action::Change | Action::Send => Some(Power::Collect),
        Action::Advise => Some(Power::Advise),
        Action::Act(act) => Some(act.power()),
        Action::Delete => None,
    }
}

/// Whether a mandate gives a power.
fn gives(mandate: &Mandate, power: Power) -> bool {
    mandate.may.contains(&power.name())
}

impl Powers<'_> {
    /// Whether the officer's agency is the responsible one and has not divided the work among its own roles.
    pub(super) fn is_own(&self) -> bool {
        self.is_own
    }

    /// Whether the action is allowed, and the mandates it is done under; the list is empty if the agency is competent
    /// itself.
    pub(super) fn may(&self, action: Action) -> Option<Vec<Under>> {
        let power = power(action, self.is_case)?;
        if power == Power::Supervise {
            return self.supervises(action);
        }
        if self.is_own {
            return Some(Vec::new());
        }
        let is_whole = matches!(action, Action::Act(act) if act.reach() == MandateRule::Whole);
        let covers = |mandate: &Mandate| gives(mandate, power) && !(is_whole && mandate.decides.is_some());
        let covering = self.under.iter().filter(|(_, mandate)| covers(mandate));
        let under: Vec<Under> = covering.map(|(venture, mandate)| in_words(venture, mandate)).collect();
        (!under.is_empty()).then_some(under)
    }

    /// Whether a team leader may manage the work: everything their agency does with the service if it is responsible
    /// for it, otherwise what mandates let the leader work on.
    fn supervises(&self, action: Action) -> Option<Vec<Under>> {
        if !self.supervises {
            return None;
        }
        let is_guarantee = matches!(action, Action::Act(act) if act.reach() == MandateRule::Competent);
        if self.is_own || (is_guarantee && !self.is_competent) {
            return self.is_own.then(Vec::new);
        }
        let works = self.under.iter().filter(|(_, mandate)| gives(mandate, Power::Collect));
        let under: Vec<Under> = works.map(|(venture, mandate)| in_words(venture, mandate)).collect();
        (!under.is_empty()).then_some(under)
    }

    /// The decisions the officer may sign.
    pub(super) fn signs(&self) -> Signs {
        if self.is_own {
            return Signs::Everything;
        }
        let deciding = self.under.iter().filter(|(_, mandate)| gives(mandate, Power::Decide));
        let bounds: Option<Vec<Decides>> = deciding.map(|(_, mandate)| mandate.decides.clone()).collect();
        bounds.map_or(Signs::Everything, Signs::Only)
    }

    /// Every act in the table that is allowed.
    pub(super) fn acts(&self) -> Acts {
        Act::ALL.iter().copied().filter(|act| self.may(Action::Act(*act)).is_some()).collect()
    }

    /// The facts the officer reaches with a power: all within their own agency, otherwise those of the mandates.
    pub(super) fn sight(&self, catalogue: &Catalogue, power: Power) -> Visibility {
        if self.is_own {
            return Visibility::everything();
        }
        let mandates = self.under.iter().map(|(_, mandate)| *mandate);
        Visibility::under(catalogue, mandates.filter(|mandate| gives(mandate, power)))
    }

    /// Whether the officer has a power.
    pub(super) fn has(&self, power: Power) -> bool {
        self.is_own || self.under.iter().any(|(_, mandate)| gives(mandate, power))
    }

    /// The officer's powers, in the catalogue's order.
    pub(super) fn all(&self) -> Vec<&'static str> {
        let all = [Power::Advise, Power::Collect, Power::See, Power::Decide];
        all.into_iter().filter(|power| self.has(*power)).map(Power::name).collect()
    }

    /// Roles of the officer's agency that would be allowed.
    pub(super) fn roles_that_may(&self, action: Action) -> Vec<String> {
        let Some(power) = power(action, self.is_case) else { return Vec::new() };
        let may = self.others.iter().filter(|(mandate, _)| gives(mandate, power));
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
        is_proposed: venture.status == Status::Proposed,
        on_behalf_of: mandate.on_behalf_of.clone(),
        purpose: mandate.purpose.clone(),
        when: mandate.when.clone(),
    }
}
