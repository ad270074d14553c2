//! A person's own account: their preferences, and everything that is held of them as one export.
//!
//! Table owned: `preferences`. What changes is an event without the words themselves.

pub mod data;
pub mod store;

use db::Tx;

use crate::app::App;
use crate::events::{self, PersonEvent, Subject};
use crate::trust::Grant;

pub use data::export;
pub(super) use store::prefer;
pub use store::{Preferences, chosen, preferences};

/// Records that something of a person's account changed.
pub async fn noted(tx: &mut Tx, app: &App, grant: &Grant, event: PersonEvent) -> db::Result<()> {
    events::record(tx, app, grant.actor(), Subject::person(grant.person()), event).await?;
    Ok(())
}
