//! The assessment report of a case as a file for officers.

use axum::extract::Path;
use domain::letters::report::{pdf, report};

use crate::uploads;
use crate::web::{Outcome, Problem, Visit};

/// `GET /desk/cases/{reference}/report.pdf`.
pub(super) async fn download(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let officer = visit.officer()?.actor();
    let mut tx = visit.app.db.read().await?;
    let report = report(&mut tx, &visit.app, &officer, &reference).await?;
    tx.commit().await?;
    let name = format!("{}-{}.pdf", report.reference, visit.text("desk-report-file"));
    let app = visit.app.clone();
    // Typesetting takes a while, so it runs on a blocking thread.
    let file = tokio::task::spawn_blocking(move || pdf(&app, &report)).await.map_err(Problem::internal)??;
    Ok(uploads::download(&name, "application/pdf", file))
}
