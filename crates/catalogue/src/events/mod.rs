//! Life events: why people come, what they do in which order, and which services belong to it.

mod order;
mod read;

use rules::{FactId, Goal, NodeId, Program};

use crate::guidance::{Guidance, Timing};
use crate::problems::FileId;
use crate::rule::Rule;
use crate::service::Service;
use crate::signposts::Signpost;
use crate::time::FactDeadline;

pub(crate) use order::in_order;
pub(crate) use read::{EventContext, read_event};

#[derive(Clone, Debug)]
pub struct Event {
    pub id: String,
    pub file: FileId,
    pub name: String,
    /// One sentence to help people recognise their reason.
    pub summary: Option<String>,
    pub people_also_say: Vec<String>,
    pub asks_first: Vec<FactId>,
    /// Delicate topics that this purpose needs; others are never probed for it.
    pub may_ask: Vec<&'static str>,
    /// The crisis whose numbers stand above everything; then nothing of the page is kept.
    pub crisis: Option<String>,
    /// What the purpose takes.
    pub steps: Vec<EventStep>,
    /// What else is worth a look once the purpose is answered.
    pub also: Vec<EventStep>,
}

impl Event {
    pub fn all_steps(&self) -> impl Iterator<Item = &EventStep> + Clone {
        self.steps.iter().chain(&self.also)
    }

    pub fn step(&self, id: &str) -> Option<&EventStep> {
        self.all_steps().find(|step| step.id == id)
    }

    /// Whether a service has a step here.
    pub fn names_service(&self, service: &str) -> bool {
        self.all_steps().any(|step| step.service() == Some(service))
    }

    /// Combines each step's condition with its service's rules, so that an interview settles both at once.
    pub(crate) fn set_goals(&mut self, program: &mut Program, services: &[Service], signposts: &[Signpost]) {
        for step in self.steps.iter_mut().chain(&mut self.also) {
            let mut parts: Vec<NodeId> = step.when.iter().map(|when| when.node).collect();
            match &step.what {
                StepWhat::Service(id) if step.asks_all => {
                    parts.extend(services.iter().find(|service| service.id == *id).map(|service| service.eligible));
                }
                StepWhat::Signpost(id) if step.asks_all => {
                    let signpost = signposts.iter().find(|signpost| signpost.id == *id);
                    parts.extend(signpost.and_then(|signpost| signpost.when.as_ref()).map(|when| when.node));
                }
                _ => {}
            }
            // A step that always matters is asked about only for its day.
            step.goal = (!parts.is_empty() || step.due_from.is_some()).then(|| program.all_of(parts));
        }
    }
}

#[derive(Clone, Debug)]
pub struct EventStep {
    /// Its own id, or that of its service or signpost; once in an event.
    pub id: String,
    pub what: StepWhat,
    pub timing: Option<Timing>,
    /// Steps of this event that must come first.
    pub after: Vec<String>,
    pub due: Option<FactDeadline>,
    /// What the due date is counted from.
    pub due_from: Option<Rule>,
    /// The step only matters if this is met.
    pub when: Option<Rule>,
    /// The same in words, while that is open.
    pub only_if: Option<String>,
    pub why: Option<String>,
    /// Whether the interview for the event asks for the whole eligibility, and not only whether the step matters.
    pub asks_all: bool,
    /// Whether the step matters and the person is eligible: the goal of an interview for the event. `None` if nothing
    /// is asked for it.
    pub goal: Option<NodeId>,
    /// Another organisation delivers it here; we explain and refer.
    pub advise_only: bool,
}

#[derive(Clone, Debug)]
pub enum StepWhat {
    Service(String),
    Signpost(String),
    Guidance(Box<Guidance>),
}

impl EventStep {
    pub fn service(&self) -> Option<&str> {
        match &self.what {
            StepWhat::Service(id) => Some(id),
            _ => None,
        }
    }

    pub fn guidance(&self) -> Option<&Guidance> {
        match &self.what {
            StepWhat::Guidance(guidance) => Some(guidance),
            _ => None,
        }
    }
}

/// A goal of an interview, and the step of the event it belongs to.
#[derive(Clone, Debug)]
pub struct EventGoal<'c> {
    pub goal: Goal,
    /// `None` for a service that names the event and has no step in it.
    pub step: Option<&'c EventStep>,
    pub service: Option<&'c Service>,
}
