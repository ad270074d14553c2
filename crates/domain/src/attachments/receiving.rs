//! Uploads: the bytes go into the store, then a row refers to them. Permission comes first, and quotas apply: nobody
//! can fill the store with files they may not upload, or with more than they could use.

use db::Tx;

use super::model::{Giver, NewFile, Received};
use super::{scanning, store};
use crate::app::App;
use crate::trust::Permission;
use crate::uploads::{self, Upload};

/// The maximum number of bytes one person may have in the store without a case.
pub const MOST_UNBOUND: i64 = 200 * 1024 * 1024;

/// The maximum number of bytes one person may upload in total.
pub const MOST_GIVEN: i64 = 1024 * 1024 * 1024;

/// Stores the bytes of acceptable files, outside any transaction; the result lacks those that could not be stored.
pub async fn receive(app: &App, _: &Permission, giver: &Giver, files: &[Upload]) -> Received {
    let mut received = Received::default();
    for upload in files {
        let Ok(sniffed) = uploads::check(upload) else { continue };
        match put(app, giver, upload, &sniffed.sha256).await {
            Ok(true) => {
                received.hashes.insert(sniffed.sha256);
            }
            Ok(false) => received.is_full = true,
            Err(error) => tracing::warn!(%error, "a file could not be kept"),
        }
    }
    received
}

/// False if the quota is exceeded.
pub(super) async fn put(app: &App, giver: &Giver, upload: &Upload, sha256: &str) -> anyhow::Result<bool> {
    let size = i64::try_from(upload.bytes.len()).unwrap_or(i64::MAX);
    let mut tx = app.db.begin().await?;
    let is_full = store::unbound(&mut tx, giver, sha256).await?.saturating_add(size) > MOST_UNBOUND
        || store::given(&mut tx, giver).await?.saturating_add(size) > MOST_GIVEN;
    if is_full {
        tx.rollback().await?;
        return Ok(false);
    }
    store::announce(&mut tx, (sha256, size), &giver.id, app.world.now()).await?;
    tx.commit().await?;
    app.files.put(&upload.bytes).await?;
    Ok(true)
}

/// Stores the row of a received file, and schedules its scan.
pub async fn keep(tx: &mut Tx, app: &App, new: &NewFile<'_>) -> db::Result<()> {
    let state = scanning::first_state(app);
    store::keep(tx, new, state, app.world.now()).await?;
    scanning::schedule(tx, app, new.id, state).await
}
