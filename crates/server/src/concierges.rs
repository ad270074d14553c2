//! The planners of all life events, each made when it is first wanted and kept for the day.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use catalogue::Catalogue;
use jiff::civil::Date;

use crate::concierge::Concierge;

pub struct Concierges {
    catalogue: &'static Catalogue,
    made: Mutex<Made>,
}

#[derive(Default)]
struct Made {
    day: Option<Date>,
    by_event: BTreeMap<Option<String>, Arc<Concierge<'static>>>,
}

impl Concierges {
    pub fn new(catalogue: &'static Catalogue) -> Self {
        Concierges { catalogue, made: Mutex::default() }
    }

    /// The concierge for a life event, or for everything there is.
    pub fn get(&self, event: Option<&str>, today: Date) -> Arc<Concierge<'static>> {
        let event = event.and_then(|id| self.catalogue.event(id));
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if made.day != Some(today) {
            *made = Made { day: Some(today), by_event: BTreeMap::new() };
        }
        let key = event.map(|event| event.id.clone());
        let new = || Arc::new(Concierge::new(self.catalogue, event, today));
        Arc::clone(made.by_event.entry(key).or_insert_with(new))
    }
}
