//! The folders of the post: looked into every few seconds, for what a printer says and what a scanner brings.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use domain::app::{App, PostFolders};
use domain::letters::batches::{self, Seen};
use domain::post_in;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use super::serve::Options;

/// How often. A file is taken when it is the same at two looks.
const EVERY: Duration = Duration::from_secs(5);

/// The folders, which are made if they are missing.
///
/// # Errors
/// If one of them cannot be made.
pub(super) fn folders(options: &Options) -> Result<PostFolders> {
    let folders = PostFolders {
        out: options.post_out.clone(),
        status: options.post_status.clone(),
        scans: options.post_in.clone(),
    };
    for folder in [&folders.out, &folders.status, &folders.scans].into_iter().flatten() {
        std::fs::create_dir_all(folder).with_context(|| format!("the folder {} is unusable", folder.display()))?;
    }
    Ok(folders)
}

/// Looks into the folders until the process stops, if there are any.
pub(super) fn hold(app: &App, mut stop: watch::Receiver<bool>) -> Option<JoinHandle<()>> {
    let PostFolders { status, scans, .. } = app.settings.post.clone();
    if status.is_none() && scans.is_none() {
        return None;
    }
    let app = app.clone();
    Some(tokio::spawn(async move {
        let (mut of_printer, mut of_scanner) = (Seen::default(), Seen::default());
        while !*stop.borrow() {
            if let Some(folder) = &status {
                said(folder, batches::look(&app, folder, &mut of_printer).await);
            }
            if let Some(folder) = &scans {
                said(folder, post_in::look(&app, folder, &mut of_scanner).await);
            }
            tokio::select! {
                _ = stop.changed() => {}
                () = sleep(EVERY) => {}
            }
        }
    }))
}

fn said(folder: &Path, looked: Result<usize>) {
    match looked {
        Ok(0) => {}
        Ok(files) => tracing::info!(files, "taken from {}", folder.display()),
        Err(error) => tracing::warn!(%error, "{} is not read; it is tried again", folder.display()),
    }
}
