//! How holdings react to events of other slices.

use db::Tx;
use serde_json::json;

use super::store::{self, Holding};
use crate::app::App;
use crate::events::{ApplicationEvent, Happened, Hooked, PersonEvent, Recorded, Subject};
use crate::trust::{Exported, Grant, iso};

/// The event hook of renewals.
pub fn hears<'a>(_: &'a App, tx: &'a mut Tx, recorded: &'a Recorded) -> Hooked<'a> {
    Box::pin(async move {
        match &recorded.event {
            // A guest's holdings are reassigned to the person.
            Happened::Person(PersonEvent::Joined { from, to }) => store::move_to(tx, from, to).await,
            Happened::Application(event) => application(tx, recorded, event).await,
            _ => Ok(()),
        }
    })
}

/// Links a holding to the draft that renews it, and to the case once that was sent.
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

/// The person's holdings, for the data export.
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
