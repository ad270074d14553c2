//! Takes a place in the queue: at the kiosk, from an officer, from home, or because somebody with an appointment is here.

use catalogue::{Centre, Channel, VisitWay};
use db::Tx;

use super::place::{HallPlace, NEEDS, PlaceState, Source};
use super::{closing, hall_queue, place_link, place_notes, place_store, topic};
use crate::app::App;
use crate::codes;
use crate::conversations::opening::{self, From};
use crate::conversations::{self, About, Contact, NewConversation, store as threads};
use crate::counter::booking::{granted, recorded};
use crate::counter::model::{Visit, VisitState};
use crate::counter::{centres, store};
use crate::events::ConversationEvent;
use crate::outbox::PlaceNews;
use crate::people;
use crate::refusal::{Outcome, Refusal};
use crate::session::Assurance;
use crate::trust::{self, Action, Actor, Grant, Purpose};

/// What a form says of a new place.
#[derive(Clone, Copy, Debug)]
pub struct NewPlace<'n> {
    pub centre: &'n str,
    pub source: Source,
    /// The permanent id of the form: it gives one number, however often it is sent.
    pub form: &'n str,
    pub service: Option<&'n str>,
    /// Some of [`NEEDS`]; others are left out.
    pub needs: &'n [&'n str],
}

impl NewPlace<'_> {
    fn needs(&self) -> String {
        NEEDS.into_iter().filter(|need| self.needs.contains(need)).collect::<Vec<_>>().join(" ")
    }
}

/// A place for somebody of whom nothing is known: a guest, with a conversation of their own, in which all that follows
/// stands. An officer may give it; at the kiosk nobody is there but the guest.
///
/// # Errors
/// If the centre is closed.
pub async fn walk_in(
    tx: &mut Tx,
    app: &App,
    (officer, language): (Option<&Actor>, &str),
    new: NewPlace<'_>,
) -> Outcome<HallPlace> {
    let centre = open_centre(app, new.centre)?;
    tx.lock(&topic(&centre.id)).await?;
    if let Some(known) = place_store::by_form(tx, new.form).await? {
        return Ok(known);
    }
    let guest = people::new_guest(tx, app, language).await?;
    let own = Actor::Person { id: guest.clone(), assurance: Assurance::Guest };
    let (actor, purpose) = officer.map_or((&own, Purpose::OwnAffairs), |officer| (officer, Purpose::Helping));
    let service = new.service.and_then(|id| app.catalogue.service(id));
    let locale = app.locales.of(language);
    let spoken = app.catalogue.in_language(language);
    let name = service.map(|service| spoken.service_name(service).to_string());
    let key = if name.is_some() { "place-said" } else { "place-said-anything" };
    let args = [("centre", centre.name.as_str().into()), ("service", name.unwrap_or_default().into())];
    let body = locale.say(key, &args);
    let opened = NewConversation {
        person: &guest,
        session: None,
        nonce: new.form,
        came_by: Channel::Counter,
        channel: Channel::Counter,
        about: service.map_or(About::Nothing, |service| About::Service(service.id.clone())),
        contact: Contact::default(),
        body: &body,
        language,
    };
    let named = match actor {
        Actor::Officer { name, .. } => Some(name.clone()),
        _ => None,
    };
    let from = From { agency: Some(&centre.agency), officer: named, ..From::default() };
    let opened = opening::begin(tx, app, actor, opened, from).await?;
    take(tx, app, (actor, purpose), &opened.reference, new).await
}

/// A place for the conversation of a reference. Who has an appointment here today arrives for it; who has a place has
/// one.
///
/// # Errors
/// If the centre is closed.
pub async fn take(
    tx: &mut Tx,
    app: &App,
    (actor, purpose): (&Actor, Purpose),
    reference: &str,
    new: NewPlace<'_>,
) -> Outcome<HallPlace> {
    let centre = open_centre(app, new.centre)?;
    if matches!(actor, Actor::Officer { agency, .. } if *agency != centre.agency) {
        return Err(Refusal::not_found());
    }
    tx.lock(&topic(&centre.id)).await?;
    let (grant, service) = granted(tx, app, (actor, purpose), reference).await?;
    let latest = store::of_conversation(tx, &grant).await?;
    if let Some(visit) = &latest {
        if let Some(place) = place_store::of_visit(tx, &visit.id).await?.filter(HallPlace::is_live) {
            return match new.source.is_remote() || place.centre != centre.id {
                true => Ok(place),
                false => is_here(tx, app, (actor, &grant), (visit, place)).await,
            };
        }
        if is_of_today(app, visit) && visit.centre == centre.id {
            return match new.source.is_remote() {
                true => Err(Refusal::conflict("hall-has-appointment")),
                false => arrive(tx, app, (actor, &grant), visit, new).await,
            };
        }
    }
    let now = app.world.now();
    let service = new.service.map(str::to_owned).or(service);
    let state = if new.source.is_remote() { VisitState::Booked } else { VisitState::Arrived };
    let visit = Visit {
        id: app.world.new_id(),
        conversation_id: grant.id().to_owned(),
        centre: centre.id.clone(),
        counter: String::new(),
        service,
        way: VisitWay::Counter.name().to_owned(),
        from_at: now,
        to_at: now,
        state: state.name().to_owned(),
        version: 0,
        changed_at: now,
    };
    store::keep(tx, &visit).await?;
    let place = place(tx, app, (&grant, &visit, centre), new, None).await?;
    conversations::settle_visit(tx, &grant, now).await?;
    let event = ConversationEvent::PlaceTaken { centre: centre.id.clone(), number: place.number };
    recorded(tx, app, (actor, &grant), event).await?;
    if new.source.is_remote() {
        place_notes::tell(tx, app, (&grant, &place), PlaceNews::Taken).await?;
    }
    Ok(place)
}

/// Somebody with an appointment is here: they wait for it in the same queue.
///
/// # Errors
/// If the visit is not booked any more.
pub async fn arrive(
    tx: &mut Tx,
    app: &App,
    (actor, grant): (&Actor, &Grant),
    visit: &Visit,
    new: NewPlace<'_>,
) -> Outcome<HallPlace> {
    let centre = centres::centre(app, &visit.centre).ok_or_else(Refusal::not_found)?;
    tx.lock(&topic(&centre.id)).await?;
    let states = [VisitState::Booked, VisitState::Missed];
    let from = visit.state().filter(|state| states.contains(state) && !visit.way().is_remote());
    let from = from.ok_or_else(|| Refusal::conflict("visit-not-to-come"))?;
    if !store::go(tx, &visit.id, (from, VisitState::Arrived), app.world.now()).await? {
        return Err(Refusal::conflict("visit-not-to-come"));
    }
    let state = VisitState::Arrived.name().to_owned();
    recorded(tx, app, (actor, grant), ConversationEvent::VisitMarked { state }).await?;
    place(tx, app, (grant, visit, centre), new, Some(visit.from_at)).await
}

/// At the kiosk, by the code of an appointment or of a place that was taken from home. Of a code that has neither here
/// today nothing is said to anyone.
///
/// # Errors
/// With the kind `not-found` if there is neither.
pub async fn arrived(tx: &mut Tx, app: &App, centre: &str, (code, form): (&str, &str)) -> Outcome<HallPlace> {
    let centre = centres::centre(app, centre).ok_or_else(Refusal::not_found)?;
    tx.lock(&topic(&centre.id)).await?;
    let reference = codes::typed(code, conversations::REFERENCE).ok_or_else(Refusal::not_found)?;
    let known = threads::whose(tx, &reference).await?.ok_or_else(Refusal::not_found)?;
    let kiosk = Actor::System("kiosk");
    let grant = trust::authorise(tx, app, &kiosk, Action::Change, known.into(), Purpose::OwnAffairs).await?;
    let visit = store::of_conversation(tx, &grant).await?.filter(|visit| visit.centre == centre.id);
    let visit = visit.ok_or_else(Refusal::not_found)?;
    let today = app.today().to_string();
    match place_store::of_visit(tx, &visit.id).await?.filter(|place| place.is_live() && place.day == today) {
        Some(place) => is_here(tx, app, (&kiosk, &grant), (&visit, place)).await,
        None if is_of_today(app, &visit) => {
            let new = NewPlace { centre: &centre.id, source: Source::Kiosk, form, service: None, needs: &[] };
            arrive(tx, app, (&kiosk, &grant), &visit, new).await
        }
        None => Err(Refusal::not_found()),
    }
}

/// Whether somebody is to come here on this day.
fn is_of_today(app: &App, visit: &Visit) -> bool {
    let is_booked = visit.state() == Some(VisitState::Booked) && !visit.is_place();
    is_booked && !visit.way().is_remote() && app.day_of(visit.from_at) == app.today()
}

/// Who took a place from home is here, or who did not come when called is back.
async fn is_here(
    tx: &mut Tx,
    app: &App,
    (actor, grant): (&Actor, &Grant),
    (visit, mut place): (&Visit, HallPlace),
) -> Outcome<HallPlace> {
    let is_now = match place.state() {
        Some(PlaceState::Home) => place_store::go(tx, &visit.id, (PlaceState::Home, PlaceState::Waiting)).await?,
        Some(PlaceState::Away) => place_store::back(tx, &visit.id).await?,
        _ => return Ok(place),
    };
    if !is_now {
        return Err(Refusal::conflict("hall-returned-before"));
    }
    let now = app.world.now();
    if place.here_at.is_none() {
        place.here_at = Some(now);
        place.counts_from = place.arrival(now).counts_from();
        place_store::counts(tx, &place).await?;
    }
    for from in [VisitState::Booked, VisitState::Missed] {
        store::go(tx, &visit.id, (from, VisitState::Arrived), now).await?;
    }
    let state = VisitState::Arrived.name().to_owned();
    recorded(tx, app, (actor, grant), ConversationEvent::VisitMarked { state }).await?;
    tx.wake(&topic(&place.centre));
    place_store::of_visit(tx, &visit.id).await?.ok_or_else(Refusal::not_found)
}

fn open_centre(app: &App, id: &str) -> Outcome<&'static Centre> {
    let centre = centres::centre(app, id).ok_or_else(Refusal::not_found)?;
    match hall_queue::is_open(app, centre, app.world.now()) {
        true => Ok(centre),
        false => Err(Refusal::conflict("hall-closed")),
    }
}

/// Stores the place with the next number of the day. The lock on the hall is had.
async fn place(
    tx: &mut Tx,
    app: &App,
    (grant, visit, centre): (&Grant, &Visit, &Centre),
    new: NewPlace<'_>,
    appointment_at: Option<i64>,
) -> Outcome<HallPlace> {
    let (now, day) = (app.world.now(), app.today().to_string());
    let open = threads::one(tx, grant).await?;
    let language = open.map(|open| open.language).filter(|language| language != app.catalogue.about.language());
    let is_home = new.source.is_remote();
    let mut place = HallPlace {
        visit_id: visit.id.clone(),
        centre: centre.id.clone(),
        number: place_store::next_number(tx, &centre.id, &day).await?,
        day,
        form: if new.form.is_empty() { visit.id.clone() } else { new.form.to_owned() },
        token: place_link::fingerprint_of(app, &visit.id),
        source: new.source.name().to_owned(),
        service: visit.service.clone(),
        language,
        needs: new.needs(),
        appointment_at,
        taken_at: now,
        here_at: (!is_home).then_some(now),
        counts_from: now,
        is_late: store::is_late(tx, &visit.id).await?,
        state: if is_home { PlaceState::Home } else { PlaceState::Waiting }.name().to_owned(),
        counter: None,
        wanted_counter: None,
        officer_id: None,
        called_at: None,
        began_at: None,
        ended_at: None,
        returns: 0,
        outcome: None,
    };
    place.counts_from = place.arrival(now).counts_from();
    place_store::insert(tx, &place).await?;
    closing::plan(tx, app, centre).await?;
    tx.wake(&topic(&centre.id));
    Ok(place)
}
