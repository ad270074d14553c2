//! The promises of a service as days: what is promised, by when, and what happens if it is missed.

use std::collections::BTreeSet;

use catalogue::service::{Follows, Milestone, Promise, RefundShare, Remedy, Starts};
use catalogue::{Catalogue, Service, Status, Unit, Within};
use jiff::civil::Date;
use rules::{Decimal, Evaluation, FactId, Facts};
use serde::Serialize;

use super::clocks::{Deadline, due};
use super::remedies::Broken;
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::cases::store::{NewLimit, NewPromise};
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
    /// What that day depends on, as long as it is not known.
    pub limit_depends: Vec<String>,
    /// How sure it is that the agency stands by it: statutory, published or proposed.
    pub status: &'static str,
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

/// The promises of a case as it is opened with some facts.
pub(in crate::cases) fn made<'s>(
    app: &App,
    service: &Service,
    (charter, known): (&'s [Promise], &Evaluation<'_>),
    now: i64,
) -> Vec<NewPromise<'s>> {
    let one = |promise: &'s Promise| {
        let limit = limit_of(promise, known);
        let begins = promise.starts == Starts::Opened;
        let ends = |within: Within| if begins { due(app, service, within, now) } else { Deadline::default() };
        NewPromise {
            promise: promise.id.as_str(),
            within: promise.within,
            limit,
            due: ends(promise.within),
            limit_due: match limit {
                Some(NewLimit::Known(within)) => ends(within),
                _ => Deadline::default(),
            },
            started_at: begins.then_some(now),
            kept_at: promise.kept_by.contains(&Milestone::Opening).then_some(now),
        }
    };
    charter.iter().map(one).collect()
}

/// The statutory limit for a case with some facts. One of which no case holds is as open as one that is unknown.
pub(super) fn limit_of(promise: &Promise, known: &Evaluation<'_>) -> Option<NewLimit> {
    match promise.limit(known) {
        Ok(Some(within)) => Some(NewLimit::Known(within)),
        Ok(None) if promise.limits.is_empty() => None,
        Ok(None) | Err(_) => Some(NewLimit::Open),
    }
}

/// What an open limit depends on, as labels of facts in a language.
pub fn open_limit_words(app: &App, language: &str, law: &Catalogue, promise: &Promise, known: &Facts) -> Vec<String> {
    let program = &law.program;
    let rules = promise.limits.iter().filter_map(|limit| limit.when.as_ref());
    let facts: BTreeSet<FactId> = rules.flat_map(|rule| program.facts_in(rule.node)).collect();
    let unknown = facts.into_iter().filter(|fact| known.get(*fact).is_none());
    let spoken = app.catalogue.in_language(language);
    let here = unknown.filter_map(|fact| app.catalogue.program.vocabulary.fact(program.vocabulary.fact_name(fact)));
    here.filter_map(|fact| spoken.fact_label(fact)).map(|said| said.to_string()).collect()
}

pub fn promise_in_words(
    app: &App,
    language: &str,
    service: &Service,
    (id, within): (&str, Within),
    due: Deadline,
    kept: Option<bool>,
) -> PromiseDue {
    let locale = app.locales.of(language);
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
        limit_depends: Vec::new(),
        status: promise.map_or(Status::Proposed, |promise| promise.status).name(),
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
        Unit::WorkingHours => "within-working-hours",
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
        Remedy::RefundShare(share) => share_words(locale, share),
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

/// A part of the fee for each day over.
pub fn share_words(locale: &Locale, share: &RefundShare) -> String {
    let key = if share.working_days { "remedy-refund-share-working" } else { "remedy-refund-share" };
    let number = |number: Decimal| number.normalize().to_string();
    locale.say(key, &[("percent", number(share.percent).into()), ("most", number(share.most).into())])
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
