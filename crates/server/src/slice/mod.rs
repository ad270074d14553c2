//! What a slice says of itself, in one value: its name, what it uses, its tables, routes, menu entries, the events it hears, jobs, exports.
//!
//! `slices.rs` has the one list of them; the application holds it. Whatever concerns all slices (routes, menus, jobs, a
//! person's file of data, erasure) is read from that list, so that nothing has to be named in a second place. Tests
//! compare the values with the schema, the imports and the pages.

pub mod erasure;
mod routes;
mod tables;

use std::future::Future;
use std::pin::Pin;

use db::Tx;
use db::jobs::Handlers;

use crate::app::App;
use crate::events::Hook;
use crate::inbox::Taker;
use crate::trust::Export;
use crate::web::{Change, Outcome, Visit};

pub use routes::Routes;
pub use tables::{Law, Owner, Table};

/// A slice of the application.
#[derive(Clone, Copy)]
pub struct Slice {
    /// The name of its module.
    pub name: &'static str,
    /// Slices whose exports it calls; `cargo test -p tidy` compares them with the imports.
    pub uses: &'static [&'static str],
    pub tables: &'static [Table],
    /// What it answers: for people, under `/desk` for officers, under `/api` for programs.
    pub routes: fn(&App) -> Routes,
    pub menu: &'static [Entry],
    /// What it does in the transaction of an event, its own or another slice's.
    pub hears: Option<Hook>,
    /// How it takes what comes in and belongs to a thread of its own.
    pub takes: Option<Taker>,
    /// Adds its work for later.
    pub jobs: fn(&App, Handlers) -> Handlers,
    /// Jobs that keep themselves going once they have begun; started with every worker.
    pub ticks: &'static [Tick],
    /// Its part of the file with everything that is stored about a person, under the name of that part.
    pub export: Option<(&'static str, Export)>,
    /// Statements that re-key rows owned by a session when its token is rotated (`$1` old key, `$2` new key).
    pub moves_with_session: &'static [&'static str],
    /// What happened, since a page was made, to the thing that the address of a form names: for who is told that it
    /// changed meanwhile.
    pub changes: Option<Changes>,
}

/// Says what happened to the thing of a visit's address since a moment.
pub type Changes = for<'a> fn(&'a Visit, i64) -> Pin<Box<dyn Future<Output = Outcome<Vec<Change>>> + Send + 'a>>;

/// Starts a job that keeps itself going.
pub type Tick = for<'a> fn(&'a mut Tx, &'a App) -> Pin<Box<dyn Future<Output = db::Result<()>> + Send + 'a>>;

/// An entry of a menu.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub menu: Menu,
    /// Entries stand in the order of this number.
    pub place: u8,
    pub to: &'static str,
    /// The key of its words.
    pub words: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    People,
    Desk,
    Footer,
}

impl Entry {
    pub const fn new(menu: Menu, place: u8, to: &'static str, words: &'static str) -> Entry {
        Entry { menu, place, to, words }
    }
}

impl Slice {
    /// A slice with nothing but a name, to be filled in.
    pub const fn named(name: &'static str) -> Slice {
        Slice {
            name,
            uses: &[],
            tables: &[],
            routes: |_| Routes::new(),
            menu: &[],
            hears: None,
            takes: None,
            jobs: |_, handlers| handlers,
            ticks: &[],
            export: None,
            moves_with_session: &[],
            changes: None,
        }
    }
}

/// The entries of a menu, in their order.
pub fn menu(slices: &[Slice], menu: Menu) -> Vec<Entry> {
    let entries = slices.iter().flat_map(|slice| slice.menu);
    let mut entries: Vec<Entry> = entries.copied().filter(|entry| entry.menu == menu).collect();
    entries.sort_by_key(|entry| entry.place);
    entries
}
