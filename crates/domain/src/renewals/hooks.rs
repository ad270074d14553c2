//! What happens to holdings when other slices tell that something happened.

use db::Tx;
use serde_json::json;

use super::store::{self, Holding};
use crate::app::App;
use crate::events::{ApplicationEvent, Happened, Hooked, PersonEvent, Recorded, Subject};
use crate::trust::{Exported, Grant, iso};

/// The hook of renewals.
pub fn hears<'a>(_: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            // What a guest holds goes with them.
            Happened::Person(PersonEvent::Joined { from, to }) => store::move_to(tx, from, to).await,
            Happened::Application(event) => application(tx, recorded, event).await,
            _ => Ok(()),
        }
    })
}

/// The draft that renews a holding is found again from it, and shows its case once it was sent.
async fn application(tx: &mut Tx, recorded: &Recorded, event: &ApplicationEvent) -> db::Result<()> {
    let Subject { id, person, .. } = &recorded.subject;
    match (event, person) {
        (ApplicationEvent::Started { holding: Some(holding), .. }, Some(person)) => {
            store::started(tx, person, holding, id).await
        }
        (ApplicationEvent::Sent { reference, .. }, _) => store::sent(tx, id, reference, recorded.at).await,
        _ => Ok(()),
    }
}

/// What the person holds, for the file with their data.
pub fn export<'a>(_app: &'a App, tx: &'a mut Tx, grant: &'a Grant) -> Exported<'a> {
    Box::pin(async move {
        let one = |holding: &Holding| {
            json!({
                "label": holding.label,
                "service": holding.service,
                "ends": holding.expires_on,
                "renewal": holding.reference,
                "renewal_sent": holding.sent_at.map(iso),
            })
        };
        Ok(store::of_person(tx, grant).await?.iter().map(one).collect())
    })
}
