//! The script's clock: set to a number of days before today, and advancing a little with each reading.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use db::jobs::World;
use domain::app::App;

const MINUTE: i64 = 60 * 1000;

const DAY: i64 = 24 * 60 * MINUTE;

/// The script's clock. It never passes real time.
pub(super) struct Clock {
    at: Arc<AtomicI64>,
    now: i64,
}

impl Clock {
    /// A clock, and a world that uses it, with real randomness.
    pub(super) fn new(app: &App) -> (Clock, World) {
        let now = app.world.now();
        let at = Arc::new(AtomicI64::new(now - DAY));
        let (shown, real) = (Arc::clone(&at), app.world.clone());
        let look = move || shown.fetch_add(7, Ordering::Relaxed).min(now);
        (Clock { at, now }, World::new(look, move || real.chance()))
    }

    /// Sets it to a number of days before today, plus some minutes.
    pub(super) fn set(&self, days_ago: i64, minutes: i64) {
        let moment = self.now - days_ago * DAY + minutes * MINUTE;
        self.at.store(moment.min(self.now - MINUTE), Ordering::Relaxed);
    }
}
