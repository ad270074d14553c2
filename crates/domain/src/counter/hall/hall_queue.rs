//! How a hall stands: who waits in which order, which counters are open, and how long somebody waits.

use std::collections::BTreeMap;

use catalogue::Centre;
use catalogue::hall::{Ahead, Durations, Newcomers, RULE, Server, WaitRange, Wanted, may_take, wait};
use db::Tx;
use jiff::ToSpan;

use super::place::{HallPlace, PlaceState};
use super::{place_store, seats};
use crate::app::App;
use crate::counter::model::{Visit, VisitState};
use crate::counter::{centres, store};

const MINUTE: f64 = 60_000.0;

/// So many measured times teach how long it takes, and so many days who comes.
const MEASURED: i64 = 300;
const DAYS: i64 = 28;

/// The minutes of a day in which people come, for the rate of newcomers.
const DAY: f64 = 480.0;

/// Whether a centre is open at a moment.
pub fn is_open(app: &App, centre: &Centre, at: i64) -> bool {
    let Ok(moment) = jiff::Timestamp::from_millisecond(at) else { return false };
    let day = moment.to_zoned(app.zone.clone()).date();
    let spans = centre.open(centres::calendar(app, centre), &app.zone, day);
    spans.iter().any(|(from, to)| (*from..*to).contains(&at))
}

/// Whether somebody with an appointment is to come into the hall; nobody is who is called, or opens a link.
fn is_expected(visit: &Visit) -> bool {
    visit.state() == Some(VisitState::Booked) && !visit.is_place() && !visit.way().is_remote()
}

/// A hall at this moment.
pub struct Hall {
    pub centre: &'static Centre,
    /// The counters that are open.
    pub open: Vec<String>,
    /// Everybody with a live place, in the order in which they are called.
    pub places: Vec<HallPlace>,
    now: i64,
    minutes: BTreeMap<String, f64>,
    durations: Durations,
    /// How many who cannot wait, and in danger, come in a minute.
    newcomers: (f64, f64),
    /// Who has an appointment today and is not here yet.
    booked: Vec<Visit>,
}

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// How many go before, as things are now.
    pub before: i64,
    /// None while no counter is open for them.
    pub wait: Option<WaitRange>,
}

impl Hall {
    /// Reads it.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn of(tx: &mut Tx, app: &App, centre: &'static Centre) -> db::Result<Hall> {
        let now = app.world.now();
        let since = app.today().checked_sub(DAYS.days()).unwrap_or_else(|_| app.today()).to_string();
        let said = |service: &Option<String>| f64::from(centres::minutes(app, service.as_deref()));
        let measured = place_store::measured(tx, &centre.id, MEASURED).await?;
        let took = measured.iter().map(|(service, from, to)| (said(service), (to - from) as f64 / MINUTE));
        let durations = Durations::of(took);
        let (days, frail, danger) = place_store::newcomers(tx, &centre.id, &since).await?;
        let rate = |count: i64| count as f64 / (days.max(1) as f64 * DAY);
        let places = place_store::live(tx, &centre.id).await?;
        let until = now + (RULE.appointment + RULE.danger) * 60_000;
        let booked = store::of_day(tx, &centre.id, (now - RULE.grace * 60_000, until)).await?.into_iter();
        let booked = booked.filter(is_expected);
        let services = places.iter().map(|place| &place.service);
        let minutes = services.flatten().map(|id| (id.clone(), said(&Some(id.clone())))).collect();
        Ok(Hall {
            open: seats::seats(tx, app, &centre.id).await?.into_iter().map(|seat| seat.counter).collect(),
            newcomers: (rate(frail), rate(danger)),
            booked: booked.collect(),
            centre,
            places,
            now,
            minutes,
            durations,
        })
    }

    /// Everybody who is here and waits, in their order.
    pub fn waiting(&self) -> impl Iterator<Item = &HallPlace> {
        self.places.iter().filter(|place| place.state() == Some(PlaceState::Waiting))
    }

    /// Where a place stands.
    pub fn standing(&self, place: &HallPlace) -> Standing {
        let own = (place.counts_from, place.number);
        let before = self.waiting().filter(|one| (one.counts_from, one.number) < own);
        self.stands(before.collect(), (place.counts_from, place.wanted(), place.wanted_counter.as_deref()))
    }

    /// Where somebody would stand who came now, without an appointment.
    pub fn newcomer(&self) -> Standing {
        let before = self.waiting().filter(|one| one.counts_from <= self.now);
        self.stands(before.collect(), (self.now, Wanted::default(), None))
    }

    fn stands(&self, before: Vec<&HallPlace>, (from, wanted, counter): (i64, Wanted, Option<&str>)) -> Standing {
        let ahead = before.iter().map(|one| Ahead {
            minutes: self.minutes(one.service.as_deref()),
            comes_in: 0.0,
            counters: self.mask(&one.wanted(), one.wanted_counter.as_deref()),
        });
        let booked = self.booked.iter().filter(|visit| visit.from_at - RULE.appointment * 60_000 < from);
        let booked = booked.map(|visit| Ahead {
            minutes: self.minutes(visit.service.as_deref()),
            comes_in: ((visit.from_at - self.now) as f64 / MINUTE).max(0.0),
            counters: self.mask(&Wanted { service: visit.service.clone(), language: None }, None),
        });
        let ahead: Vec<Ahead> = ahead.chain(booked).collect();
        let waited = (self.now - from) as f64 / MINUTE;
        let kind =
            |per_minute, head: i64| Newcomers { per_minute, within: head as f64 - waited, minutes: self.minutes(None) };
        let newcomers = [kind(self.newcomers.0, RULE.frail), kind(self.newcomers.1, RULE.danger)];
        let servers: Vec<Server> = self.open.iter().map(|counter| self.server(counter)).collect();
        let own = self.mask(&wanted, counter);
        let wait = wait(&servers, (&ahead, own), &newcomers, &self.durations);
        Standing { before: i64::try_from(before.len()).unwrap_or(i64::MAX), wait }
    }

    fn minutes(&self, service: Option<&str>) -> f64 {
        const ANYTHING: f64 = 15.0;
        service.and_then(|id| self.minutes.get(id)).copied().unwrap_or(ANYTHING)
    }

    fn server(&self, counter: &str) -> Server {
        let there = self.places.iter().find(|place| place.counter.as_deref() == Some(counter) && place.is_at_counter());
        let helps = there.map(|place| {
            let since = place.began_at.or(place.called_at).unwrap_or(self.now);
            ((self.now - since) as f64 / MINUTE, self.minutes(place.service.as_deref()))
        });
        Server { helps }
    }

    /// The open counters that may call somebody, a bit for each.
    fn mask(&self, wanted: &Wanted, counter: Option<&str>) -> u64 {
        let may = |one: &String| match counter.filter(|sent| self.open.iter().any(|open| open == sent)) {
            Some(sent) => one == sent,
            None => may_take(self.centre, (one, &self.open), wanted),
        };
        self.open.iter().take(64).enumerate().filter(|(_, one)| may(one)).fold(0, |mask, (bit, _)| mask | 1 << bit)
    }

    /// Whom a counter calls next.
    pub(super) fn next(&self, counter: &str) -> Option<&HallPlace> {
        let bit = self.open.iter().position(|open| open == counter)?;
        self.waiting().find(|place| self.mask(&place.wanted(), place.wanted_counter.as_deref()) >> bit & 1 == 1)
    }
}

impl HallPlace {
    /// Whether somebody was called, or is helped.
    pub fn is_at_counter(&self) -> bool {
        matches!(self.state(), Some(PlaceState::Called | PlaceState::Helped))
    }
}
