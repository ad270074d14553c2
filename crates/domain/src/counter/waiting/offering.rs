//! Offers a time that fell free to the first who waits for it, and to the next where it is not taken in time.

use std::collections::BTreeSet;

use catalogue::{CELL, Centre, Slot, Wish, cells};
use db::Tx;
use db::jobs::{Handlers, Job, NewJob, complete, enqueue};
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::wait::VisitWait;
use super::{offer_notes, wait_store};
use crate::app::App;
use crate::conversations::{self, store as threads};
use crate::counter::booking::{last_day, recorded};
use crate::counter::{centres, store};
use crate::events::ConversationEvent;
use crate::outbox::OfferNews;
use crate::refusal::Outcome;
use crate::trust::{self, Action, Actor, Grant, Purpose};

const OFFER: &str = "counter.offer";

const MINUTE: i64 = 60 * 1_000;

/// How long an offered time is kept, and the least that anybody gets to answer.
const KEPT: i64 = 120 * MINUTE;
const LEAST: i64 = 30 * MINUTE;

/// The hours of the day between which people can be expected to answer.
const AWAKE: (i8, i8) = (8, 20);

/// Who let so many times pass does not wait any more, and is told.
const MOST_OFFERS: i64 = 3;

/// Registers the job.
pub(in crate::counter) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(OFFER, move |_, job| run(app.clone(), job))
}

/// Has the list of a centre looked at, once this transaction is committed.
pub(super) async fn soon(tx: &mut Tx, app: &App, centre: &str) -> db::Result<()> {
    at(tx, app, centre, app.world.now()).await
}

async fn at(tx: &mut Tx, app: &App, centre: &str, moment: i64) -> db::Result<()> {
    let job = NewJob::new(OFFER, json!({"centre": centre})).at(moment);
    enqueue(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// The time of a visit falls free, or all of it but the part that it still has. Where somebody waits, nobody else gets it
/// before them.
pub(in crate::counter) async fn fell_free(
    tx: &mut Tx,
    app: &App,
    (visit, centre): (&str, &str),
    but: Option<(&str, i64, i64)>,
) -> db::Result<()> {
    if wait_store::is_anybody(tx, centre).await? {
        wait_store::set_aside(tx, (visit, centre), but).await?;
        soon(tx, app, centre).await?;
    }
    Ok(())
}

/// Looks at every list, since the files may have opened times, and since days have passed.
pub(in crate::counter) async fn look(tx: &mut Tx, app: &App) -> db::Result<()> {
    for centre in wait_store::centres(tx).await? {
        soon(tx, app, &centre).await?;
    }
    Ok(())
}

async fn run(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = job.payload.get("centre").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    fill(&mut tx, &app, id).await.map_err(|refusal| format!("{}: {:?}", refusal.kind, refusal.cause))?;
    complete(&mut tx, &job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets pass what was not taken in time, and offers what is free.
async fn fill(tx: &mut Tx, app: &App, id: &str) -> Outcome<()> {
    tx.lock(&format!("waits:{id}")).await?;
    let now = app.world.now();
    wait_store::give_out(tx, id).await?;
    for wait in wait_store::of_centre(tx, id).await? {
        if let (Some(from), None) = (wait.offer_from, wait.offer(now)) {
            pass(tx, app, &wait, from).await?;
        }
    }
    let centre = centres::centre(app, id);
    let until = centre.map(|centre| end_of(app, last_day(app, centre))).unwrap_or_default();
    let mut taken = store::taken(tx, id, (now - CELL, until), "").await?;
    for wait in wait_store::of_centre(tx, id).await?.into_iter().filter(|wait| wait.offer_from.is_none()) {
        let keeps = centre.filter(|centre| centre.books(wait.service.as_deref(), wait.way()));
        let is_over = wait.last_day.parse::<Date>().is_ok_and(|day| day < app.today()) || wait.offers >= MOST_OFFERS;
        let Some(centre) = keeps.filter(|_| !is_over) else {
            ended(tx, app, &wait).await?;
            continue;
        };
        let before = wait_store::visit_to_come(tx, &wait.conversation_id, now).await?;
        if let Some((slot, until)) = fitting(app, centre, &wait, (before, &taken)) {
            offer(tx, app, &wait, (centre, &slot, until)).await?;
            taken.extend(cells(slot.from, slot.to).map(|cell| (slot.counter.clone(), cell)));
        }
    }
    Ok(())
}

/// The first time that somebody could take, earlier than the one that they have, and until when it would be kept.
fn fitting(
    app: &App,
    centre: &Centre,
    wait: &VisitWait,
    (before, taken): (Option<i64>, &BTreeSet<(String, i64)>),
) -> Option<(Slot, i64)> {
    let now = app.world.now();
    let calendar = centres::calendar(app, centre);
    let (first, last) = (wait.first_day.parse::<Date>().ok()?, wait.last_day.parse::<Date>().ok()?);
    let (first, last) = (first.max(app.today()), last.min(last_day(app, centre)));
    let service = wait.service.as_deref();
    let wish = Wish { service, way: wait.way(), minutes: centres::minutes(app, service) };
    let days = first.series(jiff::Span::new().days(1)).take_while(|day| *day <= last);
    let mut times = days.flat_map(|day| centre.free((calendar, &app.zone), day, wish, (now, taken)));
    times.find_map(|slot| {
        let is_better = before.is_none_or(|before| slot.from < before) && Some(slot.from) != wait.passed_from;
        let until = deadline(app, now, slot.from - i64::from(centre.notice_minutes) * MINUTE).filter(|_| is_better)?;
        Some((slot, until))
    })
}

/// Until when a time is kept that can be booked until a moment; none if nobody would have the time to answer. The hours of
/// the night do not count.
fn deadline(app: &App, now: i64, bookable_until: i64) -> Option<i64> {
    let here = Timestamp::from_millisecond(now).ok()?.to_zoned(app.zone.clone());
    let morning =
        |day: Date| Some(day.at(AWAKE.0, 0, 0, 0).to_zoned(app.zone.clone()).ok()?.timestamp().as_millisecond());
    let begins = match here.hour() {
        hour if hour < AWAKE.0 => morning(here.date())?,
        hour if hour >= AWAKE.1 => morning(here.date().tomorrow().ok()?)?,
        _ => now,
    };
    let until = (begins + KEPT).min(bookable_until);
    (until >= begins + LEAST).then_some(until)
}

fn end_of(app: &App, day: Date) -> i64 {
    let end = day.tomorrow().unwrap_or(day).to_zoned(app.zone.clone());
    end.map_or(i64::MAX, |end| end.timestamp().as_millisecond())
}

/// A grant for the program's own work with somebody who waits; none if they are gone.
async fn granted(tx: &mut Tx, app: &App, wait: &VisitWait) -> Outcome<Option<Grant>> {
    let Some(known) = threads::whose_by_id(tx, &wait.conversation_id).await? else { return Ok(None) };
    let system = Actor::System("counter");
    Ok(Some(trust::authorise(tx, app, &system, Action::Change, known.into(), Purpose::Informing).await?))
}

/// Keeps a time for somebody and tells them. Who booked one of its cells at this moment has it, and it is not offered.
async fn offer(tx: &mut Tx, app: &App, wait: &VisitWait, (centre, slot, until): (&Centre, &Slot, i64)) -> Outcome<()> {
    for cell in cells(slot.from, slot.to) {
        if !store::take(tx, &wait.id, (&centre.id, &slot.counter), cell).await? {
            store::release(tx, &wait.id).await?;
            return Ok(soon(tx, app, &centre.id).await?);
        }
    }
    let Some(grant) = granted(tx, app, wait).await? else { return Ok(()) };
    let phone = threads::one(tx, &grant).await?.and_then(|open| open.phone);
    let answers = phone.and_then(|phone| app.catalogue.about.phone_number(&phone));
    wait_store::offer(tx, &wait.id, (slot.from, until), answers.as_deref()).await?;
    let event = ConversationEvent::VisitOffered { centre: centre.id.clone(), from: slot.from };
    recorded(tx, app, (&Actor::System("counter"), &grant), event).await?;
    offer_notes::tell(tx, app, (&grant, wait), (OfferNews::Made, slot.from, until)).await?;
    Ok(at(tx, app, &centre.id, until).await?)
}

/// A time was not taken before its deadline. Who has a need keeps the turn, and an officer looks after them; all others
/// wait behind those who asked meanwhile.
async fn pass(tx: &mut Tx, app: &App, wait: &VisitWait, from: i64) -> Outcome<()> {
    let counts_from = (!wait.keeps_its_turn()).then(|| app.world.now());
    if !wait_store::pass(tx, &wait.id, (from, counts_from), wait.offers).await? {
        return Ok(());
    }
    store::release(tx, &wait.id).await?;
    let Some(grant) = granted(tx, app, wait).await? else { return Ok(()) };
    if wait.keeps_its_turn() {
        conversations::wait_for_officer(tx, app, &grant).await?;
    }
    let event = ConversationEvent::VisitOfferPassed { from };
    recorded(tx, app, (&Actor::System("counter"), &grant), event).await?;
    // After the last one they are told that they do not wait any more, which says enough.
    if wait.offers >= MOST_OFFERS {
        return Ok(());
    }
    Ok(offer_notes::tell(tx, app, (&grant, wait), (OfferNews::Passed, from, 0)).await?)
}

/// Nothing can be offered any more: they are told, and keep the time that they have.
async fn ended(tx: &mut Tx, app: &App, wait: &VisitWait) -> Outcome<()> {
    wait_store::remove(tx, &wait.id).await?;
    let Some(grant) = granted(tx, app, wait).await? else { return Ok(()) };
    recorded(tx, app, (&Actor::System("counter"), &grant), ConversationEvent::VisitWaitLeft {}).await?;
    Ok(offer_notes::tell(tx, app, (&grant, wait), (OfferNews::Ended, 0, 0)).await?)
}
