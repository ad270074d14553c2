//! What happened to an officer, as an event.

use db::Tx;
use serde_json::Value;

use crate::app::App;
use crate::events::{self, NewEvent};
use crate::trust::Actor;

pub(super) async fn noted(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    (kind, officer): (&'static str, &str),
    data: Value,
) -> db::Result<()> {
    let event = NewEvent { kind, subject: ("officer", officer.to_owned()), person: None, data };
    events::record(tx, app, actor, event).await?;
    Ok(())
}
