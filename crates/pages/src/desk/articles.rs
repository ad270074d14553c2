//! The page of an article that changed, and "I have read this".

use axum::extract::Path;
use domain::desk::articles::key;
use domain::desk::store;
use serde::Serialize;

use crate::knowledge::{self, BriefedArticle};
use crate::web::{Outcome, Posted, Problem, View, Visit};

/// `desk/briefing-article.html`.
#[derive(Debug, Serialize)]
pub(super) struct ArticleBriefing {
    article: BriefedArticle,
    /// When the officer read the version that must be read, in milliseconds.
    read_at: Option<i64>,
}

impl View for ArticleBriefing {
    const TEMPLATE: &'static str = "desk/briefing-article.html";

    fn samples() -> Vec<Self> {
        let read = BriefedArticle::samples().into_iter().take(1);
        let read = read.map(|article| ArticleBriefing { article, read_at: Some(1_783_036_800_000) });
        let unread = BriefedArticle::samples().into_iter().map(|article| ArticleBriefing { article, read_at: None });
        read.chain(unread).collect()
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let article = knowledge::for_briefing(&mut tx, &visit, &id).await?.ok_or_else(Problem::not_found)?;
    let read_at = match article.briefed_version {
        Some(version) => store::reading(&mut tx, &officer.id, &key(&id), version).await?,
        None => None,
    };
    let page = visit.page().titled(article.article.line.title.clone()).back("/desk/briefings");
    Ok(page.form(format!("/desk/briefings/articles/{id}")).show(ArticleBriefing { article, read_at }))
}

/// `POST`: "I have read this". The version is the one that was on the page: what was saved since is still to be read.
pub(super) async fn read(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let article = knowledge::for_briefing(&mut tx, &visit, &id).await?.ok_or_else(Problem::not_found)?;
    let version: Option<i64> = posted.get("version").parse().ok();
    let is_there = Some(article.article.version) >= version;
    if let Some(version) = version.filter(|_| is_there) {
        store::keep_reading(&mut tx, &officer.id, &key(&id), version, visit.now()).await?;
        tx.commit().await?;
    }
    let then = domain::paths::own_path(posted.get("then")).unwrap_or("/desk/briefings");
    Ok(visit.see(then))
}
