//! Events of something a person holds, such as a licence.

use super::aggregate;

aggregate! {
    /// Events of the holding aggregate.
    HoldingEvent as Holding {
        "renewals.held" Held { service: String, expires_on: String } => Person;
    }
}
