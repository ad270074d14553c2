//! What an officer may do with a service on a day: by the competence of their agency, or under mandates of the
//! catalogue. Pure.

use catalogue::service::Provider;
use catalogue::{Catalogue, Decides, Mandate, Service, Venture, Verdict};
use jiff::civil::Date;

use super::Action;
use super::acts::{Act, Acts, MandateRule, Power};
use super::visibility::Visibility;
use crate::staff::TEAM_LEADER;

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

/// The decisions that somebody signs.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Signs {
    Everything,
    /// What any of these mandates signs; with none of them, nothing.
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

/// What one officer has in hand for one service.
pub(super) struct Powers<'c> {
    /// The agency is the competent one and has divided nothing among its own roles.
    is_own: bool,
    /// The agency answers for the service.
    is_competent: bool,
    /// Whether it is about a case.
    is_case: bool,
    /// The officer looks after the work of others.
    supervises: bool,
    under: Vec<(&'c Venture, &'c Mandate)>,
    /// Roles of the officer's own agency that could do more.
    others: Vec<(&'c Mandate, &'c str)>,
}

/// What is asked about.
pub(super) struct MandateQuery<'a> {
    pub service: &'a Service,
    /// The agencies that answer for it.
    pub competent: &'a [&'a str],
    /// Whether it is a case, in which each act of officers has a name.
    pub is_case: bool,
    /// Whether it is opened as a whole, and not fact by fact.
    pub is_whole: bool,
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
pub(super) fn powers<'c>(catalogue: &'c Catalogue, asked: &MandateQuery<'_>, holder: &Holder<'_>) -> Powers<'c> {
    let in_force =
        |venture: &&Venture| venture.from <= asked.day && venture.until.is_none_or(|until| asked.day <= until);
    let covers = |mandate: &Mandate| {
        let names_it = mandate.services.as_ref().is_none_or(|services| services.contains(&asked.service.id));
        // A mandate for the account of one agency does not follow what another has.
        let is_theirs = mandate.on_behalf_of.as_deref().is_none_or(|of| asked.competent.contains(&of));
        // A mandate for some facts is used where those facts alone are shown, and opens nothing whole.
        let shows_all = mandate.facts.is_none() || !asked.is_whole;
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
    let supervises = holder.roles.iter().any(|role| role == TEAM_LEADER);
    Powers { is_own: is_competent && !is_divided, is_competent, is_case: asked.is_case, supervises, under, others }
}

/// Whether an agency gave it to a role of its own.
fn is_own(mandate: &Mandate) -> bool {
    mandate.on_behalf_of.as_deref().is_none_or(|of| of == mandate.agency)
}

/// The power that an action takes; none for what no officer does. What an officer changes in a case has a name of its
/// own, so that no change takes less power than the table of acts says.
fn power(action: Action, is_case: bool) -> Option<Power> {
    match action {
        Action::See | Action::Download => Some(Power::See),
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
    /// Whether the agency is the competent one and has divided nothing among its own roles.
    pub(super) fn is_own(&self) -> bool {
        self.is_own
    }

    /// Whether the action is covered: by competence, or by the mandates that it is then done under.
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

    /// A team leader looks after the work that officers of their agency do with the service: all of it where the agency
    /// answers for the service, otherwise what mandates give the leader to work on.
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

    /// Which decisions the officer signs.
    pub(super) fn signs(&self) -> Signs {
        if self.is_own {
            return Signs::Everything;
        }
        let deciding = self.under.iter().filter(|(_, mandate)| gives(mandate, Power::Decide));
        let bounds: Option<Vec<Decides>> = deciding.map(|(_, mandate)| mandate.decides.clone()).collect();
        bounds.map_or(Signs::Everything, Signs::Only)
    }

    /// Every act of the table that is covered.
    pub(super) fn acts(&self) -> Acts {
        Act::ALL.iter().copied().filter(|act| self.may(Action::Act(*act)).is_some()).collect()
    }

    /// What the officer reaches with a power: everything within the own agency, otherwise the facts of the mandates.
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

    /// The powers that the officer does have, in the order of the catalogue's words for them.
    pub(super) fn all(&self) -> Vec<&'static str> {
        let all = [Power::Advise, Power::Collect, Power::See, Power::Decide];
        all.into_iter().filter(|power| self.has(*power)).map(Power::name).collect()
    }

    /// Roles of the own agency that may do it.
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
        on_behalf_of: mandate.on_behalf_of.clone(),
        purpose: mandate.purpose.clone(),
        when: mandate.when.clone(),
    }
}
