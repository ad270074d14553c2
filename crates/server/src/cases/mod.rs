//! Delivery after an application was sent: the case, its reference, its promises, and what the person sees of it.
//!
//! Table owned: `cases`. Invariants: a case has a service, an agency and a reference that can be read out; its
//! state changes together with an event; the start date never moves.
//! Deliberately absent: the desk where officers work.

pub mod model;
mod opening;
mod promises;
mod store;

pub use opening::{NewCase, Opened, open};
pub use promises::{PromiseDue, promises, within_words};
pub use store::Case;
