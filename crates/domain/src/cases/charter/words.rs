//! The promises of a service as days: what is promised, by when, and what happens if it is missed.

use catalogue::service::{Follows, Milestone, Promise, Remedy, Starts};
use catalogue::{Service, Unit, Within};
use jiff::civil::Date;
use serde::Serialize;

use super::clocks::{Deadline, due};
use super::remedies::Broken;
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::cases::store::NewPromise;
use crate::locale::Locale;

/// One promise of a service to one person, ready to display.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PromiseDue {
    /// Its name in the manifest.
    pub id: String,
    pub words: String,
    /// The maximum duration: "5 working days".
    pub within: String,
    /// The last day; `None` if the working calendar does not reach that far.
    pub due: Option<Date>,
    /// The exact deadline, for promises counted in hours.
    pub moment: Option<i64>,
    /// What happens if it is missed, one sentence each.
    pub remedy: Vec<String>,
    /// What happens if even the statutory limit is missed.
    pub limit_remedy: Vec<String>,
    /// Whether it was kept in time; `None` while it is not done and there is time left.
    pub kept: Option<bool>,
    /// Whether it was done at all.
    pub done: bool,
    /// The last day that the law allows, if different.
    pub limit: Option<Date>,
    /// Why it does not apply here, if it was waived.
    pub waived: Option<String>,
    pub has_begun: bool,
    /// Whether the day is unknown because the calendar ends earlier.
    pub is_unknown: bool,
}

/// What a service promises to an applicant who sends at this moment, in a language. For the confirmation page.
pub fn promises(app: &App, language: &str, service: &Service, opened_at: i64) -> Vec<PromiseDue> {
    let begins = |promise: &&Promise| promise.starts == Starts::Opened;
    let in_words = |promise: &Promise| {
        let due = due(app, service, promise.within, opened_at);
        let kept = promise.kept_by.contains(&Milestone::Opening).then_some(true);
        promise_in_words(app, language, service, (&promise.id, promise.within), due, kept)
    };
    service.charter.iter().filter(begins).map(in_words).collect()
}

/// The promises of a case as it is opened.
pub(in crate::cases) fn made<'s>(
    app: &App,
    service: &Service,
    charter: &'s [Promise],
    now: i64,
) -> Vec<NewPromise<'s>> {
    let one = |promise: &'s Promise| {
        let begins = promise.starts == Starts::Opened;
        let ends = |within: Within| if begins { due(app, service, within, now) } else { Deadline::default() };
        NewPromise {
            promise: promise.id.as_str(),
            within: promise.within,
            limit: promise.limit,
            due: ends(promise.within),
            limit_due: promise.limit.map(ends).unwrap_or_default(),
            started_at: begins.then_some(now),
            kept_at: promise.kept_by.contains(&Milestone::Opening).then_some(now),
        }
    };
    charter.iter().map(one).collect()
}

pub fn promise_in_words(
    app: &App,
    language: &str,
    service: &Service,
    (id, within): (&str, Within),
    due: Deadline,
    kept: Option<bool>,
) -> PromiseDue {
    let locale = app.locales.choose(None, Some(language));
    let promise = service.charter.iter().find(|promise| promise.id == id);
    let remedies = |which| promise.map(|promise| remedies(app, locale, service, (promise, which))).unwrap_or_default();
    PromiseDue {
        id: id.to_owned(),
        words: promise_words(app, locale, service, id),
        within: within_words(locale, within),
        due: due.day,
        moment: due.moment,
        remedy: remedies(Follows::Norm),
        limit_remedy: remedies(Follows::Limit),
        kept,
        done: kept == Some(true),
        limit: None,
        waived: None,
        has_begun: true,
        is_unknown: due.day.is_none() && due.moment.is_none(),
    }
}

/// The title of a promise. Those that nearly every service makes have a translation of their own.
pub fn promise_words(app: &App, locale: &Locale, service: &Service, id: &str) -> String {
    match id {
        "acknowledge" => locale.text("promise-acknowledge"),
        "decide" => locale.text("promise-decide"),
        _ => {
            let said = app.catalogue.in_language(locale.tag()).promise(service, id);
            said.map_or_else(|| id.replace('-', " "), |said| said.to_string())
        }
    }
}

/// The role to which a missed promise is escalated.
pub fn role_words(app: &App, locale: &Locale, service: &Service, who: &str) -> String {
    let said = app.catalogue.in_language(locale.tag()).role(service, who);
    said.map_or_else(|| who.replace('-', " "), |said| said.to_string())
}

/// A duration in words.
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

/// What happens once one of the two deadlines has passed.
fn remedies(app: &App, locale: &Locale, service: &Service, (promise, which): (&Promise, Follows)) -> Vec<String> {
    let waits_for_it = promise.if_missed.iter().filter(|remedy| promise.follows(remedy) == which);
    waits_for_it.map(|remedy| remedy_words(app, locale, service, &promise.id, remedy)).collect()
}

fn remedy_words(app: &App, locale: &Locale, service: &Service, promise: &str, remedy: &Remedy) -> String {
    match remedy {
        Remedy::Apologise => locale.text("remedy-apologise"),
        Remedy::RefundFee => locale.text("remedy-refund-fee"),
        Remedy::GivePriority => locale.text("remedy-give-priority"),
        Remedy::Escalate(who) => {
            let who = role_words(app, locale, service, who);
            locale.say("remedy-escalate", &[("who", who.into())])
        }
        Remedy::Tell(words) | Remedy::FindOut(words) => {
            let said = app.catalogue.in_language(locale.tag()).promise_tell(service, promise);
            said.map_or_else(|| words.clone(), |said| said.to_string())
        }
        Remedy::DeemedRefused => locale.text("remedy-deemed-refused"),
        Remedy::DeemedApproved => locale.text("remedy-deemed-approved"),
    }
}

/// The agency's apology, and what it does about it.
pub(super) fn apology(app: &App, locale: &Locale, held: &CaseHandle, broken: &Broken<'_>) -> String {
    let agency = app.catalogue.in_language(locale.tag()).agency_name(&held.case.agency);
    let agency = agency.map_or_else(|| held.case.agency.replace('-', " "), |said| said.to_string());
    let args = [
        ("promise", promise_words(app, locale, broken.service, broken.promise).into()),
        ("day", due_words(app, locale, &broken.due).into()),
        ("agency", agency.into()),
    ];
    let made = broken.service.charter.iter().find(|promise| promise.id == broken.promise);
    let other = |remedy: &&Remedy| !matches!(remedy, Remedy::Apologise | Remedy::Tell(_) | Remedy::FindOut(_));
    let due_now = made
        .into_iter()
        .flat_map(|made| made.if_missed.iter().filter(other).filter(|remedy| made.follows(remedy) == Follows::Norm));
    let mut lines = vec![locale.say("charter-apology", &args)];
    lines.extend(due_now.map(|remedy| remedy_words(app, locale, broken.service, broken.promise, remedy)));
    lines.push(locale.say("charter-apology-goes-on", &args));
    lines.join("\n")
}

/// What the manifest tells people whose promise was missed.
pub(super) fn told(app: &App, locale: &Locale, broken: &Broken<'_>) -> Option<String> {
    let said = app.catalogue.in_language(locale.tag()).promise_tell(broken.service, broken.promise)?;
    Some(said.to_string())
}

/// A deadline as people read it.
fn due_words(app: &App, locale: &Locale, due: &catalogue::clock::Due) -> String {
    match Deadline::of(app, due) {
        Deadline { moment: Some(moment), .. } => locale.moment(moment, &app.zone),
        Deadline { day: Some(day), .. } => locale.date(day),
        Deadline { .. } => String::new(),
    }
}
