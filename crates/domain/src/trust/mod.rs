//! Authorisation, and the ledger of accesses that people can read.
//!
//! Tables owned: `ledger`, `ledger_heads`, `representatives`, `followers`. Invariants: personal data is reached only with a
//! [`Grant`], which only [`authorise()`] creates; each grant is recorded in the person's ledger, in the same transaction
//! or, for a read-only one, durably before the answer is given; each person's entries form a chain in which none can be
//! changed, removed or inserted unnoticed. Refused attempts are recorded too. Each officer act requires the power that
//! the table in `acts.rs` gives it, and pages draw controls from the same table. Deliberately absent: consent, and
//! policies written by agencies, which will come behind the same call.

pub mod access;
pub mod actor;
pub mod acts;
pub mod authorise;
pub mod deferred_looks;
pub mod export;
pub mod finding;
pub mod followers;
pub mod grant;
pub mod ledger;
pub mod ledger_entry;
mod looks;
pub mod mandates;
mod permissions;
mod policy;
pub mod refusal;
pub mod representatives;
pub mod service_access;
mod settle;
pub mod slice;
mod visibility;

pub use access::{Action, Denial, Purpose, Resource};
pub use actor::{Actor, Assurance};
pub use acts::{Act, Acts, Power};
pub use authorise::{authorise, permitted};
pub use deferred_looks::{DeferredLooks, Mark};
pub use export::{export, iso};
pub use finding::{compared, found, may_find, to_index};
pub use followers::{follow, followed, follows, sent_by};
pub use grant::{Grant, Permission, for_new_person};
pub use ledger::{LedgerPage, entries, is_whole, move_to, part};
pub use ledger_entry::LedgerEntry;
pub use looks::{Looks, NotRecorded};
pub use mandates::Under;
pub use permissions::{Permissions, may, may_act, permissions_of};
pub use policy::front_agency;
pub use refusal::Refused;
pub use representatives::{
    Appointment, NO_END, NewRepresentative, Representative, Scope, accept_all, accept_open, appoint, appointed_by,
    appointing, leave, named_for, owners, revoke, through,
};
pub use service_access::{Covers, ServiceAccess};
pub use settle::settle;
pub use slice::SLICE;

pub use crate::slice::{Export, Exported};
