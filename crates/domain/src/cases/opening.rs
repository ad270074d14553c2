//! Opens a case: its reference, its promises as days, its first event.

use catalogue::service::Promise;
use db::Tx;
use serde_json::Value;

use super::facts::SealedFacts;
use super::{caller_keys, charter, store};
use crate::app::App;
use crate::codes;
use crate::events::{self, CaseEvent, Subject};
use crate::trust::Grant;

/// The length of a reference, including the check symbol.
pub const REFERENCE: usize = 8;

pub struct NewCase<'n> {
    pub service: &'n catalogue::Service,
    /// The id of the responsible agency in the catalogue.
    pub agency: &'n str,
    /// The application it was made from.
    pub application: &'n str,
    /// Facts by name, as written by `questions::facts_to_json`.
    pub facts: Value,
}

#[derive(Clone, Debug)]
pub struct OpenedCase {
    pub id: String,
    /// As stored; `codes::grouped` formats it for display.
    pub reference: String,
}

/// Opens a case for the person of the grant, with the event `cases.opened`.
pub async fn open(tx: &mut Tx, app: &App, grant: &Grant, new: NewCase<'_>) -> db::Result<OpenedCase> {
    let facts = SealedFacts::new(new.facts);
    let from = From {
        service: new.service,
        agency: new.agency,
        application: Some(new.application),
        facts: &facts,
        catalogue: Some(app.laws.hash()),
    };
    begin(tx, app, grant, from, &new.service.charter).await
}

/// The origin of a case; a review has no application.
pub(super) struct From<'n> {
    pub service: &'n catalogue::Service,
    pub agency: &'n str,
    pub application: Option<&'n str>,
    pub facts: &'n SealedFacts,
    /// The hash of the catalogue its manifest is from.
    pub catalogue: Option<&'n str>,
}

/// Opens a case with these promises of the service.
pub(super) async fn begin(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    from: From<'_>,
    promised: &[Promise],
) -> db::Result<OpenedCase> {
    let opened = OpenedCase { id: app.world.new_id(), reference: codes::checked(app.world.chance(), REFERENCE) };
    let now = app.world.now();
    let row = store::NewRow {
        id: &opened.id,
        reference: &opened.reference,
        agency: from.agency,
        service: from.service,
        application: from.application,
        facts: from.facts,
        at: now,
        catalogue: from.catalogue,
    };
    store::insert(tx, grant, &row).await?;
    let facts = from.facts.for_rules(app.catalogue);
    if let Some(seal) = caller_keys::of_case(app, &opened.reference, &facts) {
        store::caller_keys::keep(tx, &seal, &opened.id).await?;
    }
    let known = app.catalogue.program.evaluate(&facts, app.day_of(now));
    let promises = charter::made(app, from.service, (promised, &known), now);
    store::keep_promises(tx, &opened.id, &promises).await?;
    charter::look_later(tx, app, (&opened.id, from.service), &promises).await?;
    let event = CaseEvent::Opened {
        reference: opened.reference.clone(),
        service: from.service.id.clone(),
        agency: from.agency.to_owned(),
    };
    events::record(tx, app, grant.actor(), Subject::case(&opened.id).of(grant.person()), event).await?;
    Ok(opened)
}
