//! Visits to service centres: a time at a counter, booked, moved and cancelled within a conversation.
//!
//! Tables owned: `visits`, `visit_cells`. Invariants: a visit belongs to a conversation, which says who comes, what for
//! and how they are reached, so that nobody starts over; no cell of a counter's time is ever booked twice, which the
//! database refuses; whose centre closes, moves its hours or gives up a counter after a booking is told, and officers
//! get the work; a conversation has at most one visit that is to come.
//! Deliberately absent: walking in without a time, the screen of the hall, and visits by video.

mod booking;
mod centres;
mod checking;
mod hooks;
pub mod model;
mod reminding;
mod slice;
mod store;
mod visit_notes;

pub use booking::{Wanted, book, cancel, free_days, mark};
pub use centres::{calendar, centre, centres, for_service, minutes};
pub use checking::first_tick;
pub use hooks::export;
pub use model::{Visit, VisitState};
pub use slice::SLICE;
pub use store::{of_conversation, of_day};
pub use visit_notes::calendar_file;
