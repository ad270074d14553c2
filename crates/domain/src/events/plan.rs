//! What can happen to a plan.

use super::{Audience, aggregate};

aggregate! {
    /// What happened to a plan.
    PlanEvent as Plan {
        "concierge.opened" Opened { event: Option<String>, service: Option<String> },
        "concierge.answered" Answered { questions: usize },
        /// The plans of a session became those of a person.
        "concierge.kept" Kept,
        "concierge.removed" Removed,
    }
}

impl PlanEvent {
    pub fn audience(&self) -> Audience {
        match self {
            PlanEvent::Opened { .. } | PlanEvent::Answered { .. } | PlanEvent::Kept | PlanEvent::Removed => {
                Audience::Person
            }
        }
    }
}
