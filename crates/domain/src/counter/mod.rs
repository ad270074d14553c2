//! Visits to service centres: a time at a counter, booked, moved and cancelled within a conversation; and a place in the
//! queue of the hall, with a time or without (`hall`); and the list of those who would come earlier (`waiting`).
//!
//! Tables owned: `visits`, `visit_cells`, `visit_places`, `hall_counters`,
//! `visit_waits`. Invariants: a visit belongs to a conversation, which says who comes, what for
//! and how they are reached, so that nobody starts over; no cell of a counter's time is ever booked twice, which the
//! database refuses; whose centre closes, moves its hours or gives up a counter after a booking is told, and officers
//! get the work; a conversation has at most one visit that is to come; a number is given once a day, and of two officers
//! who call at once each gets another one.
//! Deliberately absent: software for video. A link opens the room of a provider that the centre names.

mod awaiting;
mod booking;
mod centres;
mod checking;
pub mod hall;
mod hooks;
mod identity;
pub mod model;
mod papers;
mod reminding;
mod slice;
mod store;
mod visit_notes;
pub mod waiting;

pub use awaiting::awaits;
pub use booking::{Wanted, book, cancel, free_days, mark};
pub use centres::{calendar, centre, centres, for_service, minutes, video_link, ways};
pub use checking::first_tick;
pub use hooks::{export, hears, texted};
pub use identity::{DOCUMENTS, identify};
pub use model::{Visit, VisitState};
pub use papers::papers;
pub use slice::SLICE;
pub use store::{by_id, is_late, number, of_conversation, of_day};
pub use visit_notes::calendar_file;
