//! Two officers wrote at the same time: a page with both texts side by side, and everything that was typed kept in its
//! form.

use axum::http::StatusCode;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::CaseHandle;
use domain::cases::decision::checks::{self, CheckedDraft};
use domain::cases::decision::merging::{DraftPart, differing, lines};
use domain::cases::decision::model::{Draft, Evidence};
use domain::cases::decision::speech::{Near, Speech};
use domain::cases::decision::store::DraftVersion;
use domain::codes;
use serde::Serialize;

use super::draft_view::SavedBy;
use crate::web::form::TOKEN;
use crate::web::{Outcome, Posted, View, Visit};

/// The field with the version that the officer saw.
pub(super) const VERSION: &str = "version";

/// The field with the version that somebody else saved meanwhile, when the officer chooses between the two.
pub(super) const MEANWHILE: &str = "meanwhile";

/// `desk/decision-both.html`.
#[derive(Serialize)]
pub(in crate::cases) struct BothDraftsPage {
    theirs: SavedBy,
    parts: Vec<DifferingPart>,
    /// The address of the draft.
    address: String,
    reference: String,
}

/// A part in which the drafts differ, line by line.
#[derive(Serialize)]
struct DifferingPart {
    /// What the fields of the form call it.
    name: String,
    label: String,
    mine: Vec<String>,
    theirs: Vec<String>,
}

impl View for BothDraftsPage {
    const TEMPLATE: &'static str = "desk/decision-both.html";

    fn samples() -> Vec<Self> {
        let part = DifferingPart {
            name: "reasons".to_owned(),
            label: "Reasons in plain words".to_owned(),
            mine: vec!["You use gas at home.".to_owned()],
            theirs: Vec::new(),
        };
        let page = |parts| BothDraftsPage {
            theirs: SavedBy::sample(),
            parts,
            address: "/desk/cases/GR7K4M2P/decision".to_owned(),
            reference: "GR7K 4M2P".to_owned(),
        };
        vec![page(vec![part]), page(Vec::new())]
    }
}

/// The page for the officer who saved last, and whose draft is not stored yet.
pub(super) async fn both(
    tx: &mut Tx,
    visit: &Visit,
    held: &CaseHandle,
    (mine, theirs): (&Draft, DraftVersion),
    posted: &Posted,
) -> Outcome<Response> {
    let other = theirs.draft();
    let version = theirs.version;
    let saved = SavedBy { version, by: theirs.officer_name.clone(), at: theirs.saved_at };
    let weighed = checks::of_draft(tx, &visit.app, held, (Some(theirs), other.clone())).await?;
    let speech = Speech::of(&visit.app, weighed.law.catalogue, &visit.language);
    let near = Near { attachments: &weighed.attachments, around: &weighed.around };
    let called = |evidence: &Evidence| speech.evidence(&weighed.law, &near, evidence);
    let parts = differing(mine, &other).into_iter().map(|part| DifferingPart {
        name: part.name(),
        label: part_words(visit, &weighed, &part),
        mine: lines(mine, &part, &called),
        theirs: lines(&other, &part, &called),
    });
    let address = format!("/desk/cases/{}/decision", held.case.reference);
    let mut page = visit.page().title("desk-decision-both-title").form(address.clone());
    for (name, value) in posted.fields().filter(|(name, _)| is_typed(name)) {
        page = page.hidden(name, value);
    }
    let page = page.hidden(VERSION, version.to_string()).hidden(MEANWHILE, version.to_string());
    Ok(page.status(StatusCode::CONFLICT).show(BothDraftsPage {
        theirs: saved,
        parts: parts.collect(),
        address,
        reference: codes::grouped(&held.case.reference),
    }))
}

/// Whether a field has what an officer typed, and not what the form itself carries.
fn is_typed(name: &str) -> bool {
    !matches!(name, TOKEN | VERSION | MEANWHILE | "do") && !name.starts_with("take-")
}

/// What a part of a draft is called.
fn part_words(visit: &Visit, weighed: &CheckedDraft, part: &DraftPart) -> String {
    match part {
        DraftPart::Outcome => visit.text("desk-decision-outcome"),
        DraftPart::Language => visit.text("desk-decision-language"),
        DraftPart::Weighed(id) => {
            let asked = weighed.law.service.duties.iter().find(|question| question.id == *id);
            asked.map_or_else(|| id.clone(), |question| question.ask.clone())
        }
        DraftPart::Conflicts => visit.text("desk-decision-conflicts"),
        DraftPart::Answer(id) => {
            let found = weighed.around.submissions.iter().find(|one| one.id == *id);
            let who = found.map_or("", |one| one.who.as_str());
            visit.locale().say("desk-decision-answer-to", &[("who", who.into())])
        }
        DraftPart::Conditions => visit.text("desk-decision-conditions"),
        DraftPart::Expiry => visit.text("desk-decision-expires"),
        DraftPart::Reasons => visit.text("desk-decision-reasons"),
        DraftPart::Departure => visit.text("desk-decision-departure"),
    }
}
