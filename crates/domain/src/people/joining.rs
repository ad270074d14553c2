//! Everything of a guest becomes a known person's.

use db::Tx;

use super::store;
use crate::app::App;
use crate::events::{self, PersonEvent, Subject};
use crate::trust::{self, Grant};

/// Gives everything of a guest to a person. Other slices move their rows at the event `people.joined`.
///
/// # Errors
/// If the database is unavailable.
pub async fn join(tx: &mut Tx, app: &App, from: &Grant, to: &Grant) -> db::Result<()> {
    store::join(tx, from, to).await?;
    let event = PersonEvent::Joined { from: from.person().to_owned(), to: to.person().to_owned() };
    events::record(tx, app, from.actor(), Subject::person(to.person()), event).await?;
    events::move_to(tx, from.person(), to.person()).await?;
    trust::move_to(tx, from.person(), to.person()).await?;
    trust::followers::move_to(tx, from.person(), to.person()).await
}
