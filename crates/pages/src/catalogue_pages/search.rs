//! From somebody's own words to life events and services, with honest doubt.

use axum::Json;
use axum::response::{IntoResponse, Response};
use domain::paths::encoded;
use serde::Serialize;
use serde_json::json;

use super::cards::{self, Card};
use super::crisis::{self, CrisisPanel};
use super::finding::{Sureness, complete, find};
use crate::web::form::value_in;
use crate::web::{View, Visit};

/// Suggestions while one types.
const FEW: usize = 6;

/// What else was found, at most, where words tell of danger.
const BESIDE_A_CRISIS: usize = 3;

/// Nobody says more than this in one line; the rest is not looked at.
const MOST_LETTERS: usize = 300;

#[derive(Serialize)]
pub(super) struct SearchPage {
    words: String,
    /// The query after correction of typing errors.
    mended: Option<String>,
    /// Whether what was meant is probably among the matches.
    is_likely: bool,
    /// Whether what was meant is the first match.
    is_sure: bool,
    matches: Vec<Card>,
    /// Every life event, where the matches may not help.
    events: Vec<Card>,
    /// What the words tell of, if they tell of danger: then it stands above everything else.
    crises: Vec<CrisisPanel>,
    /// Where a person helps.
    ask_person: String,
}

impl View for SearchPage {
    const TEMPLATE: &'static str = "search.html";

    fn samples() -> Vec<Self> {
        let sample = |is_likely, matches, events| SearchPage {
            words: "gas bil".to_owned(),
            mended: Some("gas bill".to_owned()),
            is_likely,
            is_sure: is_likely,
            matches,
            events,
            crises: Vec::new(),
            ask_person: "/person?from=/search".to_owned(),
        };
        let danger = SearchPage { crises: CrisisPanel::samples(), ..sample(true, Card::samples(), Vec::new()) };
        let only_danger = SearchPage { crises: CrisisPanel::samples(), ..sample(false, Vec::new(), Vec::new()) };
        let nothing = SearchPage { mended: None, ..sample(false, Vec::new(), Card::samples()) };
        let unsure = sample(false, Card::samples(), Card::samples());
        vec![sample(true, Card::samples(), Vec::new()), unsure, nothing, danger, only_danger]
    }
}

/// `GET /search?q=`
pub(super) async fn page(visit: Visit) -> Response {
    let words = asked(&visit);
    if words.is_empty() {
        return visit.see("/");
    }
    let crises = crisis::told(&visit, &words);
    let found = find(visit.app.catalogue, &words);
    let safe = found.targets.iter().filter(|target| crisis::may_show(&crises, **target));
    let safe = safe.filter_map(|target| cards::target(&visit, *target));
    let most = if crises.is_empty() { usize::MAX } else { BESIDE_A_CRISIS };
    let matches: Vec<Card> = safe.take(most).collect();
    let is_likely = found.sureness >= Sureness::Likely && !matches.is_empty();
    let events = if is_likely || !crises.is_empty() { Vec::new() } else { cards::events(&visit) };
    // The link to a person carries the page it stands on, which is stored with what they write.
    let keeps_nothing = crises.iter().any(|crisis| crisis.keeps_nothing);
    let crises = crisis::panels(&visit, &crises);
    // The title is what the history of a browser keeps.
    let title = match crises.first() {
        Some(_) => visit.text("crisis-title"),
        None => visit.locale().say("search-title", &[("words", words.as_str().into())]),
    };
    let from = match keeps_nothing {
        true => encoded("/search"),
        false => encoded(&format!("/search?q={}", encoded(&words))),
    };
    visit.page().titled(title).back("/").show(SearchPage {
        words,
        mended: found.mended,
        is_likely,
        is_sure: found.sureness == Sureness::Sure,
        matches,
        events,
        crises,
        ask_person: format!("/person?from={from}"),
    })
}

/// `GET /search/suggestions?q=`: for programs in the page; without them the search works as well.
pub(super) async fn suggestions(visit: Visit) -> Response {
    let words = asked(&visit);
    let crises = crisis::told(&visit, &words);
    let mut found = complete(visit.app.catalogue, &words, FEW);
    found.retain(|target| crisis::may_show(&crises, *target));
    let line = |card: Card| json!({"text": card.name.text, "href": card.href, "language": card.name.language, "is_event": card.is_event});
    let lines: Vec<_> = found.into_iter().filter_map(|target| cards::target(&visit, target)).map(line).collect();
    Json(json!({"suggestions": lines})).into_response()
}

fn asked(visit: &Visit) -> String {
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let words = value_in(query, "q").unwrap_or_default();
    words.trim().chars().take(MOST_LETTERS).collect()
}
