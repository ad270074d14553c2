//! Writing an article, and changing one; the second of two concurrent saves sees both texts.

use axum::extract::Path;
use domain::knowledge::model::Article;
use domain::knowledge::writing::{self, ArticleSave};
use domain::knowledge::{question_store, rights, store};
use domain::staff::{self, Officer};

use super::edit_page::{ArticleForm, page};
use super::form::TypedArticle;
use super::words::asked;
use crate::web::{Outcome, Posted, Problem, Visit};

pub(super) async fn blank(visit: Visit) -> Outcome {
    let officer = writer(&visit)?;
    let question = asked(&visit, "question").unwrap_or_default();
    let mut tx = visit.app.db.read().await?;
    let mut typed = TypedArticle::blank(&visit, officer);
    typed.services = asked(&visit, "service").into_iter().collect();
    if let Some(open) = question_store::one(&mut tx, &question).await? {
        typed.services = open.service.into_iter().collect();
        typed.why = visit.text("desk-knowledge-why-question");
    }
    let colleagues = staff::of_agency(&mut tx, &officer.agency).await?;
    let id = visit.app.world.new_id();
    let form = ArticleForm {
        before: None,
        id: &id,
        version: 0,
        typed: &typed,
        errors: Vec::new(),
        theirs: None,
        question: &question,
    };
    Ok(page(&visit, &colleagues, form))
}

pub(super) async fn add(visit: Visit, posted: Posted) -> Outcome {
    let officer = writer(&visit)?;
    let (id, question, typed) = (posted.get("id"), posted.get("question"), TypedArticle::read(&posted));
    if !is_key(id) {
        return Err(Problem::stale_form());
    }
    let mut tx = visit.app.db.begin().await?;
    let colleagues = staff::of_agency(&mut tx, &officer.agency).await?;
    match typed.check(&visit, None, &colleagues) {
        Ok(new) => writing::write(&mut tx, &visit.app, &visit.actor(), id, &new).await?,
        Err(errors) => {
            let form = ArticleForm { before: None, id, version: 0, typed: &typed, errors, theirs: None, question };
            return Ok(page(&visit, &colleagues, form));
        }
    }
    tx.commit().await?;
    Ok(visit.see(&saved(id, question)))
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = writer(&visit)?;
    let question = asked(&visit, "question").unwrap_or_default();
    let mut tx = visit.app.db.read().await?;
    let article = own(&mut tx, officer, &id).await?;
    let colleagues = staff::of_agency(&mut tx, &officer.agency).await?;
    let typed = TypedArticle::of(&visit, &article);
    let form = ArticleForm {
        before: Some(&article),
        id: &id,
        version: article.version,
        typed: &typed,
        errors: Vec::new(),
        theirs: None,
        question: &question,
    };
    Ok(page(&visit, &colleagues, form))
}

pub(super) async fn change(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let officer = writer(&visit)?;
    let (question, typed) = (posted.get("question"), TypedArticle::read(&posted));
    let version: i64 = posted.get("version").parse().map_err(|_| Problem::stale_form())?;
    let mut tx = visit.app.db.begin().await?;
    let article = own(&mut tx, officer, &id).await?;
    let colleagues = staff::of_agency(&mut tx, &officer.agency).await?;
    let shown = |version, errors, theirs| {
        let before = Some(&article);
        page(&visit, &colleagues, ArticleForm { before, id: &id, version, typed: &typed, errors, theirs, question })
    };
    if article.version != version {
        return Ok(shown(article.version, Vec::new(), Some(&article)));
    }
    let new = match typed.check(&visit, Some(&article), &colleagues) {
        Ok(new) => new,
        Err(errors) => return Ok(shown(version, errors, None)),
    };
    match writing::change(&mut tx, &visit.app, &visit.actor(), &id, version, &new).await? {
        ArticleSave::Done(_) => {
            tx.commit().await?;
            Ok(visit.see(&saved(&id, question)))
        }
        ArticleSave::Changed(now) => Ok(shown(now.version, Vec::new(), Some(&now))),
    }
}

/// The officer, where their agency has services to write for.
fn writer(visit: &Visit) -> Outcome<&Officer> {
    let officer = visit.officer()?;
    match rights::services_of(visit.app.catalogue, &officer.agency).is_empty() {
        true => Err(rights::refuse().into()),
        false => Ok(officer),
    }
}

async fn own(tx: &mut db::Tx, officer: &Officer, id: &str) -> Outcome<Article> {
    let article = store::one(tx, id).await?.filter(|article| rights::may_read(&officer.agency, article));
    let article = article.ok_or_else(Problem::not_found)?;
    if rights::may_change(&officer.agency, &article) { Ok(article) } else { Err(rights::refuse().into()) }
}

fn is_key(id: &str) -> bool {
    id.len() == 36 && id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

fn saved(id: &str, question: &str) -> String {
    match is_key(question) {
        true => format!("/desk/knowledge/questions/{question}?article={id}"),
        false => format!("/desk/knowledge/{id}?said=saved"),
    }
}
