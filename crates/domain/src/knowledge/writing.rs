//! Saving an article: a new version, its event, and the officers' reading list.

use db::Tx;

use super::model::{Article, ArticleDraft, State};
use super::rights::{self, Writer};
use super::store;
use crate::app::App;
use crate::events::{self, ArticleEvent, Subject, Thing};
use crate::refusal::{Outcome, Refusal};
use crate::trust::Actor;

/// The result of saving.
#[derive(Debug)]
pub enum ArticleSave {
    /// Saved as this version.
    Done(i64),
    /// Conflict: somebody else saved this version meanwhile. Nothing was stored.
    Changed(Box<Article>),
}

/// Stores a new article under an id generated with its form, so that a form sent twice makes one article.
///
/// # Errors
/// If the officer's agency is not responsible for each of its services, or the database is unavailable.
pub async fn write(tx: &mut Tx, app: &App, actor: &Actor, id: &str, new: &ArticleDraft) -> Outcome<()> {
    let writer = Writer::of(actor)?;
    check(app, writer, new, &[])?;
    if new.state == State::Retired {
        return Err(Refusal::conflict("knowledge-state"));
    }
    if store::add(tx, id, writer.agency, new, (writer.id, writer.name), app.world.now()).await? {
        told(tx, app, actor, id, 1, new).await?;
    }
    Ok(())
}

/// Saves the next version of an article, of which the officer saw the version `expected`.
///
/// # Errors
/// If there is no such article, the officer may not write it, or the database is unavailable.
pub async fn change(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    id: &str,
    expected: i64,
    new: &ArticleDraft,
) -> Outcome<ArticleSave> {
    let writer = Writer::of(actor)?;
    let before = store::one(tx, id).await?.ok_or_else(Refusal::not_found)?;
    if !rights::may_change(writer.agency, &before) {
        return Err(rights::refuse());
    }
    check(app, writer, new, &before.services())?;
    if !before.state().next().contains(&new.state) {
        return Err(Refusal::conflict("knowledge-state"));
    }
    if before.version != expected {
        return Ok(ArticleSave::Changed(Box::new(before)));
    }
    let by = (writer.id, writer.name);
    if !store::change(tx, &before, expected, new, by, app.world.now()).await? {
        let now = store::one(tx, id).await?.ok_or_else(Refusal::not_found)?;
        return Ok(ArticleSave::Changed(Box::new(now)));
    }
    told(tx, app, actor, id, expected + 1, new).await?;
    Ok(ArticleSave::Done(expected + 1))
}

/// Each service must be one that the agency is responsible for, or one that the article was already about.
fn check(app: &App, writer: Writer<'_>, new: &ArticleDraft, before: &[String]) -> Outcome<()> {
    let is_theirs = |id: &String| {
        let service = app.catalogue.service(id);
        before.contains(id) || service.is_some_and(|it| rights::answers_for(app.catalogue, writer.agency, it))
    };
    if new.services.iter().all(is_theirs) { Ok(()) } else { Err(rights::refuse()) }
}

async fn told(tx: &mut Tx, app: &App, actor: &Actor, id: &str, version: i64, new: &ArticleDraft) -> db::Result<()> {
    let (state, services) = (new.state.name().to_owned(), new.services.clone());
    let event = ArticleEvent::Saved { version, state, services };
    events::record(tx, app, actor, Subject::new(Thing::Article, id), event).await?;
    Ok(())
}
