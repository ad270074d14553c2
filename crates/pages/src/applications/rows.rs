//! Answers as rows of a summary, which the template `applications/rows.html` shows.

use serde::Serialize;

/// Answers under one title.
#[derive(Clone, Serialize)]
pub(crate) struct AnswerSection {
    pub(crate) title: String,
    pub(crate) rows: Vec<AnswerRow>,
}

/// One answer, or one proof.
#[derive(Clone, Serialize)]
pub(crate) struct AnswerRow {
    /// The name of the fact, for those who may not see every fact.
    pub(crate) fact: String,
    pub(crate) label: String,
    pub(crate) lines: Vec<String>,
    pub(crate) files: Vec<ProofFile>,
    /// Where it can be changed.
    pub(crate) href: String,
}

/// A file that was handed in for a fact.
#[derive(Clone, Serialize)]
pub(crate) struct ProofFile {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) kilobytes: i64,
    pub(crate) href: String,
    /// Why it cannot be opened, in words; `None` where it can.
    pub(crate) state: Option<String>,
}

impl AnswerRow {
    /// For the samples of pages: an answer, and a proof with files.
    pub(crate) fn samples() -> Vec<AnswerRow> {
        let row = |fact: &str, label: &str, line: &str| AnswerRow {
            fact: fact.to_owned(),
            label: label.to_owned(),
            lines: vec![line.to_owned()],
            files: Vec::new(),
            href: format!("/applications/0198f3a2/answers/{fact}"),
        };
        let proof = row("has_concession_card", "Concession card", "");
        vec![
            row("children", "Children", "Child 1. Name: Mai; Day of birth: 3 July 2026"),
            AnswerRow { lines: Vec::new(), files: ProofFile::samples(), ..proof },
        ]
    }
}

impl ProofFile {
    /// For the samples of pages: one that can be opened, and one that cannot.
    pub(crate) fn samples() -> Vec<ProofFile> {
        let file = |id: &str, name: &str, state: Option<&str>| ProofFile {
            id: id.to_owned(),
            name: name.to_owned(),
            kilobytes: 240,
            href: format!("/applications/0198f3a2/attachments/{id}"),
            state: state.map(str::to_owned),
        };
        vec![file("0198f3b0", "card.pdf", None), file("0198f3b1", "bill.jpg", Some("is being checked"))]
    }
}
