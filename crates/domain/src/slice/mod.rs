//! What a slice says of itself, in one value: its name, what it uses, its tables, the events it hears, jobs, exports.
//!
//! `slices.rs` has the one list of them; the application holds it. Whatever concerns all slices (jobs, a
//! person's file of data, erasure) is read from that list, so that nothing has to be named in a second place. Tests
//! compare the values with the schema, the imports and the pages.

pub mod erasure;
pub mod tables;

use std::future::Future;
use std::pin::Pin;

use db::Tx;
use db::jobs::Handlers;

use crate::app::App;
use crate::cases::{Fee, Reached};
use crate::events::Hook;
use crate::inbox::Taker;
use crate::refusal::Outcome;
use crate::trust::{Export, Grant};

pub use tables::{Law, Owner, Table};

/// A slice of the application.
#[derive(Clone, Copy)]
pub struct Slice {
    /// The name of its module.
    pub name: &'static str,
    /// Slices whose exports it calls; `cargo test -p tidy` compares them with the imports.
    pub uses: &'static [&'static str],
    pub tables: &'static [Table],
    /// What it does in the transaction of an event, its own or another slice's.
    pub hears: Option<Hook>,
    /// How it takes what comes in and belongs to a thread of its own.
    pub takes: Option<Taker>,
    /// The fee that was paid for an application: for the slice that gives fees back and does not know who took them.
    pub fee_paid: Option<FeePaid>,
    /// Whether the person of a grant was told about the decision of a case: for the slice whose clocks wait for that.
    pub decision_reached: Option<DecisionReached>,
    /// Adds its work for later.
    pub jobs: fn(&App, Handlers) -> Handlers,
    /// Jobs that keep themselves going once they have begun; started with every worker.
    pub ticks: &'static [Tick],
    /// Its part of the file with everything that is stored about a person, under the name of that part.
    pub export: Option<(&'static str, Export)>,
    /// Statements that re-key rows owned by a session when its token is rotated (`$1` old key, `$2` new key).
    pub moves_with_session: &'static [&'static str],
}

/// An answer to what one slice asks of whichever knows, so that it need not use it.
pub type SliceAnswer<'a, T> = Pin<Box<dyn Future<Output = Outcome<T>> + Send + 'a>>;
pub type FeePaid = for<'a> fn(&'a mut Tx, &'a App, &'a str) -> SliceAnswer<'a, Option<Fee>>;
pub type DecisionReached = for<'a> fn(&'a mut Tx, &'a Grant) -> SliceAnswer<'a, Reached>;

/// Starts a job that keeps itself going.
pub type Tick = for<'a> fn(&'a mut Tx, &'a App) -> Pin<Box<dyn Future<Output = db::Result<()>> + Send + 'a>>;

impl Slice {
    /// A slice with nothing but a name, to be filled in.
    pub const fn named(name: &'static str) -> Slice {
        Slice {
            name,
            uses: &[],
            tables: &[],
            hears: None,
            takes: None,
            fee_paid: None,
            decision_reached: None,
            jobs: |_, handlers| handlers,
            ticks: &[],
            export: None,
            moves_with_session: &[],
        }
    }
}
