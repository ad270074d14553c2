//! The page after a decision was made: what was decided, and how the person is told of it.

use axum::extract::Path;
use catalogue::Channel;
use domain::cases::acting;
use domain::cases::{decision_reached, store};
use domain::codes;
use domain::slice::Notified;
use domain::trust::Action;
use serde::Serialize;

use super::desk::officer;
use super::shown::shown;
use super::text::WeighedDecision;
use crate::cases::case_nav::case_nav;
use crate::cases::review::{DecisionText, decision_shown};
use crate::web::{Outcome, View, Visit};

/// `desk/decision-made.html`.
#[derive(Serialize)]
pub(in crate::cases) struct DecisionMadePage {
    told: LetterProgress,
    /// When the letter went, in milliseconds.
    told_at: Option<i64>,
    reference: String,
    case_href: String,
    decision: DecisionText,
    weighed: WeighedDecision,
}

/// How far the letter about a decision has come.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
enum LetterProgress {
    Mailed,
    Posted,
    /// The person reads it in the case and gets no letter.
    InCase,
    NeedsAddress,
    CannotBePrinted,
    Waits,
}

impl View for DecisionMadePage {
    const TEMPLATE: &'static str = "desk/decision-made.html";

    fn samples() -> Vec<Self> {
        let ways = [
            (LetterProgress::Mailed, Some(1_783_036_800_000)),
            (LetterProgress::Posted, Some(1_783_036_800_000)),
            (LetterProgress::InCase, None),
            (LetterProgress::NeedsAddress, None),
            (LetterProgress::CannotBePrinted, None),
            (LetterProgress::Waits, None),
        ];
        let texts = DecisionText::samples().into_iter().zip(WeighedDecision::samples()).cycle();
        let page = |((told, told_at), (decision, weighed))| DecisionMadePage {
            told,
            told_at,
            reference: "GR7K 4M2P".to_owned(),
            case_href: "/desk/cases/GR7K4M2P".to_owned(),
            decision,
            weighed,
        };
        ways.into_iter().zip(texts).map(page).collect()
    }
}

pub(super) async fn made(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Action::See).await?;
    let Some(decision) = store::decision(&mut tx, &held.grant).await? else {
        tx.commit().await?;
        return Ok(visit.see(&format!("/desk/cases/{reference}/decision")));
    };
    let weighed = shown(&mut tx, &visit, &held, &decision).await?;
    let reached = decision_reached(&mut tx, &visit.app, &held.grant).await?;
    let nav = case_nav(&mut tx, &visit, &held).await?;
    tx.commit().await?;
    let (told, told_at) = match reached {
        Notified::Sent(Channel::Post, at) => (LetterProgress::Posted, Some(at)),
        Notified::Sent(_, at) => (LetterProgress::Mailed, Some(at)),
        Notified::OnlyInCase => (LetterProgress::InCase, None),
        Notified::NeedsAddress => (LetterProgress::NeedsAddress, None),
        Notified::CannotBePrinted => (LetterProgress::CannotBePrinted, None),
        Notified::ToPost | Notified::Draft => (LetterProgress::Waits, None),
    };
    let case_href = format!("/desk/cases/{}", held.case.reference);
    let page = visit.page().nav(nav).title("desk-decision-made-title").back(case_href.clone());
    Ok(page.show(DecisionMadePage {
        told,
        told_at,
        reference: codes::grouped(&held.case.reference),
        case_href,
        decision: decision_shown(&visit, &held, &decision),
        weighed,
    }))
}
