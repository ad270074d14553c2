//! What an officer looked for and why, for themself and for their leader.

use axum::extract::Path;
use domain::finding::log::{self, Searched};
use domain::paths::encoded;
use domain::staff;
use serde::Serialize;

use crate::web::{Outcome, Problem, View, Visit};

/// Searches on the page.
const MOST: i64 = 200;

/// `desk/searches.html`.
#[derive(Debug, Serialize)]
pub(super) struct SearchesPage {
    name: String,
    searches: Vec<SearchLine>,
}

#[derive(Debug, Serialize)]
struct SearchLine {
    /// Milliseconds.
    at: i64,
    /// None if it can no longer be read.
    typed: Option<String>,
    why: String,
    /// How many people were shown.
    shown: Option<i64>,
}

impl View for SearchesPage {
    const TEMPLATE: &'static str = "desk/searches.html";

    fn samples() -> Vec<Self> {
        let line = |typed: Option<&str>, shown| SearchLine {
            at: 1_783_036_800_000,
            typed: typed.map(str::to_owned),
            why: "Somebody contacted us".to_owned(),
            shown,
        };
        let lines = vec![line(Some("heritage porch"), Some(1)), line(None, None)];
        let page = |searches| SearchesPage { name: "Hannah Whitlock".to_owned(), searches };
        vec![page(lines), page(Vec::new())]
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let own = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let officer = staff::by_id(&mut tx, &id).await?.filter(|officer| officer.agency == own.agency);
    let officer = officer.ok_or_else(Problem::not_found)?;
    if own.id != officer.id && !own.is_team_leader() {
        return Err(Problem::forbidden("not-a-team-leader"));
    }
    let searches = log::of_officer(&mut tx, &visit.app, &officer.id, MOST).await?;
    tx.commit().await?;
    let line = |one: Searched| SearchLine {
        at: one.at,
        typed: one.typed,
        why: visit.text(&format!("find-purpose-{}", log::purpose(&one.purpose).name())),
        shown: one.shown,
    };
    let searches = searches.into_iter().map(line).collect();
    let back = format!("/desk/team/{}", encoded(&officer.id));
    Ok(visit.page().title("find-record-title").back(back).show(SearchesPage { name: officer.name, searches }))
}
