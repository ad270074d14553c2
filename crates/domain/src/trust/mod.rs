//! Who may do what with whose data, and the record that people read of it.
//!
//! Tables owned: `ledger`, `ledger_heads`, `representatives`. Invariants: personal data is reached only with a
//! [`Grant`], which only [`authorise`] makes; each grant stands in the ledger of the person, in the transaction
//! that used it or, where that one only read, in one that is durable before the answer is given; the entries of one
//! person form a chain in which none can be changed, removed or inserted unseen. A refused attempt is written down
//! too; each act of officers takes the power that the table in `acts.rs` gives it, and pages draw controls by the same
//! table.
//! Deliberately absent: consent and policies written by agencies, which will come behind the same call.

pub mod actor;
pub mod acts;
pub mod deferred_looks;
pub mod export;
pub mod grant;
pub mod ledger;
mod looks;
pub mod mandates;
mod permissions;
mod policy;
pub mod refusal;
pub mod representatives;
pub mod service_access;
pub mod slice;
mod visibility;

pub use actor::{Actor, Assurance};
pub use acts::{Act, Acts, Power};
pub use deferred_looks::{Gathered, Mark, settle};
pub use export::{Export, Exported, export, iso};
pub use grant::{Action, Grant, Permission, Purpose, Resource, authorise, for_new_person, permitted};
pub use ledger::{LedgerEntry, LedgerPage, entries, is_whole, move_to, part};
pub use looks::{Looks, Unkept};
pub use mandates::Under;
pub use permissions::{Permissions, may, may_act, permissions_of};
pub use policy::front_agency;
pub use refusal::{Denial, Refused};
pub use representatives::{
    NewRepresentative, Representative, Scope, accept_all, appoint, appointed_by, appointing, revoke,
};
pub use service_access::{Covers, ServiceAccess};
pub use slice::SLICE;
