//! The declaration of a slice, as one value: its name, what it uses, its tables, event hook, jobs, exports.
//!
//! `slices.rs` has the one list of them; the application holds it. Whatever concerns all slices (jobs, data exports,
//! erasure) is read from that list, so that nothing has to be listed in a second place. Tests compare the values with
//! the schema, the imports and the pages.

pub mod erasure;
mod hooks;
mod queries;
pub mod tables;

use db::jobs::Handlers;

use crate::app::App;

pub use hooks::{Export, Exported, Hook, Hooked, Taker, Taking, Tick};
pub use queries::{
    Awaiting, AwaitingKind, Awaits, CaseCounts, DecisionReached, Fee, Notified, PageCount, Replied, SliceAnswer,
    TakesReply, TakesText, Texted,
};
pub use tables::{Law, Owner, Table};

/// A slice of the application.
#[derive(Clone, Copy)]
pub struct Slice {
    /// The name of its module.
    pub name: &'static str,
    /// Slices whose exports it calls; `cargo test -p tidy` compares them with the imports.
    pub uses: &'static [&'static str],
    pub tables: &'static [Table],
    /// Its reaction in the transaction of an event, its own or another slice's.
    pub hears: Option<Hook>,
    /// How it takes in incoming messages that belong to one of its threads.
    pub takes: Option<Taker>,
    /// Whether the person of a grant was notified of a case's decision: for the slice whose deadlines depend on it.
    pub decision_reached: Option<DecisionReached>,
    /// How much it has on its page of a case, for the navigation over all of them.
    pub case_counts: Option<CaseCounts>,
    /// What it has for the first page of a person.
    pub awaits: Option<Awaits>,
    /// Which short messages are commands of its own.
    pub takes_text: Option<TakesText>,
    /// What it does where a mail in a conversation answers what it asked.
    pub takes_reply: Option<TakesReply>,
    /// Registers its jobs.
    pub jobs: fn(&App, Handlers) -> Handlers,
    /// Jobs that reschedule themselves once started; started with every worker.
    pub ticks: &'static [Tick],
    /// Its part of a person's data export, under the name of that part.
    pub export: Option<(&'static str, Export)>,
    /// SQL that re-keys rows owned by a session when its token is rotated (`$1` old id, `$2` new id).
    pub moves_with_session: &'static [&'static str],
}

impl Slice {
    /// A slice with nothing but a name, for struct update syntax.
    pub const fn named(name: &'static str) -> Slice {
        Slice {
            name,
            uses: &[],
            tables: &[],
            hears: None,
            takes: None,
            decision_reached: None,
            case_counts: None,
            awaits: None,
            takes_text: None,
            takes_reply: None,
            jobs: |_, handlers| handlers,
            ticks: &[],
            export: None,
            moves_with_session: &[],
        }
    }
}
