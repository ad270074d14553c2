//! A short-lived cache of an officer's scope and counts of the queue: counting ten thousand items takes longer than
//! showing fifty.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;

use crate::work_items::{Counts, Filter, Scope};

/// How long counts are valid without a change on this node, in milliseconds; another node may have changed something
/// meanwhile.
const GOOD_FOR: i64 = 2_000;

/// The maximum number of cached entries.
const MOST: usize = 1_000;

/// An agency, the roles of its officers, and a day.
type Officers = (String, Vec<String>, Date);

#[derive(Default)]
pub struct QueueCounts {
    /// Incremented by every change, so that an officer sees the effect of their own changes immediately.
    changes: AtomicU64,
    counts: Mutex<HashMap<(String, Filter), CachedCounts>>,
    scopes: Mutex<HashMap<Officers, Arc<Scope>>>,
}

struct CachedCounts {
    changes: u64,
    at: i64,
    counts: Counts,
}

impl QueueCounts {
    /// Invalidates the counts after a change of the queue.
    pub fn changed(&self) {
        self.changes.fetch_add(1, Ordering::Relaxed);
    }

    /// The number of changes so far; counts are cached under the number from before they were read.
    pub fn changes(&self) -> u64 {
        self.changes.load(Ordering::Relaxed)
    }

    pub fn counts(&self, key: &(String, Filter), now: i64) -> Option<Counts> {
        let kept = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = kept.get(key)?;
        let is_good = entry.changes == self.changes() && (0..GOOD_FOR).contains(&(now - entry.at));
        is_good.then_some(entry.counts)
    }

    pub fn keep_counts(&self, key: (String, Filter), (changes, at): (u64, i64), counts: Counts) {
        let mut kept = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(key, CachedCounts { changes, at, counts });
    }

    /// The scope of an agency's officers with these roles on a day; it depends on the catalogue alone.
    pub(super) fn scope(&self, key: Officers, make: impl FnOnce() -> Scope) -> Arc<Scope> {
        let mut kept = self.scopes.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        Arc::clone(kept.entry(key).or_insert_with(|| Arc::new(make())))
    }
}
