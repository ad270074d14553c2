//! The page of the second officer: the decision as the person would read it, to agree or to send it back.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::decision::checks::{self, CheckedDraft};
use domain::cases::decision::second::answer_second;
use domain::cases::decision::store;
use domain::trust::{Act, Action};
use screens::FieldError;
use serde::Serialize;

use super::desk::officer;
use super::draft_page::ErrorText;
use super::draft_view::DraftContent;
use super::text::WeighedDecision;
use super::{shown, view};
use crate::cases::case_nav::case_nav;
use crate::cases::requests::paragraphs;
use crate::web::{Outcome, Posted, View, Visit};

/// `desk/decision-second.html`.
#[derive(Serialize)]
pub(in crate::cases) struct SecondPage {
    #[serde(flatten)]
    draft: DraftContent,
    /// The draft as the person would read it.
    weighed: WeighedDecision,
    /// Its reasons.
    paragraphs: Vec<String>,
    may_answer: bool,
    /// Whether the officer wrote the draft.
    is_own: bool,
    chosen: Agreement,
    /// What was typed about why it is sent back.
    words: String,
    wrong: Option<ErrorText>,
}

/// The answer of the second officer as it was chosen in the form.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Agreement {
    #[serde(rename = "")]
    Unchosen,
    Yes,
    No,
}

impl Agreement {
    fn of(posted: &Posted) -> Agreement {
        match posted.get("agrees") {
            "yes" => Agreement::Yes,
            "no" => Agreement::No,
            _ => Agreement::Unchosen,
        }
    }
}

impl View for SecondPage {
    const TEMPLATE: &'static str = "desk/decision-second.html";

    fn samples() -> Vec<Self> {
        let page = |draft: DraftContent, (may_answer, is_own), chosen, wrong: Option<&str>| SecondPage {
            weighed: WeighedDecision::draft_sample(draft.saved.is_some()),
            draft,
            paragraphs: vec!["You use gas at home.".to_owned()],
            may_answer,
            is_own,
            chosen,
            words: "Please ask for the bill.".to_owned(),
            wrong: wrong.map(|text| ErrorText { text: text.to_owned() }),
        };
        vec![
            page(DraftContent::sample(), (true, false), Agreement::No, Some("Say what is missing")),
            page(DraftContent::unwritten(), (true, false), Agreement::Unchosen, Some("Choose an answer")),
            page(DraftContent::unwritten(), (true, false), Agreement::Yes, None),
            page(DraftContent::unwritten(), (false, true), Agreement::Unchosen, None),
            page(DraftContent::unwritten(), (false, false), Agreement::Unchosen, None),
        ]
    }
}

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.read().await?;
    let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Action::See).await?;
    let page = page(&mut tx, &visit, &held, (Agreement::Unchosen, ""), Vec::new()).await?;
    tx.commit().await?;
    Ok(page)
}

async fn page(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    (chosen, words): (Agreement, &str),
    errors: Vec<FieldError>,
) -> Outcome<Response> {
    let weighed = checks::of_case(tx, &visit.app, held).await?;
    let is_own = is_own(tx, held, &weighed).await?;
    let asked = weighed.second().filter(|second| second.agrees.is_none());
    let content = SecondPage {
        weighed: shown::of_draft(visit, &weighed, &weighed.draft),
        paragraphs: paragraphs(&weighed.draft.summary),
        may_answer: asked.is_some() && !is_own && held.grant.may(Act::AnswerSecond),
        is_own,
        chosen,
        words: words.to_owned(),
        wrong: errors.first().map(|error| ErrorText { text: error.text.clone() }),
        draft: view::content(visit, held, &weighed, &weighed.draft),
    };
    let there = format!("/desk/cases/{}/decision", held.case.reference);
    let nav = case_nav(tx, visit, held).await?;
    let page = visit.page().nav(nav).title("desk-decision-second-title").back(there.clone());
    let page = page.form(format!("{there}/second")).hidden("version", weighed.version().to_string());
    Ok(page.errors(errors).show(content))
}

/// Whether the officer of the grant wrote the draft, and so cannot be its second officer.
async fn is_own(tx: &mut Tx, held: &CaseHandle, weighed: &CheckedDraft) -> Outcome<bool> {
    let me = held.grant.actor().id();
    let authors = store::authors(tx, &held.grant).await?;
    let asked_by = weighed.second().map(|second| second.asked_by.as_str());
    Ok(asked_by == Some(me) || authors.iter().any(|author| author == me))
}

pub(super) async fn send(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let (chosen, words) = (Agreement::of(&posted), posted.get("words"));
    let mut errors = Vec::new();
    let mut wrong = |key: &str, field: &str| {
        errors.push(FieldError { text: visit.text(key), href: format!("#{field}") });
    };
    match chosen {
        Agreement::Yes => {}
        Agreement::No if words.is_empty() => wrong("desk-decision-second-no-words", "words"),
        Agreement::No => {}
        Agreement::Unchosen => wrong("desk-decision-second-choose", "agrees"),
    }
    let mut tx = visit.app.db.begin().await?;
    if !errors.is_empty() {
        let held = acting::by_reference(&mut tx, &visit.app, &actor, &reference, Act::AnswerSecond).await?;
        let page = page(&mut tx, &visit, &held, (chosen, words), errors).await?;
        tx.commit().await?;
        return Ok(page);
    }
    let version = posted.get("version").parse().unwrap_or(0);
    let case = acting::key(&mut tx, &reference).await?;
    answer_second(&mut tx, &visit.app, &actor, &case.id, (version, chosen == Agreement::Yes, words)).await?;
    tx.commit().await?;
    Ok(visit.see(&format!("/desk/cases/{reference}/decision")))
}
