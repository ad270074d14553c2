//! The promises of a service as days: what is promised, by when, and what follows when it is broken.

use catalogue::service::{Promise, Remedy};
use catalogue::{Catalogue, Service, Unit, Within};
use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::app::App;
use crate::locale::Locale;

const HOUR: i64 = 60 * 60 * 1_000;

/// One promise of a service to one person, in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PromiseDue {
    /// Its name in the manifest.
    pub id: String,
    pub words: String,
    /// How long it takes at most: "5 working days".
    pub within: String,
    /// The last day; nothing where the working calendar does not reach that far.
    #[serde(serialize_with = "as_text")]
    pub due: Option<Date>,
    /// The last moment, for promises that count hours.
    pub moment: Option<i64>,
    /// What follows when it is broken, a sentence each.
    pub remedy: Vec<String>,
    /// Whether it was done in time; nothing as long as it is not done and there is time left.
    pub kept: Option<bool>,
    /// Whether it was done at all.
    pub done: bool,
}

/// Days are written as templates read them.
fn as_text<S: Serializer>(day: &Option<Date>, to: S) -> Result<S::Ok, S::Error> {
    day.map(|day| day.to_string()).serialize(to)
}

/// When a promise runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Due {
    pub day: Option<Date>,
    pub moment: Option<i64>,
}

/// What a service promises to whoever sends something at this moment, in a language. For a page that confirms.
pub fn promises(app: &App, language: &str, service: &Service, opened_at: i64) -> Vec<PromiseDue> {
    let in_words = |promise: &Promise| {
        let due = due(app, service, promise.within, opened_at);
        let kept = kept_by_opening(&promise.id).then_some(true);
        promise_in_words(app, language, service, &promise.id, promise.within, due, kept)
    };
    service.charter.iter().map(in_words).collect()
}

/// Whoever gets a reference on the spot has been told that we have it.
pub(super) fn kept_by_opening(promise: &str) -> bool {
    matches!(promise, "acknowledge" | "acknowledge-with-number")
}

/// A decision keeps what was promised about deciding.
pub(super) fn kept_by_deciding(promise: &str) -> bool {
    promise == "decide" || promise.starts_with("decide-")
}

pub(super) fn due(app: &App, service: &Service, within: Within, from: i64) -> Due {
    match within.unit {
        Unit::Hours => {
            let moment = from.saturating_add(i64::from(within.amount) * HOUR);
            Due { day: Some(app.day_of(moment)), moment: Some(moment) }
        }
        _ => Due { day: shifted(app.catalogue, service, within, app.day_of(from)), moment: None },
    }
}

/// The day so long after another, by the working calendar of the service.
pub(super) fn shifted(catalogue: &Catalogue, service: &Service, within: Within, from: Date) -> Option<Date> {
    match within.unit {
        Unit::WorkingDays => catalogue.calendar_of(service)?.working_days_after(from, within.amount),
        _ => within.plain_shift(from, false),
    }
}

/// The day to which a due day moves when the clock stood still from one day to another.
pub(super) fn moved(
    catalogue: &Catalogue,
    service: &Service,
    within: Within,
    due: Date,
    (from, to): (Date, Date),
) -> Option<Date> {
    let mut lost = 0;
    let mut day = from;
    while day < to {
        day = day.tomorrow().ok()?;
        let counts = match within.unit {
            Unit::WorkingDays => catalogue.calendar_of(service)?.is_working_day(day)?,
            _ => true,
        };
        lost += u32::from(counts);
    }
    let unit = if within.unit == Unit::WorkingDays { Unit::WorkingDays } else { Unit::Days };
    shifted(catalogue, service, Within { amount: lost, unit }, due)
}

pub(super) fn promise_in_words(
    app: &App,
    language: &str,
    service: &Service,
    id: &str,
    within: Within,
    due: Due,
    kept: Option<bool>,
) -> PromiseDue {
    let locale = app.locales.choose(None, Some(language));
    let promise = service.charter.iter().find(|promise| promise.id == id);
    PromiseDue {
        id: id.to_owned(),
        words: promise_words(app, locale, service, id),
        within: within_words(locale, within),
        due: due.day,
        moment: due.moment,
        remedy: promise.map(|promise| remedies(app, locale, service, promise)).unwrap_or_default(),
        kept,
        done: kept == Some(true),
    }
}

/// The name of a promise. Those that nearly every service makes have better words than their name.
fn promise_words(app: &App, locale: &Locale, service: &Service, id: &str) -> String {
    match id {
        "acknowledge" => locale.text("promise-acknowledge"),
        "decide" => locale.text("promise-decide"),
        _ => {
            let said = app.catalogue.in_language(locale.tag()).promise(service, id);
            said.map_or_else(|| id.replace('-', " "), |said| said.to_string())
        }
    }
}

/// A length of time in words.
pub fn within_words(locale: &Locale, within: Within) -> String {
    let key = match within.unit {
        Unit::Hours => "within-hours",
        Unit::Days => "within-days",
        Unit::WorkingDays => "within-working-days",
        Unit::Weeks => "within-weeks",
        Unit::Months => "within-months",
        Unit::Years => "within-years",
    };
    locale.say(key, &[("n", within.amount.into())])
}

fn remedies(app: &App, locale: &Locale, service: &Service, promise: &Promise) -> Vec<String> {
    let words = |remedy: &Remedy| match remedy {
        Remedy::Apologise => locale.text("remedy-apologise"),
        Remedy::RefundFee => locale.text("remedy-refund-fee"),
        Remedy::GivePriority => locale.text("remedy-give-priority"),
        Remedy::Escalate(who) => locale.say("remedy-escalate", &[("who", who.replace('-', " ").into())]),
        Remedy::Tell(words) => {
            let said = app.catalogue.in_language(locale.tag()).promise_tell(service, &promise.id);
            said.map_or_else(|| words.clone(), |said| said.to_string())
        }
        Remedy::DeemedRefused => locale.text("remedy-deemed-refused"),
        Remedy::DeemedApproved => locale.text("remedy-deemed-approved"),
    };
    promise.if_missed.iter().map(words).collect()
}
