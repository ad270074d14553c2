//! Figures of an agency's own cases over time, the list behind each, and who has read which briefing.

use axum::extract::Path;
use db::Tx;
use domain::cases::figures::{self, FigureCase, RefusalReason};
use domain::codes;
use domain::desk::{articles, store};
use domain::paths::encoded;
use domain::staff;
use jiff::ToSpan;
use jiff::civil::Date;

use super::figures_view::{FigurePage, FigureRow};
use super::team::briefed;
use super::team_view::{Figure, FigureLine, LeaderFigures, WeekLine};
use super::words::service;
use crate::web::form::value_in;
use crate::web::{Outcome, Problem, Visit};

/// The weeks that are shown.
const WEEKS: i64 = 8;

/// The days over which refusals and overturned decisions are counted.
const DAYS: i64 = 90;

/// The ages of open cases: from how many days to how many.
const AGES: [(i64, i64); 4] = [(0, 7), (8, 30), (31, 90), (91, 36_500)];

pub(super) async fn of_agency(tx: &mut Tx, visit: &Visit, agency: &str) -> db::Result<LeaderFigures> {
    let today = visit.app.today();
    let mut weeks = Vec::new();
    for back in 0..WEEKS {
        let from = monday(today).saturating_sub(back.weeks());
        let period = period(visit, from, from.saturating_add(7.days()));
        let (opened, decided) =
            (figures::opened(tx, agency, period).await?.len(), figures::decided(tx, agency, period).await?.len());
        weeks.push(WeekLine {
            from,
            opened: figure(opened, || format!("of=opened&from={from}")),
            decided: figure(decided, || format!("of=decided&from={from}")),
        });
    }
    let mut ages = Vec::new();
    for (from, until) in AGES {
        let many = figures::open_since(tx, agency, aged(visit, (from, until))).await?.len();
        let key = if until > 1_000 { "desk-age-over" } else { "desk-age-between" };
        let text = visit.locale().say(key, &[("from", from.into()), ("to", until.into())]);
        ages.push(FigureLine { text, figure: figure(many, || format!("of=age&days={from}")) });
    }
    let refusals = figures::refusals(tx, agency, recent(visit)).await?;
    let refusal = |(reason, cases): (&RefusalReason, &Vec<FigureCase>)| {
        let (service, clause) = (&reason.0, reason.1.as_deref().unwrap_or_default());
        let href = || format!("of=refused&service={}&clause={}", encoded(service), encoded(clause));
        FigureLine { text: reason_words(visit, reason), figure: figure(cases.len(), href) }
    };
    let overturned = figures::overturned(tx, agency, recent(visit)).await?.len();
    Ok(LeaderFigures {
        weeks,
        ages,
        refusals: refusals.iter().map(refusal).collect(),
        overturned: figure(overturned, || "of=overturned".to_owned()),
    })
}

fn figure(many: usize, query: impl FnOnce() -> String) -> Figure {
    Figure::new(i64::try_from(many).unwrap_or(i64::MAX), || format!("/desk/team/figures?{}", query()))
}

fn monday(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// The moments between the beginnings of two days.
fn period(visit: &Visit, from: Date, until: Date) -> (i64, i64) {
    let begin = |day: Date| {
        let moment = day.to_zoned(visit.app.zone.clone()).map(|day| day.timestamp().as_millisecond());
        moment.unwrap_or_default()
    };
    (begin(from), begin(until))
}

/// When a case was opened that is between two numbers of days old.
fn aged(visit: &Visit, (from, until): (i64, i64)) -> (i64, i64) {
    let today = visit.app.today();
    period(visit, today.saturating_sub(until.days()), today.saturating_sub(from.days()).saturating_add(1.days()))
}

fn recent(visit: &Visit) -> (i64, i64) {
    aged(visit, (0, DAYS))
}

/// A reason of refusals: the service, and its clause in the words of its manifest.
fn reason_words(visit: &Visit, (id, clause): &RefusalReason) -> String {
    let known = visit.app.laws.newest(id);
    let requirement = known.and_then(|known| known.requirements.iter().find(|one| Some(&one.id) == clause.as_ref()));
    let words = match (requirement, clause) {
        (Some(requirement), _) => format!("{} ({})", requirement.id.replace('-', " "), requirement.cite),
        (None, Some(clause)) => clause.replace('-', " "),
        (None, None) => visit.text("desk-refused-otherwise"),
    };
    visit.locale().say("desk-refused-line", &[("service", service(visit, Some(id)).into()), ("why", words.into())])
}

/// `GET /desk/team/figures?of=`: the list behind a figure.
pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    if !officer.is_team_leader() {
        return Err(Problem::forbidden("not-a-team-leader"));
    }
    let asked = visit.here.split_once('?').map_or("", |(_, query)| query).to_owned();
    let value = |name: &str| value_in(&asked, name).unwrap_or_default();
    let (of, agency) = (value("of"), officer.agency.as_str());
    let week = value("from").parse::<Date>().map(|from| period(&visit, from, from.saturating_add(7.days())));
    let mut tx = visit.app.db.read().await?;
    let cases = match (of.as_str(), week) {
        ("opened", Ok(week)) => figures::opened(&mut tx, agency, week).await?,
        ("decided", Ok(week)) => figures::decided(&mut tx, agency, week).await?,
        ("age", _) => {
            let age = AGES.into_iter().find(|(from, _)| from.to_string() == value("days"));
            let age = age.ok_or_else(Problem::not_found)?;
            figures::open_since(&mut tx, agency, aged(&visit, age)).await?
        }
        ("refused", _) => {
            let clause = Some(value("clause")).filter(|clause| !clause.is_empty());
            let mut all = figures::refusals(&mut tx, agency, recent(&visit)).await?;
            all.remove(&(value("service"), clause)).unwrap_or_default()
        }
        ("overturned", _) => figures::overturned(&mut tx, agency, recent(&visit)).await?,
        _ => return Err(Problem::not_found()),
    };
    drop(tx);
    let row = |case: &FigureCase| FigureRow {
        text: service(&visit, Some(&case.service)),
        beside: codes::grouped(&case.reference),
        href: format!("/desk/cases/{}", case.reference),
        state: Some(visit.text(&format!("case-state-{}", case.state))),
        at: Some(case.at),
    };
    let title = visit.text(&format!("desk-figure-{of}"));
    let content = FigurePage { heading: title.clone(), rows: cases.iter().map(row).collect() };
    Ok(visit.page().titled(title).back("/desk/team").show(content))
}

/// `GET /desk/team/ID/briefings`: what an officer has not read.
pub(super) async fn unread(visit: Visit, Path(id): Path<String>) -> Outcome {
    let own = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let found = staff::by_id(&mut tx, &id).await?.filter(|one| one.agency == own.agency && one.active);
    let officer = found.ok_or_else(Problem::not_found)?;
    let readings = store::readings(&mut tx, &officer.id).await?;
    let all = briefed(&mut tx, &visit, &officer.agency).await?;
    let services: Vec<&str> = all.iter().map(|(key, _)| key.as_str()).collect();
    let changes = domain::knowledge::changes(&mut tx, &services).await?;
    drop(tx);
    let row = |(key, _): &(String, i64)| {
        let article = changes.iter().find(|change| articles::key(&change.id) == *key);
        FigureRow {
            text: article.map_or_else(|| service(&visit, Some(key)), |change| change.title.clone()),
            beside: String::new(),
            href: match article {
                Some(change) => format!("/desk/briefings/articles/{}", encoded(&change.id)),
                None => format!("/desk/briefings/{}", encoded(key)),
            },
            state: None,
            at: article.map(|change| change.at),
        }
    };
    let rows = all.iter().filter(|briefing| !readings.contains(briefing)).map(row).collect();
    let title = visit.locale().say("desk-figure-unread", &[("name", officer.name.as_str().into())]);
    Ok(visit.page().titled(title.clone()).back("/desk/team").show(FigurePage { heading: title, rows }))
}
