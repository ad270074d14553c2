//! Events of a plan.

use super::aggregate;

aggregate! {
    /// Events of the plan aggregate.
    PlanEvent as Plan {
        "concierge.opened" Opened { event: Option<String>, service: Option<String> } => Person;
        "concierge.answered" Answered { questions: usize } => Person;
        /// The plans of a session were attached to a person.
        "concierge.kept" Kept => Person;
        /// A step was ticked off, noted or added.
        "concierge.marked" Marked => Person;
        /// A code was made for a helper.
        "concierge.shared" Shared { may_change: bool, until: i64 } => Person;
        "concierge.code_ended" CodeEnded => Person;
        "concierge.removed" Removed => Person;
    }
}
