//! One public service as its manifest describes it.

mod after;
mod apply;
mod casework;
mod charter;
mod conditional;
mod conditions;
mod decisions;
mod law;
mod read;
mod refusal_reasons;
mod review;
mod stop;
mod transition;

pub use after::AfterDecision;
pub use apply::{Apply, Evidence, EvidenceSource, Fee, FeeTerms};
pub use casework::{
    Affected, AnsweredBy, AskedFor, CaseWork, Consult, Does, Duty, DutyQuestion, Find, Notify, Pause, Step,
};
pub use charter::{Follows, Milestone, Promise, PromiseLimit, RefundShare, Remedy, Starts};
pub use conditional::FirstOf;
pub use conditions::StandardCondition;
pub use decisions::{AdverseNotice, Occasion, SecondOfficer, SecondWhen};
pub(crate) use read::{ServiceContext, read_service};
pub use refusal_reasons::Otherwise;
pub use review::{CountedFrom, Review, ReviewLimit, ReviewRoute, ReviewTime};
use rules::{Date, FactId, NodeId};
pub use stop::{Stop, StopTask};
pub use transition::Transition;

use crate::problems::FileId;
use crate::rule::Rule;

/// The person's relationship to a service, which determines wording, choice and rights.
pub const RELATIONSHIPS: [&str; 6] = ["customer", "client", "citizen", "regulated", "subject", "affected"];

/// Who delivers a service.
#[derive(Clone, Debug, PartialEq)]
pub enum Provider {
    Agency(String),
    /// The agency of a kind that answers for a place.
    Any {
        kind: String,
        /// The fact with the address of that place. `None` for the old form `by: place`, which names none.
        by: Option<FactId>,
    },
}

#[derive(Clone, Debug)]
pub struct Authority {
    pub instrument: String,
    pub section: Option<String>,
    pub url: Option<String>,
}

/// One clause of eligibility, with its source.
#[derive(Clone, Debug)]
pub struct Requirement {
    pub id: String,
    pub rule: Rule,
    /// The explanation if it is met.
    pub because: String,
    /// The explanations if it is not, one for each way to fail.
    pub otherwise: Vec<Otherwise>,
    /// The sentence of the source, word for word.
    pub quote: Option<String>,
    pub cite: String,
}

/// A figure or a result that follows from the rules.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub name: String,
    pub title: String,
    pub unit: Option<String>,
    pub rule: Rule,
    pub cite: Option<String>,
    pub choices: Vec<(String, String)>,
    /// Whether an amount counts towards what a whole plan comes to, and how often it is paid.
    pub total: Option<Recurs>,
}

/// How often an amount is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recurs {
    Weekly,
    Yearly,
    Once,
}

impl Recurs {
    pub const ALL: [Recurs; 3] = [Recurs::Weekly, Recurs::Yearly, Recurs::Once];

    pub fn name(self) -> &'static str {
        match self {
            Recurs::Weekly => "weekly",
            Recurs::Yearly => "yearly",
            Recurs::Once => "once",
        }
    }
}

#[derive(Clone, Debug)]
pub struct ClientGroup {
    pub group: String,
    pub needs: String,
}

#[derive(Clone, Debug, Default)]
pub struct Staff {
    pub briefing: String,
    pub watch_for: Vec<String>,
    pub reads_again: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Service {
    pub id: String,
    pub file: FileId,
    pub version: u32,
    /// What happens to cases that began under an older version; by default they keep theirs.
    pub transition: Option<Transition>,
    pub name: String,
    pub provider: Provider,
    /// Party and relationship; the party is `applicant` if the manifest names none.
    pub relationships: Vec<(String, &'static str)>,
    pub available: Option<(Date, Option<Date>)>,
    /// When wording and figures were last checked against the law.
    pub checked: Option<Date>,
    pub advise_only: bool,
    pub events: Vec<String>,
    pub people_also_say: Vec<String>,
    pub summary: String,
    pub authority: Vec<Authority>,
    pub requirements: Vec<Requirement>,
    /// The conjunction of all requirements.
    pub eligible: NodeId,
    pub outcomes: Vec<Outcome>,
    /// Answers that end the form at once.
    pub stops: Vec<Stop>,
    pub apply: Apply,
    pub charter: Vec<Promise>,
    pub calendar: Option<String>,
    /// How long somebody who comes for it needs at a counter, in minutes.
    pub visit_minutes: u32,
    pub case: CaseWork,
    /// What remains to do for the person once it is decided.
    pub after_decision: Vec<AfterDecision>,
    pub affected: Vec<Affected>,
    pub consult: Vec<Consult>,
    pub duties: Vec<DutyQuestion>,
    /// Conditions that its decisions often carry.
    pub conditions: Vec<StandardCondition>,
    pub second_officer: Option<SecondOfficer>,
    /// Prior notice of a decision against the person that rests on another agency's data.
    pub adverse_notice: Option<AdverseNotice>,
    pub conflicts: Option<String>,
    pub review: Review,
    pub client_groups: Vec<ClientGroup>,
    pub staff: Staff,
}

impl Service {
    /// Whether the service exists on a day.
    pub fn available_on(&self, day: Date) -> bool {
        self.available.is_none_or(|(from, until)| from <= day && until.is_none_or(|until| day <= until))
    }

    /// Whether an outcome of a case is against the person.
    pub fn goes_against(&self, outcome: &str) -> bool {
        self.case.against.contains(outcome)
    }

    /// Whether a case that began under an older version continues under this one.
    pub fn adopts(&self, version: u32) -> bool {
        self.transition.as_ref().is_some_and(|rule| rule.adopts && rule.from_version <= version)
    }

    pub fn requirement(&self, id: &str) -> Option<&Requirement> {
        self.requirements.iter().find(|requirement| requirement.id == id)
    }

    pub fn outcome(&self, name: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.name == name)
    }
}
