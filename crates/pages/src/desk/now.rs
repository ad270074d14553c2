//! How hall, telephone, chats and inbox stand now, for those who lead; and their presses that move somebody.

use axum::extract::Path;
use db::Tx;
use domain::app::App;
use domain::conversations::calls::is_by_phone;
use domain::conversations::chat_store::{self, WaitingChat};
use domain::conversations::moving::Instead;
use domain::counter;
use domain::desk::now::{
    self, ChannelNow, ChannelsNow, MoveNotice, NowChannel, OfficerNow, OfficerPlace, OfficerState, Presence,
};
use domain::paths::encoded;
use domain::trust::{self, Action};
use domain::{codes, conversations};

use super::now_view::{ChannelRow, MovedShown, NowPage, OfficerRow, PlaceChoice, WaitingRow};
use super::words::{language, service};
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, Problem, Visit};

const MINUTE: i64 = 60_000;

/// The name of the choice of a hall, before the id of its centre.
const HALL: &str = "hall:";

/// `GET /desk/now`
pub(super) async fn show(visit: Visit) -> Outcome {
    let leader = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let all = ChannelsNow::read(&mut tx, &visit.app, &leader).await?;
    let mut waiting = Vec::new();
    for one in all.line.iter() {
        waiting.extend(waiting_row(&mut tx, &visit, one).await?);
    }
    let said = said(&mut tx, &visit, &all).await?;
    tx.commit().await?;
    let page = visit.page().title("desk-now-title").back("/desk/team");
    Ok(page.show(NowPage {
        agency: visit.app.catalogue.agencies.get(&leader.agency).map(|agency| agency.name.clone()),
        said,
        at: visit.locale().moment(visit.now(), &visit.app.zone),
        channels: all.channels.iter().map(|one| channel_row(&visit, one)).collect(),
        officers: all.officers.iter().map(|one| officer_row(&visit, &all, one)).collect(),
        waiting,
    }))
}

fn channel_row(visit: &Visit, now: &ChannelNow) -> ChannelRow {
    let (key, href) = match now.channel {
        NowChannel::Hall(centre) => ("", format!("/desk/centres/{}", centre.id)),
        NowChannel::Calls => ("desk-now-calls", "/desk?view=free&kind=conversation".to_owned()),
        NowChannel::Chats => ("desk-now-chats", "/desk?view=free&kind=conversation".to_owned()),
        NowChannel::Messages => ("desk-now-messages", "/desk?view=free&kind=conversation".to_owned()),
        NowChannel::Work => ("desk-now-work", "/desk?view=free".to_owned()),
    };
    ChannelRow {
        key: match now.channel {
            NowChannel::Hall(centre) => format!("{HALL}{}", centre.id),
            NowChannel::Calls => "calls".to_owned(),
            NowChannel::Chats => "chats".to_owned(),
            NowChannel::Messages => "messages".to_owned(),
            NowChannel::Work => "work".to_owned(),
        },
        name: match now.channel {
            NowChannel::Hall(centre) => centre.name.clone(),
            _ => visit.text(key),
        },
        href,
        waiting: now.waiting,
        longest: now.since.map(|since| waited(visit, since)),
        helped: now.helped,
        free: now.free,
        busy: now.busy,
        away: now.away,
        soon: now.soon,
        late: now.late,
    }
}

/// For how long somebody waits, in the largest unit that says it.
fn waited(visit: &Visit, since: i64) -> String {
    let minutes = (visit.now() - since).max(0) / MINUTE;
    let (key, n) = match minutes {
        0..120 => ("desk-now-minutes", minutes),
        120..2_880 => ("desk-now-hours", minutes / 60),
        _ => ("desk-now-days", minutes / 1_440),
    };
    visit.locale().say(key, &[("n", n.into())])
}

fn officer_row(visit: &Visit, all: &ChannelsNow, one: &OfficerNow) -> OfficerRow {
    let state = match (one.presence, one.state()) {
        (Presence::Absent(until), _) => {
            visit.locale().say("desk-now-absent", &[("day", visit.locale().date(until).into())])
        }
        (Presence::SignedOut, _) => visit.text("desk-now-signed-out"),
        (_, OfficerState::Free) => visit.text("desk-now-state-free"),
        (_, OfficerState::Busy) => visit.text("desk-now-state-busy"),
        (_, OfficerState::Away) => visit.text("desk-now-state-away"),
    };
    OfficerRow {
        id: one.officer.id.clone(),
        name: one.officer.name.clone(),
        href: format!("/desk/team/{}", encoded(&one.officer.id)),
        place: place(visit, one),
        has: visit.locale().say("desk-now-has", &[("n", one.holds.into())]),
        state,
        action: format!("/desk/now/officers/{}", encoded(&one.officer.id)),
        choices: choices(visit, all, one),
    }
}

/// Where an officer is, in words: each place that they take.
fn place(visit: &Visit, one: &OfficerNow) -> Vec<String> {
    let mut places = Vec::new();
    if let Some(seat) = &one.counter {
        let centre = centre_name(&visit.app, &seat.centre);
        let args = [("counter", seat.counter.as_str().into()), ("centre", centre.into())];
        places.push(visit.locale().say("desk-now-at-counter", &args));
    }
    if let Some(takes) = &one.takes {
        let key = if takes.by_phone { "desk-now-takes-calls" } else { "desk-now-takes-chats" };
        let args = [("n", (one.chats + one.calls).into()), ("most", takes.most.into())];
        places.push(visit.locale().say(key, &args));
    }
    if places.is_empty() {
        places.push(visit.text("desk-now-inbox"));
    }
    places
}

fn centre_name(app: &App, id: &str) -> String {
    counter::centre(app, id).map_or_else(|| id.to_owned(), |centre| centre.name.clone())
}

/// Where a press can move an officer; nowhere while they are away or somebody is at their counter.
fn choices(visit: &Visit, all: &ChannelsNow, one: &OfficerNow) -> Vec<PlaceChoice> {
    if one.presence != Presence::SignedIn || one.counter.as_ref().is_some_and(|seat| seat.is_busy) {
        return Vec::new();
    }
    let choice = |value: String, text: String| PlaceChoice { value, text };
    let mut choices = Vec::new();
    if one.takes.is_none() || one.counter.is_some() {
        choices.push(choice("chats".to_owned(), visit.text("desk-now-to-chats")));
    }
    for (centre, free) in &all.free_counters {
        let is_there = one.counter.as_ref().is_some_and(|seat| seat.centre == centre.id);
        if *free > 0 && !is_there || is_there && one.takes.is_some() {
            let text = visit.locale().say("desk-now-to-hall", &[("centre", centre.name.as_str().into())]);
            choices.push(choice(format!("{HALL}{}", centre.id), text));
        }
    }
    if one.takes.is_some() || one.counter.is_some() {
        choices.push(choice("inbox".to_owned(), visit.text("desk-now-to-inbox")));
    }
    choices
}

/// Somebody who waits, without anything of them: who they are stands behind the link, where each look is recorded.
async fn waiting_row(tx: &mut Tx, visit: &Visit, one: &WaitingChat) -> Outcome<Option<WaitingRow>> {
    let Some(known) = conversations::whose(tx, &one.reference).await? else { return Ok(None) };
    if !trust::may(tx, &visit.app, &visit.actor(), Action::Change, &known.into()).await? {
        return Ok(None);
    }
    let is_call = is_by_phone(&one.channel);
    Ok(Some(WaitingRow {
        key: one.reference.clone(),
        reference: codes::grouped(&one.reference),
        href: format!("/desk/conversations/{}", one.reference),
        channel: visit.text(if is_call { "desk-now-calls" } else { "desk-now-chats" }),
        service: one.service.as_deref().map(|id| service(visit, Some(id))),
        language: language(visit, &one.language),
        waits: waited(visit, one.asked_at),
        until: visit.locale().moment(one.wait_until, &visit.app.zone),
        is_call,
        may_be_called: one.has_number,
        action: format!("/desk/now/people/{}", one.reference),
    }))
}

/// What a press did, in the words of how it stands now. An address alone says of no press.
async fn said(tx: &mut Tx, visit: &Visit, all: &ChannelsNow) -> Outcome<Option<String>> {
    let Some((_, asked)) = visit.here.split_once('?') else { return Ok(None) };
    if let Some(id) = value_in(asked, "moved") {
        let Some(one) = all.officers.iter().find(|one| one.officer.id == id) else { return Ok(None) };
        let args = [("name", one.officer.name.as_str().into()), ("place", place(visit, one).join(", ").into())];
        let is_moved = now::was_moved(tx, &id).await?;
        return Ok(is_moved.then(|| visit.locale().say("desk-now-moved", &args)));
    }
    let reference = value_in(asked, "person").and_then(|typed| codes::typed(&typed, conversations::REFERENCE));
    let Some(reference) = reference else { return Ok(None) };
    let Some(known) = conversations::whose(tx, &reference).await? else { return Ok(None) };
    let is_moved = chat_store::of(tx, &known.id).await?.is_some_and(|chat| chat.state == "moved");
    let args = [("reference", codes::grouped(&reference).into())];
    Ok(is_moved.then(|| visit.locale().say("desk-now-person-moved", &args)))
}

/// `POST /desk/now/officers/{id}`
pub(super) async fn move_officer(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let leader = visit.officer()?.clone();
    let to = posted.get("to").to_owned();
    let place = match to.as_str() {
        "chats" => OfficerPlace::Chats,
        "inbox" => OfficerPlace::Inbox,
        to => OfficerPlace::Hall(to.strip_prefix(HALL).ok_or_else(Problem::not_found)?),
    };
    let mut tx = visit.app.db.begin().await?;
    now::move_officer(&mut tx, &visit.app, &leader, (&id, place)).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/now?moved={}", encoded(&id))))
}

/// `POST /desk/now/people/{reference}`
pub(super) async fn move_person(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let leader = visit.officer()?.clone();
    let to = Instead::of(posted.get("to")).ok_or_else(Problem::not_found)?;
    let mut tx = visit.app.db.begin().await?;
    now::move_person(&mut tx, &visit.app, &leader, (&reference, to)).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/now?person={}", encoded(&reference))))
}

/// `POST /desk/moved`: an officer says that they know where they were moved.
pub(super) async fn seen(visit: Visit, _: Posted) -> Outcome {
    let officer = visit.officer()?.id.clone();
    let mut tx = visit.app.db.begin().await?;
    now::seen(&mut tx, &officer, visit.now()).await?;
    tx.commit().await?;
    Ok(visit.see("/desk"))
}

/// Where an officer was moved, as they are told.
pub(super) fn moved(app: &App, notice: &MoveNotice) -> MovedShown {
    let centre = notice.centre.as_deref();
    let args = [
        ("by", notice.by_name.as_str().into()),
        ("time", app.locales.base().moment(notice.moved_at, &app.zone).into()),
        ("centre", centre.map(|id| centre_name(app, id)).unwrap_or_default().into()),
        ("counter", notice.counter.as_deref().unwrap_or_default().into()),
    ];
    let key = match notice.place.as_str() {
        "hall" => "desk-moved-hall",
        "chats" => "desk-moved-chats",
        _ => "desk-moved-inbox",
    };
    MovedShown {
        text: app.locales.base().say(key, &args),
        href: centre.map_or_else(|| "/desk".to_owned(), |id| format!("/desk/centres/{id}")),
    }
}
