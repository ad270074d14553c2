//! The people who work for agencies: officers as stored, without how they sign in or what they may do.
//!
//! Table owned: `officers`. Invariant: an officer works for one agency of the catalogue.

pub mod model;
mod slice;
pub mod store;

pub use model::{NewOfficer, Officer, TEAM_LEADER};
pub use slice::SLICE;
pub use store::{add, by_id, everybody, is_anybody, is_staffed, of_agency};
