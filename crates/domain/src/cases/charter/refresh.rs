//! Brings a case's deadlines up to date: records newly missed promises and runs their remedies. Idempotent.

use catalogue::Service;
use catalogue::clock::{DeadlineState, Side};
use catalogue::service::Follows;
use db::Tx;

use super::clocks::{Deadline, at, clock_of};
use super::store::{self, ClockEvents, PromiseAlert};
use super::{acts, jobs, missed, stops, words};
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::cases::store::{NewLimit, Promised, promised, settle_limit};
use crate::events::CaseEvent;
use crate::refusal::Outcome;

/// Ends expired stops, records missed deadlines, runs their remedies, and schedules the next refresh.
pub(super) async fn turn(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<()> {
    if !held.case.state().is_final() && stops::run_out(tx, app, held).await? {
        acts::move_ends(tx, app, held, acts::later).await?;
    }
    look(tx, app, held).await
}

/// The same, if the stops are already up to date.
pub(super) async fn look(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<()> {
    let service = held.service(app)?;
    let happened = store::happened(tx, &held.grant).await?;
    settle_limits(tx, app, held, (service, &happened)).await?;
    let mut next: Option<i64> = None;
    if !held.case.state().is_final() {
        let open = happened.stops.iter().filter(|stop| stop.to_at.is_none());
        next = open.filter_map(|stop| stop.until_at).map(|until| until + 1).min();
    }
    for promise in promised(tx, &held.grant).await? {
        if held.case.state().is_final() || !promise.is_open() {
            continue;
        }
        let change = look_at(tx, app, held, (service, &promise, &happened)).await?;
        next = [next, change].into_iter().flatten().min();
    }
    jobs::look_at(tx, app, &held.case.id, next).await?;
    Ok(())
}

/// Gives limits their day that depended on facts, once these are known.
async fn settle_limits(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (service, happened): (&Service, &ClockEvents),
) -> Outcome<()> {
    for mut one in promised(tx, &held.grant).await? {
        let made = service.charter.iter().find(|made| made.id == one.promise);
        let Some(made) = made.filter(|_| one.limit_is_open()) else { continue };
        let law = held.case.law(app);
        let facts = held.case.facts.for_rules(law);
        let known = law.program.evaluate(&facts, app.day_of(held.case.opened_at));
        let Some(NewLimit::Known(within)) = words::limit_of(made, &known) else { continue };
        one.set_limit(within);
        let due = clock_of(app, service, &one, happened).map(|clock| Deadline::of(app, &clock.limit_due()));
        settle_limit(tx, &held.grant, &one.promise, (within, due.unwrap_or_default())).await?;
    }
    Ok(())
}

/// Refreshes one promise; returns when its state next changes by itself.
async fn look_at(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (service, promised, happened): (&Service, &Promised, &ClockEvents),
) -> Outcome<Option<i64>> {
    let Some(clock) = clock_of(app, service, promised, happened) else { return Ok(None) };
    let now = at(app.world.now());
    let reading = clock.at(now, None);
    let sides = [(Some(&reading.norm), Follows::Norm), (reading.limit.as_ref(), Follows::Limit)];
    for (side, which) in sides {
        let Some(side) = side else { continue };
        let (warned, missed) = match which {
            Follows::Norm => (promised.warned_at, promised.missed_at),
            Follows::Limit => (promised.limit_warned_at, promised.limit_missed_at),
        };
        match side.says {
            DeadlineState::Warning if warned.is_some() => {}
            DeadlineState::Broken if missed.is_some() => {}
            DeadlineState::Warning => warn(tx, app, held, (&promised.promise, side, which)).await?,
            DeadlineState::Broken => {
                let broken = missed::Missed { service, promised, side, which };
                missed::note(tx, app, held, &broken).await?;
            }
            _ => {}
        }
    }
    Ok(reading.next_change(now).map(|moment| moment.as_millisecond()))
}

async fn warn(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (promise, side, which): (&str, &Side, Follows),
) -> Outcome<()> {
    let seen = if which == Follows::Norm { PromiseAlert::Warned } else { PromiseAlert::LimitWarned };
    if store::note(tx, &held.grant, promise, (seen, app.world.now())).await? {
        let (promise, of) = (promise.to_owned(), of(which).to_owned());
        let event = CaseEvent::PromiseWarning { promise, due: due_text(app, side), of, left: side.left };
        held.note(tx, app, event).await?;
    }
    Ok(())
}

/// The name that events use for the norm or the limit.
pub(super) fn of(which: Follows) -> &'static str {
    match which {
        Follows::Norm => "norm",
        Follows::Limit => "limit",
    }
}

/// The day it was due.
pub(super) fn due_text(app: &App, side: &Side) -> Option<String> {
    Deadline::of(app, &side.due).day.map(|day| day.to_string())
}
