//! Assisted interviews: an officer asks a person the web's questions at a counter or by telephone.
//!
//! Tables owned: `assisted_sittings`, `assisted_things`. Invariants: answers go into the same draft or plan that the
//! person has on the web, through the same functions; a sitting belongs to one officer and lasts a few hours; stored
//! facts are used only once the person's identity was checked; facts that a mandate does not cover are not shown, and
//! facts it may not collect are not asked. Deliberately absent: payments, which the person makes.

mod hooks;
pub mod model;
pub mod slice;
pub mod store;

pub use hooks::{export, hears};
pub use slice::SLICE;
