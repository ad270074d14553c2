//! Where officers work: one queue over every service and channel, and the screen of one case or conversation.
//!
//! Tables owned: `desk_items`, `desk_lookers`, `desk_readings`. Invariants: an item follows its case or conversation
//! in the transaction of every event; one officer holds it at a time; what is snoozed comes back; a service is decided
//! by whoever has read its briefing or is reminded to. Deliberately absent: what may be done with a case, which is
//! `cases`; who may, which is `trust`; any ranking of persons.

mod claims;
mod following;
pub mod model;
mod scope;
mod store;

pub use claims::{Claimed, claim, claim_next, hand_on, release, snooze};
pub use following::{deleted, followed, joined};
pub use scope::{Scope, scope};
pub use store::{Item, queue};
