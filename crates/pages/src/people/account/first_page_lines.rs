//! What waits for a person and what they wait for, as lines of their first page.

use db::Tx;
use domain::slice::{Awaiting, AwaitingKind};
use jiff::civil::{Date, date};
use serde::Serialize;

use crate::web::{Outcome, Visit};

/// Lines of one kind.
const MOST: usize = 10;

/// One thing on the first page.
#[derive(Serialize)]
pub(in crate::people) struct WaitingLine {
    kind: AwaitingKind,
    title: String,
    href: String,
    day: Option<Date>,
    /// Whether the day is over.
    is_late: bool,
    /// Whose it is, if not one's own.
    for_whom: Option<String>,
}

impl WaitingLine {
    /// One of each kind.
    pub(in crate::people) fn samples() -> Vec<WaitingLine> {
        let kinds = [
            AwaitingKind::Asked,
            AwaitingKind::Ends,
            AwaitingKind::Visit,
            AwaitingKind::Answered,
            AwaitingKind::Begun,
            AwaitingKind::WithAgency,
        ];
        let line = |kind| WaitingLine {
            kind,
            title: "Gas rebate".to_owned(),
            href: "/cases/GR7K4M2P".to_owned(),
            day: Some(date(2026, 7, 17)),
            is_late: matches!(kind, AwaitingKind::Ends),
            for_whom: matches!(kind, AwaitingKind::Ends).then(|| "For George Pappas".to_owned()),
        };
        kinds.map(line).into()
    }
}

/// What a person began and did not send.
pub(in crate::people) async fn begun(tx: &mut Tx, visit: &Visit, person: &str) -> Outcome<Vec<WaitingLine>> {
    let (needed, _) = lines(tx, visit, person).await?;
    Ok(needed.into_iter().filter(|line| matches!(line.kind, AwaitingKind::Begun)).collect())
}

/// What needs the person, and what they wait for, each with the nearest day first.
pub(super) async fn lines(tx: &mut Tx, visit: &Visit, person: &str) -> Outcome<(Vec<WaitingLine>, Vec<WaitingLine>)> {
    let actor = visit.actor();
    let mut all = Vec::new();
    for awaits in visit.app.slices.iter().filter_map(|slice| slice.awaits) {
        all.extend(awaits(tx, &visit.app, &actor, person).await?);
    }
    all.sort_by_key(|one| (one.kind, one.day));
    let (theirs, ours): (Vec<Awaiting>, Vec<Awaiting>) =
        all.into_iter().partition(|one| one.kind != AwaitingKind::WithAgency);
    let shown = |all: Vec<Awaiting>| {
        let mut shown: Vec<WaitingLine> = Vec::new();
        for one in all {
            let line = line(visit, one);
            if shown.iter().filter(|other| other.kind == line.kind).count() < MOST {
                shown.push(line);
            }
        }
        shown
    };
    Ok((shown(theirs), shown(ours)))
}

/// What is called by no service.
fn unnamed(visit: &Visit, kind: AwaitingKind) -> String {
    visit.text(if kind == AwaitingKind::Visit { "visit-heading" } else { "account-your-question" })
}

fn line(visit: &Visit, one: Awaiting) -> WaitingLine {
    let href = match one.kind {
        AwaitingKind::Asked | AwaitingKind::WithAgency => format!("/cases/{}", one.key),
        AwaitingKind::Ends => "/renewals".to_owned(),
        AwaitingKind::Answered | AwaitingKind::Visit => format!("/person/{}", one.key),
        AwaitingKind::Begun => format!("/applications/{}", one.key),
    };
    let service = one.service.as_deref().and_then(|id| visit.app.catalogue.service(id));
    let service = service.map(|service| visit.spoken().service_name(service).text.into_owned());
    let nameless = visit.text("for-whom-nameless");
    let whom = |name: String| {
        let name = if name.is_empty() { nameless.clone() } else { name };
        visit.locale().say("for-whom", &[("name", name.into())])
    };
    WaitingLine {
        kind: one.kind,
        title: one.label.or(service).unwrap_or_else(|| unnamed(visit, one.kind)),
        href,
        is_late: one.day.is_some_and(|day| day < visit.app.today()),
        day: one.day,
        for_whom: one.represented.map(whom),
    }
}
