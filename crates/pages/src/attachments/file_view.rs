//! The page of one file at the desk, with its samples.

use serde::Serialize;

use crate::web::View;

/// `desk/file.html`.
#[derive(Debug, Serialize)]
pub struct FilePage {
    pub(super) name: String,
    /// What the file belongs to, such as a service and a reference.
    pub(super) about: String,
    /// With what it came.
    pub(super) came_as: String,
    /// What was read on it, if it came on paper.
    pub(super) text: Option<String>,
    /// The kind of file as people call it, such as `PDF`.
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) kilobytes: i64,
    /// When it was given, in milliseconds.
    pub(super) at: i64,
    /// Who gave it.
    pub(super) by: String,
    /// Why it cannot be opened; none for a file that can.
    pub(super) state: Option<String>,
    pub(super) is_unscanned: bool,
    /// Whether it is shown as a JPEG that was made of it.
    pub(super) is_turned: bool,
    pub(super) how: FileFrame,
    /// The address of the page, under which the file itself stands.
    pub(super) address: String,
}

/// In which element of the page the file is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum FileFrame {
    Picture,
    Document,
    None,
}

impl View for FilePage {
    const TEMPLATE: &'static str = "desk/file.html";

    fn samples() -> Vec<Self> {
        let file = |how| FilePage {
            name: "gas-bill-june.pdf".to_owned(),
            about: "Gas rebate · GR7K 4M2P".to_owned(),
            came_as: "Answer to a request".to_owned(),
            text: (how == FileFrame::Document).then(|| "Dear agency".to_owned()),
            kind: "PDF",
            kilobytes: 212,
            at: 1_783_036_800_000,
            by: "the person".to_owned(),
            state: None,
            is_unscanned: false,
            is_turned: false,
            how,
            address: "/desk/files/019ee77a".to_owned(),
        };
        let turned = FilePage { is_unscanned: true, is_turned: true, ..file(FileFrame::Picture) };
        let closed = FilePage { state: Some("This file is being checked".to_owned()), ..file(FileFrame::None) };
        vec![turned, file(FileFrame::Picture), file(FileFrame::Document), file(FileFrame::None), closed]
    }
}
