//! Time that the teller of a story sets: days before today, moving on a little at each look.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use db::jobs::World;
use domain::app::App;

const MINUTE: i64 = 60 * 1000;

const DAY: i64 = 24 * 60 * MINUTE;

/// The clock of the story. It never passes the real one.
pub(super) struct Clock {
    at: Arc<AtomicI64>,
    now: i64,
}

impl Clock {
    /// A clock, and the world that runs by it. Chance is the real one.
    pub(super) fn new(app: &App) -> (Clock, World) {
        let now = app.world.now();
        let at = Arc::new(AtomicI64::new(now - DAY));
        let (shown, real) = (Arc::clone(&at), app.world.clone());
        let look = move || shown.fetch_add(7, Ordering::Relaxed).min(now);
        (Clock { at, now }, World::new(look, move || real.chance()))
    }

    /// It is so many days before today, and some minutes.
    pub(super) fn set(&self, days_ago: i64, minutes: i64) {
        let moment = self.now - days_ago * DAY + minutes * MINUTE;
        self.at.store(moment.min(self.now - MINUTE), Ordering::Relaxed);
    }
}
