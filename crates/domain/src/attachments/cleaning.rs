//! Cleans up the file store: removes bytes that no file refers to, a day after they were last uploaded, and moves bytes
//! still in the database, from before the store existed, into it.

use super::store;
use crate::app::App;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Removes unreferenced bytes. If interrupted, it continues the next time.
///
/// # Errors
/// If the database or the store is unavailable.
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

/// The row stays locked while the bytes are removed, so that a concurrent upload of the same bytes is not lost.
pub(super) async fn remove(app: &App, sha256: &str, before: i64) -> anyhow::Result<()> {
    let mut tx = app.db.begin().await?;
    if store::strike(&mut tx, sha256, before).await? {
        app.files.delete(sha256).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Moves bytes from the database to the store, one file at a time. Idempotent.
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
        // Bytes whose hash differs from the one in the row stay where they are, and are read from there.
        if app.files.put(&bytes).await? == sha256 {
            let mut tx = app.db.begin().await?;
            store::forget_bytes(&mut tx, &id).await?;
            tx.commit().await?;
        }
        after = id;
    }
}
