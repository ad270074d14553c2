//! What happens to the promises of a case: they begin, get more time, are kept by what happened, or do not apply.

use catalogue::service::{Milestone, Promise, Starts};
use db::Tx;
use jiff::civil::Date;

use super::clocks::{Deadline, clock_of};
use super::record_store::Record;
use super::records::{self, Outside};
use super::refresh::{look, turn};
use super::store::{self, Extended};
use crate::app::App;
use crate::cases::acting::{CaseHandle, written};
use crate::cases::model;
use crate::cases::store::{self as cases, Promised, promised};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};

/// More time for what is promised.
pub struct Extending<'e> {
    /// The last day from now on.
    pub to: Date,
    /// What the person reads.
    pub why: &'e str,
    /// How the person agreed. Without that only the limit of the law moves, and the promise stays what it was.
    pub agreed: Option<&'e Outside<'e>>,
    /// The promise that it is about; all that a decision keeps, unless said.
    pub promise: Option<&'e str>,
}

/// Gives more time. That the person agreed is recorded, with its day, its means and what shows it.
///
/// # Errors
/// Without words; when what shows the agreement is missing; when the day is not later than what is promised; and when no promise is left to extend, as when
/// its time has run out.
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
        // An agency cannot move its own promise; where the law says nothing beside it, nothing is left to move.
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

/// What an event says of the record that it rests on: its key, its day, its means.
fn told(record: Option<Record>) -> (Option<String>, Option<String>, Option<String>) {
    record.map_or((None, None, None), |record| (Some(record.id), Some(record.day), Some(record.means)))
}

/// All clocks of the case that still run begin anew on the day on which the person replaced the application by another,
/// which is recorded with its means and what shows it.
///
/// # Errors
/// Without words, and without what shows it.
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

/// Begins a promise that turned out to apply, such as with the first objection. One that began is left alone.
///
/// # Errors
/// When the service made no such promise in this case.
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

/// Somebody affected wrote: promises that begin when the hearing is over begin at that moment.
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

/// An officer says why a promise does not apply to this case. One that was missed cannot be waived.
///
/// # Errors
/// Without words, and when it was kept, missed or waived before.
pub async fn waive(tx: &mut Tx, app: &App, held: &CaseHandle, (promise, why): (&str, &str)) -> Outcome<()> {
    let why = written(why).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    turn(tx, app, held).await?;
    if !store::waive(tx, &held.grant, (promise, &why), app.world.now()).await? {
        return Err(Refusal::conflict("charter-cannot-waive"));
    }
    held.note(tx, app, CaseEvent::PromiseWaived { promise: promise.to_owned(), why }).await?;
    turn(tx, app, held).await
}

/// Something happened that keeps promises by itself, or begins them. What begins with a decision begins with one in
/// the person's favour.
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
        }
        let begins = milestone == Milestone::Deciding && in_favour && made.starts == Starts::Decided;
        if begins && one.started_at.is_none() && one.waived_at.is_none() {
            store::start(tx, &held.grant, &one.promise, now).await?;
        }
    }
    recount(tx, app, held).await
}

/// Counts the ends of everything that is still promised anew, and looks.
pub(super) async fn recount(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<()> {
    move_ends(tx, app, held, later).await?;
    look(tx, app, held).await
}

/// The same after a correction, which may also give an earlier day: time that was never lost is not given.
pub(super) async fn recount_exactly(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<()> {
    move_ends(tx, app, held, |was, is| if is.is_known() { is } else { was }).await?;
    look(tx, app, held).await
}

/// Keeps the ends as they are counted now; `chosen` decides between what was said before and what is counted.
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

/// What was said once is not taken back: where a case is from before stops were written down, counting anew could give
/// an earlier day. A day that nobody can say any more is not kept.
pub(super) fn later(was: Deadline, is: Deadline) -> Deadline {
    match (was.day, is.day) {
        (Some(was_day), Some(is_day)) if is_day < was_day => was,
        _ => is,
    }
}
