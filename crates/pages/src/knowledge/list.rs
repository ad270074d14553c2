//! The page of all articles that an officer may read, found by words, service and state; what waits for the officer
//! comes first.

use domain::knowledge::list::{ArticleNotice, DueReview, notice};
use domain::knowledge::model::{Article, State};
use domain::knowledge::rights;
use serde::Serialize;

use super::shown::ArticleLine;
use super::words::{asked, is_overdue, service_name};
use crate::web::{Choice, Outcome, View, Visit};

#[derive(Serialize)]
pub(super) struct KnowledgePage {
    /// The words that were searched for.
    words: Option<String>,
    /// The state that was asked for; none for everything in use.
    state: Option<State>,
    services: Vec<Choice>,
    articles: Vec<ArticleLine>,
    found: usize,
    /// Whether more was found than is shown.
    is_cut: bool,
    waits: Option<ArticleNotice>,
    may_write: bool,
}

impl View for KnowledgePage {
    const TEMPLATE: &'static str = "desk/knowledge.html";

    fn samples() -> Vec<Self> {
        let review = DueReview {
            href: "/desk/knowledge/019ee783".to_owned(),
            title: "Bottled gas and the gas rebate".to_owned(),
            review_on: "2026-07-03".to_owned(),
        };
        let full = KnowledgePage {
            words: Some("bottled gas".to_owned()),
            state: Some(State::Published),
            services: vec![Choice::new("nsw-gas-rebate", "Gas rebate", true)],
            articles: [State::Published, State::Draft, State::Retired].map(ArticleLine::sample).into(),
            found: 180,
            is_cut: true,
            waits: Some(ArticleNotice { reviews: vec![review], questions: 2, answers: 1 }),
            may_write: true,
        };
        let bare = |waits| KnowledgePage {
            words: None,
            state: None,
            services: Vec::new(),
            articles: Vec::new(),
            found: 0,
            is_cut: false,
            waits,
            may_write: false,
        };
        let answered = ArticleNotice { reviews: Vec::new(), questions: 0, answers: 0 };
        vec![full, bare(Some(answered)), bare(None)]
    }
}

/// Nobody reads further down a list.
const MOST: usize = 100;

pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let (words, service) = (asked(&visit, "q"), asked(&visit, "service"));
    let state = asked(&visit, "state").and_then(|name| State::of(&name));
    let mut tx = visit.app.db.read().await?;
    let shelved = visit.app.knowledge.now(&mut tx).await?;
    let waits = notice(&mut tx, &visit.app, &officer).await?;
    drop(tx);
    let fits = |article: &&Article| {
        let is_state = state.map_or(article.state() != State::Retired, |state| article.state() == state);
        let is_service = service.as_deref().is_none_or(|id| article.is_for(id));
        is_state && is_service && rights::may_read(&officer.agency, article)
    };
    let all = match &words {
        Some(words) => shelved.for_staff(words),
        None => shelved.articles.iter().collect(),
    };
    let mut found: Vec<&Article> = all.into_iter().filter(fits).collect();
    if words.is_none() {
        let is_due = |article: &&Article| article.owner_id == officer.id && is_overdue(&visit, article);
        found.sort_by_key(|article| !is_due(article));
    }
    let mut services: Vec<&str> = visit.app.catalogue.services.iter().map(|service| service.id.as_str()).collect();
    services.sort_by_key(|id| service_name(&visit, id));
    let option = |id: &str| Choice::new(id, service_name(&visit, id), service.as_deref() == Some(id));
    Ok(visit.page().title("desk-knowledge-title").show(KnowledgePage {
        words,
        state,
        services: services.into_iter().map(option).collect(),
        articles: found.iter().take(MOST).map(|article| ArticleLine::of(&visit, article)).collect(),
        found: found.len(),
        is_cut: found.len() > MOST,
        waits,
        may_write: !rights::services_of(visit.app.catalogue, &officer.agency).is_empty(),
    }))
}
