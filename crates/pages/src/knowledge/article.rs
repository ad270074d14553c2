//! One article at the desk, and asking what it did not answer.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::conversations::tried;
use domain::knowledge::model::Article;
use domain::knowledge::questions::{self, QuestionTopic};
use domain::knowledge::{rights, store};
use jiff::ToSpan;
use screens::FieldError;
use serde::Serialize;

use super::shown::WholeArticle;
use super::words::asked;
use crate::web::{Outcome, Posted, Problem, View, Visit};

/// Nobody asks at greater length at the desk.
pub(super) const MOST_LETTERS: usize = 4_000;

#[derive(Serialize)]
pub(super) struct ArticlePage {
    article: WholeArticle,
    may_change: bool,
    /// How many people were shown it and asked a human all the same, within ninety days.
    asked_all_the_same: i64,
    /// What was just done.
    said: Option<String>,
    /// What was typed as a question.
    typed: String,
    /// What is wrong with it.
    wrong: Option<String>,
}

impl View for ArticlePage {
    const TEMPLATE: &'static str = "desk/article.html";

    fn samples() -> Vec<Self> {
        let page = |article, typed: &str, said: Option<&str>| ArticlePage {
            article,
            may_change: said.is_some(),
            asked_all_the_same: if said.is_some() { 12 } else { 0 },
            said: said.map(str::to_owned),
            typed: typed.to_owned(),
            wrong: said.map(|_| "Write your question".to_owned()),
        };
        let typed = "Does a boat count like a caravan?";
        let said = [Some("The article was saved."), None];
        WholeArticle::samples().into_iter().zip(said).map(|(article, said)| page(article, typed, said)).collect()
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    page(&mut tx, &visit, &id, ("", Vec::new())).await
}

/// `POST`: this did not answer my question.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    if let Some(text) = wrong(&visit, posted.get("body")) {
        let errors = vec![FieldError { text, href: "#body".to_owned() }];
        return page(&mut tx, &visit, &id, (posted.get("body"), errors)).await;
    }
    questions::ask(&mut tx, &visit.app, &visit.actor(), QuestionTopic::Article(&id), posted.get("body")).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/knowledge/{id}?said=asked")))
}

/// What is wrong with words that somebody answers.
pub(super) fn wrong(visit: &Visit, body: &str) -> Option<String> {
    match body.chars().count() {
        0 => Some(visit.text("desk-knowledge-no-words")),
        n if n > MOST_LETTERS => Some(visit.text("desk-knowledge-too-long")),
        _ => None,
    }
}

async fn page(tx: &mut Tx, visit: &Visit, id: &str, (typed, errors): (&str, Vec<FieldError>)) -> Outcome<Response> {
    let officer = visit.officer()?;
    let article = store::one(tx, id).await?.filter(|article| rights::may_read(&officer.agency, article));
    let article = article.ok_or_else(Problem::not_found)?;
    let said = match asked(visit, "said").as_deref() {
        Some("saved") => Some(visit.text("desk-knowledge-saved")),
        Some("asked") => Some(visit.text("desk-knowledge-asked")),
        _ => None,
    };
    let since = visit.app.today().saturating_sub(90.days());
    let view = ArticlePage {
        article: WholeArticle::of(visit, &article),
        asked_all_the_same: tried::asked_all_the_same(tx, &format!("/help/{id}"), since).await?,
        may_change: rights::may_change(&officer.agency, &article),
        said,
        typed: typed.to_owned(),
        wrong: errors.first().map(|error| error.text.clone()),
    };
    let page = visit.page().titled(article.title).back("/desk/knowledge");
    Ok(page.form(format!("/desk/knowledge/{id}/questions")).errors(errors).show(view))
}

/// An article that officers must have read.
#[derive(Clone, Debug, Serialize)]
pub struct BriefedArticle {
    #[serde(flatten)]
    pub article: WholeArticle,
    /// The version that must have been read; none where the article is no briefing.
    pub briefed_version: Option<i64>,
}

impl BriefedArticle {
    /// One that must be read, and a draft that is no briefing.
    pub fn samples() -> Vec<BriefedArticle> {
        let versions = [Some(3), None].into_iter();
        let sample = |(article, briefed_version)| BriefedArticle { article, briefed_version };
        WholeArticle::samples().into_iter().zip(versions).map(sample).collect()
    }
}

/// An article as it is read before "I have read this"; none when the officer may not read it.
///
/// # Errors
/// When nobody is at the desk, or the database cannot be used.
pub async fn for_briefing(tx: &mut Tx, visit: &Visit, id: &str) -> Outcome<Option<BriefedArticle>> {
    let officer = visit.officer()?;
    let article = store::one(tx, id).await?.filter(|article| rights::may_read(&officer.agency, article));
    let shown = |article: Article| BriefedArticle {
        article: WholeArticle::of(visit, &article),
        briefed_version: article.briefed_version,
    };
    Ok(article.map(shown))
}
