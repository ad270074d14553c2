//! The time of a demonstration: the real one, and as many days ahead as somebody let go by.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use db::jobs::World;

/// How far a demonstration is ahead of the real time, in milliseconds; shared by all that looks at the clock.
#[derive(Clone, Debug, Default)]
pub struct DemoClock(Arc<AtomicI64>);

impl DemoClock {
    /// The world with this much more time gone by.
    #[must_use]
    pub fn world(&self, real: World) -> World {
        let (ahead, clock) = (self.clone(), real.clone());
        World::new(move || clock.now() + ahead.get(), move || real.chance())
    }

    pub fn get(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }

    pub fn set(&self, milliseconds: i64) {
        self.0.store(milliseconds, Ordering::Relaxed);
    }
}
