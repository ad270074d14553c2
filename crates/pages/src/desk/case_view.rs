//! The screen of one case, with its samples.

use domain::knowledge::Suggested;
use serde::Serialize;

use super::briefing_view::CaseBriefing;
use super::holding_box::HoldingBox;
use super::phrase_choices::PhraseChoice;
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
    /// The language of the person.
    pub speaks: Option<String>,
    /// Which form stands open at the foot of the stream.
    pub dock: Dock,
    pub filters: Vec<StreamFilter>,
    pub phrases: Vec<PhraseChoice>,
    /// The names of those who can be mentioned.
    pub colleagues: Vec<String>,
    /// When the draft that fills the forms was kept.
    pub drafted_at: Option<i64>,
    /// The address of the queue from which the officer works.
    pub queue: String,
    pub typed: TypedOnCase,
    /// The reply that was just sent on another case and can be taken back.
    pub undo: Option<UndoElsewhere>,
}

/// A reply that goes in some seconds, on the case before this one.
#[derive(Clone, Debug, Serialize)]
pub(super) struct UndoElsewhere {
    pub reference: String,
    pub href: String,
}

/// The forms at the foot of the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Dock {
    Reply,
    Ask,
    Note,
}

/// A way to show less of the stream.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StreamFilter {
    pub href: String,
    pub text: String,
    pub is_current: bool,
}

/// What was typed in the forms, and what is wrong with it.
#[derive(Debug, Default, Serialize)]
pub(super) struct TypedOnCase {
    pub message: String,
    pub ask: String,
    pub due: String,
    pub note: String,
    pub mention: String,
    pub later: String,
    /// The field whose text is not in the language of the person; empty for none.
    pub in_another_language: String,
    pub message_error: Option<String>,
    pub later_error: Option<String>,
    pub ask_error: Option<String>,
    pub due_error: Option<String>,
    pub note_error: Option<String>,
    pub mention_error: Option<String>,
}

impl View for CaseScreen {
    const TEMPLATE: &'static str = "desk/case.html";

    fn samples() -> Vec<Self> {
        let filters = || {
            let filter = |text: &str, is_current| StreamFilter {
                href: "/desk/cases/GR7K4M2P".to_owned(),
                text: text.to_owned(),
                is_current,
            };
            vec![filter("All", true), filter("Messages", false)]
        };
        let screen = |case, item, briefing| CaseScreen {
            case,
            suggested: Vec::new(),
            item,
            briefing,
            speaks: None,
            dock: Dock::Reply,
            filters: filters(),
            phrases: Vec::new(),
            colleagues: Vec::new(),
            drafted_at: None,
            queue: "/desk".to_owned(),
            typed: TypedOnCase::default(),
            undo: None,
        };
        let wrong = |text: &str| Some(text.to_owned());
        let typed = TypedOnCase {
            message: "Thank you.".to_owned(),
            ask: "Please send your bill.".to_owned(),
            due: "2026-06-01".to_owned(),
            note: "@Tom Nguyen can you ring her?".to_owned(),
            mention: "Tom Nguyen".to_owned(),
            later: "2026-07-02T09:00".to_owned(),
            in_another_language: "message".to_owned(),
            message_error: wrong("Enter what you want to write"),
            later_error: wrong("Enter a moment that is still to come"),
            ask_error: wrong("Enter what you ask for"),
            due_error: wrong("Enter a day that is still to come"),
            note_error: wrong("Enter what you want to write"),
            mention_error: wrong("Nobody of this name works on this case"),
        };
        let [unread, read] = CaseBriefing::samples();
        let full = |case| CaseScreen {
            suggested: suggested_sample(),
            speaks: Some("Italiano".to_owned()),
            dock: Dock::Ask,
            phrases: PhraseChoice::samples(),
            colleagues: vec!["Tom Nguyen".to_owned()],
            drafted_at: Some(1_783_123_200_000),
            queue: "/desk?view=mine".to_owned(),
            typed,
            undo: Some(UndoElsewhere {
                reference: "GR9P 2XKM".to_owned(),
                href: "/desk/cases/GR9P2XKM/waiting/019ee78a".to_owned(),
            }),
            ..screen(case, Some(HoldingBox::full_sample()), Some(unread))
        };
        let cases = CaseAtDesk::samples();
        let first = cases.first().cloned().map(full);
        // Each further case without anything beside it, and then one with everything that can be said of who has it.
        let bare =
            cases.iter().skip(1).cloned().map(|case| CaseScreen { dock: Dock::Note, ..screen(case, None, None) });
        let boxes = cases.first().cloned().into_iter().flat_map(|case| {
            let holding = |item| screen(case.clone(), Some(item), Some(read.clone()));
            HoldingBox::samples().into_iter().map(holding).collect::<Vec<_>>()
        });
        first.into_iter().chain(bare).chain(boxes).collect()
    }
}
