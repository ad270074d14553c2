//! Work items: each is one thing that an agency must do, whatever its subject, in one queue.
//!
//! Table owned: `work_items`. Invariants: an item's description of its subject is a projection that `desk` computes
//! from the subject's own rows and can recompute at any time; to whom an item is assigned and until when it is snoozed
//! is stored here and nowhere else; an open item is assigned, or free in the queue of its agency. Deliberately absent:
//! what a case or a conversation is, and pages. Slices above and below the desk assign items by id.

pub mod model;
pub mod now;
pub mod queue;
pub mod scope;
pub mod slice;
pub mod sort;
pub mod store;

pub use model::{Filter, Item, Kind, Pick, Power, View, Work, rank};
pub use now::{WorkNow, work_now};
pub use queue::{COUNTED, Counts, Load, NO_SERVICE, count, counts, load, queue, statement};
pub use scope::{Mandated, Scope, ScopePart};
pub use slice::SLICE;
pub use sort::{Cursor, Sort, SortKey};
pub use store::{
    Assignment, assign, by_reference, forget, free_all, hand, held_by, holder, item, items, late_of_holder, lock,
    lock_free, move_to, of_subject, open_of_holder, replace, restore, sleep, subjects_of_person, take, wake,
};
