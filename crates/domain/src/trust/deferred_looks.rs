//! The looks of one request that only reads: gathered while it reads, and durable before it is answered.
//!
//! A transaction that writes takes its looks with it. One that only reads cannot, and need not queue behind writers
//! for them: its looks wait here, and whoever made the handle ([`App::gathering`]) settles them in one place.

use std::sync::{Arc, Mutex, PoisonError};

use db::Value;

use super::ledger::LedgerEntry;
use super::looks::Unkept;
use crate::app::App;

/// A small change that a page makes in passing, such as that a session is still used. Losing one costs little, so a
/// mark that cannot be written never fails the page.
#[derive(Debug)]
pub struct Mark {
    pub sql: &'static str,
    pub args: Vec<Value>,
}

/// What a request leaves behind though it only reads.
#[derive(Debug, Default)]
pub(super) struct Trail {
    pub looks: Vec<LedgerEntry>,
    pub marks: Vec<Mark>,
}

/// Where the trail of one request is gathered. A handle without one, such as that of a job, gathers nothing: there a
/// look needs a transaction that writes.
#[derive(Clone, Default)]
pub struct Gathered(Option<Arc<Mutex<Option<Trail>>>>);

impl Gathered {
    pub fn begin() -> Gathered {
        Gathered(Some(Arc::new(Mutex::new(Some(Trail::default())))))
    }

    /// # Errors
    /// Where nobody would write the look: outside a request, or after its trail was settled.
    pub(super) fn look(&self, entry: LedgerEntry) -> db::Result<()> {
        self.add(|trail| trail.looks.push(entry))
    }

    /// # Errors
    /// Where nobody would write the mark.
    pub fn mark(&self, mark: Mark) -> db::Result<()> {
        self.add(|trail| trail.marks.push(mark))
    }

    fn add(&self, what: impl FnOnce(&mut Trail)) -> db::Result<()> {
        let nobody = db::Error::ReadOnly("a look outside a request that waits for it");
        let Some(trail) = &self.0 else { return Err(nobody) };
        match trail.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            Some(trail) => what(trail),
            None => return Err(nobody),
        }
        Ok(())
    }

    /// Takes the trail; from here on nothing can be added to it.
    fn end(&self) -> Trail {
        let trail = self.0.as_ref().and_then(|trail| trail.lock().unwrap_or_else(PoisonError::into_inner).take());
        trail.unwrap_or_default()
    }
}

/// Ends what an [`App::gathering`] gathered, and returns once it is durable. An answer that shows nothing, because
/// it is a refusal or a failure, `forgets` its looks, as a transaction that is rolled back does.
///
/// # Errors
/// When the looks could not be written: then the answer must not be given.
pub async fn settle(app: &App, forgets: bool) -> Result<(), Unkept> {
    let mut trail = app.gathered.end();
    if forgets {
        trail.looks.clear();
    }
    if trail.looks.is_empty() && trail.marks.is_empty() {
        return Ok(());
    }
    let has_looks = !trail.looks.is_empty();
    match app.looks.keep(trail).await {
        Err(error) if has_looks => Err(error),
        Err(error) => {
            tracing::warn!(%error, "marks of a request could not be written");
            Ok(())
        }
        Ok(()) => Ok(()),
    }
}
