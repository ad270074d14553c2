//! The last page before sending: all answers, each with a way to change it, and the declaration.

use axum::response::Response;
use catalogue::service::{Evidence, Fee};
use catalogue::{JourneyPage, Judgement, Verdict};
use domain::applications::draft::Draft;
use domain::applications::model::Stage;
use domain::questions::{key_of, said};
use rules::Need;
use serde::Serialize;

use super::conflicts::{SEEN, mark_of_all};
use super::frame::{self, StepFrame};
use super::questions::is_optional;
use super::rows::{AnswerRow, AnswerSection};
use super::steps::Wrong;
use super::{confirm, evidence, words};
use crate::web::{View, Visit};

#[derive(Serialize)]
pub(super) struct CheckPage {
    #[serde(flatten)]
    frame: StepFrame,
    sections: Vec<AnswerSection>,
    /// When the rules say no: why.
    refusal: Option<Vec<String>>,
    /// The questions that were left open, which the agency may come back to.
    left_open: Vec<String>,
    /// What is declared with sending; none where the service asks for none.
    declaration: Option<DeclarationText>,
    agency: String,
    email: String,
    email_error: Option<String>,
    /// Whether the agency sends a bill for a fee.
    is_billed: bool,
    /// Whether a fee is to be paid.
    costs: bool,
}

/// The words above the button, and the box that goes with them.
#[derive(Serialize)]
struct DeclarationText {
    /// Whether a false declaration is an offence.
    statutory: bool,
    ticked: bool,
    error: Option<String>,
}

impl View for CheckPage {
    const TEMPLATE: &'static str = "applications/check.html";

    fn samples() -> Vec<Self> {
        let section = || AnswerSection { title: "Your household".to_owned(), rows: AnswerRow::samples() };
        let declared = |statutory| DeclarationText {
            statutory,
            ticked: statutory,
            error: (!statutory).then(|| "Confirm the declaration.".to_owned()),
        };
        let full = |declaration, costs: bool| CheckPage {
            frame: StepFrame::sample(),
            sections: vec![section()],
            refusal: Some(vec!["The household has no concession card.".to_owned()]),
            left_open: vec!["What is your Customer Reference Number?".to_owned()],
            declaration,
            agency: "Service NSW".to_owned(),
            email: "ana@home.example".to_owned(),
            email_error: Some("Enter an email address.".to_owned()),
            is_billed: !costs,
            costs,
        };
        let bare = CheckPage {
            sections: Vec::new(),
            refusal: None,
            left_open: Vec::new(),
            email: String::new(),
            email_error: None,
            ..full(None, false)
        };
        vec![full(Some(declared(true)), true), full(Some(declared(false)), false), bare]
    }
}

pub(super) fn page(visit: &Visit, draft: &Draft, number: usize, wrong: &Wrong) -> Response {
    let error = |href: &str| wrong.errors.iter().find(|error| error.href == href).map(|error| error.text.clone());
    let page = frame::page(visit, draft, number).title("application-check-title").hidden(SEEN, mark_of_all(draft));
    page.errors(wrong.errors.clone()).show(CheckPage {
        frame: StepFrame::of(visit, draft, Stage::Check),
        sections: sections(visit, draft),
        refusal: refusal(visit, draft),
        left_open: left_open(visit, draft),
        declaration: draft.service.apply.declaration.map(|kind| DeclarationText {
            statutory: kind == "statutory",
            ticked: error("#declared").is_none() && wrong.typed.as_ref().is_some_and(|typed| typed.has("declared")),
            error: error("#declared"),
        }),
        agency: words::provider(visit, draft.service),
        email: email(draft, wrong),
        email_error: error("#email"),
        is_billed: matches!(draft.service.apply.fee, Fee::Billed { .. }),
        costs: visit.app.catalogue.fee(draft.service, &draft.facts, visit.app.today()).owed().is_some(),
    })
}

/// The questions of the way that were answered with "I don't know".
fn left_open(visit: &Visit, draft: &Draft) -> Vec<String> {
    let is_open = |need: &Need| matches!(draft.given.get(*need), Some(None)) && !is_optional(visit, draft, *need);
    let open = draft.asked().map(|(_, need)| need).filter(is_open);
    open.filter_map(|need| words::label(visit, need)).collect()
}

/// The address for a receipt as it was typed or is kept.
pub(super) fn email(draft: &Draft, wrong: &Wrong) -> String {
    let typed = wrong.typed.as_ref().map(|typed| typed.get("email").to_owned());
    typed.or_else(|| draft.row.email.clone()).unwrap_or_default()
}

/// Every answer: what was known, the answers page by page, the proofs.
pub(crate) fn sections(visit: &Visit, draft: &Draft) -> Vec<AnswerSection> {
    let mut sections: Vec<AnswerSection> = Vec::new();
    for (place, page) in draft.pages.iter().enumerate() {
        let href = draft.address(place + 1);
        let (title, rows): (String, Vec<AnswerRow>) = match page {
            JourneyPage::Confirm(facts) => {
                let rows = facts.iter().filter_map(|fact| confirm::row(visit, draft, *fact));
                (visit.text("application-check-known"), rows.collect())
            }
            JourneyPage::Questions(needs) => {
                let rows = needs.iter().filter_map(|need| answer_row(visit, draft, *need, &href));
                let title = words::group(visit, needs).unwrap_or_else(|| visit.text("application-check-answers"));
                (title, rows.collect())
            }
            JourneyPage::Evidence(items) => {
                let rows = items.iter().map(|item| proof_row(visit, draft, item, &href));
                (visit.text("application-stage-proof"), rows.collect())
            }
            _ => continue,
        };
        // Pages of one group that follow each other are one part.
        match sections.last_mut() {
            Some(last) if last.title == title => last.rows.extend(rows),
            _ => sections.push(AnswerSection { title, rows }),
        }
    }
    sections
}

/// The answer to one question, if there is one.
fn answer_row(visit: &Visit, draft: &Draft, need: Need, page: &str) -> Option<AnswerRow> {
    let catalogue = visit.app.catalogue;
    let answer = match draft.given.get(need)? {
        Some(value) => said(catalogue, visit.locale(), need, value),
        None if is_optional(visit, draft, need) => visit.text("left-empty"),
        None => visit.text("i-do-not-know"),
    };
    Some(AnswerRow {
        fact: catalogue.program.vocabulary.fact_name(need.fact()).to_owned(),
        label: words::label(visit, need)?,
        lines: vec![answer],
        files: Vec::new(),
        href: format!("{page}#{}", key_of(catalogue, need)),
    })
}

fn proof_row(visit: &Visit, draft: &Draft, item: &Evidence, page: &str) -> AnswerRow {
    let name = visit.app.catalogue.program.vocabulary.fact_name(item.fact);
    let summary = Some(evidence::summary(visit, draft, item)).filter(|summary| !summary.is_empty());
    AnswerRow {
        fact: name.to_owned(),
        label: words::proof_label(visit, item.fact),
        lines: summary.into_iter().collect(),
        files: evidence::files_of(visit, draft, name),
        href: format!("{page}#{name}"),
    }
}

/// When the rules say no: why. It may be sent all the same, and a person decides.
pub(crate) fn refusal(visit: &Visit, draft: &Draft) -> Option<Vec<String>> {
    let judgement = Judgement::new(&visit.app.catalogue.program, draft.service, &draft.facts, visit.app.today());
    if judgement.verdict != Verdict::No {
        return None;
    }
    let spoken = visit.spoken();
    let reasons = judgement.decisive().map(|clause| {
        let said = spoken.requirement_otherwise(draft.service, clause);
        said.map_or_else(|| clause.words(), |said| said.text.into_owned())
    });
    Some(reasons.collect())
}
