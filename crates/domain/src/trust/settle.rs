//! The end of a read-only request: what it looked at is written before it is answered.

use super::looks::NotRecorded;
use crate::app::App;

/// Writes what an [`App::gathering`] handle collected, and returns once it is durable. With `forgets`, the entries are
/// discarded, as a rollback would: the answer is a refusal or a failure and discloses nothing.
///
/// # Errors
/// If the entries could not be written. The answer must then be withheld.
pub async fn settle(app: &App, forgets: bool) -> Result<(), NotRecorded> {
    let mut trail = app.gathered.end();
    if forgets {
        trail.looks.clear();
    }
    if trail.looks.is_empty() && trail.marks.is_empty() {
        return Ok(());
    }
    let has_looks = !trail.looks.is_empty();
    match app.looks.keep(trail).await {
        Err(error) if has_looks => Err(error),
        Err(error) => {
            tracing::warn!(%error, "marks of a request could not be written");
            Ok(())
        }
        Ok(()) => Ok(()),
    }
}
