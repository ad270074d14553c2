//! Questions at the desk: those to be answered, those that one asked, and the answer to one.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::knowledge::article_cache::CachedArticle;
use domain::knowledge::model::Article;
use domain::knowledge::question_store::{self as kept, Question};
use domain::knowledge::questions::{self, AnswerResult, QuestionTopic};
use domain::knowledge::{rights, store};
use screens::FieldError;

use super::article::wrong;
use super::question_view::{QuestionPage, QuestionsPage};
use super::shown::{ArticleLine, QuestionLine};
use super::words::{asked, service_name};
use crate::conversations;
use crate::web::{Choice, Outcome, Posted, Problem, Visit};

pub(super) async fn all(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    list(&mut tx, &visit, &Posted::default(), Vec::new()).await
}

/// `POST`: an officer asks about a service.
pub(super) async fn ask(visit: Visit, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let mut errors = Vec::new();
    if visit.app.catalogue.service(posted.get("service")).is_none() {
        errors.push(FieldError { text: visit.text("desk-knowledge-no-service"), href: "#service".to_owned() });
    }
    if let Some(text) = wrong(&visit, posted.get("body")) {
        errors.push(FieldError { text, href: "#body".to_owned() });
    }
    if !errors.is_empty() {
        return list(&mut tx, &visit, &posted, errors).await;
    }
    let about = QuestionTopic::Service(posted.get("service"));
    questions::ask(&mut tx, &visit.app, &visit.actor(), about, posted.get("body")).await?;
    tx.commit().await?;
    Ok(visit.see("/desk/knowledge/questions?said=asked"))
}

async fn list(tx: &mut Tx, visit: &Visit, typed: &Posted, errors: Vec<FieldError>) -> Outcome<Response> {
    let officer = visit.officer()?;
    let shelved = visit.app.knowledge.now(tx).await?;
    let mut open = kept::open_of(tx, &officer.agency).await?;
    open.sort_by_key(|one| one.owner_id.as_deref() != Some(officer.id.as_str()));
    let own = kept::asked_by(tx, &officer.id).await?;
    let lines = |all: &[Question]| {
        all.iter().map(|one| QuestionLine::of(visit, one, title(&shelved, one.article_id.as_deref()))).collect()
    };
    let mut services: Vec<&str> = visit.app.catalogue.services.iter().map(|service| service.id.as_str()).collect();
    services.sort_by_key(|id| service_name(visit, id));
    let option = |id: &str| Choice::new(id, service_name(visit, id), id == typed.get("service"));
    let fault = |href: &str| errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
    let view = QuestionsPage {
        open: lines(&open),
        own: lines(&own),
        services: services.into_iter().map(option).collect(),
        typed: typed.get("body").to_owned(),
        service_error: fault("#service"),
        body_error: fault("#body"),
        said: match asked(visit, "said").as_deref() {
            Some("asked") => Some(visit.text("desk-knowledge-asked")),
            Some("answered") => Some(visit.text("desk-knowledge-answered")),
            _ => None,
        },
    };
    let page = visit.page().title("desk-knowledge-questions-title").back("/desk/knowledge");
    Ok(page.form("/desk/knowledge/questions").errors(errors).show(view))
}

fn title<'s>(shelved: &'s CachedArticle, id: Option<&str>) -> Option<&'s str> {
    let known = shelved.articles.iter().find(|article| Some(article.id.as_str()) == id);
    known.map(|article| article.title.as_str())
}

pub(super) async fn one(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.read().await?;
    let open = known(&mut tx, &visit, &id).await?;
    if open.officer_id.as_deref() == Some(officer.id.as_str()) {
        visit.app.gathered.mark(kept::see(&id, visit.now()))?;
    }
    let article = asked(&visit, "article").unwrap_or_default();
    let page = page(&mut tx, &visit, &open, ("", &article), Vec::new()).await?;
    tx.commit().await?;
    Ok(page)
}

/// `POST`: the answer.
pub(super) async fn answer(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let open = known(&mut tx, &visit, &id).await?;
    let (body, article) = (posted.get("answer"), posted.get("article"));
    if let Some(text) = wrong(&visit, body) {
        let errors = vec![FieldError { text, href: "#answer".to_owned() }];
        return page(&mut tx, &visit, &open, (body, article), errors).await;
    }
    let linked = store::one(&mut tx, article).await?.map(|article| article.id);
    let answer = (body, linked.as_deref());
    match questions::answer(&mut tx, &visit.app, &visit.actor(), &open, answer).await? {
        AnswerResult::Done => {
            tx.commit().await?;
            Ok(visit.see("/desk/knowledge/questions?said=answered"))
        }
        AnswerResult::Late(now) => {
            let text = visit.text("desk-knowledge-answer-late");
            let errors = vec![FieldError { text, href: "#unsent".to_owned() }];
            page(&mut tx, &visit, &now, (body, article), errors).await
        }
    }
}

/// A question, for the officer who asked it and for the agency that answers it.
async fn known(tx: &mut Tx, visit: &Visit, id: &str) -> Outcome<Question> {
    let officer = visit.officer()?;
    let found = kept::one(tx, id).await?;
    let is_theirs =
        |one: &Question| one.agency == officer.agency || one.officer_id.as_deref() == Some(officer.id.as_str());
    found.filter(is_theirs).ok_or_else(Problem::not_found)
}

async fn page(
    tx: &mut Tx,
    visit: &Visit,
    open: &Question,
    (typed, with): (&str, &str),
    errors: Vec<FieldError>,
) -> Outcome<Response> {
    let officer = visit.officer()?;
    let may_read = |article: &Article| rights::may_read(&officer.agency, article);
    let of = match open.article_id.as_deref() {
        Some(id) => store::one(tx, id).await?.filter(may_read),
        None => None,
    };
    let with = match open.answer_article.as_deref().unwrap_or(with) {
        "" => None,
        id => store::one(tx, id).await?.filter(may_read),
    };
    // What a person asked is read with a grant, like every look at a conversation.
    let conversation = match &open.conversation {
        Some(reference) => Some(conversations::for_desk(tx, visit, reference).await?),
        None => None,
    };
    let may_answer = open.agency == officer.agency && open.is_open();
    let see = with.as_ref().filter(|_| typed.is_empty() && may_answer);
    let prefilled = see.map(|article| pointing_to(visit, article, conversation.is_some()));
    let view = QuestionPage {
        question: QuestionLine::of(visit, open, of.as_ref().map(|article| article.title.as_str())),
        article: of.as_ref().map(|article| ArticleLine::of(visit, article)),
        may_change: of.as_ref().is_some_and(|article| rights::may_change(&officer.agency, article)),
        conversation,
        with: with.as_ref().map(|article| ArticleLine::of(visit, article)),
        may_answer,
        answer: open.answer.clone(),
        answered_by: open.answered_by.clone(),
        typed: prefilled.unwrap_or_else(|| typed.to_owned()),
        unsent: (!open.is_open() && !typed.is_empty()).then(|| typed.to_owned()),
        change: of.as_ref().map(|article| format!("/desk/knowledge/{}/edit?question={}", article.id, open.id)),
        write: format!("/desk/knowledge/new?question={}", open.id),
        wrong: errors.first().map(|error| error.text.clone()),
    };
    let page = visit.page().title("desk-knowledge-question-title").back("/desk/knowledge/questions");
    let page = page.form(format!("/desk/knowledge/questions/{}", open.id));
    let with = with.map(|article| article.id).unwrap_or_default();
    Ok(page.hidden("article", with).errors(errors).show(view))
}

/// An answer that says no more than where to read it. A person is not sent to an article that people do not read.
fn pointing_to(visit: &Visit, article: &Article, asked_by_person: bool) -> String {
    let site = &visit.app.settings.address;
    let address = match (asked_by_person, article.is_public()) {
        (true, false) => String::new(),
        (true, true) => format!("{site}/help/{}", article.id),
        (false, _) => format!("{site}/desk/knowledge/{}", article.id),
    };
    format!("{}\n{address}", article.title).trim().to_owned()
}
