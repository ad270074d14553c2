//! The planners of all life events, each created on first use and cached for the day.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use catalogue::Catalogue;
use jiff::civil::Date;
use rules::Facts;

use crate::concierge::{Concierge, Purpose, sample};

pub struct Concierges {
    catalogue: &'static Catalogue,
    made: Mutex<DayPlanners>,
}

#[derive(Default)]
struct DayPlanners {
    day: Option<Date>,
    sample: Vec<Facts>,
    by_purpose: BTreeMap<PurposeKey, Arc<Concierge<'static>>>,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum PurposeKey {
    Everything,
    Event(&'static str),
    EventAndMore(&'static str),
    Service(&'static str),
}

impl Concierges {
    pub fn new(catalogue: &'static Catalogue) -> Self {
        Concierges { catalogue, made: Mutex::default() }
    }

    /// The concierge for a life event, or for everything.
    pub fn get(&self, event: Option<&str>, today: Date) -> Arc<Concierge<'static>> {
        let event = event.and_then(|id| self.catalogue.event(id));
        self.of(event.map_or(Purpose::Everything, Purpose::Event), today)
    }

    /// The concierge for a purpose.
    pub fn of(&self, purpose: Purpose<'static>, today: Date) -> Arc<Concierge<'static>> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if made.day != Some(today) {
            *made =
                DayPlanners { day: Some(today), sample: sample(self.catalogue, today), by_purpose: BTreeMap::new() };
        }
        let key = match purpose {
            Purpose::Everything => PurposeKey::Everything,
            Purpose::Event(event) => PurposeKey::Event(&event.id),
            Purpose::EventAndMore(event) => PurposeKey::EventAndMore(&event.id),
            Purpose::Service(service) => PurposeKey::Service(&service.id),
        };
        let DayPlanners { sample, by_purpose, .. } = &mut *made;
        let new = || Arc::new(Concierge::of(self.catalogue, purpose, sample.clone(), today));
        Arc::clone(by_purpose.entry(key).or_insert_with(new))
    }
}
