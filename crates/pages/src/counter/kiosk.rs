//! The kiosk in a hall: a language, a reason, what helps, and a number. Nobody types a name or a secret, and nothing of
//! one person stays for the next: what is chosen stands in the address, and the place is that of a guest of its own.

use axum::extract::Path;
use axum::response::Response;
use catalogue::{Centre, EventStep};
use domain::codes;
use domain::counter::hall::{self, HallPlace, NEEDS, NewPlace, Source};
use domain::paths::encoded;
use domain::{conversations, counter};

use super::kiosk_view::{Choice, KioskCode, KioskNeeds, KioskNumber, KioskReasons, KioskStart, Tongue};
use super::place_page::waits;
use crate::conversations::nonce;
use crate::web::form::value_in;
use crate::web::{Outcome, Posted, Problem, Visit, qr_code};

fn centre(visit: &Visit, id: &str) -> Outcome<&'static Centre> {
    counter::centre(&visit.app, id).ok_or_else(Problem::not_found)
}

fn asked(visit: &Visit, name: &str) -> String {
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    value_in(query, name).unwrap_or_default()
}

/// `GET /kiosk/{centre}`: the languages, each in its own.
pub(super) async fn start(visit: Visit, Path(id): Path<String>) -> Outcome {
    let centre = centre(&visit, &id)?;
    let tongues = visit.app.locales.all().map(|locale| Tongue {
        tag: locale.tag().to_owned(),
        direction: locale.direction(),
        name: locale.own_name().to_owned(),
        begin: locale.text("kiosk-begin"),
        href: format!("/kiosk/{id}/reasons?lang={}", locale.tag()),
    });
    let page = KioskStart {
        centre: centre.name.clone(),
        is_open: hall::is_open(&visit.app, centre, visit.now()),
        tongues: tongues.collect(),
    };
    Ok(visit.page().title("kiosk-title").show(page))
}

/// The services of a step of a life event that the centre helps with.
fn helps(visit: &Visit, centre: &Centre, step: &EventStep) -> Option<String> {
    let service = visit.app.catalogue.service(step.service()?)?;
    let helps = centre.counters.iter().any(|counter| counter.helps_with(Some(&service.id)));
    (helps && service.available_on(visit.app.today())).then(|| service.id.clone())
}

/// `GET /kiosk/{centre}/reasons?topic=`: what people come for, by the purposes of the catalogue.
pub(super) async fn reasons(visit: Visit, Path(id): Path<String>) -> Outcome {
    let (centre, topic) = (centre(&visit, &id)?, asked(&visit, "topic"));
    let spoken = visit.spoken();
    let services = |event: &'static catalogue::Event| {
        let mut all: Vec<String> = event.all_steps().filter_map(|step| helps(&visit, centre, step)).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let needs = |reason: &str| format!("/kiosk/{id}/needs?reason={}", encoded(reason));
    let chosen = visit.app.catalogue.events.iter().find(|event| event.id == topic);
    let choices: Vec<Choice> = match chosen {
        Some(event) => {
            let services = services(event);
            let services = services.iter().filter_map(|id| visit.app.catalogue.service(id));
            services
                .map(|service| Choice { text: spoken.service_name(service).to_string(), href: needs(&service.id) })
                .collect()
        }
        None => {
            // Nobody presses a button that tells the hall of danger.
            let events = visit.app.catalogue.events.iter().filter(|event| event.crisis.is_none());
            let events = events.filter(|event| !services(event).is_empty());
            events
                .map(|event| Choice {
                    text: spoken.event_name(event).to_string(),
                    href: format!("/kiosk/{id}/reasons?topic={}", encoded(&event.id)),
                })
                .collect()
        }
    };
    let page = KioskReasons {
        home: format!("/kiosk/{id}"),
        back: if chosen.is_some() { format!("/kiosk/{id}/reasons") } else { format!("/kiosk/{id}") },
        topic: chosen.map(|event| spoken.event_name(event).to_string()),
        choices,
        code: format!("/kiosk/{id}/code"),
        other: needs("other"),
    };
    Ok(visit.page().title("kiosk-reasons").show(page))
}

/// `GET /kiosk/{centre}/needs?reason=`: what helps while they wait, and the button for the number.
pub(super) async fn needs(visit: Visit, Path(id): Path<String>) -> Outcome {
    let (_, reason) = (centre(&visit, &id)?, asked(&visit, "reason"));
    needs_page(&visit, &id, &reason, String::new())
}

fn needs_page(visit: &Visit, id: &str, reason: &str, wrong: String) -> Outcome {
    let service = visit.app.catalogue.service(reason);
    let page = KioskNeeds {
        home: format!("/kiosk/{id}"),
        back: format!("/kiosk/{id}/reasons"),
        reason: service.map(|service| visit.spoken().service_name(service).to_string()),
        wrong: (!wrong.is_empty()).then_some(wrong),
    };
    let form = visit.page().title("kiosk-needs").form(format!("/kiosk/{id}"));
    let form = form.hidden("nonce", nonce(visit, &Posted::default()));
    Ok(form.hidden("reason", service.map(|service| service.id.clone()).unwrap_or_default()).show(page))
}

/// `POST /kiosk/{centre}`: a number. Idempotent by its form: after a power cut the same form gives the same one.
pub(super) async fn take(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    centre(&visit, &id)?;
    let form = format!("kiosk:{}", nonce(&visit, &posted));
    let needs: Vec<&str> = NEEDS.into_iter().filter(|need| posted.get(need) == "yes").collect();
    let service = visit.app.catalogue.service(posted.get("reason")).map(|service| service.id.as_str());
    let new = NewPlace { centre: &id, source: Source::Kiosk, form: &form, service, needs: &needs };
    let mut tx = visit.app.db.begin().await?;
    let taken = hall::walk_in(&mut tx, &visit.app, (None, &visit.language), new).await;
    match taken {
        Ok(place) => {
            tx.commit().await?;
            Ok(visit.see(&number_of(&visit, &place)))
        }
        Err(refusal) if refusal.kind == "hall-closed" => {
            drop(tx);
            needs_page(&visit, &id, posted.get("reason"), visit.text("hall-closed"))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn number_of(visit: &Visit, place: &HallPlace) -> String {
    let secret = hall::link(&visit.app, &place.visit_id);
    format!("/kiosk/{}/number/{}", place.centre, secret.trim_start_matches("/places/"))
}

/// `GET /kiosk/{centre}/code`: the code of an appointment, sign by sign by touch, or typed.
pub(super) async fn code(visit: Visit, Path(id): Path<String>) -> Outcome {
    centre(&visit, &id)?;
    let pressed = asked(&visit, "press");
    let sign = if pressed.chars().count() == 1 { pressed.as_str() } else { "" };
    let all = format!("{}{sign}", asked(&visit, "code")).to_uppercase();
    let is_symbol = |sign: &char| codes::symbols().any(|known| known == *sign);
    let mut code: String = all.chars().filter(is_symbol).take(conversations::REFERENCE).collect();
    if pressed == "back" {
        code.pop();
    }
    Ok(code_page(&visit, &id, code, false))
}

fn code_page(visit: &Visit, id: &str, code: String, is_wrong: bool) -> Response {
    let page = KioskCode {
        home: format!("/kiosk/{id}"),
        back: format!("/kiosk/{id}/reasons"),
        here: format!("/kiosk/{id}/code"),
        signs: codes::symbols().map(String::from).collect(),
        is_whole: code.len() == conversations::REFERENCE,
        code,
        is_wrong,
        without: format!("/kiosk/{id}/needs?reason=other"),
    };
    let form = visit.page().title("kiosk-code").form(format!("/kiosk/{id}/code"));
    form.hidden("nonce", nonce(visit, &Posted::default())).show(page)
}

/// `POST /kiosk/{centre}/code`. A code that is wrong, of another day, of another centre or of nobody is answered alike.
pub(super) async fn arrive(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    centre(&visit, &id)?;
    let form = format!("kiosk:{}", nonce(&visit, &posted));
    let code = posted.get("code").to_owned();
    let mut tx = visit.app.db.begin().await?;
    match hall::arrived(&mut tx, &visit.app, &id, (&code, &form)).await {
        Ok(place) => {
            tx.commit().await?;
            Ok(visit.see(&number_of(&visit, &place)))
        }
        Err(_) => {
            drop(tx);
            let typed = codes::typed(&code, conversations::REFERENCE).unwrap_or_default();
            Ok(code_page(&visit, &id, typed, true))
        }
    }
}

/// `GET /kiosk/{centre}/number/{secret}`
pub(super) async fn number(visit: Visit, Path((id, secret)): Path<(String, String)>) -> Outcome {
    let centre = centre(&visit, &id)?;
    let mut tx = visit.app.db.read().await?;
    let place = hall::by_token(&mut tx, &secret).await?.filter(|place| place.centre == id);
    let place = place.ok_or_else(Problem::not_found)?;
    let standing = hall::Hall::of(&mut tx, &visit.app, centre).await?.standing(&place);
    tx.commit().await?;
    let link = hall::link(&visit.app, &place.visit_id);
    let page = KioskNumber {
        home: format!("/kiosk/{id}"),
        centre: centre.name.clone(),
        number: place.code(),
        before: standing.before,
        wait: waits(&visit, standing.wait),
        address: format!("{}{link}", visit.app.settings.address),
        picture: format!("{link}/qr.svg"),
    };
    Ok(visit.page().title("kiosk-number").show(page))
}

/// `GET /places/{secret}/qr.svg`: the address of one's place as a picture.
pub(super) async fn picture(visit: Visit, Path(secret): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let place = hall::by_token(&mut tx, &secret).await?.ok_or_else(Problem::not_found)?;
    tx.commit().await?;
    qr_code(&format!("{}{}", visit.app.settings.address, hall::link(&visit.app, &place.visit_id)))
}
