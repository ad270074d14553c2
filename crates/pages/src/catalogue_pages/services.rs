//! Every service there is: A to Z or by agency, and those that fit some words.

use std::collections::BTreeMap;

use axum::response::Response;
use catalogue::service::Provider;
use serde::Serialize;

use super::cards::{self, Card};
use super::words;
use crate::web::form::value_in;
use crate::web::{View, Visit};

#[derive(Serialize)]
pub(super) struct ServicesPage {
    parts: Vec<HeadedServices>,
    /// How many there are in all parts.
    found: usize,
    /// The words that they fit.
    wanted: String,
    by_agency: bool,
}

impl View for ServicesPage {
    const TEMPLATE: &'static str = "services.html";

    fn samples() -> Vec<Self> {
        let listed = || Card::samples().into_iter().filter(|card| card.agency.is_some()).collect();
        let part = || HeadedServices { heading: words::own("G".to_owned()), services: listed() };
        let sample =
            |parts, wanted: &str, by_agency| ServicesPage { parts, found: 1, wanted: wanted.to_owned(), by_agency };
        vec![
            sample(vec![part()], "gas", true),
            sample(vec![part()], "", false),
            ServicesPage { found: 0, ..sample(Vec::new(), "gas", false) },
        ]
    }
}

/// Services under one heading.
#[derive(Serialize)]
struct HeadedServices {
    heading: words::Text,
    services: Vec<Card>,
}

/// `GET /services?by=agency&q=`
pub(super) async fn list(visit: Visit) -> Response {
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let wanted = value_in(query, "q").unwrap_or_default().trim().to_owned();
    let by_agency = value_in(query, "by").as_deref() == Some("agency");
    let today = visit.app.today();
    let mut cards: Vec<(String, Card)> = Vec::new();
    for service in visit.app.catalogue.services.iter().filter(|service| service.available_on(today)) {
        let card = cards::service(&visit, service);
        if fits(&card, &service.people_also_say, &wanted) {
            let agency = match &service.provider {
                Provider::Agency(id) => id.clone(),
                Provider::Any { kind, .. } => kind.clone(),
            };
            cards.push((agency, card));
        }
    }
    let found = cards.len();
    let parts = if by_agency { by_agency_parts(cards) } else { letters(cards) };
    visit.page().title("services-title").back("/").show(ServicesPage { parts, found, wanted, by_agency })
}

fn letters(cards: Vec<(String, Card)>) -> Vec<HeadedServices> {
    let mut parts: BTreeMap<String, Vec<Card>> = BTreeMap::new();
    for (_, card) in cards {
        let letter = card.name.text.chars().next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
        parts.entry(letter).or_default().push(card);
    }
    let part = |(letter, mut services): (String, Vec<Card>)| {
        services.sort_by_key(|card| card.name.text.to_lowercase());
        HeadedServices { heading: words::own(letter), services }
    };
    parts.into_iter().map(part).collect()
}

fn by_agency_parts(cards: Vec<(String, Card)>) -> Vec<HeadedServices> {
    let mut parts: BTreeMap<String, Vec<Card>> = BTreeMap::new();
    for (agency, card) in cards {
        parts.entry(agency).or_default().push(card);
    }
    let part = |mut services: Vec<Card>| {
        services.sort_by_key(|card| card.name.text.to_lowercase());
        let heading = services.first().and_then(|card| card.agency.clone()).unwrap_or_default();
        HeadedServices { heading, services }
    };
    let mut parts: Vec<HeadedServices> = parts.into_values().map(part).collect();
    parts.sort_by_key(|part| part.heading.text.to_lowercase());
    parts
}

/// Whether each word stands in the name, the summary, the agency or in what people also say.
fn fits(card: &Card, also: &[String], wanted: &str) -> bool {
    let texts = [Some(&card.name), card.hint.as_ref(), card.agency.as_ref()];
    let mut all: String = texts.into_iter().flatten().map(|text| text.text.to_lowercase() + "\n").collect();
    also.iter().for_each(|words| all.push_str(&(words.to_lowercase() + "\n")));
    wanted.to_lowercase().split_whitespace().all(|word| all.contains(word))
}
