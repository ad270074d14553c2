//! The officers' desk: one queue across services and channels, and the screen of one case or conversation.
//!
//! Tables owned: `desk_lookers`, `desk_readings`, `desk_deferrals`, `desk_views`, `desk_bulks`, `desk_bulk_items`,
//! `phrases`, `phrase_texts`, `officer_moves`. Invariants: work items are updated in the transaction of every event
//! of their case, conversation or question, by the same function that rebuilds them; an item is assigned to one officer
//! at a time; the queue offers only what the act would allow; nobody's absence blocks anything: leaders reassign,
//! deputies substitute, and the work of an officer who leaves is unassigned. Deliberately absent: what may be done with
//! a case (`cases`), who may (`trust`), where items are stored (`work_items`), and any ranking of people.

pub mod articles;
pub mod assignment;
pub mod bulk;
pub mod claims;
pub mod filter;
pub mod item_access;
mod items;
pub mod listing;
pub mod now;
pub mod phrases;
pub mod projection;
mod queue_counts;
pub mod rebuild;
pub mod saved_views;
pub mod scope;
pub mod slice;
pub mod store;
pub mod unread;

pub use claims::{ClaimResult, claim, claim_next, hand_on, release, snooze, wake};
pub use projection::{drift, hears};
pub use queue_counts::QueueCounts;
pub use rebuild::{first_rebuild, handlers, rebuild};
pub use scope::scope;
pub use slice::SLICE;

/// The topic that is notified when anything at the desk changes.
pub const TOPIC: &str = "desk";
