//! The charter of a case: what was promised, how long there is, and what follows when it is not kept.
//!
//! Tables owned: `case_promises`, `case_stops`, `case_extensions`, `case_remedies`, `case_escalations`,
//! `case_records`. Invariants: the ends of a promise follow from its start, its stops and its extensions, counted by
//! `catalogue::clock`, and are kept beside them so that lists are quick; a promise is kept by what happened or by a
//! record of an act outside, never by a button; a stop is about something and ends with it, at the latest with its
//! own last day, whenever the job runs; a promise that was missed stays missed; each remedy of the manifest is
//! carried out once, in the transaction that finds the promise missed, with an event; what waits for money or for a
//! person's words stays open until it is done. A case is looked at by a job at the next moment at which a clock says
//! something else, so nothing waits for somebody to open a page.
//! Deliberately absent: whether a day is a working day, which is the calendar's matter; letters, which hang off
//! `cases.promise_missed`.

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
mod stops;
pub mod store;
pub mod words;

pub(super) use acts::{heard, reached};
pub(super) use clocks::{Deadline, last_day};
pub use jobs::{first_tick, look_now};
pub(super) use jobs::{handlers, look_later};
pub use rates::{Count, Rate, rates};
pub use records::{Means, Outside, record_kept};
pub(super) use stops::{Stop, end_all, go_on, stop};
pub use words::{PromiseDue, promises, within_words};
pub(super) use words::{made, promise_in_words};
