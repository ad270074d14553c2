//! How cases react to events of a person, of a file, and of a case itself.

use db::Tx;

use super::{closing, decision, notices, store, work};
use crate::app::App;
use crate::events::{
    Aggregate, AttachmentEvent, CaseEvent, Consequence, Happened, Hooked, PersonEvent, Recorded, Thing,
};
use crate::outbox;

/// The event hook of this slice.
pub fn hears<'a>(app: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            Happened::Case(event) => case(tx, app, recorded, event).await,
            Happened::Person(PersonEvent::Joined { from, to }) => store::move_to(tx, from, to).await.map(drop),
            Happened::Person(PersonEvent::Deleted {}) => closing::account_deleted(tx, app, &recorded.subject.id).await,
            Happened::Attachment(AttachmentEvent::Infected { .. }) if recorded.subject.thing == Thing::Case => {
                notices::noticed(tx, app, recorded).await
            }
            _ => Ok(()),
        }
    })
}

/// Notifies the person if the event asks for it, and starts or ends the work of the case.
async fn case(tx: &mut Tx, app: &App, recorded: &Recorded, event: &CaseEvent) -> db::Result<()> {
    use CaseEvent as E;
    if event.then().contains(&Consequence::Notice) {
        notices::noticed(tx, app, recorded).await?;
    }
    let id = recorded.subject.id.as_str();
    match event {
        E::MessageFromPerson { .. } | E::InformationGiven { .. } => {
            outbox::read_where_it_stands(tx, app, recorded.subject.clone()).await
        }
        E::Opened { .. } => {
            decision::opened(tx, app, id).await?;
            work::begun(tx, app, id).await
        }
        E::Decided { goes_against, .. } => work::ended(tx, app, id, ("decided", !goes_against)).await,
        E::Withdrawn { .. } => work::ended(tx, app, id, ("withdrawn", true)).await,
        E::Closed {} => work::ended(tx, app, id, ("closed", true)).await,
        E::Merged { .. } => work::ended(tx, app, id, ("merged", true)).await,
        E::PartClosed { .. } => work::ended(tx, app, id, ("part_closed", true)).await,
        _ => Ok(()),
    }
}
