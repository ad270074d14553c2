//! Articles that changed, as briefings: what officers who work with a service must have read of them, and who has:
//! what pages show and take of it.

use axum::extract::Path;
use domain::desk::articles::key;
use domain::desk::store;
use serde_json::json;

use crate::knowledge::{self};
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let article = knowledge::for_briefing(&mut tx, &visit, &id).await?.ok_or_else(Problem::not_found)?;
    let read_at = match article.briefed_version {
        Some(version) => store::reading(&mut tx, &officer.id, &key(&id), version).await?,
        None => None,
    };
    let title = article.article.line.title.clone();
    let content = json!({"article": article, "read_at": read_at});
    let page = visit.untyped("desk/briefing-article.html").titled(title).back("/desk/briefings");
    Ok(page.form(format!("/desk/briefings/articles/{id}")).show_untyped(content))
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
