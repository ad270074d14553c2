//! What a slice shows: its routes, and its entries in the menus.

use std::future::Future;
use std::pin::Pin;

use domain::app::App;

use super::giving_back::Change;
use super::problem::Outcome;
use super::view::Sampled;
use super::visit::Visit;
use crate::slice::Routes;

/// Says what happened to the thing of a visit's address since a moment.
pub type Changes = for<'a> fn(&'a Visit, i64) -> Pin<Box<dyn Future<Output = Outcome<Vec<Change>>> + Send + 'a>>;

#[derive(Clone, Copy)]
pub struct Pages {
    /// The name of the slice.
    pub slice: &'static str,
    /// What it answers: for people, under `/desk` for officers, under `/api` for programs.
    pub routes: fn(&App) -> Routes,
    pub menu: &'static [Entry],
    /// Every page that it shows, with samples.
    pub views: fn() -> Vec<Sampled>,
    /// What happened, since a page was made, to the thing that the address of a form names: for who is told that it
    /// changed meanwhile.
    pub changes: Option<Changes>,
}

impl Pages {
    /// Of a slice that shows nothing yet, to be filled in.
    pub const fn of(slice: &'static str) -> Pages {
        Pages { slice, routes: |_| Routes::new(), menu: &[], views: Vec::new, changes: None }
    }
}

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

/// The entries of a menu, in their order.
pub fn menu(pages: &[Pages], menu: Menu) -> Vec<Entry> {
    let entries = pages.iter().flat_map(|shown| shown.menu);
    let mut entries: Vec<Entry> = entries.copied().filter(|entry| entry.menu == menu).collect();
    entries.sort_by_key(|entry| entry.place);
    entries
}
