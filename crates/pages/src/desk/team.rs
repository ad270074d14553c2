//! The team: what is wrong today, what waits, how it went, who has read the briefings. Each number leads to the list
//! that has so many rows. Never a ranking: names stand in their own order.

use db::Tx;
use domain::desk::filter::address;
use domain::desk::{articles, store, unread};
use domain::paths::encoded;
use domain::staff::{self, Officer};
use domain::work_items::{COUNTED, Filter, Kind, View};
use domain::{knowledge, officers, work_items};
use jiff::ToSpan;

use super::channels;
use super::figures;
use super::queue::counted;
use super::queue_reader::QueueReader;
use super::team_view::{Figure, ServiceLoad, TeamMember, TeamPage, TodayLine};
use super::words::{language, service};
use crate::web::{Outcome, Visit};

/// Over how many milliseconds it is counted how often somebody put off reading.
const RECENT: i64 = 30 * 24 * 60 * 60 * 1_000;

pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let reading = QueueReader::begin(&mut tx, &visit, &officer).await?;
    let today = today(&mut tx, &visit, &reading).await?;
    let load = work_items::load(&mut tx, &reading.scope, reading.pick(&visit)).await?;
    let load = load.into_iter().map(|line| service_load(&visit, line)).collect();
    let team = staff::of_agency(&mut tx, &officer.agency).await?;
    let briefed = briefed(&mut tx, &visit, &officer.agency).await?;
    let mut members = Vec::new();
    for one in team.iter().filter(|one| one.active) {
        members.push(member(&mut tx, &visit, (one, &briefed)).await?);
    }
    let figures = match officer.is_team_leader() {
        true => Some(figures::of_agency(&mut tx, &visit, &officer.agency).await?),
        false => None,
    };
    tx.commit().await?;
    let agency = visit.app.catalogue.agencies.get(&officer.agency).map(|agency| agency.name.clone());
    let page = visit.page().title("desk-team-title").back("/desk");
    Ok(page.show(TeamPage { agency, today, load, officers: members, figures }))
}

/// What is wrong today, each with its list.
async fn today(tx: &mut Tx, visit: &Visit, reading: &QueueReader) -> db::Result<Vec<TodayLine>> {
    let all = || Filter { view: View::All, ..Filter::default() };
    let day = visit.app.today();
    let lines = [
        ("late", Filter { view: View::Late, ..Filter::default() }),
        ("escalated", Filter { kind: Some(Kind::Escalation), ..all() }),
        (
            "breaking",
            Filter { kind: Some(Kind::Case), due_from: Some(day), due_by: Some(day.saturating_add(3.days())), ..all() },
        ),
        ("away", Filter { away: Some(Vec::new()), ..all() }),
        ("letters", Filter { kind: Some(Kind::Letter), ..all() }),
        ("undelivered", Filter { kind: Some(Kind::FailedDelivery), ..all() }),
    ];
    let mut today = Vec::new();
    for (name, filter) in lines {
        let filter = reading.resolved(tx, visit, filter).await?;
        let count = work_items::count(tx, &reading.scope, reading.pick(visit), (&filter, COUNTED)).await?;
        if count > 0 {
            today.push(TodayLine {
                text: visit.text(&format!("desk-today-{name}")),
                count: counted(visit, count),
                href: address(&filter, filter.view),
            });
        }
    }
    today.extend(channels::today(tx, visit).await?);
    Ok(today)
}

fn service_load(visit: &Visit, line: work_items::Load) -> ServiceLoad {
    let today = visit.app.today();
    // Work of no service is listed under no filter of services.
    let of = |view: View, due: bool| {
        let filter = Filter {
            service: Some(line.service.clone().unwrap_or_else(|| work_items::NO_SERVICE.to_owned())),
            due_from: due.then_some(today),
            due_by: due.then(|| today.saturating_add(3.days())),
            ..Filter::default()
        };
        address(&filter, view)
    };
    ServiceLoad {
        service: service(visit, line.service.as_deref()),
        waiting: Figure::new(line.waiting, || of(View::All, false)),
        free: Figure::new(line.free, || of(View::Free, false)),
        soon: Figure::new(line.soon, || of(View::All, true)),
        late: Figure::new(line.late, || of(View::Late, false)),
    }
}

/// The briefings and changed articles that an agency's officers must read, by the key of their readings.
pub(super) async fn briefed(tx: &mut Tx, visit: &Visit, agency: &str) -> db::Result<Vec<(String, i64)>> {
    let services = articles::services(&visit.app, agency);
    let ids: Vec<&str> = services.iter().map(|service| service.id.as_str()).collect();
    let changes = knowledge::changes(tx, &ids).await?;
    let changed = changes.iter().map(|change| (articles::key(&change.id), change.version));
    Ok(services.iter().map(|service| (service.id.clone(), i64::from(service.version))).chain(changed).collect())
}

async fn member(tx: &mut Tx, visit: &Visit, (one, briefed): (&Officer, &[(String, i64)])) -> db::Result<TeamMember> {
    let today = visit.app.today();
    let readings = store::readings(tx, &one.id).await?;
    let absence = officers::absence(tx, &one.id, today).await?.filter(|absence| absence.covers(today));
    let unread = briefed.iter().filter(|briefing| !readings.contains(briefing)).count();
    let href = format!("/desk/team/{}", encoded(&one.id));
    let holds = work_items::held_by(tx, &one.id).await?;
    let late = work_items::late_of_holder(tx, &one.id, today).await?;
    Ok(TeamMember {
        name: one.name.clone(),
        away_until: absence.as_ref().map(|absence| absence.until),
        deputy: absence.map(|absence| absence.deputy.name),
        team: one.team.clone(),
        languages: one.languages.iter().map(|tag| language(visit, tag)).collect(),
        skills: one.skills.clone(),
        holds: Figure::new(holds, || href.clone()),
        late: Figure::new(late, || format!("{href}?late=yes")),
        unread: Figure::new(i64::try_from(unread).unwrap_or(i64::MAX), || format!("{href}/briefings")),
        to_read: briefed.len(),
        put_off: unread::put_off_since(tx, &one.id, visit.now() - RECENT).await?,
        href,
    })
}
