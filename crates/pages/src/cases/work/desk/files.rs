//! Everything that was handed in for a case, at the desk, the newest first.

use axum::extract::Path;
use domain::trust::Action;
use serde_json::json;

use super::{Typed, held, page};
use crate::cases::files;
use crate::web::{Outcome, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let seen = domain::cases::files::seen(&mut tx, &held.grant).await?;
    tx.commit().await?;
    let shown: Vec<_> = seen.files.iter().rev().map(|file| files::shown(&visit, &held, file)).collect();
    let content = json!({"files": shown, "hidden": seen.hidden, "is_unchecked": visit.app.scanner.is_off()});
    Ok(page(&visit, &held, ("desk/files.html", "desk-files-title"), content, Typed::default()))
}
