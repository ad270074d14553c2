//! What happens to the promises of a case: they start, are extended, are kept by events, or are waived.

use catalogue::service::{Milestone, Promise, Starts};
use db::Tx;
use jiff::civil::Date;

use super::clocks::{Deadline, clock_of};
use super::record_store::Record;
use super::records::{self, Outside};
use super::refresh::{look, turn};
use super::shares;
use super::store::{self, Extended};
use crate::app::App;
use crate::cases::acting::{CaseHandle, written};
use crate::cases::model;
use crate::cases::store::{self as cases, Promised, promised};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};

/// An extension of promises.
pub struct Extending<'e> {
    /// The new last day.
    pub to: Date,
    /// The reason, which the person reads.
    pub why: &'e str,
    /// How the person agreed. Without agreement only the statutory limit moves, and the promise stays as it was.
    pub agreed: Option<&'e Outside<'e>>,
    /// The promise to extend; by default, all that a decision keeps.
    pub promise: Option<&'e str>,
}

/// Extends deadlines. The person's agreement is recorded, with its day, its means and proof.
///
/// # Errors
/// If the reason or the proof of agreement is blank, the day is not later than what is promised, or no promise is left
/// to extend, for example because its deadline has passed.
pub async fn extend(tx: &mut Tx, app: &App, held: &mut CaseHandle, new: &Extending<'_>) -> Outcome<()> {
    let why = written(new.why).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    held.must_allow(model::Action::Extend)?;
    turn(tx, app, held).await?;
    let service = held.service(app)?;
    let decides = |promise: &str| {
        let made = service.charter.iter().find(|made| made.id == promise);
        made.is_some_and(Promise::is_the_decision)
    };
    let is_meant = |promise: &str| new.promise.map_or_else(|| decides(promise), |wanted| wanted == promise);
    let record = match new.agreed {
        Some(act) => {
            let about = new.promise.unwrap_or_default();
            Some(records::keep(tx, app, held, ("agreed", about), (act, held.case.opened_at)).await?)
        }
        None => None,
    };
    let mut is_extended = false;
    for one in promised(tx, &held.grant).await?.iter().filter(|one| one.is_open() && is_meant(&one.promise)) {
        // An agency cannot move its own promise; without a statutory limit there is nothing to extend.
        let (last, missed_at) = match (&record, one.limit_due()) {
            (Some(_), _) => (one.due(), one.missed_at),
            (None, Some(limit)) => (limit, one.limit_missed_at),
            (None, None) => continue,
        };
        if missed_at.is_some() || last.day.is_some_and(|last| new.to <= last) {
            continue;
        }
        let extended = Extended::new(&one.promise, app.world.now(), (new.to, record.as_ref(), &why));
        store::keep_extension(tx, &held.grant, &app.world.new_id(), &extended).await?;
        is_extended = true;
    }
    if !is_extended {
        return Err(Refusal::conflict("charter-nothing-to-extend"));
    }
    let promise = new.promise.map(str::to_owned);
    recount(tx, app, held).await?;
    let (to, agreed) = (new.to.to_string(), record.is_some());
    let (record, day, means) = told(record);
    held.act(tx, app, CaseEvent::Extended { to, why, agreed, promise, record, day, means }).await
}

/// The fields an event has about its record: id, day, means.
fn told(record: Option<Record>) -> (Option<String>, Option<String>, Option<String>) {
    record.map_or((None, None, None), |record| (Some(record.id), Some(record.day), Some(record.means)))
}

/// Restarts all running clocks of the case on the day the person replaced the application by another, which is recorded
/// with its means and proof.
///
/// # Errors
/// If the reason or the proof is blank.
pub async fn reset(tx: &mut Tx, app: &App, held: &CaseHandle, (why, act): (&str, &Outside<'_>)) -> Outcome<()> {
    let why = written(why).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    turn(tx, app, held).await?;
    let record = records::keep(tx, app, held, ("replaced", ""), (act, held.case.opened_at)).await?;
    let anew = records::moment(app, act.day).max(held.case.opened_at);
    let all = promised(tx, &held.grant).await?;
    for one in all.iter().filter(|one| one.is_open() && one.missed_at.is_none()) {
        let Some(before) = one.started_at.filter(|before| *before < anew) else { continue };
        store::start_anew(tx, &held.grant, (&one.promise, &record.id), (before, anew)).await?;
    }
    recount(tx, app, held).await?;
    let (record, day, means) = told(Some(record));
    held.note(tx, app, CaseEvent::ClockReset { why, record, day, means }).await
}

/// Starts a promise that turned out to apply, for example on the first objection. Does nothing if it has already
/// started.
///
/// # Errors
/// If the service made no such promise in this case.
pub async fn begin_promise(tx: &mut Tx, app: &App, held: &CaseHandle, promise: &str) -> Outcome<()> {
    let all = promised(tx, &held.grant).await?;
    let one = all.iter().find(|one| one.promise == promise).ok_or_else(|| Refusal::unprocessable("case-no-promise"))?;
    if one.started_at.is_none() && one.waived_at.is_none() {
        store::start(tx, &held.grant, promise, app.world.now()).await?;
        recount(tx, app, held).await?;
        held.note(tx, app, CaseEvent::PromiseBegun { promise: promise.to_owned() }).await?;
    }
    Ok(())
}

/// An affected person's submission arrived: promises that start when the hearing ends start at that moment.
pub(in crate::cases) async fn heard(tx: &mut Tx, app: &App, held: &CaseHandle, over: i64) -> Outcome<()> {
    let service = held.service(app)?;
    let all = promised(tx, &held.grant).await?;
    let begins = |one: &&Promised| {
        let made = service.charter.iter().find(|made| made.id == one.promise);
        made.is_some_and(|made| made.starts == Starts::Heard) && one.started_at.is_none() && one.waived_at.is_none()
    };
    for one in all.iter().filter(begins) {
        store::start(tx, &held.grant, &one.promise, over.max(app.world.now())).await?;
        recount(tx, app, held).await?;
        held.note(tx, app, CaseEvent::PromiseBegun { promise: one.promise.clone() }).await?;
    }
    Ok(())
}

/// An officer waives a promise that does not apply to this case, with a reason. A missed one cannot be waived.
///
/// # Errors
/// If the reason is blank, or it was kept, missed or waived before.
pub async fn waive(tx: &mut Tx, app: &App, held: &CaseHandle, (promise, why): (&str, &str)) -> Outcome<()> {
    let why = written(why).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    turn(tx, app, held).await?;
    if !store::waive(tx, &held.grant, (promise, &why), app.world.now()).await? {
        return Err(Refusal::conflict("charter-cannot-waive"));
    }
    held.note(tx, app, CaseEvent::PromiseWaived { promise: promise.to_owned(), why }).await?;
    turn(tx, app, held).await
}

/// An event that keeps or starts promises. What starts with a decision starts with one in the person's favour.
pub(in crate::cases) async fn reached(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    milestone: Milestone,
    in_favour: bool,
) -> Outcome<()> {
    turn(tx, app, held).await?;
    let (service, now) = (held.service(app)?, app.world.now());
    let all = promised(tx, &held.grant).await?;
    let made = |one: &Promised| service.charter.iter().find(|made| made.id == one.promise);
    for one in &all {
        let Some(made) = made(one) else { continue };
        if made.kept_by.contains(&milestone) && one.started_at.is_some() {
            cases::keep_promise(tx, &held.grant, &one.promise, now).await?;
            shares::settle(tx, app, held, (made, one, now)).await?;
        }
        let begins = milestone == Milestone::Deciding && in_favour && made.starts == Starts::Decided;
        if begins && one.started_at.is_none() && one.waived_at.is_none() {
            store::start(tx, &held.grant, &one.promise, now).await?;
        }
    }
    recount(tx, app, held).await
}

/// Recounts the deadlines of all open promises, and refreshes the case.
pub(super) async fn recount(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<()> {
    move_ends(tx, app, held, later).await?;
    look(tx, app, held).await
}

/// The same after a correction, which may also move a deadline forward: time that was never lost is not added.
pub(super) async fn recount_exactly(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<()> {
    move_ends(tx, app, held, |was, is| if is.is_known() { is } else { was }).await?;
    look(tx, app, held).await
}

/// Stores recounted deadlines; `chosen` picks between the previous and the recounted one.
pub(super) async fn move_ends(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    chosen: fn(Deadline, Deadline) -> Deadline,
) -> Outcome<()> {
    let service = held.service(app)?;
    let happened = store::happened(tx, &held.grant).await?;
    for one in promised(tx, &held.grant).await?.iter().filter(|one| one.is_open()) {
        let Some(clock) = clock_of(app, service, one, &happened) else { continue };
        let due = chosen(one.due(), Deadline::of(app, &clock.norm_due()));
        let limit =
            one.limit().map(|_| chosen(one.limit_due().unwrap_or_default(), Deadline::of(app, &clock.limit_due())));
        cases::move_due(tx, &held.grant, &one.promise, (due, limit)).await?;
    }
    Ok(())
}

/// Deadlines never move to an earlier day: in cases from before stops were stored, a recount could yield one. A
/// deadline that can no longer be computed is dropped.
pub(super) fn later(was: Deadline, is: Deadline) -> Deadline {
    match (was.day, is.day) {
        (Some(was_day), Some(is_day)) if is_day < was_day => was,
        _ => is,
    }
}
