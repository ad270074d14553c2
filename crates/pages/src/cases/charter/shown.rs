//! The charter of a case in words: what was promised, when the clock was stopped, what followed.

use catalogue::Service;
use catalogue::clock::{Counting, Silence};
use catalogue::service::{Pause, ReviewRoute};
use db::Tx;
use domain::cases::acting::CaseHandle;
use domain::cases::charter::clocks::silence;
use domain::cases::charter::escalations::{self, Escalation};
use domain::cases::charter::record_store::{self, Record};
use domain::cases::charter::records::Means;
use domain::cases::charter::shares::Share;
use domain::cases::charter::store::{self, ClockEvents, Remedied};
use domain::cases::charter::words::{PromiseDue, open_limit_words, promise_in_words, promise_words, role_words};
use domain::cases::store::promised::Promised;
use domain::cases::store::{Case, promised};

use super::lines::{CharterSection, Deemed, ExtensionLine, FollowedLine, StopLine};
use super::record_line::{RecordLine, RecordedAct};
use crate::cases::words::agency_name;
use crate::web::{Outcome, Visit};

/// The promises of a case in words, with what became of them.
pub(in crate::cases) fn promises_of(visit: &Visit, case: &Case, promised: &[Promised]) -> Vec<PromiseDue> {
    let Some(service) = case.manifest(&visit.app) else { return Vec::new() };
    let in_words = |promised: &Promised| {
        let due = promised.due();
        let now = case.stopped_at.or(case.ended_at).unwrap_or_else(|| visit.now());
        let until = promised.kept_at.unwrap_or(now);
        let in_time = match (due.moment, due.day) {
            (Some(moment), _) => Some(until <= moment),
            (None, Some(day)) => Some(visit.app.day_of(until) <= day),
            (None, None) => None,
        };
        let kept = match (promised.kept_at, in_time) {
            // What was found missed stays so, whatever moves its end afterwards.
            _ if promised.missed_at.is_some() => Some(false),
            (Some(_), None) => Some(true),
            (Some(_), in_time) => in_time,
            // What never fell due before the case ended was neither kept nor broken.
            (None, in_time) => in_time.filter(|in_time| !in_time),
        };
        let named = (promised.promise.as_str(), promised.within()?);
        let mut words = promise_in_words(&visit.app, &visit.language, service, named, due, kept);
        words.done = promised.kept_at.is_some();
        words.limit = promised.limit_due().and_then(|due| due.day);
        if promised.limit_is_open()
            && let Some(made) = service.charter.iter().find(|made| made.id == promised.promise)
        {
            let law = case.law(&visit.app);
            let facts = case.facts.for_rules(law);
            words.limit_depends = open_limit_words(&visit.app, &visit.language, law, made, &facts);
        }
        words.waived.clone_from(&promised.waived_why);
        words.has_begun = promised.started_at.is_some();
        words.is_unknown = words.has_begun && !due.is_known();
        Some(words)
    };
    promised.iter().filter_map(in_words).collect()
}

/// Stops, more time, what followed from broken promises, and what the law makes of silence.
pub(in crate::cases) async fn section(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
) -> Outcome<Option<CharterSection>> {
    let Some(service) = held.case.manifest(&visit.app) else { return Ok(None) };
    let happened = store::happened(tx, &held.grant).await?;
    let remedies = store::remedies(tx, &held.grant).await?;
    let all = promised(tx, &held.grant).await?;
    Ok(Some(CharterSection {
        stops: stops(visit, service, &happened),
        records: recorded(tx, visit, held).await?,
        extensions: extensions(visit, service, &happened),
        followed: followed(visit, service, &all, (&remedies, &escalations::taken(tx, &held.grant).await?)),
        deemed: deemed(visit, held, service, (&all, &remedies)),
    }))
}

pub(super) fn stops(visit: &Visit, service: &Service, happened: &ClockEvents) -> Vec<StopLine> {
    let one = |stop: &store::ClockStop| StopLine {
        key: stop.key().to_owned(),
        is_outside: service.case.pause(&stop.reason).is_none_or(Pause::is_outside),
        reason: reason_words(visit, service, &stop.reason),
        from: visit.app.day_of(stop.from_at),
        to: stop.ended(visit.now()).map(|to| visit.app.day_of(to)),
    };
    happened.stops.iter().map(one).collect()
}

/// Why a clock is stopped.
pub(in crate::cases) fn reason_words(visit: &Visit, service: &Service, reason: &str) -> String {
    let said = visit.spoken().pause(service, reason);
    said.map_or_else(|| reason.replace('-', " "), |said| said.to_string())
}

/// What officers recorded that they did outside Stoa, as the person and the desk read it.
pub(super) async fn recorded(tx: &mut Tx, visit: &Visit, held: &CaseHandle) -> Outcome<Vec<RecordLine>> {
    let service = held.service(&visit.app).ok();
    let one = |record: &Record| {
        let about = match (record.what.as_str(), service) {
            ("kept", Some(service)) => promise_words(&visit.app, visit.locale(), service, &record.about),
            ("asked", Some(service)) => reason_words(visit, service, &record.about),
            _ => String::new(),
        };
        RecordLine {
            id: record.id.clone(),
            what: RecordedAct::of(&record.what),
            about,
            day: record.day.clone(),
            means: means_words(visit, &record.means),
            proof: record.proof.clone(),
            name: record.officer_name.clone(),
            agency: agency_name(visit, &record.agency),
            at: record.at,
            corrected_at: record.corrected_at,
            corrected_name: record.corrected_name.clone(),
            corrected_why: record.corrected_why.clone(),
        }
    };
    Ok(record_store::all(tx, &held.grant).await?.iter().map(one).collect())
}

/// By what means something was done, in words.
pub(in crate::cases) fn means_words(visit: &Visit, means: &str) -> String {
    Means::of(means).map(|means| visit.text(means.key())).unwrap_or_default()
}

pub(super) fn extensions(visit: &Visit, service: &Service, happened: &ClockEvents) -> Vec<ExtensionLine> {
    let one = |extension: &store::Extended| ExtensionLine {
        promise: promise_words(&visit.app, visit.locale(), service, &extension.promise),
        to: extension.to(),
        why: extension.why.clone(),
        is_agreed: extension.is_agreed(),
    };
    happened.extensions.iter().map(one).collect()
}

/// What followed, by the promise that was broken.
fn followed(
    visit: &Visit,
    service: &Service,
    all: &[Promised],
    (remedies, taken): (&[Remedied], &[Escalation]),
) -> Vec<FollowedLine> {
    let missed = all.iter().filter(|one| one.missed_at.is_some() || one.limit_missed_at.is_some());
    let one = |missed: &Promised| {
        let own = remedies.iter().filter(|remedy| remedy.promise == missed.promise);
        FollowedLine {
            promise: promise_words(&visit.app, visit.locale(), service, &missed.promise),
            lines: own.map(|remedy| remedied_words(visit, service, (remedy, taken))).collect(),
        }
    };
    missed.map(one).collect()
}

/// What was done about it, in words.
pub(super) fn remedied_words(visit: &Visit, service: &Service, (remedy, taken): (&Remedied, &[Escalation])) -> String {
    let locale = visit.locale();
    match (remedy.remedy.as_str(), remedy.done_at) {
        ("apologise", _) => locale.text("followed-apologise"),
        ("refund-fee", done) => {
            let cents = remedy.detail.parse().unwrap_or(0);
            let amount = locale.money(rust_decimal::Decimal::new(cents, 2));
            let key = if done.is_some() { "followed-refund-fee" } else { "followed-refund-fee-soon" };
            locale.say(key, &[("amount", amount.into())])
        }
        ("refund-share", done) => match Share::read(&remedy.detail) {
            Some(share) => {
                let amount = locale.money(rust_decimal::Decimal::new(share.amount, 2));
                let key = if done.is_some() { "followed-refund-share" } else { "followed-refund-share-soon" };
                let percent = share.percent.normalize().to_string();
                let days = i64::from(share.days);
                locale.say(key, &[("amount", amount.into()), ("percent", percent.into()), ("days", days.into())])
            }
            None => locale.text("followed-refund-share-later"),
        },
        ("give-priority", _) => locale.text("followed-give-priority"),
        ("escalate", _) => {
            let who = ("who", role_words(&visit.app, locale, service, &remedy.detail).into());
            let taken = taken.iter().find(|one| one.promise == remedy.promise && one.whom == remedy.detail);
            match taken.and_then(|one| Some((one.owner_name.clone()?, one.taken_at?))) {
                Some((name, at)) => {
                    let day = locale.date(visit.app.day_of(at));
                    locale.say("followed-escalate-taken", &[who, ("name", name.into()), ("day", day.into())])
                }
                None => locale.say("followed-escalate", &[who]),
            }
        }
        ("deemed-refused", _) => locale.text("followed-deemed-refused"),
        ("deemed-approved", _) => locale.text("followed-deemed-approved"),
        ("find-out", _) => locale.text("followed-find-out"),
        _ => locale.text("followed-tell"),
    }
}

/// What the law makes of it that nobody decided in time, as long as nobody has; and who outside can be asked.
fn deemed(
    visit: &Visit,
    held: &CaseHandle,
    service: &Service,
    (all, remedies): (&[Promised], &[Remedied]),
) -> Option<Deemed> {
    let open = |name: &str| all.iter().find(|one| one.promise == name && one.kept_at.is_none());
    let found = remedies.iter().filter(|one| one.remedy.starts_with("deemed-"));
    let (remedy, promise) = found.filter_map(|one| Some((one, open(&one.promise)?))).next_back()?;
    if held.case.state().is_final() || held.case.state().is_decided() {
        return None;
    }
    let is_refused = remedy.remedy == "deemed-refused";
    let external = service.review.external.as_ref().filter(|_| is_refused);
    let from = promise.limit_due().unwrap_or_else(|| promise.due()).day;
    let counting = Counting { rolls: true, ..Counting::by(visit.app.catalogue.calendar_of(service)) };
    let until = external.and_then(ReviewRoute::within).zip(from);
    let until = until.and_then(|(within, from)| counting.last_day(within, from).day());
    let body = external.and_then(|route| visit.app.catalogue.agencies.get(&route.by));
    Some(Deemed {
        is_refused,
        for_appeal: silence(service, &promise.promise) == Silence::DeemedRefusedForAppeal,
        body: external.map(|route| agency_name(visit, &route.by)),
        until,
        cite: external.and_then(|route| route.cite.clone()),
        phone: body.and_then(|body| body.phone.clone()),
        website: body.and_then(|body| body.website.clone()),
    })
}
