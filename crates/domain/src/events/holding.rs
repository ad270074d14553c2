//! What can happen to something that a person holds, such as a licence.

use super::aggregate;

aggregate! {
    /// What happened to a holding.
    HoldingEvent as Holding {
        "renewals.held" Held { service: String, expires_on: String } => Person;
    }
}
