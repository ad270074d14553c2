//! The queue of a hall on the day of its centre, for officers: their counter, who is there, who waits and who is away.

use db::Tx;
use domain::conversations::store;
use domain::counter::hall::{self, Hall, HallPlace, PlaceState};
use domain::counter::{self, DOCUMENTS};
use domain::people;
use domain::{codes, trust};
use serde::Serialize;

use crate::web::{Outcome, Visit};

/// Its part of `desk/centre.html`.
#[derive(Clone, Debug, Serialize)]
pub(super) struct QueueBox {
    /// Where every press goes.
    pub action: String,
    pub live: String,
    /// Their counter; none before they chose one.
    pub counter: Option<String>,
    /// Counters that are free.
    pub free: Vec<String>,
    /// The other counters, to which somebody can be sent.
    pub others: Vec<String>,
    pub current: Option<CurrentPlace>,
    pub waiting: Vec<QueueLine>,
    pub away: Vec<QueueLine>,
    /// For a number that an officer gives, and where somebody is sent.
    pub services: Vec<ListChoice>,
    pub languages: Vec<ListChoice>,
    pub documents: Vec<ListChoice>,
    pub rule: Vec<String>,
    pub kiosk: String,
    pub screen: String,
}

/// A choice of a list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ListChoice {
    pub value: String,
    pub text: String,
}

/// Who was called to the officer's counter.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CurrentPlace {
    pub line: QueueLine,
    /// Whether they are there.
    pub is_helped: bool,
    /// Where their identity is recorded; none for who is known.
    pub identity: Option<String>,
}

/// Somebody in the queue: nothing of who they are.
#[derive(Clone, Debug, Serialize)]
pub(super) struct QueueLine {
    pub number: String,
    pub reference: String,
    pub key: String,
    pub href: String,
    pub service: Option<String>,
    pub language: Option<String>,
    pub needs: Vec<String>,
    /// For how many minutes they are here.
    pub minutes: i64,
    /// Whether they come back for the first time.
    pub may_return: bool,
}

impl QueueBox {
    pub(super) fn samples() -> Vec<QueueBox> {
        let text = |text: &str| text.to_owned();
        let line = QueueLine {
            number: text("B 27"),
            reference: text("GR7K 4M2P"),
            key: text("GR7K4M2P"),
            href: text("/desk/conversations/GR7K4M2P"),
            service: Some(text("Gas rebate")),
            language: Some(text("Tiếng Việt")),
            needs: vec![text("Needs a seat")],
            minutes: 12,
            may_return: true,
        };
        let bare = QueueLine { service: None, language: None, needs: Vec::new(), may_return: false, ..line.clone() };
        let current = |is_helped, identity: Option<&str>| CurrentPlace {
            line: line.clone(),
            is_helped,
            identity: identity.map(str::to_owned),
        };
        let choice = ListChoice { value: text("gas-rebate"), text: text("Gas rebate") };
        let whole = QueueBox {
            action: text("/desk/centres/gumtree-bend/hall"),
            live: text("/hall/gumtree-bend/events"),
            counter: Some(text("1")),
            free: vec![text("2")],
            others: vec![text("2")],
            current: Some(current(false, Some("/desk/conversations/GR7K4M2P/identity"))),
            waiting: vec![line.clone(), bare.clone()],
            away: vec![line.clone(), bare],
            services: vec![choice.clone()],
            languages: vec![choice.clone()],
            documents: vec![choice],
            rule: vec![text("In the order in which people came.")],
            kiosk: text("/kiosk/gumtree-bend"),
            screen: text("/hall/gumtree-bend"),
        };
        let free = QueueBox { current: None, ..whole.clone() };
        let helped = QueueBox { current: Some(current(true, None)), waiting: Vec::new(), ..whole.clone() };
        let out = QueueBox { counter: None, current: None, free: Vec::new(), away: Vec::new(), ..whole.clone() };
        vec![whole, free, helped, out]
    }

    /// The queue of a centre of the officer's agency at this moment.
    pub(super) async fn of(tx: &mut Tx, visit: &Visit, centre: &'static catalogue::Centre) -> Outcome<QueueBox> {
        let officer = visit.officer()?.id.clone();
        let hall = Hall::of(tx, &visit.app, centre).await?;
        let seat = hall::seat_of(tx, &visit.app, &officer).await?.filter(|seat| seat.centre == centre.id);
        let counter = seat.map(|seat| seat.counter);
        let (mut waiting, mut away, mut current) = (Vec::new(), Vec::new(), None);
        for place in &hall.places {
            let is_mine = place.is_at_counter() && place.counter == counter;
            match place.state() {
                Some(PlaceState::Waiting) => waiting.extend(line(tx, visit, place).await?),
                Some(PlaceState::Away) => away.extend(line(tx, visit, place).await?),
                _ if is_mine => current = current_place(tx, visit, place).await?,
                _ => {}
            }
        }
        let spoken = visit.spoken();
        let all = visit.app.catalogue.services.iter().filter(|service| service.available_on(visit.app.today()));
        let mut services: Vec<ListChoice> = all
            .map(|service| ListChoice { value: service.id.clone(), text: spoken.service_name(service).to_string() })
            .collect();
        services.sort_by_key(|service| service.text.to_lowercase());
        let others = centre.counters.iter().map(|one| one.id.clone()).filter(|id| Some(id) != counter.as_ref());
        let document =
            |name: &&str| Some(ListChoice { value: (*name).to_owned(), text: visit.text(document_key(name)?) });
        Ok(QueueBox {
            action: format!("/desk/centres/{}/hall", centre.id),
            live: format!("/hall/{}/events", centre.id),
            free: others.clone().filter(|id| !hall.open.contains(id)).collect(),
            others: others.collect(),
            counter,
            current,
            waiting,
            away,
            services,
            languages: visit
                .app
                .locales
                .all()
                .map(|locale| ListChoice { value: locale.tag().to_owned(), text: locale.own_name().to_owned() })
                .collect(),
            documents: DOCUMENTS.iter().filter_map(document).collect(),
            rule: super::hall_screen::rule(visit.locale()),
            kiosk: format!("/kiosk/{}", centre.id),
            screen: format!("/hall/{}", centre.id),
        })
    }
}

fn document_key(name: &str) -> Option<&'static str> {
    Some(match name {
        "passport" => "desk-identity-passport",
        "licence" => "desk-identity-licence",
        "card" => "desk-identity-card",
        "other" => "desk-identity-other",
        _ => return None,
    })
}

fn need_key(name: &str) -> Option<&'static str> {
    Some(match name {
        "seat" => "desk-hall-need-seat",
        "loop" => "desk-hall-need-loop",
        "frail" => "desk-hall-need-frail",
        "danger" => "desk-hall-need-danger",
        _ => return None,
    })
}

async fn current_place(tx: &mut Tx, visit: &Visit, place: &HallPlace) -> Outcome<Option<CurrentPlace>> {
    let Some(line) = line(tx, visit, place).await? else { return Ok(None) };
    let known = store::whose(tx, &line.key).await?;
    let is_guest = match known {
        Some(known) => people::is_guest(tx, &known.person_id).await?,
        None => false,
    };
    let identity = (is_guest && !place.is_remote()).then(|| format!("/desk/conversations/{}/identity", line.key));
    Ok(Some(CurrentPlace { line, is_helped: place.state() == Some(PlaceState::Helped), identity }))
}

/// A line without anything of the person: who it is stands behind its link, where each look is recorded.
async fn line(tx: &mut Tx, visit: &Visit, place: &HallPlace) -> Outcome<Option<QueueLine>> {
    let Some(of) = counter::by_id(tx, &place.visit_id).await? else { return Ok(None) };
    let Some(known) = store::whose_by_id(tx, &of.conversation_id).await? else { return Ok(None) };
    let reference = known.reference.clone();
    if !trust::may(tx, &visit.app, &visit.actor(), trust::Action::Change, &known.into()).await? {
        return Ok(None);
    }
    let service = place.service.as_deref().and_then(|id| visit.app.catalogue.service(id));
    let speaks = place.language.as_deref().and_then(|tag| visit.app.locales.get(tag));
    let needs = place.needs.split(' ').filter_map(|name| Some(visit.text(need_key(name)?)));
    Ok(Some(QueueLine {
        number: place.code(),
        reference: codes::grouped(&reference),
        href: format!("/desk/conversations/{reference}"),
        key: reference,
        service: service.map(|service| visit.spoken().service_name(service).to_string()),
        language: speaks.map(|locale| locale.own_name().to_owned()),
        needs: needs.collect(),
        minutes: (visit.now() - place.here_at.unwrap_or(place.taken_at)) / 60_000,
        may_return: place.returns == 0,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_and_need_has_words() {
        assert!(DOCUMENTS.iter().all(|name| document_key(name).is_some()));
        assert!(hall::NEEDS.iter().all(|name| need_key(name).is_some()));
    }
}
