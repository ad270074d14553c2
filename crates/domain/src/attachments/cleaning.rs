//! Bytes that no file names any more leave the store, a day after anybody last put them; those that are still in the
//! database, from before there was a store, move there.

use super::store;
use crate::app::App;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Removes what nobody needs. Stopped in the middle, it goes on the next time.
///
/// # Errors
/// When the database or the store cannot be used.
pub async fn clean(app: &App) -> anyhow::Result<()> {
    settle(app).await?;
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

/// Moves bytes from the database to the store, one file at a time. Done twice, nothing is left to move.
async fn settle(app: &App) -> anyhow::Result<()> {
    let mut after = String::new();
    loop {
        let mut tx = app.db.read().await?;
        let Some((id, sha256)) = store::next_in_database(&mut tx, &after).await? else { return Ok(()) };
        let bytes = store::bytes_before(&mut tx, &id).await?.unwrap_or_default();
        drop(tx);
        let mut tx = app.db.begin().await?;
        let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        store::announce(&mut tx, (&sha256, size), "", app.world.now()).await?;
        tx.commit().await?;
        // What does not have the hash that its row names stays where it is, and is read from there.
        if app.files.put(&bytes).await? == sha256 {
            let mut tx = app.db.begin().await?;
            store::forget_bytes(&mut tx, &id).await?;
            tx.commit().await?;
        }
        after = id;
    }
}
