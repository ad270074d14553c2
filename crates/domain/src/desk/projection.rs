//! Updates work items in the transaction of each event of their case, conversation or question.

use db::Tx;

use super::items::{self, ItemContext};
use super::rebuild::rebuild_later;
use super::{TOPIC, articles};
use crate::app::App;
use crate::events::{
    ArticleEvent, CaseEvent, ConversationEvent, Happened, Hooked, OfficerEvent, PersonEvent, Recorded, Thing,
};
use crate::outbox::Undelivered;
use crate::trust::Actor;
use crate::work_items::{self, Kind, Work};
use crate::{cases, conversations, knowledge, letters, outbox, people, post_in, staff};

/// The event hook of the desk.
pub fn hears<'a>(app: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        let id = recorded.subject.id.as_str();
        match (&recorded.event, recorded.subject.thing) {
            (Happened::Person(PersonEvent::Joined { from, to }), _) => work_items::move_to(tx, from, to).await,
            (Happened::Article(ArticleEvent::Saved { version, .. }), _) => {
                articles::saved(tx, recorded, *version).await
            }
            (Happened::Officer(OfficerEvent::Deactivated { .. }), _) => {
                freed(tx, app, id).await?;
                rebuild_later(tx, app, &recorded.id).await
            }
            // An agency that has an officer at the desk does its own steps from now on.
            (Happened::Officer(OfficerEvent::Added { .. } | OfficerEvent::Activated {}), _) => {
                rebuild_later(tx, app, &recorded.id).await
            }
            // A review is linked to its case after it was opened, and the decision determines which officers may not do
            // it.
            (
                Happened::Case(CaseEvent::ReviewAsked { .. } | CaseEvent::Reopened { .. } | CaseEvent::Decided { .. }),
                thing,
            ) => {
                if let Some(review) = cases::review_of(tx, id).await? {
                    refresh(tx, app, thing, &review).await?;
                }
                refresh(tx, app, thing, id).await
            }
            // A case that was opened just now has no letters yet.
            (Happened::Case(CaseEvent::Opened { .. }), _) => {
                let open = cases::open_work(tx, id).await?;
                if let Some(open) = open {
                    let all = work_of(tx, app, &open, (&[], &[])).await?;
                    work_items::replace(tx, id, &all, app.world.now()).await?;
                    app.counted.changed();
                    tx.wake(TOPIC);
                }
                Ok(())
            }
            // What was merged is shown and counted with the conversation into which it was, also when it is parted again.
            (event, Thing::Conversation) => {
                refresh(tx, app, Thing::Conversation, id).await?;
                let before = match event {
                    Happened::Conversation(ConversationEvent::Parted { from }) => Some(from.clone()),
                    _ => conversations::merge_store::merged_into(tx, id).await?,
                };
                match before {
                    Some(into) => refresh(tx, app, Thing::Conversation, &into).await,
                    None => Ok(()),
                }
            }
            // Whatever the event was, the remaining work is read from the rows of the subject itself.
            (_, thing @ (Thing::Case | Thing::ArticleQuestion | Thing::Scan)) => refresh(tx, app, thing, id).await,
            _ => Ok(()),
        }
    })
}

/// Refreshes the items of a subject. Idempotent.
pub(super) async fn refresh(tx: &mut Tx, app: &App, thing: Thing, id: &str) -> db::Result<()> {
    match expected(tx, app, thing, id).await? {
        Some(all) => work_items::replace(tx, id, &all, app.world.now()).await?,
        None => work_items::forget(tx, id).await?,
    }
    app.counted.changed();
    tx.wake(TOPIC);
    Ok(())
}

/// The items a subject should have; `None` if it was deleted.
async fn expected(tx: &mut Tx, app: &App, thing: Thing, id: &str) -> db::Result<Option<Vec<Work>>> {
    Ok(match thing {
        Thing::Conversation => {
            let open = conversations::waiting(tx, id).await?;
            let undelivered = outbox::undelivered(tx, ("conversation", id)).await?;
            let answers = conversations::waiting_answers::work(tx, id).await?;
            let beside = (undelivered.as_slice(), answers.as_slice());
            open.map(|open| items::of_conversation(id, &open, beside, &|moment| app.day_of(moment)))
        }
        Thing::Scan => post_in::open_scan(tx, id).await?.map(|open| vec![items::of_scan(&open)]),
        Thing::ArticleQuestion => knowledge::asked(tx, id).await?.map(|asked| vec![items::of_question(id, &asked)]),
        _ => {
            let Some(open) = cases::open_work(tx, id).await? else { return Ok(None) };
            let letters = letters::undone_of(tx, id).await?;
            let undelivered = outbox::undelivered(tx, ("case", id)).await?;
            Some(work_of(tx, app, &open, (&letters, &undelivered)).await?)
        }
    })
}

/// The items of a case, including what other slices know about it.
async fn work_of(
    tx: &mut Tx,
    app: &App,
    open: &cases::OpenWork,
    beside: (&[letters::PendingState], &[Undelivered]),
) -> db::Result<Vec<Work>> {
    let language = people::language(tx, app, &open.person_id).await?;
    let mut here = Vec::new();
    for agency in open.others() {
        if staff::is_staffed(tx, agency).await? {
            here.push(agency.to_owned());
        }
    }
    let around = ItemContext { language: &language, here: &here, day_of: &|moment| app.day_of(moment) };
    Ok(items::of_case(open, beside, &around))
}

/// How the stored items of a subject differ from their projection; empty if they agree.
///
/// # Errors
/// If the database is unavailable.
pub async fn drift(tx: &mut Tx, app: &App, thing: Thing, id: &str) -> db::Result<Vec<String>> {
    let expected = expected(tx, app, thing, id).await?.unwrap_or_default();
    let stored = work_items::of_subject(tx, id).await?;
    let missing = expected.iter().filter(|work| !stored.iter().any(|item| item.id == work.id));
    let missing = missing.map(|work| format!("missing: {work:?}"));
    let other = stored.iter().filter_map(|item| match expected.iter().find(|work| work.id == item.id) {
        Some(work) => (!item.is_like(work)).then(|| format!("stored {item:?} is not {work:?}")),
        None => Some(format!("left over: {item:?}")),
    });
    Ok(missing.chain(other).collect())
}

/// The work of an officer who leaves is unassigned in the same transaction.
async fn freed(tx: &mut Tx, app: &App, officer: &str) -> db::Result<()> {
    let freed = work_items::free_all(tx, officer, app.world.now()).await?;
    for item in freed.iter().filter(|item| item.kind().is_case()) {
        cases::officers::set_down(tx, app, &Actor::System("desk"), &item.id).await?;
    }
    for item in freed.iter().filter(|item| item.kind() == Kind::Conversation) {
        conversations::chat::given_back(tx, app, &item.id).await?;
        refresh(tx, app, Thing::Conversation, &item.id).await?;
    }
    app.counted.changed();
    tx.wake(TOPIC);
    Ok(())
}
