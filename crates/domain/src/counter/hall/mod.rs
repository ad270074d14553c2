//! Walking in without a time: a place in the queue of the hall, called by its number.
//!
//! A place belongs to a visit, and so to a conversation: who comes, what for and in which language stands there. Who is
//! called next is the rule of the catalogue (`catalogue::hall`), with its words on the wall.

mod calling;
mod closing;
mod hall_queue;
mod moving;
mod new_place;
mod place;
mod place_link;
mod place_notes;
mod place_store;
mod seats;
mod texted;

pub use calling::{VisitOutcome, again, back, begin, call_next, finish, no_show};
pub use hall_queue::{Hall, Standing, is_open};
pub use moving::transfer;
pub use new_place::{NewPlace, arrive, arrived, take, walk_in};
pub use place::{HallPlace, NEEDS, PlaceState, Source};
pub use place_link::{by_token, give_up, late, link};
pub use place_store::{last_called, of_visit};
pub use seats::{Seat, leave, seat_of, seats, sit};
pub use texted::texted;

pub(super) use closing::{handlers, look};
pub(super) use place_store::end as end_place;
pub(super) use seats::stand_up;

/// The topic to which open pages of a hall listen.
pub fn topic(centre: &str) -> String {
    format!("hall/{centre}")
}
