//! Events of a plan.

use super::aggregate;

aggregate! {
    /// Events of the plan aggregate.
    PlanEvent as Plan {
        "concierge.opened" Opened { event: Option<String>, service: Option<String> } => Person;
        "concierge.answered" Answered { questions: usize } => Person;
        /// The plans of a session were attached to a person.
        "concierge.kept" Kept => Person;
        "concierge.removed" Removed => Person;
    }
}
