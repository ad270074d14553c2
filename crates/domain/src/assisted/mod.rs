//! The assisted interview: an officer asks a person the same questions as on the web, at a counter or on the telephone.
//!
//! Tables owned: `assisted_sittings`, `assisted_things`. Invariants: answers go into the same draft or plan that the
//! person has on the web, through the same functions; a sitting is its officer's alone and lasts a few hours; without
//! a check of who it is nothing that is held of anybody is used; what a mandate does not show is not shown, and what
//! it does not collect is not asked. Deliberately absent: payments, which the person makes.

mod hooks;
pub mod model;
pub mod slice;
pub mod store;

pub use hooks::{export, hears};
pub use slice::SLICE;
