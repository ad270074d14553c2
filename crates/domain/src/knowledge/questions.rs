//! Asking and answering: questions go to the owner of the article, or to the agency of the service.

use db::Tx;

use super::model::Article;
use super::question_store::{self as kept, Answered, Question, Recipients};
use super::rights::{self, Writer};
use super::store;
use crate::app::App;
use crate::conversations::{self, OfficerAnswer};
use crate::events::{self, ArticleEvent, ConversationEvent, Happened, Hooked, PersonEvent, Recorded, Subject, Thing};
use crate::refusal::{Outcome, Refusal};
use crate::trust::Actor;

/// The topic of a question.
pub enum QuestionTopic<'q> {
    Article(&'q str),
    Service(&'q str),
}

pub fn of_article(article: &Article) -> Recipients {
    Recipients {
        article: Some(article.id.clone()),
        service: article.services().into_iter().next(),
        agency: article.agency.clone(),
        owner: Some(article.owner_id.clone()),
    }
}

/// An officer asks. Returns the id of the question.
///
/// # Errors
/// If there is nobody to ask, or the database is unavailable.
pub async fn ask(tx: &mut Tx, app: &App, actor: &Actor, about: QuestionTopic<'_>, body: &str) -> Outcome<String> {
    let asker = Writer::of(actor)?;
    let to = match about {
        QuestionTopic::Article(id) => {
            let article = store::one(tx, id).await?.filter(|article| rights::may_read(asker.agency, article));
            of_article(&article.ok_or_else(Refusal::not_found)?)
        }
        QuestionTopic::Service(id) => {
            let service = app.catalogue.service(id).ok_or_else(Refusal::not_found)?;
            let agency = rights::agency_of(app.catalogue, service).ok_or_else(Refusal::not_found)?;
            Recipients { article: None, service: Some(id.to_owned()), agency: agency.to_owned(), owner: None }
        }
    };
    let id = app.world.new_id();
    kept::add_of_officer(tx, &id, &to, (asker.id, asker.name), body, app.world.now()).await?;
    told(tx, app, actor, &id, ArticleEvent::Asked { agency: to.agency }).await?;
    Ok(id)
}

/// The result of answering.
pub enum AnswerResult {
    Done,
    /// Conflict: somebody else answered first.
    Late(Box<Question>),
}

/// Answers a question; a person gets the answer in their conversation.
pub async fn answer(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    question: &Question,
    (body, article): (&str, Option<&str>),
) -> Outcome<AnswerResult> {
    let writer = Writer::of(actor)?;
    if question.agency != writer.agency {
        return Err(rights::refuse());
    }
    let answered = Answered { answer: body, by: writer.name, article };
    if !kept::answer(tx, &question.id, &answered, app.world.now()).await? {
        let now = kept::one(tx, &question.id).await?.ok_or_else(Refusal::not_found)?;
        return Ok(AnswerResult::Late(Box::new(now)));
    }
    if let Some(reference) = &question.conversation {
        let answer = OfficerAnswer { reference, key: &question.id, body, way: "" };
        conversations::answer(tx, app, actor, answer).await?;
    }
    told(tx, app, actor, &question.id, ArticleEvent::Answered { agency: question.agency.clone() }).await?;
    Ok(AnswerResult::Done)
}

pub async fn told(tx: &mut Tx, app: &App, actor: &Actor, question: &str, event: ArticleEvent) -> db::Result<()> {
    events::record(tx, app, actor, Subject::new(Thing::ArticleQuestion, question), event).await?;
    Ok(())
}

/// The event hook of the knowledge base.
pub fn hears<'a>(_: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Conversation(ConversationEvent::Answered { .. }) => answered_elsewhere(tx, recorded).await,
            Happened::Conversation(ConversationEvent::HandedOver { .. }) => given_away(tx, recorded).await,
            Happened::Person(PersonEvent::Joined { from, to }) => kept::move_to(tx, from, to).await,
            _ => Ok(()),
        }
    })
}

/// A conversation was answered on its own screen, which also answers the question that started it.
async fn answered_elsewhere(tx: &mut Tx, recorded: &Recorded) -> db::Result<()> {
    match conversations::waiting(tx, &recorded.subject.id).await? {
        Some(open) => kept::answered_in(tx, &open.reference, recorded.actor_text("name"), recorded.at).await,
        None => Ok(()),
    }
}

/// A conversation was handed over to another agency, along with its question.
async fn given_away(tx: &mut Tx, recorded: &Recorded) -> db::Result<()> {
    match conversations::waiting(tx, &recorded.subject.id).await? {
        Some(open) => kept::give_to(tx, &open.reference, &open.agency).await,
        None => Ok(()),
    }
}
