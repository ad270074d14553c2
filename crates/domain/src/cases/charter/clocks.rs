//! Rebuilds the clock of a promise from what is stored; the catalogue does the counting.

use catalogue::clock::{Clock, Counting, Silence};
use catalogue::service::Promise;
use catalogue::{Service, Within, clock};
use jiff::Timestamp;
use jiff::civil::Date;

use super::store::ClockEvents;
use crate::app::App;
use crate::cases::store::Promised;

/// The deadline of a promise. Both fields are `None` if the working calendar does not reach that far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deadline {
    pub day: Option<Date>,
    pub moment: Option<i64>,
}

impl Deadline {
    pub fn of(app: &App, due: &clock::Due) -> Deadline {
        match due {
            clock::Due::On(day) => Deadline { day: Some(*day), moment: None },
            clock::Due::At(moment) => {
                let moment = moment.as_millisecond();
                Deadline { day: Some(app.day_of(moment)), moment: Some(moment) }
            }
            clock::Due::Unknown(_) => Deadline::default(),
        }
    }

    pub fn is_known(self) -> bool {
        self.day.is_some() || self.moment.is_some()
    }
}

/// Converts a stored time to the catalogue's type.
pub fn at(moment: i64) -> Timestamp {
    Timestamp::from_millisecond(moment).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// The end of a period that starts now and is never stopped.
pub(in crate::cases) fn due(app: &App, service: &Service, within: Within, from: i64) -> Deadline {
    let counting = Counting::by(app.catalogue.calendar_of(service));
    Deadline::of(app, &Clock::new(within, counting, &app.zone, at(from)).norm_due())
}

/// The last day of a period given to a person: one that ends on a weekend or holiday is extended to the next working
/// day, if the calendar reaches that far.
pub(in crate::cases) fn last_day(app: &App, service: &Service, within: Within, from: Date) -> Option<Date> {
    let plain = Counting::by(app.catalogue.calendar_of(service));
    let rolling = Counting { rolls: true, ..plain };
    rolling.last_day(within, from).day().or_else(|| plain.last_day(within, from).day())
}

/// The legal meaning of the agency's silence, if this promise is about deciding.
pub fn silence(service: &Service, promise: &str) -> Silence {
    let decides = service.charter.iter().find(|one| one.id == promise);
    let decides = decides.is_some_and(Promise::is_the_decision);
    match service.case.silence_means {
        Some(written) if decides => Silence::of(written),
        _ => Silence::Neither,
    }
}

/// The clock of a promise with everything that happened to it; `None` if the promise has not started.
pub fn clock_of<'a>(
    app: &'a App,
    service: &'a Service,
    promised: &Promised,
    happened: &ClockEvents,
) -> Option<Clock<'a>> {
    let start = at(promised.started_at?);
    let counting = Counting::by(app.catalogue.calendar_of(service));
    let mut clock = Clock::new(promised.within()?, counting, &app.zone, start);
    clock.limit = promised.limit();
    // Nothing is deemed as long as it is not known when.
    clock.silence = match promised.limit_is_open() {
        true => Silence::Neither,
        false => silence(service, &promised.promise),
    };
    clock.stops = happened.stops.iter().map(|stop| stop.as_counted()).collect();
    let own = happened.extensions.iter().filter(|extension| extension.promise == promised.promise);
    // Extensions from before a restart belong to the application that was replaced.
    let own = own.filter_map(|extension| extension.as_counted()).filter(|extension| start <= extension.at);
    clock.extensions = own.collect();
    Some(clock)
}
