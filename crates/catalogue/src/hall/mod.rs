//! The queue of a service centre's hall: who is called next, and how long somebody waits. Pure.
//!
//! Its words are on the wall, so the rule is one number for each person: the moment from which their waiting counts.
//! Nobody's moment ever moves, so somebody who came is passed only by people who come within the longest head start.

mod chance;
mod durations;
mod rule;
mod wait;

pub use durations::Durations;
pub use rule::{Arrival, HallRule, RULE, Wanted, may_take, next};
pub use wait::{Ahead, Newcomers, Server, WaitRange, wait};
