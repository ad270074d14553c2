//! Telephone calls: one state machine that says what there is, hears keys and words, and brings people to a human, for
//! every exchange alike.
//!
//! Tables owned: `calls`, `call_tries`, `call_outcomes`. Invariants: where a call stands is stored before it is said, so that
//! it goes on after a restart; what is heard of a turn that is over changes nothing; nothing is said of a person before a
//! code, or a reference with a day, let the caller in, and nothing tells an unknown reference from a wrong day; who does
//! not get on comes to a human; nobody is called who may not be, nor too often; what became of a call is written once, and
//! corrected beside it.
//! Deliberately absent: voices, music and lines, which are the exchange's; paying; recordings of what is spoken.

mod answering;
mod cases;
mod flow;
mod menu;
mod model;
mod officers;
mod orders;
mod outcome_store;
mod outcomes;
mod people;
mod plans;
mod provider;
mod script;
mod slice;
mod store;
mod tries;
mod trouble;
mod visits;

pub use answering::Telephone;
pub use officers::{CallNow, add, call, can_call, latest, number};
pub use orders::now as orders_now;
pub use outcome_store::WrittenOutcome;
pub use outcomes::{
    CallOutcome, LONGEST_NOTE, NewOutcome, count_without_outcome, is_reason, outcomes, own_without_outcome,
    without_outcome, write_outcome,
};
pub use provider::{PROVIDER, drive, hook_address};
pub use slice::SLICE;
pub use store::purge;
pub use trouble::trouble;
