//! The day of a service centre for its officers: who comes when, to which counter, and who is here.

use axum::extract::Path;
use catalogue::VisitWay;
use db::Tx;
use domain::conversations::store;
use domain::counter::{self, Visit as Booked, VisitState, hall};
use domain::trust::{self, Action};
use domain::{codes, conversations, telephone};
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::queue_view::QueueBox;
use super::visit_box::day_of;
use crate::conversations::nonce;
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, Problem, View, Visit};

/// `desk/centre.html`; empty for an agency without a centre.
#[derive(Default, Serialize)]
pub(super) struct DayPage {
    name: String,
    day: String,
    before: String,
    after: String,
    /// The officer's other centres.
    others: Vec<OtherCentre>,
    lines: Vec<VisitLine>,
    /// The queue of the hall, today.
    queue: Option<QueueBox>,
}

#[derive(Clone, Debug, Serialize)]
struct OtherCentre {
    name: String,
    href: String,
}

#[derive(Clone, Debug, Serialize)]
struct VisitLine {
    time: String,
    counter: String,
    /// Their number in the hall, and whether they came without a time.
    number: Option<String>,
    is_walk_in: bool,
    is_late: bool,
    /// How it takes place where nobody comes, in words; the link of the room; and where they are called.
    way: Option<String>,
    room: Option<String>,
    call: Option<String>,
    reference: String,
    href: String,
    service: Option<String>,
    /// The language in which they wrote, where it is not that of the desk.
    language: Option<String>,
    /// How it stands, in words.
    state: String,
    /// Where a press goes, and what can be pressed.
    action: String,
    next: Vec<MarkChoice>,
}

/// What an officer can press.
#[derive(Clone, Debug, Serialize)]
struct MarkChoice {
    /// The name of a state.
    state: &'static str,
    text: String,
}

/// What the button says that leads to a state; none where no officer can.
fn mark_key(way: VisitWay, state: VisitState) -> Option<&'static str> {
    match state {
        VisitState::Missed if way.is_remote() => Some("desk-centre-mark-not-reached"),
        VisitState::Arrived => Some("desk-centre-mark-arrived"),
        VisitState::Missed => Some("desk-centre-mark-missed"),
        VisitState::Ended => Some("desk-centre-mark-ended"),
        VisitState::Booked | VisitState::Cancelled | VisitState::Lost => None,
    }
}

impl View for DayPage {
    const TEMPLATE: &'static str = "desk/centre.html";

    fn samples() -> Vec<Self> {
        let text = |text: &str| text.to_owned();
        let line = |state: VisitState| VisitLine {
            time: text("9:20 am"),
            counter: text("1"),
            number: Some(text("A 12")),
            is_walk_in: true,
            is_late: true,
            way: Some(text("By phone")),
            room: Some(text("https://meet.example/0190")),
            call: Some(text("/desk/conversations/GR7K4M2P/call")),
            reference: text("GR7K 4M2P"),
            href: text("/desk/conversations/GR7K4M2P"),
            service: Some(text("Gas rebate")),
            language: Some(text("Tiếng Việt")),
            state: text("Booked"),
            action: text("/desk/centres/gumtree-bend/GR7K4M2P"),
            next: state.next().iter().map(|state| MarkChoice { state: state.name(), text: text("Is here") }).collect(),
        };
        let lines: Vec<VisitLine> = VisitState::ALL.into_iter().map(line).collect();
        let page = |lines: Vec<VisitLine>| DayPage {
            name: text("Gumtree Bend Service Centre"),
            day: text("Friday 3 July 2026"),
            before: text("/desk/centres/gumtree-bend?day=2026-07-02"),
            after: text("/desk/centres/gumtree-bend?day=2026-07-04"),
            others: vec![OtherCentre { name: text("Library"), href: text("/desk/centres/library") }],
            lines,
            queue: None,
        };
        let queues = QueueBox::samples().into_iter().map(|queue| DayPage { queue: Some(queue), ..page(Vec::new()) });
        let bare = VisitLine { service: None, language: None, number: None, ..line(VisitState::Booked) };
        let bare = VisitLine { is_walk_in: false, is_late: false, way: None, room: None, call: None, ..bare };
        let pages = [page(lines), page(vec![bare]), page(Vec::new()), DayPage::default()];
        queues.chain(pages).collect()
    }
}

/// The first centre of the officer's agency.
pub(super) async fn first(visit: Visit) -> Outcome {
    let agency = visit.officer()?.agency.clone();
    match counter::centres(&visit.app).find(|centre| centre.agency == agency) {
        Some(centre) => Ok(visit.see(&format!("/desk/centres/{}", centre.id))),
        None => Ok(shown(&visit, DayPage::default())),
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let agency = visit.officer()?.agency.clone();
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let today = visit.app.today();
    let day = value_in(query, "day").and_then(|day| day.parse::<Date>().ok()).unwrap_or(today);
    let mine = counter::centres(&visit.app).filter(|centre| centre.agency == agency);
    let (here, others): (Vec<_>, Vec<_>) = mine.partition(|centre| centre.id == id);
    let centre = here.first().ok_or_else(Problem::not_found)?;
    let begin = |day: Date| day.to_zoned(visit.app.zone.clone()).map(|moment| moment.timestamp().as_millisecond());
    let (from, to) = (begin(day).ok(), day.tomorrow().ok().and_then(|next| begin(next).ok()));
    let (Some(from), Some(to)) = (from, to) else { return Err(Problem::not_found()) };
    let mut tx = visit.app.db.read().await?;
    let mut lines = Vec::new();
    for booked in counter::of_day(&mut tx, &centre.id, (from, to)).await? {
        lines.extend(line(&mut tx, &visit, &booked).await?);
    }
    let queue = match day == today {
        true => Some(QueueBox::of(&mut tx, &visit, centre).await?),
        false => None,
    };
    tx.commit().await?;
    let at = |day: Option<Date>| day.map(|day| format!("/desk/centres/{id}?day={day}")).unwrap_or_default();
    let other = |centre: &&'static catalogue::Centre| OtherCentre {
        name: centre.name.clone(),
        href: format!("/desk/centres/{}", centre.id),
    };
    Ok(shown(
        &visit,
        DayPage {
            name: centre.name.clone(),
            day: visit.locale().weekday(day),
            before: at(day.checked_sub(1.days()).ok()),
            after: at(day.checked_add(1.days()).ok()),
            others: others.iter().map(other).collect(),
            lines,
            queue,
        },
    ))
}

fn shown(visit: &Visit, page: DayPage) -> axum::response::Response {
    let shown = visit.page().title("desk-centre-title").back("/desk");
    shown.form("").hidden("nonce", nonce(visit, &Posted::default())).show(page)
}

/// A line without anything of the person: who it is stands behind its link, where each look is recorded.
async fn line(tx: &mut Tx, visit: &Visit, booked: &Booked) -> Outcome<Option<VisitLine>> {
    let known = store::whose_by_id(tx, &booked.conversation_id).await?;
    let open = store::waiting(tx, &booked.conversation_id).await?;
    let (Some(known), Some(open), Some(state)) = (known, open, booked.state_key()) else { return Ok(None) };
    let (centre, reference) = (&booked.centre, known.reference.clone());
    let may_mark = trust::may(tx, &visit.app, &visit.actor(), Action::Change, &known.into()).await?;
    let place = hall::of_visit(tx, &booked.id).await?;
    let is_walk_in = booked.is_place();
    let is_late = counter::is_late(tx, &booked.id).await?;
    // Nothing is pressed on a day that has not come.
    let is_come = day_of(visit, booked.from_at).is_some_and(|day| day <= visit.app.today());
    let way = booked.way();
    let choice =
        |state: &VisitState| Some(MarkChoice { state: state.name(), text: visit.text(mark_key(way, *state)?) });
    let is_open = booked.state() == Some(VisitState::Booked) && is_come && may_mark;
    let calls = is_open && way == VisitWay::Phone;
    let can_call = calls && telephone::can_call(tx, &visit.app, visit.officer()?).await?;
    let said = match way {
        VisitWay::Counter => None,
        VisitWay::Phone => Some(visit.text("visit-way-phone")),
        VisitWay::Video => Some(visit.text("visit-way-video")),
    };
    // Who has a place is called, and finished, in the queue.
    let is_queued = place.as_ref().is_some_and(|place| place.is_live()) || is_walk_in;
    let next = booked.next().iter().filter(|_| is_come && may_mark && !is_queued).filter_map(choice);
    let service = booked.service.as_deref().and_then(|id| visit.app.catalogue.service(id));
    let speaks = visit.app.locales.get(&open.language).filter(|locale| locale.tag() != visit.locale().tag());
    Ok(Some(VisitLine {
        time: visit.locale().time(booked.from_at, &visit.app.zone),
        counter: place.as_ref().and_then(|place| place.counter.clone()).unwrap_or_else(|| booked.counter.clone()),
        number: place.map(|place| place.code()),
        is_walk_in,
        is_late,
        way: said,
        room: counter::video_link(&visit.app, booked).filter(|_| is_open),
        call: can_call.then(|| format!("/desk/conversations/{reference}/call")),
        reference: codes::grouped(&reference),
        href: format!("/desk/conversations/{reference}"),
        service: service.map(|service| visit.spoken().service_name(service).to_string()),
        language: speaks.map(|locale| locale.own_name().to_owned()),
        state: visit.text(state),
        action: format!("/desk/centres/{centre}/{reference}"),
        next: next.collect(),
    }))
}

/// Somebody is here, did not come, or was helped.
pub(super) async fn mark(visit: Visit, Path((id, reference)): Path<(String, String)>, posted: Posted) -> Outcome {
    visit.officer()?;
    let key = codes::typed(&reference, conversations::REFERENCE).ok_or_else(Problem::not_found)?;
    let to = VisitState::of(posted.get("state")).ok_or_else(Problem::not_found)?;
    let mut tx = visit.app.db.begin().await?;
    counter::mark(&mut tx, &visit.app, &visit.actor(), (&id, &key), to).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/centres/{id}")))
}
