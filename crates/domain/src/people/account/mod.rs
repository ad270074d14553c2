//! A person's account: their preferences, and the export of everything stored about them.
//!
//! Table owned: `preferences`. A change is recorded as an event without the values.

pub mod data;
pub mod ending;
pub mod hearing;
pub mod store;

use db::Tx;

use crate::app::App;
use crate::events::{self, PersonEvent, Subject};
use crate::trust::Grant;

pub use data::export;
pub use hearing::{Digest, Hearing, Quiet, Topic, hear, hearing};
pub(super) use store::prefer;
pub use store::{Preferences, chosen, preferences};

/// Records a change of a person's account.
pub async fn noted(tx: &mut Tx, app: &App, grant: &Grant, event: PersonEvent) -> db::Result<()> {
    events::record(tx, app, grant.actor(), Subject::person(grant.person()), event).await?;
    Ok(())
}
