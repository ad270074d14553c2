//! The end of a case: the period in which its decision can be reviewed, after which it closes automatically.

use catalogue::{Service, Within};
use db::jobs::NewJob;
use db::{Tx, jobs};
use jiff::civil::Date;
use serde_json::json;

use super::acting::CaseHandle;
use super::charter::last_day;
use crate::app::App;
use crate::refusal::Outcome;

/// The reason for stopping the clock while information is requested from the person, as named in manifests.
pub(super) const REQUESTED: &str = "information-requested";

/// The job that closes a case.
pub(super) const CLOSE: &str = "cases.close";

/// The deadlines for review, internal and external, of a decision that went out on a given day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ReviewDays {
    pub internal: Option<Date>,
    pub external: Option<Date>,
}

pub fn review_days(app: &App, service: &Service, told_at: i64) -> ReviewDays {
    let from = app.day_of(told_at);
    let last = |within: Option<Within>| last_day(app, service, within?, from);
    ReviewDays {
        internal: service.review.internal.as_ref().and_then(|route| last(route.within)),
        external: service.review.external.as_ref().and_then(|route| last(route.within)),
    }
}

/// The start of the review period of a case's decision; `None` while it has not gone out.
pub(super) async fn review_from(tx: &mut Tx, app: &App, held: &CaseHandle, decided_at: i64) -> Outcome<Option<i64>> {
    Ok(super::decision_reached(tx, app, &held.grant).await?.review_from(decided_at))
}

/// Checks again tomorrow whether the decision has gone out.
pub(super) async fn close_when_told(tx: &mut Tx, app: &App, held: &CaseHandle) -> Outcome<()> {
    let start = app.today().tomorrow().and_then(|day| day.to_zoned(app.zone.clone()));
    let Ok(start) = start else { return Ok(()) };
    let job = NewJob::new(CLOSE, json!({"case": held.case.id}))
        .unique(format!("{}:told:{}", held.case.id, app.today()))
        .at(start.timestamp().as_millisecond());
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Schedules the closing of a case, for the day after the last review deadline.
pub(super) async fn close_later(tx: &mut Tx, app: &App, held: &CaseHandle, decided_at: i64) -> Outcome<()> {
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
