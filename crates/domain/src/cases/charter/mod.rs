//! The charter of a case: what was promised, the deadlines, and the remedies if they are missed.
//!
//! Tables owned: `case_promises`, `case_stops`, `case_extensions`, `case_remedies`, `case_escalations`, `case_records`.
//! Invariants: the deadlines of a promise follow from its start, its stops and its extensions, computed by
//! `catalogue::clock`, and are stored beside them so that lists are fast; a promise is kept by an event or by the
//! record of an act outside, never by a button; a stop belongs to something and ends with it, at the latest on its own
//! last day, whenever the job runs; a missed promise stays missed; each remedy of the manifest is carried out once, in
//! the transaction that finds the promise missed, with an event; a remedy that needs money or a person's words stays
//! open until it is done. A job refreshes a case at the next moment at which one of its deadlines changes, so nothing
//! depends on somebody opening a page. Deliberately absent: whether a day is a working day, which the calendar decides;
//! letters, which react to `cases.promise_missed`.

pub mod acts;
pub mod clocks;
pub mod escalations;
pub mod jobs;
mod missed;
pub mod rates;
pub mod record_store;
pub mod records;
mod refresh;
pub mod refunds;
mod remedies;
pub mod shares;
mod stops;
pub mod store;
pub mod words;

pub(super) use acts::{heard, reached};
pub(super) use clocks::{Deadline, last_day};
pub use jobs::{first_tick, look_now};
pub(super) use jobs::{handlers, look_later};
pub use rates::{Count, Rate, rates};
pub use records::{Means, Outside, record_kept};
pub(super) use refunds::{refund_failed, refunded};
pub(super) use stops::{Stop, end_all, go_on, go_on_at, stop};
pub use words::{PromiseDue, promises, within_words};
pub(super) use words::{made, promise_in_words};
