//! From somebody's own words to life events and services, with honest doubt.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::paths::encoded;
use domain::searches;
use screens::FieldError;
use serde::Serialize;
use serde_json::json;

use super::cards::{self, Card, address};
use super::crisis::{self, CrisisPanel};
use super::finding::{Sureness, complete, find};
use super::understood::UnderstoodPanel;
use crate::web::form::value_in;
use crate::web::{Outcome, View, Visit};

/// Suggestions while one types.
const FEW: usize = 6;

/// Matches that are shown: one answer and two others help more than a dozen.
const MOST: usize = 3;

/// How the address ends where somebody sent the form without a purpose.
pub const NONE_TICKED: &str = "&purpose=none";

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
    /// What else was found, folded.
    more: Vec<Card>,
    /// Every life event, where the matches may not help.
    events: Vec<Card>,
    /// What was understood, to confirm in one look, where the words tell more than one purpose.
    understood: Option<UnderstoodPanel>,
    /// Whether that was sent with no purpose ticked.
    is_none_ticked: bool,
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
            more: if is_likely { Card::samples() } else { Vec::new() },
            events,
            understood: None,
            is_none_ticked: false,
            crises: Vec::new(),
            ask_person: "/person?from=/search".to_owned(),
        };
        let understood = |is_none_ticked| SearchPage {
            understood: Some(UnderstoodPanel::sample()),
            is_none_ticked,
            ..sample(true, Vec::new(), Vec::new())
        };
        let danger = SearchPage { crises: CrisisPanel::samples(), ..sample(true, Card::samples(), Vec::new()) };
        let only_danger = SearchPage { crises: CrisisPanel::samples(), ..sample(false, Vec::new(), Vec::new()) };
        let nothing = SearchPage { mended: None, ..sample(false, Vec::new(), Card::samples()) };
        let unsure = sample(false, Card::samples(), Card::samples());
        let heard = [understood(false), understood(true)];
        vec![sample(true, Card::samples(), Vec::new()), unsure, nothing, danger, only_danger]
            .into_iter()
            .chain(heard)
            .collect()
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
    let found = match crises.is_empty() {
        true => {
            // Without the database the search is answered as ever.
            let usual = searches::usual(&visit.app.db, &visit.app, &words).await.unwrap_or_default();
            found.with_usual(usual.as_deref())
        }
        false => found,
    };
    let safe = found.targets.iter().filter(|target| crisis::may_show(&crises, **target));
    let safe = safe.filter_map(|target| cards::target(&visit, *target));
    let mut matches: Vec<Card> = safe.collect();
    let understood = match crises.is_empty() {
        true => UnderstoodPanel::of(&visit, &words, &found),
        false => None,
    };
    // Several purposes that were understood stand for the first matches, which mix the words of all of them.
    let most = if understood.is_some() && found.purposes.len() > 1 { 0 } else { MOST };
    let mut more = matches.split_off(matches.len().min(most));
    if !crises.is_empty() {
        more.clear();
    }
    let is_none_ticked = understood.is_some() && visit.here.ends_with(NONE_TICKED);
    let is_likely = understood.is_some() || found.sureness >= Sureness::Likely && !matches.is_empty();
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
    let error = || FieldError { text: visit.text("understood-choose"), href: "#purpose-1".to_owned() };
    let page = visit.page().titled(title).back("/").errors(is_none_ticked.then(error).into_iter().collect());
    page.show(SearchPage {
        understood,
        is_none_ticked,
        words,
        mended: found.mended,
        is_likely,
        is_sure: found.sureness == Sureness::Sure,
        matches,
        more,
        events,
        crises,
        ask_person: format!("/person?from={from}"),
    })
}

/// The first pages about some words, by name and address; none where the search is not sure of any.
pub(crate) fn first_answers(visit: &Visit, words: &str, most: usize) -> Vec<(super::words::Text, String)> {
    let found = find(visit.app.catalogue, words);
    if found.sureness == Sureness::Unsure {
        return Vec::new();
    }
    let cards = found.targets.iter().filter_map(|target| cards::target(visit, *target));
    cards.take(most).map(|card| (card.name, card.href)).collect()
}

/// `POST /search/choices`: `q` and the address that was chosen as `target`, from a program in the page. Counted if the
/// search shows it, and if the words tell of no danger. It is no form of a person: nothing of it is given back.
pub(super) async fn chosen(visit: Visit, sent: String) -> Outcome<StatusCode> {
    let words: String = value_in(&sent, "q").unwrap_or_default().chars().take(MOST_LETTERS).collect();
    let target = value_in(&sent, "target").unwrap_or_default();
    let found = find(visit.app.catalogue, &words);
    let is_shown = found.targets.iter().any(|found| address(*found) == target);
    if is_shown && crisis::told(&visit, &words).is_empty() {
        let mut tx = visit.app.db.begin().await?;
        searches::count(&mut tx, &visit.app, &words, &target).await?;
        tx.commit().await?;
    }
    Ok(StatusCode::NO_CONTENT)
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
