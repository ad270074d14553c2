//! What can happen to a plan.

use super::aggregate;

aggregate! {
    /// What happened to a plan.
    PlanEvent as Plan {
        "concierge.opened" Opened { event: Option<String>, service: Option<String> } => Person;
        "concierge.answered" Answered { questions: usize } => Person;
        /// The plans of a session became those of a person.
        "concierge.kept" Kept => Person;
        "concierge.removed" Removed => Person;
    }
}
