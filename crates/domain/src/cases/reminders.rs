//! Deadlines for requested information: the person is reminded beforehand, and a missed deadline is recorded with the
//! day it was due, not the day the job ran.

use db::jobs::{Handlers, Job, NewJob};
use db::{Db, Tx, jobs};
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::model::State;
use super::{acting, store};
use crate::app::App;
use crate::events::CaseEvent;
use crate::trust::{Action, Actor};

/// The job that reminds the person.
const REMIND: &str = "cases.request_reminder";

/// The job that records the missed deadline.
const OVER: &str = "cases.request_over";

const CLOCK: Actor = Actor::System("clock");

/// The hour of the day at which reminders are sent.
const HOUR: i8 = 9;

/// How many days before the deadline a reminder is sent, depending on the time given; `None` if that is short.
fn days_before(left: i32) -> Option<i32> {
    match left {
        6.. => Some(3),
        2..=5 => Some(1),
        _ => None,
    }
}

/// Schedules the reminder and the deadline of a request. Idempotent.
pub(super) async fn plan(tx: &mut Tx, app: &App, (case, request): (&str, &str), due: Date) -> db::Result<()> {
    let (now, today) = (app.world.now(), app.today());
    let payload = json!({"case": case, "request": request, "due": due.to_string()});
    let left = due.since(today).map_or(0, |span| span.get_days());
    let reminded = days_before(left).map(|days| due.saturating_sub(days.days()));
    if let Some(moment) = reminded.and_then(|day| day.at(HOUR, 0, 0, 0).to_zoned(app.zone.clone()).ok()) {
        let job = NewJob::new(REMIND, payload.clone()).unique(request).at(moment.timestamp().as_millisecond());
        jobs::enqueue(tx, job, now, app.world.chance()).await?;
    }
    if let Some(moment) = due.tomorrow().ok().and_then(|day| day.to_zoned(app.zone.clone()).ok()) {
        let job = NewJob::new(OVER, payload).unique(request).at(moment.timestamp().as_millisecond());
        jobs::enqueue(tx, job, now, app.world.chance()).await?;
    }
    Ok(())
}

/// Schedules them for requests from before reminders existed.
pub async fn plan_all(tx: &mut Tx, app: &App) -> db::Result<()> {
    for (case, request, due) in store::open_requests(tx).await? {
        if let Ok(due) = due.parse() {
            plan(tx, app, (&case, &request), due).await?;
        }
    }
    Ok(())
}

/// Registers both jobs.
pub(super) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let (reminding, ending) = (app.clone(), app.clone());
    handlers
        .on(REMIND, move |db: Db, job: Job| {
            let app = reminding.clone();
            async move { happened(&app, &db, &job, |request, due| CaseEvent::InformationReminded { request, due }).await }
        })
        .on(OVER, move |db: Db, job: Job| {
            let app = ending.clone();
            async move { happened(&app, &db, &job, |request, due| CaseEvent::InformationMissed { request, due }).await }
        })
}

/// Records it, if the person still owes an answer.
async fn happened(
    app: &App,
    db: &Db,
    job: &Job,
    event: fn(String, String) -> CaseEvent,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    match acting::by_id(&mut tx, app, &CLOCK, text("case"), Action::Change).await {
        Ok(held) => {
            let requests = store::requests(&mut tx, &held.grant).await?;
            let is_open = requests.iter().any(|one| one.id == text("request") && one.answered_at.is_none());
            if is_open && held.case.state() == State::WaitingForPerson {
                let told = held.note(&mut tx, app, event(text("request").to_owned(), text("due").to_owned())).await;
                told.map_err(|problem| format!("{}: {:?}", problem.kind, problem.cause))?;
            }
        }
        Err(problem) if problem.kind == "not-found" => {}
        Err(problem) => return Err(format!("{}: {:?}", problem.kind, problem.cause).into()),
    }
    jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::days_before;

    #[test]
    fn whoever_has_little_time_is_not_reminded_of_what_they_just_read() {
        assert_eq!([0, 1, 2, 5, 6, 30].map(days_before), [None, None, Some(1), Some(1), Some(3), Some(3)]);
    }
}
