//! Ledger entries of a read-only request: collected while it reads, and durable before it is answered.
//!
//! A write transaction stores its ledger entries itself. A read-only one cannot, and should not queue behind writers
//! just for that: its entries are collected here and settled in one place by the code that created the handle
//! ([`App::gathering`](crate::app::App::gathering)).

use std::sync::{Arc, Mutex, PoisonError};

use db::Value;

use super::ledger_entry::LedgerEntry;

/// A minor update made in passing by a page view, such as the last use of a session. Losing one is cheap, so a mark
/// that cannot be written never fails the page.
#[derive(Debug)]
pub struct Mark {
    pub sql: &'static str,
    pub args: Vec<Value>,
}

/// What a read-only request still has to write.
#[derive(Debug, Default)]
pub(super) struct Trail {
    pub looks: Vec<LedgerEntry>,
    pub marks: Vec<Mark>,
}

/// Collects the trail of one request. A handle without one, such as a job's, collects nothing; there, recording an
/// access requires a write transaction.
#[derive(Clone, Default)]
pub struct DeferredLooks(Option<Arc<Mutex<Option<Trail>>>>);

impl DeferredLooks {
    pub fn begin() -> DeferredLooks {
        DeferredLooks(Some(Arc::new(Mutex::new(Some(Trail::default())))))
    }

    /// # Errors
    /// If nothing would write the entry: outside a request, or after its trail was settled.
    pub(super) fn look(&self, entry: LedgerEntry) -> db::Result<()> {
        self.add(|trail| trail.looks.push(entry))
    }

    /// # Errors
    /// If nothing would write the mark.
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

    /// Takes the trail; nothing can be added to it afterwards.
    pub(super) fn end(&self) -> Trail {
        let trail = self.0.as_ref().and_then(|trail| trail.lock().unwrap_or_else(PoisonError::into_inner).take());
        trail.unwrap_or_default()
    }
}
