//! Advances the clock of a demonstration by days: promises are then missed, reminders sent and hearings ended by the
//! same jobs as in reality.

use axum::routing::get;
use db::{Db, args};
use domain::app::App;
use domain::demo_clock::DemoClock;
use jiff::civil::{Date, date};
use pages::slice::Routes;
use pages::web::{Outcome, Posted, Problem, View, Visit};
use serde::Serialize;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// The numbers of days one can advance at once; the calendars of a catalogue end at some point.
const STEPS: [i64; 5] = [1, 7, 14, 30, 60];

const MOST: i64 = 366 * DAY;

/// Restores the advance from before the last restart.
///
/// # Errors
/// If the database is unavailable.
pub async fn recall(db: &Db, ahead: &DemoClock) -> db::Result<()> {
    let mut tx = db.begin().await?;
    let sql = "SELECT ahead FROM demo_towns ORDER BY made_at DESC LIMIT 1";
    let kept: Option<i64> = tx.fetch_optional(sql, args![]).await?;
    tx.rollback().await?;
    ahead.set(kept.unwrap_or_default());
    Ok(())
}

/// None outside a demonstration.
pub fn routes(app: &App) -> Routes {
    match app.settings.demo {
        true => Routes::new().route("/demo/time", get(show).post(pass)),
        false => Routes::new(),
    }
}

#[derive(Serialize)]
pub(super) struct Time {
    today: Date,
    /// The number of days advanced so far.
    ahead: i64,
    /// The numbers of days one can advance at once.
    steps: Vec<i64>,
}

impl View for Time {
    const TEMPLATE: &'static str = "demo-time.html";

    fn samples() -> Vec<Self> {
        let sample = |ahead, steps| Time { today: date(2026, 7, 3), ahead, steps };
        vec![sample(7, vec![1, 7]), sample(0, Vec::new())]
    }
}

async fn show(visit: Visit) -> Outcome {
    let ahead = visit.app.settings.ahead.get();
    let steps = STEPS.into_iter().filter(|days| ahead + days * DAY <= MOST);
    let page = visit.page().title("demo-time-title").back("/").form("/demo/time");
    Ok(page.show(Time { today: visit.app.today(), ahead: ahead / DAY, steps: steps.collect() }))
}

/// Advances by days. Workers notice soon after.
async fn pass(visit: Visit, posted: Posted) -> Outcome {
    let ahead = &visit.app.settings.ahead;
    let days = posted.get("days").parse().ok().filter(|days| STEPS.contains(days));
    let days = days.ok_or_else(Problem::not_found)?;
    let then = ahead.get() + days * DAY;
    if then > MOST {
        return Ok(visit.see("/demo/time"));
    }
    let mut tx = visit.app.db.begin().await?;
    tx.execute("UPDATE demo_towns SET ahead = $1", args![then]).await?;
    tx.commit().await?;
    ahead.set(then);
    Ok(visit.see("/demo/time"))
}
