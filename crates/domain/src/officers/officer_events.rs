//! Records what happened to an officer as an event.

use db::Tx;

use crate::app::App;
use crate::events::{self, OfficerEvent, Subject, Thing};
use crate::trust::Actor;

pub async fn noted(tx: &mut Tx, app: &App, actor: &Actor, officer: &str, event: OfficerEvent) -> db::Result<()> {
    events::record(tx, app, actor, Subject::new(Thing::Officer, officer), event).await?;
    Ok(())
}
