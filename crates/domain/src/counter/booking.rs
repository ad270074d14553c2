//! Books, moves and cancels a visit, and records who came.

use std::collections::BTreeSet;

use catalogue::{CELL, Centre, Slot, VisitWay, Wish, cells};
use db::Tx;
use jiff::civil::Date;

use super::centres;
use super::model::{Visit, VisitState};
use super::{hall, reminding, store, visit_notes, waiting};
use crate::app::App;
use crate::conversations::{self, store as threads};
use crate::events::{self, ConversationEvent, Subject};
use crate::outbox::VisitNews;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Action, Actor, Grant, Purpose};

/// A time that somebody chose.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'w> {
    pub centre: &'w str,
    /// Its beginning, in milliseconds since 1970.
    pub from: i64,
    pub way: VisitWay,
    /// On which they are called, as typed; for a visit by phone alone.
    pub number: Option<&'w str>,
}

impl<'w> Wanted<'w> {
    /// A time at the counter itself.
    pub fn at(centre: &'w str, from: i64) -> Wanted<'w> {
        Wanted { centre, from, way: VisitWay::Counter, number: None }
    }
}

/// The days on which a time can be booked at a centre for a service in a way, with their times, each at the first counter that
/// is free.
///
/// # Errors
/// If the database is unavailable.
pub async fn free_days(
    tx: &mut Tx,
    app: &App,
    (centre, service, way): (&Centre, Option<&str>, VisitWay),
) -> db::Result<Vec<(Date, Vec<Slot>)>> {
    let (now, last) = (app.world.now(), last_day(app, centre));
    let calendar = centres::calendar(app, centre);
    let end = last.tomorrow().unwrap_or(last).to_zoned(app.zone.clone());
    let end = end.map_or(i64::MAX, |end| end.timestamp().as_millisecond());
    let taken = store::taken(tx, &centre.id, (now - CELL, end), "").await?;
    let wanted = Wish { service, way, minutes: centres::minutes(app, service) };
    let days = app.today().series(jiff::Span::new().days(1)).take_while(|day| *day <= last);
    let days = days.map(|day| (day, centre.free((calendar, &app.zone), day, wanted, (now, &taken))));
    Ok(days.filter(|(_, times)| !times.is_empty()).collect())
}

/// The last day for which a centre can be booked today.
pub(super) fn last_day(app: &App, centre: &Centre) -> Date {
    let today = app.today();
    today.checked_add(jiff::Span::new().days(i64::from(centre.days_ahead))).unwrap_or(today)
}

/// Books a time for the conversation of a reference, or moves its visit there. The same time twice is one visit.
///
/// # Errors
/// With the kind `visit-taken` if the time is not free any more, and `call-number` if the number may not be called; with
/// nothing changed, once the transaction is rolled back.
pub async fn book(
    tx: &mut Tx,
    app: &App,
    (actor, purpose): (&Actor, Purpose),
    reference: &str,
    wanted: Wanted<'_>,
) -> Outcome<Visit> {
    let (grant, service) = granted(tx, app, (actor, purpose), reference).await?;
    let centre = centres::centre(app, wanted.centre).ok_or_else(Refusal::not_found)?;
    let number = number_of(app, wanted)?;
    // One after the other, so that a form that is sent twice at once books once.
    tx.lock(&format!("visit:{}", grant.id())).await?;
    let now = app.world.now();
    let before = store::of_conversation(tx, &grant).await?.filter(|visit| visit.is_to_come(now));
    if let Some(visit) = &before
        && visit.centre == centre.id
        && visit.from_at == wanted.from
        && visit.way() == wanted.way
        && store::number(tx, &grant, &visit.id).await? == number
    {
        return Ok(visit.clone());
    }
    let id = before.as_ref().map_or_else(|| app.world.new_id(), |visit| visit.id.clone());
    let slot = take(tx, app, (&id, centre, service.as_deref()), (wanted.from, wanted.way)).await?;
    let has = (slot.counter.as_str(), slot.from.div_euclid(CELL) * CELL, slot.to);
    if let Some(before) = &before {
        let but = (before.centre == centre.id).then_some(has);
        waiting::fell_free(tx, app, (&id, &before.centre), but).await?;
    }
    // The time that it had is given back last, so that two who want each other's do not wait for each other.
    store::release_others(tx, &id, (&centre.id, has.0), (has.1, has.2)).await?;
    let visit = Visit {
        id,
        conversation_id: grant.id().to_owned(),
        centre: centre.id.clone(),
        counter: slot.counter,
        service,
        way: wanted.way.name().to_owned(),
        from_at: slot.from,
        to_at: slot.to,
        state: VisitState::Booked.name().to_owned(),
        version: before.as_ref().map_or(0, |visit| visit.version + 1),
        changed_at: now,
    };
    store::keep(tx, &visit).await?;
    store::set_number(tx, &grant, &visit.id, number.as_deref()).await?;
    let news = if before.is_some() { VisitNews::Moved } else { VisitNews::Booked };
    if before.is_none() {
        conversations::settle_visit(tx, &grant, now).await?;
    }
    let event = ConversationEvent::VisitBooked { centre: visit.centre.clone(), from: visit.from_at };
    recorded(tx, app, (actor, &grant), event).await?;
    visit_notes::tell(tx, app, (&grant, &visit), news).await?;
    reminding::plan(tx, app, &visit).await?;
    Ok(visit)
}

/// The number on which somebody is to be called, as it is dialled; none where nobody is.
pub(super) fn number_of(app: &App, wanted: Wanted<'_>) -> Outcome<Option<String>> {
    if wanted.way != VisitWay::Phone {
        return Ok(None);
    }
    let about = &app.catalogue.about;
    let number = wanted.number.and_then(|typed| about.phone_number(typed)).filter(|number| about.may_call(number));
    number.map(Some).ok_or_else(|| Refusal::unprocessable("call-number"))
}

/// Takes the cells of a time at a counter that is free. Where another one was just faster at one counter, the next is
/// tried.
async fn take(
    tx: &mut Tx,
    app: &App,
    (visit, centre, service): (&str, &Centre, Option<&str>),
    (from, way): (i64, VisitWay),
) -> Outcome<Slot> {
    let gone = || Refusal::conflict("visit-taken");
    let day = jiff::Timestamp::from_millisecond(from).map_err(|_| gone())?.to_zoned(app.zone.clone()).date();
    let calendar = centres::calendar(app, centre);
    let wanted = Wish { service, way, minutes: centres::minutes(app, service) };
    if day > last_day(app, centre) {
        return Err(gone());
    }
    let mut taken: BTreeSet<(String, i64)> =
        store::taken(tx, &centre.id, (from - CELL, from + i64::from(wanted.minutes) * 60_000 + CELL), visit).await?;
    loop {
        let free = centre.free((calendar, &app.zone), day, wanted, (app.world.now(), &taken));
        let slot = free.into_iter().find(|slot| slot.from == from).ok_or_else(gone)?;
        let mut has_all = true;
        for cell in cells(slot.from, slot.to) {
            if !store::take(tx, visit, (&centre.id, &slot.counter), cell).await? {
                taken.insert((slot.counter.clone(), cell));
                has_all = false;
                break;
            }
        }
        if has_all {
            return Ok(slot);
        }
    }
}

/// Cancels the visit of a conversation that is to come; whose it is, is told.
///
/// # Errors
/// If there is none to come.
pub async fn cancel(tx: &mut Tx, app: &App, (actor, purpose): (&Actor, Purpose), reference: &str) -> Outcome<()> {
    let (grant, _) = granted(tx, app, (actor, purpose), reference).await?;
    let visit = store::of_conversation(tx, &grant).await?.ok_or_else(Refusal::not_found)?;
    let (now, states) = (app.world.now(), (VisitState::Booked, VisitState::Cancelled));
    if !visit.is_to_come(now) || !store::go(tx, &visit.id, states, now).await? {
        return Err(Refusal::conflict("visit-not-to-come"));
    }
    waiting::fell_free(tx, app, (&visit.id, &visit.centre), None).await?;
    store::release(tx, &visit.id).await?;
    recorded(tx, app, (actor, &grant), ConversationEvent::VisitCancelled { from: visit.from_at }).await?;
    Ok(visit_notes::tell(tx, app, (&grant, &visit), VisitNews::Cancelled).await?)
}

/// Records what an officer at a centre sees: that somebody is here, did not come, or was helped.
///
/// # Errors
/// If the visit is at a centre of another agency, or is somewhere else by now, such as cancelled.
pub async fn mark(
    tx: &mut Tx,
    app: &App,
    officer: &Actor,
    (centre, reference): (&str, &str),
    to: VisitState,
) -> Outcome<()> {
    let centre = centres::centre(app, centre).ok_or_else(Refusal::not_found)?;
    if !matches!(officer, Actor::Officer { agency, .. } if *agency == centre.agency) {
        return Err(Refusal::not_found());
    }
    let (grant, _) = granted(tx, app, (officer, Purpose::Helping), reference).await?;
    let visit = store::of_conversation(tx, &grant).await?.filter(|visit| visit.centre == centre.id);
    let visit = visit.ok_or_else(Refusal::not_found)?;
    // Who is here waits for their appointment in the queue of the hall; who is called is not expected there.
    if to == VisitState::Arrived && !visit.way().is_remote() {
        let new =
            hall::NewPlace { centre: &centre.id, source: hall::Source::Desk, form: "", service: None, needs: &[] };
        return hall::arrive(tx, app, (officer, &grant), &visit, new).await.map(drop);
    }
    let from = visit.state().filter(|_| visit.next().contains(&to));
    let from = from.ok_or_else(|| Refusal::conflict("visit-not-to-come"))?;
    if !store::go(tx, &visit.id, (from, to), app.world.now()).await? {
        return Err(Refusal::conflict("visit-not-to-come"));
    }
    if to == VisitState::Ended {
        hall::end_place(tx, &visit.id, (hall::PlaceState::Done, None), app.world.now()).await?;
        waiting::came(tx, app, &grant).await?;
    }
    tx.wake(&hall::topic(&centre.id));
    recorded(tx, app, (officer, &grant), ConversationEvent::VisitMarked { state: to.name().to_owned() }).await
}

/// A grant to change the conversation of a reference, and the service that it is about.
pub(super) async fn granted(
    tx: &mut Tx,
    app: &App,
    (actor, purpose): (&Actor, Purpose),
    reference: &str,
) -> Outcome<(Grant, Option<String>)> {
    let known = threads::whose(tx, reference).await?.ok_or_else(Refusal::not_found)?;
    let service = known.service.clone();
    let grant = trust::authorise(tx, app, actor, Action::Change, known.into(), purpose).await?;
    Ok((grant, service))
}

pub(super) async fn recorded(
    tx: &mut Tx,
    app: &App,
    (actor, grant): (&Actor, &Grant),
    event: ConversationEvent,
) -> Outcome<()> {
    let subject = Subject::conversation(grant.id()).of(grant.person());
    events::record(tx, app, actor, subject, event).await?;
    Ok(())
}
