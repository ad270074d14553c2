//! Stops of the clocks of a case. Each belongs to something that happened (a request, a requested opinion, a notice, a
//! recorded act) and ends with the answer, or automatically at the end of the day by which the answer was due.

use db::Tx;
use jiff::civil::Date;

use super::acts::recount;
use super::refresh::turn;
use super::store;
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::cases::store as cases;
use crate::events::CaseEvent;
use crate::refusal::Outcome;

/// Why a clock is stopped.
pub(in crate::cases) struct Stop<'s> {
    /// As named in the manifest's `may_stop_clock`.
    pub reason: &'s str,
    /// The id of its subject.
    pub about: &'s str,
    /// The last day for an answer; afterwards the clock runs again, whether or not a job has noticed.
    pub until: Option<Date>,
}

/// Stops the clock, if the service allows it for this reason.
pub(in crate::cases) async fn stop(tx: &mut Tx, app: &App, held: &CaseHandle, stop: &Stop<'_>) -> Outcome<()> {
    stop_from(tx, app, held, (stop, app.world.now(), None)).await
}

/// Stops it from a moment in the past, based on the record of a question to somebody outside.
pub(super) async fn stop_from(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (stop, from, record): (&Stop<'_>, i64, Option<&str>),
) -> Outcome<()> {
    if held.service(app)?.case.pause(stop.reason).is_none() {
        return Ok(());
    }
    // Deadlines that passed before the stop are missed, even if no refresh has recorded them yet.
    turn(tx, app, held).await?;
    let until = stop.until.and_then(|day| end_of(app, day));
    let id = app.world.new_id();
    if store::begin_stop(tx, &held.grant, (&id, stop.reason, stop.about), (from, until)).await? {
        stand(tx, held).await?;
        let until = stop.until.filter(|_| record.is_some()).map(|day| day.to_string());
        let (reason, record) = (stop.reason.to_owned(), record.map(str::to_owned));
        held.note(tx, app, CaseEvent::ClockStopped { reason, record, until }).await?;
        // The next refresh is when the stop ends automatically.
        turn(tx, app, held).await?;
    }
    Ok(())
}

/// Ends the stops with a given reason, or only the one with a given subject; the clock runs again once none is left.
pub(in crate::cases) async fn go_on(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (reason, about): (&str, Option<&str>),
) -> Outcome<()> {
    go_on_from(tx, app, held, (Some(reason), about, app.world.now())).await
}

/// The same from a moment in the past, when what was waited for had come.
pub(in crate::cases) async fn go_on_at(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (reason, about, at): (&str, Option<&str>, i64),
) -> Outcome<()> {
    go_on_from(tx, app, held, (Some(reason), about, at)).await
}

/// Ends every stop, on a decision or at the end of the case.
pub(in crate::cases) async fn end_all(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<()> {
    go_on_from(tx, app, held, (None, None, app.world.now())).await
}

/// Ends stops at a given moment; those that would have ended automatically before it did so then.
pub(super) async fn go_on_from(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (reason, about, to): (Option<&str>, Option<&str>, i64),
) -> Outcome<()> {
    run_out(tx, app, held).await?;
    if store::end_stops(tx, &held.grant, (reason, about), to).await? > 0 {
        goes_on(tx, app, held, to).await?;
        recount(tx, app, held).await?;
    }
    Ok(())
}

/// Ends expired stops, each at the end of its last day, however late the job runs. Returns whether there were any.
pub(super) async fn run_out(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<bool> {
    let ended = store::run_out(tx, &held.grant, app.world.now()).await?;
    if let Some(last) = ended {
        goes_on(tx, app, held, last).await?;
    }
    Ok(ended.is_some())
}

/// Updates since when the clock is stopped; when no stop is left, an event says from which day it runs again.
async fn goes_on(tx: &mut Tx, app: &App, held: &CaseHandle, at: i64) -> Outcome<()> {
    if stand(tx, held).await?.is_none() {
        held.note(tx, app, CaseEvent::ClockStarted { from: Some(app.day_of(at).to_string()) }).await?;
    }
    Ok(())
}

/// Stores since when the clock has been stopped, for lists.
pub(super) async fn stand(tx: &mut Tx, held: &CaseHandle) -> Outcome<Option<i64>> {
    let since = store::stands_since(tx, &held.grant).await?;
    cases::set_stopped(tx, &held.grant, since).await?;
    Ok(since)
}

/// The last moment of a day.
pub(super) fn end_of(app: &App, day: Date) -> Option<i64> {
    let next = day.tomorrow().ok()?.to_zoned(app.zone.clone()).ok()?;
    Some(next.timestamp().as_millisecond() - 1)
}
