//! What people read: the public text of published articles, and asking when it was not enough.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::conversations::opening::From;
use domain::events::ArticleEvent;
use domain::knowledge::model::Article;
use domain::knowledge::{markup, question_store as kept, questions, store};
use screens::FieldError;
use serde::Serialize;

use super::help_view::{HelpArticlePage, HelpPage, HelpQuestionPage, ServiceOfArticle};
use super::words::asked;
use crate::catalogue_pages::words::{Text, text};
use crate::conversations::{self, Asking};
use crate::web::{Outcome, Posted, Problem, Visit};

/// Nobody reads further down a list.
const MOST: usize = 100;

/// `GET /help?q=`
pub(super) async fn all(visit: Visit) -> Outcome {
    let words = asked(&visit, "q");
    let mut tx = visit.app.db.read().await?;
    let shelved = visit.app.knowledge.now(&mut tx).await?;
    drop(tx);
    let mut found: Vec<&Article> = match &words {
        Some(words) => shelved.for_people(words),
        None => shelved.articles.iter().filter(|article| article.is_public()).collect(),
    };
    if words.is_none() {
        // What is written in the language of the page comes first.
        found.sort_by_key(|article| article.language != visit.language);
    }
    let articles: Vec<HelpLink> = found.iter().take(MOST).map(|article| line(&visit, article)).collect();
    Ok(visit.page().title("help-title").back("/").show(HelpPage { words, found: articles.len(), articles }))
}

/// `GET /help/{id}`
pub(super) async fn one(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let article = public(&mut tx, &id).await?;
    drop(tx);
    let services = article.services();
    let services = services.iter().filter_map(|id| {
        let service = visit.app.catalogue.service(id)?;
        let name = text(&visit, visit.spoken().service_name(service));
        Some(ServiceOfArticle { name, href: format!("/services/{id}") })
    });
    Ok(visit.page().titled(article.title.clone()).back("/help").show(HelpArticlePage {
        title: title(&visit, &article),
        blocks: markup::blocks(&article.public_text),
        services: services.collect(),
        changed: visit.app.day_of(article.at).to_string(),
        ask: format!("/help/{id}/question"),
        language: article.language,
    }))
}

/// `GET /help/{id}/question`
pub(super) async fn asking(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let article = public(&mut tx, &id).await?;
    drop(tx);
    Ok(form(&visit, &article, &Posted::default(), Vec::new()))
}

/// `POST`: a conversation with the agency of the article, and a question for its owner.
pub(super) async fn ask(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let article = public(&mut tx, &id).await?;
    let asking = match Asking::about(&visit, &posted, &format!("/help/{id}")) {
        Ok(asking) => asking,
        Err(errors) => return Ok(form(&visit, &article, &posted, errors)),
    };
    let to = questions::of_article(&article);
    let from = From { agency: Some(&to.agency), service: to.service.as_deref(), ..From::default() };
    let (reference, person) = conversations::ask_agency(&visit, &mut tx, asking, from).await?;
    let question = visit.app.world.new_id();
    kept::add_of_person(&mut tx, &question, &to, (&person, &reference), visit.now()).await?;
    questions::told(&mut tx, &visit.app, &visit.actor(), &question, ArticleEvent::Asked { agency: to.agency }).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/person/{reference}")))
}

async fn public(tx: &mut Tx, id: &str) -> Outcome<Article> {
    store::one(tx, id).await?.filter(Article::is_public).ok_or_else(Problem::not_found)
}

fn title(visit: &Visit, article: &Article) -> Text {
    let language = (article.language != visit.language).then(|| article.language.clone());
    Text { text: article.title.clone(), language }
}

/// An article that people may read.
#[derive(Serialize)]
pub struct HelpLink {
    pub title: Text,
    pub href: String,
}

fn line(visit: &Visit, article: &Article) -> HelpLink {
    HelpLink { title: title(visit, article), href: format!("/help/{}", article.id) }
}

/// The first articles that people may read about some words.
///
/// # Errors
/// When the database cannot be used.
pub async fn for_words(visit: &Visit, words: &str, most: usize) -> db::Result<Vec<HelpLink>> {
    let mut tx = visit.app.db.read().await?;
    let shelved = visit.app.knowledge.now(&mut tx).await?;
    Ok(shelved.for_people(words).into_iter().take(most).map(|article| line(visit, article)).collect())
}

/// What people may read about a service.
///
/// # Errors
/// When the database cannot be used.
pub async fn for_service(visit: &Visit, service: &str) -> db::Result<Vec<HelpLink>> {
    let mut tx = visit.app.db.read().await?;
    let articles = store::public_of_service(&mut tx, service).await?;
    Ok(articles.iter().map(|article| line(visit, article)).collect())
}

fn form(visit: &Visit, article: &Article, typed: &Posted, errors: Vec<FieldError>) -> Response {
    let wrong = |href: &str| errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
    let agency = visit.spoken().agency_name(&article.agency).map(|said| said.to_string()).unwrap_or_default();
    let view = HelpQuestionPage {
        about: title(visit, article),
        agency,
        body: typed.get("body").to_owned(),
        name: typed.get("name").to_owned(),
        email: typed.get("email").to_owned(),
        body_error: wrong("#body"),
        email_error: wrong("#email"),
    };
    let page = visit.page().title("help-question-title").back(format!("/help/{}", article.id));
    let page = page.form(format!("/help/{}/question", article.id)).hidden("nonce", conversations::nonce(visit, typed));
    page.errors(errors).show(view)
}
