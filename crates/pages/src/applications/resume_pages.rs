//! The views of the pages on which somebody comes back with a code: nothing personal stands on any of them.

use serde::Serialize;

use crate::web::View;

/// A field for the code.
#[derive(Serialize)]
pub(super) struct ResumeCodePage {
    /// As typed.
    pub(super) code: String,
    pub(super) error: Option<String>,
}

/// The draft of a code.
#[derive(Serialize)]
pub(super) struct CodedDraft {
    pub(super) service: String,
    pub(super) service_id: String,
    pub(super) changed: i64,
    /// The address of the case that it became.
    pub(super) case: Option<String>,
}

/// A code that leads to a draft.
#[derive(Serialize)]
pub(super) struct ResumeFoundPage {
    #[serde(flatten)]
    pub(super) draft: CodedDraft,
}

/// A code that an officer saw, of a draft in which something is hidden from that officer.
#[derive(Serialize)]
pub(super) struct ResumeSeenPage {
    #[serde(flatten)]
    pub(super) draft: CodedDraft,
    /// Whether another code was mailed to the person.
    pub(super) is_mailed: bool,
}

/// A code that no longer leads to a draft.
#[derive(Serialize)]
pub(super) struct ResumeOverPage {
    #[serde(flatten)]
    pub(super) draft: CodedDraft,
    pub(super) what: DraftEnd,
}

/// Why a draft cannot be gone on with.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum DraftEnd {
    /// The code is too old.
    Expired,
    Deleted,
    Sent,
}

/// A code that fits nothing.
/// The plan that a code leads to, before one goes on with it.
#[derive(Serialize)]
pub(super) struct ResumePlanPage {
    pub(super) plan: String,
}

#[derive(Serialize)]
pub(super) struct ResumeUnknownPage {}

impl CodedDraft {
    fn sample() -> CodedDraft {
        CodedDraft {
            service: "Gas rebate".to_owned(),
            service_id: "gas-rebate".to_owned(),
            changed: 1_782_000_000_000,
            case: Some("/sign-in?then=/cases/GR7K4M2P".to_owned()),
        }
    }
}

impl View for ResumeCodePage {
    const TEMPLATE: &'static str = "applications/resume-code.html";

    fn samples() -> Vec<Self> {
        let error = Some("The code has 12 letters and digits.".to_owned());
        let empty = ResumeCodePage { code: String::new(), error: None };
        vec![ResumeCodePage { code: "GR7K 4M2P".to_owned(), error }, empty]
    }
}

impl View for ResumePlanPage {
    const TEMPLATE: &'static str = "applications/resume-plan.html";

    fn samples() -> Vec<Self> {
        vec![ResumePlanPage { plan: "Having a baby".to_owned() }]
    }
}

impl View for ResumeFoundPage {
    const TEMPLATE: &'static str = "applications/resume-found.html";

    fn samples() -> Vec<Self> {
        let draft = CodedDraft { case: None, ..CodedDraft::sample() };
        vec![ResumeFoundPage { draft: CodedDraft::sample() }, ResumeFoundPage { draft }]
    }
}

impl View for ResumeSeenPage {
    const TEMPLATE: &'static str = "applications/resume-seen.html";

    fn samples() -> Vec<Self> {
        [true, false].map(|is_mailed| ResumeSeenPage { draft: CodedDraft::sample(), is_mailed }).into()
    }
}

impl View for ResumeOverPage {
    const TEMPLATE: &'static str = "applications/resume-over.html";

    fn samples() -> Vec<Self> {
        let ends = [DraftEnd::Expired, DraftEnd::Deleted, DraftEnd::Sent];
        ends.map(|what| ResumeOverPage { draft: CodedDraft::sample(), what }).into()
    }
}

impl View for ResumeUnknownPage {
    const TEMPLATE: &'static str = "applications/resume-unknown.html";

    fn samples() -> Vec<Self> {
        vec![ResumeUnknownPage {}]
    }
}
