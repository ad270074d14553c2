//! Choosing a time at a service centre: as the person, or as an officer for them.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use catalogue::{Centre, Slot, VisitWay};
use db::Tx;
use domain::conversations::store::{self, ConversationIdentity};
use domain::counter::{self, VisitState, Wanted, hall};
use domain::outbox::VisitNews;
use domain::trust::{self, Action, Actor, Grant, Purpose};
use domain::{codes, conversations, people};
use jiff::civil::Date;
use screens::FieldError;

use super::book_view::{BookPage, CentreChoice, DayChoice, DeskBookPage, HallChoice, TimeChoice, WayChoice};
use super::place_page::waits;
use super::visit_box::{VisitBox, access, day_of};
use super::wait_box::{WaitBox, way_key};
use super::wait_form::{AskBox, Asked};
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, Problem, Visit};

/// How many days are offered at once.
const DAYS: usize = 10;

/// The parts of an address of the page.
#[derive(Clone, Debug, Default)]
pub(super) struct Chosen {
    pub centre: String,
    pub day: Option<Date>,
    pub from: Option<Date>,
    pub way: Option<VisitWay>,
    /// A time and a number that were sent, and what is wrong.
    pub time: String,
    pub number: Option<String>,
    pub wrong: Option<String>,
    pub wrong_number: Option<String>,
    /// What was asked of the list of those who would come earlier.
    pub asked: Asked,
}

impl Chosen {
    fn of(query: &str) -> Chosen {
        let day = |name: &str| value_in(query, name).and_then(|day| day.parse().ok());
        let way = value_in(query, "way").and_then(|way| VisitWay::of(&way));
        let centre = value_in(query, "centre").unwrap_or_default();
        Chosen { centre, day: day("day"), from: day("from"), way, ..Chosen::default() }
    }
}

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let query = visit.here.split_once('?').map_or("", |(_, query)| query).to_owned();
    page(&visit, &reference, Chosen::of(&query)).await
}

pub(super) async fn book(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let (mine, purpose) = side(&visit)?;
    let way = VisitWay::of(posted.get("way")).unwrap_or_default();
    let number = posted.get("number").to_owned();
    let mut chosen = Chosen {
        centre: posted.get("centre").to_owned(),
        day: posted.get("day").parse().ok(),
        from: posted.get("from").parse().ok(),
        way: Some(way),
        time: posted.get("time").to_owned(),
        number: Some(number.clone()),
        ..Chosen::default()
    };
    let Ok(from) = posted.get("time").parse::<i64>() else {
        chosen.wrong = Some(visit.text("visit-error-time"));
        return page(&visit, &reference, chosen).await;
    };
    let key = typed(&reference)?;
    let centre = chosen.centre.clone();
    let wanted = Wanted { centre: &centre, from, way, number: Some(&number) };
    let mut tx = visit.app.db.begin().await?;
    match counter::book(&mut tx, &visit.app, (&visit.actor(), purpose), &key, wanted).await {
        Ok(_) => {
            tx.commit().await?;
            Ok(visit.see(&format!("{mine}/{key}")))
        }
        Err(refusal) if refusal.kind == "visit-taken" => {
            drop(tx);
            chosen.wrong = Some(visit.text("visit-error-taken"));
            page(&visit, &reference, chosen).await
        }
        Err(refusal) if refusal.kind == "call-number" => {
            drop(tx);
            chosen.wrong_number = Some(visit.text("visit-error-number"));
            page(&visit, &reference, chosen).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

pub(super) async fn cancel(visit: Visit, Path(reference): Path<String>, _: Posted) -> Outcome {
    let (mine, purpose) = side(&visit)?;
    let key = typed(&reference)?;
    let mut tx = visit.app.db.begin().await?;
    counter::cancel(&mut tx, &visit.app, (&visit.actor(), purpose), &key).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("{mine}/{key}")))
}

/// `GET /person/{reference}/visit.ics`
pub(super) async fn calendar(visit: Visit, Path(reference): Path<String>) -> Outcome<Response> {
    let mut tx = visit.app.db.read().await?;
    let known = known(&mut tx, &reference).await?;
    let reference = known.reference.clone();
    let grant =
        trust::authorise(&mut tx, &visit.app, &visit.actor(), Action::See, known.into(), Purpose::OwnAffairs).await?;
    let found = counter::of_conversation(&mut tx, &grant).await?.ok_or_else(Problem::not_found)?;
    let news = match found.state() {
        Some(VisitState::Cancelled | VisitState::Lost) => VisitNews::Cancelled,
        _ => VisitNews::Booked,
    };
    let of = (&grant, &found, reference.as_str());
    let text = counter::calendar_file(&mut tx, &visit.app, visit.locale(), of, news).await?;
    tx.commit().await?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"visit.ics\""),
    ];
    Ok((headers, text.ok_or_else(Problem::not_found)?).into_response())
}

/// Where conversations are read, and for what somebody acts: a person in their own affairs, or an officer who helps.
pub(super) fn side(visit: &Visit) -> Outcome<(&'static str, Purpose)> {
    if !visit.is_desk {
        return Ok(("/person", Purpose::OwnAffairs));
    }
    visit.officer()?;
    Ok(("/desk/conversations", Purpose::Helping))
}

pub(super) fn typed(reference: &str) -> Outcome<String> {
    codes::typed(reference, conversations::REFERENCE).ok_or_else(Problem::not_found)
}

async fn known(tx: &mut Tx, reference: &str) -> Outcome<ConversationIdentity> {
    store::whose(tx, &typed(reference)?).await?.ok_or_else(Problem::not_found)
}

pub(super) async fn page(visit: &Visit, reference: &str, chosen: Chosen) -> Outcome<Response> {
    let (mine, purpose) = side(visit)?;
    let mut tx = visit.app.db.read().await?;
    let known = known(&mut tx, reference).await?;
    let (key, service) = (known.reference.clone(), known.service.clone());
    let grant = trust::authorise(&mut tx, &visit.app, &visit.actor(), Action::See, known.into(), purpose).await?;
    let booked = VisitBox::of(&mut tx, visit, (&grant, &key)).await?;
    let wait = WaitBox::of(&mut tx, visit, (&grant, &key)).await?;
    let here = format!("{mine}/{key}/visit");
    let ways = counter::ways(&visit.app, service.as_deref());
    // What is moved stays as it is, unless another way is chosen.
    let before = booked.as_ref().filter(|booked| booked.is_to_come).and_then(|booked| VisitWay::of(booked.way));
    let way = chosen.way.or(before).filter(|way| ways.contains(way)).or(ways.first().copied()).unwrap_or_default();
    let number = match (way, chosen.number) {
        (VisitWay::Phone, None) => known_number(&mut tx, visit, &grant, booked.as_ref()).await?,
        (VisitWay::Phone, typed) => typed,
        _ => None,
    };
    let mut centres = Vec::new();
    let mut of_chosen = Vec::new();
    let mut ask = None;
    let all = counter::for_service(&visit.app, service.as_deref(), way);
    for centre in &all {
        let days = counter::free_days(&mut tx, &visit.app, (centre, service.as_deref(), way)).await?;
        let is_chosen = centre.id == chosen.centre || all.len() == 1;
        centres.push(centre_choice(visit, (centre, way), &days, (&here, is_chosen)));
        if is_chosen {
            ask = AskBox::of(visit, (&here, centre, way), (number.clone(), &chosen.asked));
            of_chosen = days.into_iter().map(|(day, times)| (centre.id.clone(), day, times)).collect();
        }
    }
    let waits = booked.as_ref().is_some_and(|booked| booked.place.is_some());
    let halls = if waits || way.is_remote() { Vec::new() } else { halls(&mut tx, visit, &all).await? };
    tx.commit().await?;
    let from = chosen.from.filter(|from| of_chosen.iter().any(|(_, day, _)| day >= from));
    let shown = of_chosen.iter().filter(|(_, day, _)| from.is_none_or(|from| *day >= from)).take(DAYS);
    let shown: Vec<&(String, Date, Vec<Slot>)> = shown.collect();
    let open = shown.iter().find(|(_, day, _)| Some(*day) == chosen.day).or_else(|| shown.first());
    let after = of_chosen.iter().find(|(_, day, _)| shown.last().is_some_and(|(_, last, _)| day > last));
    let at = |centre: &str, name: &str, day: Date| {
        let begin = from.filter(|_| name != "from").map(|from| format!("&from={from}")).unwrap_or_default();
        format!("{here}?way={}&centre={centre}{begin}&{name}={day}#times", way.name())
    };
    let days = shown.iter().map(|(centre, day, times)| DayChoice {
        name: visit.locale().weekday(*day),
        free: i64::try_from(times.len()).unwrap_or(i64::MAX),
        href: at(centre, "day", *day),
        is_chosen: open.is_some_and(|(_, open, _)| open == day),
    });
    let time_choice = |slot: &Slot| TimeChoice {
        value: slot.from.to_string(),
        text: visit.locale().time(slot.from, &visit.app.zone),
        checked: chosen.time == slot.from.to_string(),
    };
    let is_to_come = booked.as_ref().is_some_and(|booked| booked.is_to_come);
    let spoken = service.as_deref().and_then(|id| visit.app.catalogue.service(id));
    let content = BookPage {
        reference: codes::grouped(&key),
        service: spoken.map(|service| visit.spoken().service_name(service).to_string()),
        minutes: i64::from(counter::minutes(&visit.app, service.as_deref())),
        visit: booked,
        ways: ways.iter().filter(|_| ways.len() > 1).map(|one| way_choice(visit, &here, (*one, way))).collect(),
        ask: ask.filter(|_| wait.is_none()),
        wait,
        centres,
        days: days.collect(),
        day: open.map(|(_, day, _)| visit.locale().weekday(*day)).unwrap_or_default(),
        times: open.map(|(_, _, times)| times.iter().map(time_choice).collect()).unwrap_or_default(),
        earlier: from
            .and(of_chosen.first())
            .map(|(centre, ..)| format!("{here}?way={}&centre={centre}#times", way.name())),
        later: after.map(|(centre, day, _)| at(centre, "from", *day)),
        place: (!halls.is_empty()).then(|| format!("{mine}/{key}/place")),
        halls,
        cancel: is_to_come.then(|| format!("{here}/cancel")),
        back: format!("{mine}/{key}"),
        wrong: chosen.wrong.clone(),
        number: number.or((way == VisitWay::Phone).then(String::new)),
        wrong_number: chosen.wrong_number.clone(),
    };
    let asked = chosen.asked;
    let errors = [
        (chosen.wrong, "#time"),
        (chosen.wrong_number, "#number"),
        (asked.wrong_days, "#last"),
        (asked.wrong_number, "#wait-number"),
    ];
    let errors = errors.into_iter().filter_map(|(text, at)| Some(FieldError { text: text?, href: at.to_owned() }));
    let page = visit.page().title("visit-title").back(format!("{mine}/{key}")).form(here.clone());
    let page = page
        .hidden("centre", open.map(|(centre, ..)| centre.clone()).unwrap_or_default())
        .hidden("way", way.name().to_owned())
        .hidden("day", open.map(|(_, day, _)| day.to_string()).unwrap_or_default())
        .hidden("from", from.map(|from| from.to_string()).unwrap_or_default());
    let page = page.errors(errors.collect());
    Ok(if visit.is_desk { page.show(DeskBookPage(content)) } else { page.show(content) })
}

/// The centres that are open now, and how long people wait there; for an officer those of their agency.
async fn halls(tx: &mut Tx, visit: &Visit, centres: &[&'static Centre]) -> Outcome<Vec<HallChoice>> {
    let agency = if visit.is_desk { Some(visit.officer()?.agency.clone()) } else { None };
    let mut all = Vec::new();
    let of_agency = |centre: &Centre| agency.as_ref().is_none_or(|agency| *agency == centre.agency);
    for centre in centres.iter().filter(|centre| of_agency(centre)) {
        if hall::is_open(&visit.app, centre, visit.now()) {
            let wait = hall::Hall::of(tx, &visit.app, centre).await?.newcomer().wait;
            all.push(HallChoice { id: centre.id.clone(), name: centre.name.clone(), wait: waits(visit, wait) });
        }
    }
    Ok(all)
}

/// The number that is known: of the visit before, of the conversation, or of the person who asks.
async fn known_number(tx: &mut Tx, visit: &Visit, grant: &Grant, booked: Option<&VisitBox>) -> Outcome<Option<String>> {
    let said = match booked.and_then(|booked| booked.number.clone()) {
        Some(number) => Some(number),
        None => conversations::phone(tx, grant).await?,
    };
    // Somebody else who may book for them reads no number that they did not give here.
    let is_own = matches!(visit.actor(), Actor::Person { id, .. } if id == grant.person());
    let points = match said.is_none() && is_own {
        true => people::contact_points(tx, grant).await?,
        false => Vec::new(),
    };
    let own = points.into_iter().find(|point| point.kind == "phone").map(|point| point.address);
    Ok(said.or(own))
}

fn way_choice(visit: &Visit, here: &str, (way, chosen): (VisitWay, VisitWay)) -> WayChoice {
    WayChoice {
        text: visit.text(way_key(way)),
        href: format!("{here}?way={}#way", way.name()),
        is_chosen: way == chosen,
    }
}

fn centre_choice(
    visit: &Visit,
    (centre, way): (&Centre, VisitWay),
    days: &[(Date, Vec<Slot>)],
    (here, is_chosen): (&str, bool),
) -> CentreChoice {
    let first = days.first().and_then(|(_, times)| times.first()).map(|slot| slot.from);
    let next = first.and_then(|from| {
        let (day, time) = (visit.locale().weekday(day_of(visit, from)?), visit.locale().time(from, &visit.app.zone));
        Some(visit.locale().say("visit-day-and-time", &[("day", day.into()), ("time", time.into())]))
    });
    CentreChoice {
        name: centre.name.clone(),
        address: centre.address.clone(),
        access: if way.is_remote() { Vec::new() } else { access(visit, centre) },
        languages: languages(visit, centre),
        next,
        href: format!("{here}?way={}&centre={}#times", way.name(), centre.id),
        is_chosen,
    }
}

/// The languages that are spoken at a centre besides that of the catalogue, by their own names.
pub(super) fn languages(visit: &Visit, centre: &Centre) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for tag in centre.counters.iter().flat_map(|counter| &counter.languages) {
        let name = visit.app.locales.get(tag).map(|locale| locale.own_name().to_owned());
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names
}
