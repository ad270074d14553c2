//! The clock of a demonstration: real time plus the number of days by which it was advanced.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use db::jobs::World;

/// How far a demonstration is ahead of real time, in milliseconds; shared by everything that reads the clock.
#[derive(Clone, Debug, Default)]
pub struct DemoClock(Arc<AtomicI64>);

impl DemoClock {
    /// The world with its clock advanced by this offset.
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
