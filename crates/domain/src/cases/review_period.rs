//! The end of a case: the time in which its decision can be reviewed, after which it closes automatically.

use catalogue::service::{CountedFrom, FirstOf, ReviewLimit, ReviewRoute, ReviewTime};
use catalogue::{Service, Within};
use db::jobs::NewJob;
use db::{Tx, jobs};
use jiff::civil::Date;
use rules::{Evaluation, FactId};
use serde_json::json;

use super::acting::CaseHandle;
use super::charter::last_day;
use super::store::Case;
use crate::app::App;
use crate::refusal::Outcome;

/// The reason for stopping the clock while information is requested from the person, as named in manifests.
pub(super) const REQUESTED: &str = "information-requested";

/// The job that closes a case.
pub(super) const CLOSE: &str = "cases.close";

/// Until when somebody may ask for a review. A day is told only if everything that it is counted from is known.
#[derive(Clone, Debug, Default)]
pub enum AskBy<'s> {
    /// Nothing is said.
    #[default]
    Untold,
    /// Until the end of this day.
    On(Date),
    /// This long, from a day that is not known here.
    From(Within, CountedFrom),
    /// There is no last day; the limit has the words of the law.
    NoLimit(&'s ReviewLimit),
    /// One of these, depending on facts that are not known.
    Depends { on: Vec<FactId>, each: Vec<AskBy<'s>> },
}

impl AskBy<'_> {
    /// The last day, where it is known.
    pub fn day(&self) -> Option<Date> {
        match self {
            AskBy::On(day) => Some(*day),
            _ => None,
        }
    }

    /// Whether somebody may still ask for all that is known.
    pub(super) fn may_be_open(&self) -> bool {
        !matches!(self, AskBy::Untold | AskBy::On(_))
    }
}

/// The times to ask for the reviews of a decision.
#[derive(Clone, Debug, Default)]
pub struct ReviewDays<'s> {
    pub internal: AskBy<'s>,
    pub external: AskBy<'s>,
    /// Counted from what the external body decides, so it never is a day here.
    pub further: AskBy<'s>,
}

/// The times for a case whose decision went out at a moment.
pub fn review_days<'s>(
    app: &App,
    (case, service): (&Case, &'s Service),
    (decided_at, told_at): (i64, i64),
) -> ReviewDays<'s> {
    let law = case.law(app);
    let facts = case.facts.for_rules(law);
    let known = law.program.evaluate(&facts, app.day_of(case.opened_at));
    let days = (app.day_of(decided_at), app.day_of(told_at));
    let route = |route: &'s Option<ReviewRoute>| {
        let counted = |within: Within, from: CountedFrom| {
            let start = from.day(&known, days.0, Some(days.1));
            let day = start.and_then(|start| last_day(app, service, within, start));
            day.map_or(AskBy::From(within, from), AskBy::On)
        };
        route.as_ref().map(|route| ask_by(route, &known, &counted)).unwrap_or_default()
    };
    let further = service.review.further.as_ref();
    let further = further.map(|route| ask_by(route, &known, &|within, from| AskBy::From(within, from)));
    ReviewDays {
        internal: route(&service.review.internal),
        external: route(&service.review.external),
        further: further.unwrap_or_default(),
    }
}

fn ask_by<'s>(
    route: &'s ReviewRoute,
    known: &Evaluation<'_>,
    counted: &dyn Fn(Within, CountedFrom) -> AskBy<'s>,
) -> AskBy<'s> {
    let one = |limit: &'s ReviewLimit| match &limit.time {
        ReviewTime::Within(within, from) => counted(*within, *from),
        ReviewTime::NoLimit(_) => AskBy::NoLimit(limit),
    };
    match route.limit(known) {
        FirstOf::None => AskBy::Untold,
        FirstOf::One(limit) => one(limit),
        FirstOf::Depends(limits) => {
            let rules = limits.iter().filter_map(|limit| limit.when.as_ref());
            let mut on: Vec<FactId> = rules.flat_map(|rule| known.unknown_facts(rule.node)).collect();
            on.sort_unstable();
            on.dedup();
            AskBy::Depends { on, each: limits.into_iter().map(one).collect() }
        }
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

/// Schedules the closing of a case, for the day after the last review deadline. A case whose decision can be reviewed
/// here without a last day stays as it is.
pub(super) async fn close_later(tx: &mut Tx, app: &App, held: &CaseHandle, decided_at: i64) -> Outcome<()> {
    let days = review_days(app, (&held.case, held.service(app)?), (decided_at, decided_at));
    if days.internal.may_be_open() {
        return Ok(());
    }
    let last = days.internal.day().max(days.external.day()).unwrap_or_else(|| app.day_of(decided_at));
    let start = last.tomorrow().and_then(|day| day.to_zoned(app.zone.clone()));
    let Ok(start) = start else { return Ok(()) };
    let job = NewJob::new(CLOSE, json!({"case": held.case.id}))
        .unique(format!("{}:{decided_at}", held.case.id))
        .at(start.timestamp().as_millisecond());
    jobs::enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}
