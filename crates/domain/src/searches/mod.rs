//! What people chose after a search, counted, so that the next one who says the same finds it first.
//!
//! Table owned: `search_choices`. Invariants: the words of a search are stored as a keyed hash alone and with nobody's
//! name, so a count tells nothing about a person and a stolen table nothing about words; a choice counts only if the
//! search really showed it; counts decide from [`FEWEST`] choices on, and only for what at least half of them were, so
//! that what nobody chose yet moves down by one place at most.

pub mod slice;
mod store;

use db::{Db, Tx};

use crate::app::App;

pub use slice::SLICE;

/// Choices after the same words before they decide anything.
pub const FEWEST: i64 = 10;

/// The words of a search as they are stored: their stems in any order, without those that tell nothing, sealed with the
/// secret of this installation.
fn key(app: &App, words: &str) -> Option<String> {
    let words = search::words::words(words);
    let is_telling = words.iter().any(|word| !word.empty);
    let mut stems: Vec<&str> =
        words.iter().filter(|word| !word.empty || !is_telling).map(|word| word.stem.as_str()).collect();
    stems.sort_unstable();
    stems.dedup();
    (!stems.is_empty()).then(|| app.secret.link("search words", &stems.join(" ")))
}

/// Counts a choice. The caller has seen that the search shows the target.
///
/// # Errors
/// If the database is unavailable.
pub async fn count(tx: &mut Tx, app: &App, words: &str, target: &str) -> db::Result<()> {
    match key(app, words) {
        Some(key) => store::add(tx, &key, target).await,
        None => Ok(()),
    }
}

/// What at least half of those chose who said the same, if they were enough.
///
/// # Errors
/// If the database is unavailable.
pub async fn usual(db: &Db, app: &App, words: &str) -> db::Result<Option<String>> {
    match key(app, words) {
        Some(key) => store::chosen_by_half(db, &key, FEWEST).await,
        None => Ok(None),
    }
}
