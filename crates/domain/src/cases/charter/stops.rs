//! Stops of the clocks of a case. Each is about something that happened (a request, an opinion that was asked for, a
//! notice, a recorded act) and ends with its answer, or by itself at the end of the day by which an answer was due.

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

/// Why a clock stands still.
pub(in crate::cases) struct Stop<'s> {
    /// As `may_stop_clock` of the manifest calls it.
    pub reason: &'s str,
    /// The key of what it is about.
    pub about: &'s str,
    /// The last day for an answer; the clock goes on after it whether or not somebody looks.
    pub until: Option<Date>,
}

/// Stops the clock, if the service may for this reason.
pub(in crate::cases) async fn stop(tx: &mut Tx, app: &App, held: &CaseHandle, stop: &Stop<'_>) -> Outcome<()> {
    stop_from(tx, app, held, (stop, app.world.now(), None)).await
}

/// Stops it from a moment that has passed already, by the record of what was asked outside.
pub(super) async fn stop_from(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (stop, from, record): (&Stop<'_>, i64, Option<&str>),
) -> Outcome<()> {
    if held.service(app)?.case.pause(stop.reason).is_none() {
        return Ok(());
    }
    // What ran out before is late, even if nobody has looked yet.
    turn(tx, app, held).await?;
    let until = stop.until.and_then(|day| end_of(app, day));
    let id = app.world.new_id();
    if store::begin_stop(tx, &held.grant, (&id, stop.reason, stop.about), (from, until)).await? {
        stand(tx, held).await?;
        let until = stop.until.filter(|_| record.is_some()).map(|day| day.to_string());
        let (reason, record) = (stop.reason.to_owned(), record.map(str::to_owned));
        held.note(tx, app, CaseEvent::ClockStopped { reason, record, until }).await?;
        // The next look is when the stop ends by itself.
        turn(tx, app, held).await?;
    }
    Ok(())
}

/// Ends the stops of a reason, or only the one that is about something; the clock goes on when no other is left.
pub(in crate::cases) async fn go_on(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (reason, about): (&str, Option<&str>),
) -> Outcome<()> {
    go_on_from(tx, app, held, (Some(reason), about, app.world.now())).await
}

/// A decision, or the end of the case, ends every stop.
pub(in crate::cases) async fn end_all(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<()> {
    go_on_from(tx, app, held, (None, None, app.world.now())).await
}

/// Ends stops at a moment; those that were to end by themselves before did so then.
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

/// Ends the stops whose last day is over, each at the end of that day, however late somebody looks. Says whether
/// there were any.
pub(super) async fn run_out(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<bool> {
    let ended = store::run_out(tx, &held.grant, app.world.now()).await?;
    if let Some(last) = ended {
        goes_on(tx, app, held, last).await?;
    }
    Ok(ended.is_some())
}

/// Notes since when it stands still; when nothing stops it any more, an event says from which day it goes on.
async fn goes_on(tx: &mut Tx, app: &App, held: &CaseHandle, at: i64) -> Outcome<()> {
    if stand(tx, held).await?.is_none() {
        held.note(tx, app, CaseEvent::ClockStarted { from: Some(app.day_of(at).to_string()) }).await?;
    }
    Ok(())
}

/// Keeps since when the clock stands still, as lists show it.
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
