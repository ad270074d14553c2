//! Service centres: where people come, when, and who can help with what there: `centres/*.yaml`.

mod read;
mod slots;
mod way;

use rules::Date;

use crate::calendar::{Calendar, OpenHours};

pub(crate) use read::{CentreContext, read_centres};
pub use slots::{CELL, Slot, Wish, cells};
pub use way::{ROOM, VisitWay};

/// What helps people who need it at a centre, by names that the pages know in every language.
pub const ACCESS: [&str; 8] = [
    "step-free",
    "accessible-toilet",
    "accessible-parking",
    "hearing-loop",
    "quiet-room",
    "seats",
    "assistance-animals",
    "sign-language",
];

/// Where people come and are helped in person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Centre {
    pub id: String,
    pub name: String,
    /// Whose officers work there.
    pub agency: String,
    /// The lines of its address.
    pub address: Vec<String>,
    pub phone: Option<String>,
    /// Some of [`ACCESS`].
    pub access: Vec<String>,
    pub hours: Vec<OpenHours>,
    /// First and last day, and why it is closed then.
    pub closures: Vec<(Date, Date, String)>,
    /// The calendar whose days of rest are its own.
    pub calendar: Option<String>,
    pub counters: Vec<Counter>,
    /// Over how many days from today a time can be booked.
    pub days_ahead: u32,
    /// How long before its beginning a time can be booked last, in minutes.
    pub notice_minutes: u32,
    /// The link to a video room, with [`ROOM`] in it.
    pub video: Option<String>,
    /// Part of a demonstration: nobody else may be sent there.
    pub is_made_up: bool,
}

/// Where one officer helps one person after the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counter {
    /// As it is called in the hall.
    pub id: String,
    /// The services that it can help with; all where none is named.
    pub services: Vec<String>,
    /// The languages that are spoken there besides the first one of the catalogue.
    pub languages: Vec<String>,
    /// Whether times can be booked; otherwise it is for those who come without one.
    pub is_booked: bool,
    /// How its times can be had besides by coming.
    pub also_by: Vec<VisitWay>,
}

impl Counter {
    /// Whether its times can be had in a way.
    pub fn takes(&self, way: VisitWay) -> bool {
        self.is_booked && (way == VisitWay::Counter || self.also_by.contains(&way))
    }

    pub fn helps_with(&self, service: Option<&str>) -> bool {
        service.is_none_or(|service| self.services.is_empty() || self.services.iter().any(|one| one == service))
    }
}

impl Centre {
    /// Why it is closed on a whole day; `None` on a day with hours.
    pub fn closed_on(&self, calendar: Option<&Calendar>, day: Date) -> Option<Closed> {
        if let Some((_, _, why)) = self.closures.iter().find(|(from, to, _)| (*from..=*to).contains(&day)) {
            return Some(Closed::Because(why.clone()));
        }
        let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
        let has_hours = self.hours.iter().any(|span| span.weekday == weekday);
        // A calendar that ends before a day cannot promise that somebody is there.
        let holiday = calendar.map(|calendar| {
            let (from, to) = calendar.covers();
            let is_closed = calendar.closures.iter().any(|(from, to, _)| (*from..=*to).contains(&day));
            day < from || day > to || is_closed || calendar.rest_days.holidays.contains(&day)
        });
        match (has_hours, holiday) {
            (true, Some(true)) => Some(Closed::Holiday),
            (true, _) => None,
            (false, _) => Some(Closed::NoHours),
        }
    }

    /// Whether any of its counters can be booked for a service in a way.
    pub fn books(&self, service: Option<&str>, way: VisitWay) -> bool {
        self.counters.iter().any(|counter| counter.takes(way) && counter.helps_with(service))
    }

    /// The link to a room, where it has any.
    pub fn video_link(&self, room: &str) -> Option<String> {
        Some(self.video.as_deref()?.replace(ROOM, room))
    }
}

/// Why a centre is closed on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    /// No hours on this day of the week.
    NoHours,
    /// A holiday of its calendar, or a day that the calendar does not cover.
    Holiday,
    /// In the words of its file.
    Because(String),
}
