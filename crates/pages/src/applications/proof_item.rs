//! The view of the page that takes proofs, and of one proof on it.

use domain::uploads::ACCEPT;
use serde::Serialize;

use super::frame::StepFrame;
use super::rows::ProofFile;
use crate::web::View;

#[derive(Serialize)]
pub(super) struct EvidencePage {
    #[serde(flatten)]
    pub(super) frame: StepFrame,
    pub(super) items: Vec<ProofItem>,
    /// The kinds of files that are taken.
    pub(super) accept: &'static str,
}

/// One proof that is wanted.
#[derive(Serialize)]
pub(crate) struct ProofItem {
    /// The name of the fact that it proves.
    pub(crate) key: String,
    pub(crate) label: String,
    /// What was answered, a line for each entry of a list.
    pub(crate) answer: Vec<String>,
    /// Who is asked for it in the person's place, and under which law.
    pub(crate) source: Option<String>,
    /// What may be handed in otherwise.
    pub(crate) otherwise: Option<String>,
    /// Whether the person hands it in later.
    pub(crate) later: bool,
    pub(crate) files: Vec<ProofFile>,
    pub(crate) error: Option<String>,
}

impl ProofItem {
    /// For the samples of pages: one that the person hands in, and one that the agency asks for.
    pub(crate) fn samples() -> Vec<ProofItem> {
        let item = |key: &str, label: &str, line: &str| ProofItem {
            key: key.to_owned(),
            label: label.to_owned(),
            answer: vec![line.to_owned()],
            source: None,
            otherwise: None,
            later: false,
            files: Vec::new(),
            error: None,
        };
        vec![
            ProofItem {
                otherwise: Some("a letter of the pension office".to_owned()),
                later: true,
                files: ProofFile::samples(),
                error: Some("Choose a file.".to_owned()),
                ..item("has_concession_card", "Concession card", "Yes")
            },
            ProofItem {
                answer: Vec::new(),
                source: Some("Service NSW asks the register of births.".to_owned()),
                ..item("date_of_birth", "Day of birth", "")
            },
        ]
    }
}

impl View for EvidencePage {
    const TEMPLATE: &'static str = "applications/evidence.html";

    fn samples() -> Vec<Self> {
        let sample = |items| EvidencePage { frame: StepFrame::sample(), items, accept: ACCEPT };
        vec![sample(ProofItem::samples()), sample(Vec::new())]
    }
}
