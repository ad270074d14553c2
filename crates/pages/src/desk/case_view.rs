//! The screen of one case, with its samples.

use domain::knowledge::Suggested;
use serde::Serialize;

use super::briefing_view::CaseBriefing;
use super::holding_box::HoldingBox;
use super::words::suggested_sample;
use crate::cases::CaseAtDesk;
use crate::web::View;

/// `desk/case.html`.
#[derive(Debug, Serialize)]
pub(super) struct CaseScreen {
    #[serde(flatten)]
    pub case: CaseAtDesk,
    /// Articles that may help with what the person said last.
    pub suggested: Vec<Suggested>,
    /// Who has the case; none for a case that is no work.
    pub item: Option<HoldingBox>,
    /// What staff must know of the service; none where the catalogue no longer has it.
    pub briefing: Option<CaseBriefing>,
    /// The other pages of the case.
    pub pages: Vec<PageLink>,
    /// The language of the person.
    pub speaks: Option<String>,
    pub typed: TypedOnCase,
}

#[derive(Debug, Serialize)]
pub(super) struct PageLink {
    pub href: String,
    pub text: String,
}

/// A message or a request as it was typed, and what is wrong with it.
#[derive(Debug, Default, Serialize)]
pub(super) struct TypedOnCase {
    pub message: String,
    pub ask: String,
    pub due: String,
    pub message_error: Option<String>,
    pub ask_error: Option<String>,
    pub due_error: Option<String>,
}

impl View for CaseScreen {
    const TEMPLATE: &'static str = "desk/case.html";

    fn samples() -> Vec<Self> {
        let screen = |case, item, briefing| CaseScreen {
            case,
            suggested: Vec::new(),
            item,
            briefing,
            pages: vec![PageLink { href: "/desk/cases/GR7K4M2P/tasks".to_owned(), text: "Tasks".to_owned() }],
            speaks: None,
            typed: TypedOnCase::default(),
        };
        let typed = TypedOnCase {
            message: "Thank you.".to_owned(),
            ask: "Please send your bill.".to_owned(),
            due: "2026-06-01".to_owned(),
            message_error: Some("Enter what you want to write".to_owned()),
            ask_error: Some("Enter what you ask for".to_owned()),
            due_error: Some("Enter a day that is still to come".to_owned()),
        };
        let [unread, read] = CaseBriefing::samples();
        let full = |case| CaseScreen {
            suggested: suggested_sample(),
            speaks: Some("Italiano".to_owned()),
            typed,
            ..screen(case, Some(HoldingBox::full_sample()), Some(unread))
        };
        let cases = CaseAtDesk::samples();
        let first = cases.first().cloned().map(full);
        // Each further case without anything beside it, and then one with everything that can be said of who has it.
        let bare = cases.iter().skip(1).cloned().map(|case| screen(case, None, None));
        let boxes = cases.first().cloned().into_iter().flat_map(|case| {
            let holding = |item| screen(case.clone(), Some(item), Some(read.clone()));
            HoldingBox::samples().into_iter().map(holding).collect::<Vec<_>>()
        });
        first.into_iter().chain(bare).chain(boxes).collect()
    }
}
