//! Where officers work: one queue over every service and channel, and the screen of one case or conversation.
//!
//! Tables owned: `desk_lookers`, `desk_readings`. Invariants: work items follow their case, conversation or question in
//! the transaction of every event, by the one function that also makes them anew; one officer holds an item at a time;
//! what the queue offers to take is what the act allows; nobody's absence locks anything: leaders dispose, deputies
//! stand in, and whoever leaves leaves it free. Deliberately absent: what may be done with a case, which is `cases`;
//! who may, which is `trust`; where items are stored, which is `work_items`; any ranking of persons.

pub mod articles;
pub mod asking;
pub mod assignment;
pub mod claims;
pub mod filter;
mod items;
pub mod projection;
mod queue_counts;
pub mod rebuild;
pub mod scope;
pub mod slice;
pub mod store;

pub use claims::{ClaimResult, claim, claim_next, hand_on, release, snooze, wake};
pub use projection::{drift, hears};
pub use queue_counts::QueueCounts;
pub use rebuild::{first_rebuild, handlers, rebuild};
pub use scope::scope;
pub use slice::SLICE;

/// What is said when anything at the desk changes.
pub const TOPIC: &str = "desk";
