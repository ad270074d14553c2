//! The clock of a case: it stands still while the agency waits for the person, where the manifest allows that, and
//! a case that is decided closes by itself when nothing can be asked for any more.

use catalogue::{Service, Unit, Within};
use db::Tx;
use db::jobs::{self, NewJob};
use jiff::civil::Date;
use serde_json::json;

use super::acting::Held;
use super::promises::{moved, shifted};
use super::store;
use crate::app::App;
use crate::web::Outcome;

/// The job that closes a case.
pub(super) const CLOSE: &str = "cases.close";

/// Stops the clock for a reason, if the service may.
pub(super) async fn stop(tx: &mut Tx, app: &App, held: &Held, reason: &str) -> Outcome<()> {
    let may = held.service(app)?.case.may_stop_clock.iter().any(|known| known == reason);
    if may && held.case.stopped_at.is_none() {
        store::set_stopped(tx, &held.grant, Some(app.world.now())).await?;
    }
    Ok(())
}

/// Lets it run again: what is still promised is due as much later as the clock stood still.
pub(super) async fn go_on(tx: &mut Tx, app: &App, held: &Held) -> Outcome<()> {
    let Some(stopped_at) = held.case.stopped_at else { return Ok(()) };
    let service = held.service(app)?;
    let stood = (app.day_of(stopped_at), app.today());
    for promised in store::promised(tx, &held.grant).await? {
        let (Some(within), Some(due), None) = (promised.within(), promised.due().day, promised.kept_at) else {
            continue;
        };
        // A promise that was broken before the clock stopped stays broken.
        if within.unit != Unit::Hours && due >= stood.0 {
            let due = moved(app.catalogue, service, within, due, stood);
            store::move_due(tx, &held.grant, &promised.promise, due).await?;
        }
    }
    store::set_stopped(tx, &held.grant, None).await?;
    Ok(())
}

/// The last days on which a decision of a day can be reviewed: inside the agency, and outside.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct ReviewDays {
    pub internal: Option<Date>,
    pub external: Option<Date>,
}

pub(super) fn review_days(app: &App, service: &Service, decided_at: i64) -> ReviewDays {
    let from = app.day_of(decided_at);
    let last = |within: Option<Within>| shifted(app.catalogue, service, within?, from);
    ReviewDays {
        internal: service.review.internal.as_ref().and_then(|route| last(route.within)),
        external: service.review.external.as_ref().and_then(|route| last(route.within)),
    }
}

/// Puts the end of a case into the queue, for the day after the last on which something can be asked for.
pub(super) async fn close_later(tx: &mut Tx, app: &App, held: &Held, decided_at: i64) -> Outcome<()> {
    let days = review_days(app, held.service(app)?, decided_at);
    let last = days.internal.max(days.external).unwrap_or_else(|| app.day_of(decided_at));
    let start = last.tomorrow().and_then(|day| day.to_zoned(app.zone.clone()));
    let Ok(start) = start else { return Ok(()) };
    let job = NewJob::new(CLOSE, json!({"case": held.case.id}))
        .unique(format!("{}:{decided_at}", held.case.id))
        .at(start.timestamp().as_millisecond());
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}
