//! Acts outside the system, recorded by the officer who did them, with the day, the means and proof: a promise kept
//! that no event can show, a question to somebody outside and the answer to it; the person's agreement to an extension,
//! or a replacement of the application. Only a leader of the agency can correct a record, with a reason that the person
//! reads.

use catalogue::service::Pause;
use db::Tx;
use jiff::civil::Date;

use super::acts::recount_exactly;
use super::record_store::{self as rows, Record};
use super::refresh::turn;
use super::stops::{self, Stop, end_of};
use super::{record_store, store};
use crate::app::App;
use crate::cases::acting::{self, CaseHandle, written};
use crate::cases::model::State;
use crate::cases::store::{self as cases, promised};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Act, Actor};

/// How something was done outside the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    Letter,
    Call,
    Visit,
    Email,
    Register,
    Payment,
    Other,
}

impl Means {
    pub const ALL: [Means; 7] =
        [Means::Letter, Means::Call, Means::Visit, Means::Email, Means::Register, Means::Payment, Means::Other];

    pub fn name(self) -> &'static str {
        match self {
            Means::Letter => "letter",
            Means::Call => "call",
            Means::Visit => "visit",
            Means::Email => "email",
            Means::Register => "register",
            Means::Payment => "payment",
            Means::Other => "other",
        }
    }

    /// The message key.
    pub fn key(self) -> &'static str {
        match self {
            Means::Letter => "record-means-letter",
            Means::Call => "record-means-call",
            Means::Visit => "record-means-visit",
            Means::Email => "record-means-email",
            Means::Register => "record-means-register",
            Means::Payment => "record-means-payment",
            Means::Other => "record-means-other",
        }
    }

    pub fn of(name: &str) -> Option<Means> {
        Means::ALL.into_iter().find(|means| means.name() == name)
    }
}

/// An act outside the system, as described by the officer.
#[derive(Clone, Copy, Debug)]
pub struct Outside<'a> {
    pub day: Date,
    pub means: Means,
    /// A number, a reference, or other proof.
    pub proof: &'a str,
}

/// Records that a promise was kept by an act outside the system.
///
/// # Errors
/// If the manifest names an event that keeps the promise, its time has not started, it was kept before, nobody has
/// taken up the case, proof is missing, or the day is in the future or before the promise.
pub async fn record_kept(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (promise, act): (&str, &Outside<'_>),
) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::KeepPromise).await?;
    kept(tx, app, &held, (promise, act)).await
}

pub async fn kept(tx: &mut Tx, app: &App, held: &CaseHandle, (promise, act): (&str, &Outside<'_>)) -> Outcome<()> {
    turn(tx, app, held).await?;
    let service = held.service(app)?;
    let made = service.charter.iter().find(|made| made.id == promise);
    let made = made.ok_or_else(|| Refusal::unprocessable("case-no-promise"))?;
    if !made.kept_by.is_empty() {
        return Err(Refusal::conflict("charter-kept-by-events"));
    }
    let all = promised(tx, &held.grant).await?;
    let open = all.iter().find(|one| one.promise == promise && one.is_open());
    let begun = open.and_then(|one| one.started_at).ok_or_else(|| Refusal::conflict("charter-not-open"))?;
    let record = keep(tx, app, held, ("kept", promise), (act, begun)).await?;
    let at = moment(app, act.day).max(begun);
    cases::keep_by_record(tx, &held.grant, (promise, &record.id), at).await?;
    let Record { id, day, means, .. } = record;
    let (promise, record) = (promise.to_owned(), Some(id));
    held.note(tx, app, CaseEvent::PromiseKept { promise, record, day: Some(day), means: Some(means) }).await?;
    turn(tx, app, held).await
}

/// Records that somebody outside was asked, with a deadline for the answer and a reason for which the manifest allows
/// the clock to stop. The clock is stopped from that day.
pub async fn asked(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (reason, until, act): (&str, Date, &Outside<'_>),
) -> Outcome<()> {
    turn(tx, app, held).await?;
    let may = held.service(app)?.case.pause(reason).is_some_and(Pause::is_outside);
    if !may {
        return Err(Refusal::unprocessable("charter-may-not-stop"));
    }
    if until < app.today() {
        return Err(Refusal::unprocessable("case-day-passed"));
    }
    let record = keep(tx, app, held, ("asked", reason), (act, held.case.opened_at)).await?;
    let stop = Stop { reason, about: &record.id, until: Some(until) };
    let from = moment(app, act.day).max(held.case.opened_at);
    stops::stop_from(tx, app, held, (&stop, from, Some(&record.id))).await
}

/// Records an answer from outside, which ends the stop on that day.
pub async fn answered(tx: &mut Tx, app: &App, held: &CaseHandle, (stop, act): (&str, &Outside<'_>)) -> Outcome<()> {
    turn(tx, app, held).await?;
    let service = held.service(app)?;
    let happened = store::happened(tx, &held.grant).await?;
    let is_it = |one: &&store::ClockStop| {
        one.to_at.is_none() && one.key() == stop && service.case.pause(&one.reason).is_none_or(Pause::is_outside)
    };
    let open = happened.stops.iter().find(is_it).ok_or_else(|| Refusal::conflict("charter-closed"))?;
    keep(tx, app, held, ("answered", stop), (act, open.from_at)).await?;
    let began = act.day.to_zoned(app.zone.clone()).map_or(open.from_at, |day| day.timestamp().as_millisecond());
    let ends = (Some(open.reason.as_str()), Some(open.about.as_str()), began.max(open.from_at));
    stops::go_on_from(tx, app, held, ends).await
}

/// A leader of the responsible agency corrects a record. Its effects are reversed.
///
/// # Errors
/// If the reason is blank, or the record was corrected before.
pub async fn correct(tx: &mut Tx, app: &App, held: &CaseHandle, (id, why): (&str, &str)) -> Outcome<()> {
    let why = written(why).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    turn(tx, app, held).await?;
    let all = rows::all(tx, &held.grant).await?;
    let record = all.iter().find(|one| one.id == id && one.corrected_at.is_none());
    let record = record.ok_or_else(|| Refusal::conflict("charter-closed"))?;
    if !record_store::correct(tx, &held.grant, (id, &why), app.world.now()).await? {
        return Err(Refusal::conflict("charter-closed"));
    }
    match record.what.as_str() {
        "kept" => cases::not_kept(tx, &held.grant, &record.id).await?,
        "asked" => store::forget_stop(tx, &held.grant, &record.id).await?,
        "agreed" => store::forget_extension(tx, &held.grant, &record.id).await?,
        "replaced" => store::restart_without(tx, &held.grant, &record.id).await?,
        _ => store::resume_stop(tx, &held.grant, &record.about).await?,
    }
    stops::run_out(tx, app, held).await?;
    stops::stand(tx, held).await?;
    let (what, about) = (record.what.clone(), record.about.clone());
    held.note(tx, app, CaseEvent::RecordCorrected { record: id.to_owned(), what, about, why }).await?;
    recount_exactly(tx, app, held).await
}

/// Stores the record after validating it.
pub(super) async fn keep(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (what, about): (&'static str, &str),
    (act, begun): (&Outside<'_>, i64),
) -> Outcome<Record> {
    let state = held.case.state();
    if state == State::Received || state.is_final() {
        return Err(Refusal::conflict("charter-nobody-works"));
    }
    let proof = written(act.proof).ok_or_else(|| Refusal::unprocessable("charter-no-proof"))?;
    if act.day > app.today() || act.day < app.day_of(begun) {
        return Err(Refusal::unprocessable("charter-no-such-day"));
    }
    let Actor::Officer { id: by, name, agency } = held.grant.actor() else { return Err(Refusal::not_found()) };
    let record = Record {
        id: app.world.new_id(),
        what: what.to_owned(),
        about: about.to_owned(),
        day: act.day.to_string(),
        means: act.means.name().to_owned(),
        proof,
        officer_id: by.clone(),
        officer_name: name.clone(),
        agency: agency.clone(),
        at: app.world.now(),
        corrected_at: None,
        corrected_name: None,
        corrected_why: None,
    };
    rows::keep(tx, &held.grant, &record).await?;
    Ok(record)
}

/// The moment at which an act on a given day counts as done: the end of the day, or now if it is today.
pub(super) fn moment(app: &App, day: Date) -> i64 {
    end_of(app, day).unwrap_or(i64::MAX).min(app.world.now())
}
