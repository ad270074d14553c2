//! Walking in without a time: a place in the queue of the hall, called by its number.
//!
//! A place belongs to a visit, and so to a conversation: who comes, what for and in which language stands there. Who is
//! called next is the rule of the catalogue (`catalogue::hall`), with its words on the wall.

mod calling;
mod closing;
mod following;
mod moving;
mod place;
mod place_notes;
mod place_store;
mod seats;
mod standing;
mod taking;
mod texted;

pub use calling::{Outcome as VisitOutcome, again, back, begin, call_next, finish, no_show};
pub use following::{by_token, give_up, late, link};
pub use moving::transfer;
pub use place::{NEEDS, Place, PlaceState, Source};
pub use place_store::{last_called, of_day as places_of_day, of_visit};
pub use seats::{Seat, leave, seat_of, seats, sit};
pub use standing::{Hall, Standing, is_open};
pub use taking::{NewPlace, arrive, arrived, take, walk_in};
pub use texted::texted;

pub(super) use closing::{handlers, look};
pub(super) use place_store::end as end_place;
pub(super) use seats::stand_up;

/// The topic to which open pages of a hall listen.
pub fn topic(centre: &str) -> String {
    format!("hall/{centre}")
}
