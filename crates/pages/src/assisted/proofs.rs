//! Proofs at the desk: scanned at the counter, asked of their source, or handed in later by the person.

use axum::response::Response;
use catalogue::Channel;
use catalogue::service::{Evidence, EvidenceSource};
use db::Tx;
use domain::applications::{Proof, Stage};
use domain::attachments::Received;
use domain::uploads;
use serde::Serialize;

use super::frame::{self, InterviewFrame};
use super::reach::Held;
use crate::applications::{self, ProofItem, Saved, Wrong};
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(super) struct InterviewProofsPage {
    #[serde(flatten)]
    frame: InterviewFrame,
    items: Vec<SpokenProof>,
    /// How many proofs are not for the officer.
    left: usize,
    /// The kinds of files that are taken.
    accept: &'static str,
    /// Whether the person is on the telephone, and hands in copies later.
    by_phone: bool,
}

/// One proof, with its name in the person's language.
#[derive(Serialize)]
struct SpokenProof {
    #[serde(flatten)]
    proof: ProofItem,
    /// None where the person speaks the language of the desk.
    their_label: Option<String>,
}

impl View for InterviewProofsPage {
    const TEMPLATE: &'static str = "desk/interview-proofs.html";

    fn samples() -> Vec<Self> {
        let [full, bare] = InterviewFrame::samples();
        let spoken = |their_label: Option<&str>| {
            let their_label = their_label.map(str::to_owned);
            let proofs = ProofItem::samples().into_iter();
            proofs.map(move |proof| SpokenProof { proof, their_label: their_label.clone() })
        };
        let items = spoken(Some("Thẻ giảm giá")).chain(spoken(None)).collect();
        let page = |frame, items, left, by_phone| InterviewProofsPage {
            frame,
            items,
            left,
            accept: uploads::ACCEPT,
            by_phone,
        };
        vec![page(full, items, 1, true), page(bare, Vec::new(), 0, false)]
    }
}

pub(super) async fn page(
    tx: &mut Tx,
    visit: &Visit,
    held: &Held,
    (number, items): (usize, &[&Evidence]),
    wrong: &Wrong,
) -> Outcome<Response> {
    let frame = InterviewFrame::of(tx, visit, held, Stage::Proof).await?;
    let theirs = frame::theirs(visit, &held.sitting);
    let shown = items.iter().filter(|item| is_theirs(visit, held, item));
    let shown: Vec<SpokenProof> = shown.map(|item| spoken(visit, &theirs, held, item, wrong)).collect();
    let page = visit.page().title("interview-proofs-title").back(held.before(number));
    let page = page.form(held.address(&format!("/steps/{number}"))).errors(wrong.errors.clone());
    Ok(page.show(InterviewProofsPage {
        frame,
        left: items.len() - shown.len(),
        items: shown,
        accept: uploads::ACCEPT,
        by_phone: held.sitting.channel == Channel::Phone,
    }))
}

/// Proofs of a fact are for the officer who may both ask for it and see it.
fn is_theirs(visit: &Visit, held: &Held, item: &Evidence) -> bool {
    let fact = visit.app.catalogue.program.vocabulary.fact_name(item.fact);
    held.opened.grant.may_ask(fact) && held.shows(fact)
}

fn spoken(visit: &Visit, theirs: &Visit, held: &Held, item: &Evidence, wrong: &Wrong) -> SpokenProof {
    let mut proof = applications::proof_shown(visit, &held.opened.draft, item, wrong);
    // The address beside each file is the person's; officers have their own.
    for file in &mut proof.files {
        file.href = format!("/desk/files/{}", file.id);
    }
    let is_other = held.sitting.language != visit.language;
    let their_label = is_other.then(|| applications::fact_label(theirs, item.fact));
    SpokenProof { proof, their_label }
}

/// Keeps the proofs that are for the officer; the others are handed in later, or asked of their source.
pub(super) async fn save(
    tx: &mut Tx,
    visit: &Visit,
    held: &mut Held,
    items: &[&Evidence],
    (posted, received): (Posted, &Received),
) -> Outcome<Saved> {
    let (mine, left): (Vec<&Evidence>, Vec<&Evidence>) =
        items.iter().copied().partition(|item| is_theirs(visit, held, item));
    let (grant, draft) = (&held.opened.grant, &mut held.opened.draft);
    let saved = applications::save_proofs(visit, tx, grant, draft, &mine, (posted, received)).await?;
    if matches!(saved, Saved::GoOn) && !left.is_empty() {
        let how = |item: &&Evidence| match item.from {
            EvidenceSource::Person => (item.fact, Proof::Later),
            _ => (item.fact, Proof::Source),
        };
        let open = left.iter().filter(|item| !draft.proofs.contains_key(&item.fact));
        let proofs = open.map(how).collect();
        domain::applications::prove(tx, &visit.app, grant, draft, proofs).await?;
    }
    Ok(saved)
}
