//! Everything that was handed in for a case, at the desk, the newest first.

use axum::extract::Path;
use domain::trust::Action;
use serde::Serialize;

use super::{CaseFrame, Typed, held, page};
use crate::cases::files::{self, FileLine};
use crate::web::{Outcome, View, Visit};

/// `desk/files.html`.
#[derive(Debug, Serialize)]
pub(super) struct FilesPage {
    #[serde(flatten)]
    case: CaseFrame,
    files: Vec<FileLine>,
    /// How many files the officer may not see.
    hidden: usize,
    /// Whether files are not checked for malware here.
    is_unchecked: bool,
    /// Where papers of the person who is present are added.
    hand_in: String,
}

impl View for FilesPage {
    const TEMPLATE: &'static str = "desk/files.html";

    fn samples() -> Vec<Self> {
        let page = |case, files, hidden, is_unchecked| FilesPage {
            case,
            files,
            hidden,
            is_unchecked,
            hand_in: "/desk/hand-in/GR7K4M2P".to_owned(),
        };
        let full = page(CaseFrame::open_sample(), FileLine::samples(), 2, true);
        vec![full, page(CaseFrame::closed_sample(), Vec::new(), 0, false)]
    }
}

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let seen = domain::cases::files::seen(&mut tx, &held.grant).await?;
    let page = page(&mut tx, &visit, &held, ("desk-files-title", None)).await?;
    tx.commit().await?;
    Ok(page.show(FilesPage {
        case: CaseFrame::new(&visit, &held, &Typed::default()),
        files: files::marked(&visit, &held, (&seen.files, &seen.records)).into_iter().rev().collect(),
        hidden: seen.hidden,
        is_unchecked: visit.app.scanner.is_off(),
        hand_in: format!("/desk/hand-in/{}", held.case.reference),
    }))
}
