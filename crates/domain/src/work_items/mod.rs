//! Work items: one thing that somebody of an agency must do, whatever it is about, in one queue.
//!
//! Table owned: `work_items`. Invariants: what an item says of its subject is a projection that `desk` computes from
//! the subject's own rows and can compute again at any time; who holds an item and until when it sleeps is kept here
//! and nowhere else; an open item has a holder or stands free in the queue of its agency.
//! Deliberately absent: what a case or a conversation is, and any page: slices above and below the desk assign by key.

pub mod model;
pub mod queue;
pub mod scope;
pub mod slice;
pub mod store;

pub use model::{Filter, Item, Kind, Pick, Power, View, Work, rank};
pub use queue::{Counts, counts, load, queue};
pub use scope::{Mandated, Scope, ScopePart};
pub use slice::SLICE;
pub use store::{
    assign, by_reference, forget, free_all, hand, held_by, holder, item, items, lock_free, move_to, of_subject,
    open_of_holder, replace, sleep, subjects_of_person, take, wake,
};
