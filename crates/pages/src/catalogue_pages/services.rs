//! Every service there is: A to Z or by agency, and those that fit some words.

use std::collections::BTreeMap;

use axum::response::Response;
use catalogue::service::Provider;
use serde::Serialize;
use serde_json::json;

use super::cards::{self, Card};
use super::words;
use crate::web::Visit;
use crate::web::form::value_in;

/// Services under one heading.
#[derive(Serialize)]
struct Part {
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
    visit.untyped("services.html").title("services-title").back("/").show_untyped(json!({
        "parts": parts,
        "found": found,
        "wanted": wanted,
        "by_agency": by_agency,
    }))
}

fn letters(cards: Vec<(String, Card)>) -> Vec<Part> {
    let mut parts: BTreeMap<String, Vec<Card>> = BTreeMap::new();
    for (_, card) in cards {
        let letter = card.name.text.chars().next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
        parts.entry(letter).or_default().push(card);
    }
    let part = |(letter, mut services): (String, Vec<Card>)| {
        services.sort_by_key(|card| card.name.text.to_lowercase());
        Part { heading: words::own(letter), services }
    };
    parts.into_iter().map(part).collect()
}

fn by_agency_parts(cards: Vec<(String, Card)>) -> Vec<Part> {
    let mut parts: BTreeMap<String, Vec<Card>> = BTreeMap::new();
    for (agency, card) in cards {
        parts.entry(agency).or_default().push(card);
    }
    let part = |mut services: Vec<Card>| {
        services.sort_by_key(|card| card.name.text.to_lowercase());
        let heading = services.first().and_then(|card| card.agency.clone()).unwrap_or_default();
        Part { heading, services }
    };
    let mut parts: Vec<Part> = parts.into_values().map(part).collect();
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
