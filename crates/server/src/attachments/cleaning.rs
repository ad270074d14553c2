//! Bytes that no file names any more leave the store, a day after anybody last put them.

use super::store;
use crate::app::App;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Removes what nobody needs. Stopped in the middle, it goes on the next time.
///
/// # Errors
/// When the database or the store cannot be used.
pub async fn clean(app: &App) -> anyhow::Result<()> {
    let before = app.world.now().saturating_sub(DAY);
    let mut tx = app.db.read().await?;
    let unneeded = store::unneeded(&mut tx, before).await?;
    drop(tx);
    for sha256 in unneeded {
        remove(app, &sha256, before).await?;
    }
    Ok(())
}

/// The bytes go while the row is held, so that nobody can put the same in between and lose it.
pub(super) async fn remove(app: &App, sha256: &str, before: i64) -> anyhow::Result<()> {
    let mut tx = app.db.begin().await?;
    if store::strike(&mut tx, sha256, before).await? {
        app.files.delete(sha256).await?;
    }
    tx.commit().await?;
    Ok(())
}
