//! Items follow their cases and conversations, in the transaction of each event.

use db::Tx;

use super::articles;
use super::claims::TOPIC;
use super::model::rank;
use super::store::{self, Now};
use crate::app::App;
use crate::events::{ArticleEvent, Happened, Hooked, PersonEvent, Recorded, Thing};
use crate::{cases, conversations, people};

/// The hook of the desk.
pub fn hears<'a>(app: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        let id = recorded.subject.id.as_str();
        match (&recorded.event, recorded.subject.thing) {
            (Happened::Person(PersonEvent::Joined { from, to }), _) => store::move_to(tx, from, to).await,
            (Happened::Article(ArticleEvent::Saved { version, .. }), _) => {
                articles::saved(tx, recorded, *version).await
            }
            // Whatever happened to it: what is left to do is read from the case or the conversation itself.
            (_, Thing::Case) => case_moved(tx, app, id).await,
            (_, Thing::Conversation) => conversation_moved(tx, app, id).await,
            _ => Ok(()),
        }
    })
}

async fn conversation_moved(tx: &mut Tx, app: &App, id: &str) -> db::Result<()> {
    let Some(open) = conversations::waiting(tx, id).await? else { return store::forget(tx, id).await };
    let item = Now {
        id,
        kind: "conversation",
        person: &open.person_id,
        reference: &open.reference,
        agency: &open.agency,
        service: open.service.as_deref(),
        language: &open.language,
        turn: "answer",
        priority: 0,
        due: open.answer_by.clone(),
        since: open.changed_at,
        rank: rank(0, open.answer_by.as_deref().and_then(|day| day.parse().ok()), open.changed_at),
        is_open: open.state == "waiting",
        holder: None,
    };
    store::put(tx, &item, app.world.now()).await?;
    tx.wake(TOPIC);
    Ok(())
}

async fn case_moved(tx: &mut Tx, app: &App, id: &str) -> db::Result<()> {
    let Some(open) = cases::waiting(tx, id).await? else { return store::forget(tx, id).await };
    let language = people::language(tx, &open.person_id).await?;
    let item = Now {
        id,
        kind: "case",
        person: &open.person_id,
        reference: &open.reference,
        agency: &open.agency,
        service: Some(&open.service),
        language: &language,
        turn: open.turn(),
        priority: open.priority,
        due: open.due.map(|day| day.to_string()),
        since: open.changed_at,
        rank: rank(open.priority, open.due, open.changed_at),
        is_open: open.is_open(),
        holder: open.officer_id.as_deref().zip(open.officer_name.as_deref()),
    };
    store::put(tx, &item, app.world.now()).await?;
    tx.wake(TOPIC);
    Ok(())
}
