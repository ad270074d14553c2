//! A case begins: its reference, its promises as days, its first event.

use db::{Tx, args};
use serde_json::{Value, json};

use crate::app::App;
use crate::codes;
use crate::events::{self, NewEvent};
use crate::trust::Grant;

/// Symbols of a reference, the check included.
const REFERENCE: usize = 8;

pub struct NewCase<'n> {
    pub service: &'n catalogue::Service,
    /// The agency that answers for it, by its key in the catalogue.
    pub agency: &'n str,
    /// The application that it came from.
    pub application: &'n str,
    /// What was told, by name, as `questions::facts_to_json` writes it.
    pub facts: Value,
}

#[derive(Clone, Debug)]
pub struct Opened {
    pub id: String,
    /// As it is kept; `codes::grouped` shows it.
    pub reference: String,
}

/// Opens a case for the person of the grant, with the event `cases.opened`.
pub async fn open(tx: &mut Tx, app: &App, grant: &Grant, new: NewCase<'_>) -> db::Result<Opened> {
    let opened = Opened { id: app.world.new_id(), reference: codes::checked(app.world.chance(), REFERENCE) };
    let now = app.world.now();
    let sql = "INSERT INTO cases (id, reference, person_id, agency, service, manifest_version, application_id,
        state, facts, opened_at, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'received', $8, $9, $9)";
    let values = args![
        opened.id,
        opened.reference,
        grant.person(),
        new.agency,
        new.service.id,
        i64::from(new.service.version),
        new.application,
        new.facts,
        now
    ];
    tx.execute(sql, values).await?;
    let event = NewEvent {
        kind: "cases.opened",
        subject: ("case", opened.id.clone()),
        person: Some(grant.person().to_owned()),
        data: json!({"reference": opened.reference, "service": new.service.id, "agency": new.agency}),
    };
    events::record(tx, app, grant.actor(), event).await?;
    Ok(opened)
}
