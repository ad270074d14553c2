//! Proofs at the desk: scanned at the counter, asked of their source, or handed in later by the person.

use axum::response::Response;
use catalogue::Channel;
use catalogue::service::{Evidence, EvidenceSource};
use db::Tx;
use domain::applications::{Proof, Stage};
use domain::attachments::Received;
use domain::uploads;
use serde_json::{Value, json};

use super::frame;
use super::reach::Held;
use crate::applications::{self, Saved, Wrong};
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn page(
    tx: &mut Tx,
    visit: &Visit,
    held: &Held,
    (number, items): (usize, &[&Evidence]),
    wrong: &Wrong,
) -> Outcome<Response> {
    let theirs = frame::theirs(visit, &held.sitting);
    let shown: Vec<Value> = items
        .iter()
        .filter(|item| is_theirs(visit, held, item))
        .map(|item| one(visit, &theirs, held, item, wrong))
        .collect();
    let mut content = frame::common(tx, visit, held, Stage::Proof).await?;
    content.insert("left".to_owned(), (items.len() - shown.len()).into());
    content.insert("items".to_owned(), shown.into());
    content.insert("accept".to_owned(), uploads::ACCEPT.into());
    content.insert("by_phone".to_owned(), (held.sitting.channel == Channel::Phone).into());
    let back = match number {
        0 | 1 => held.sitting.address(""),
        number => held.address(&format!("/steps/{}", number - 1)),
    };
    let page = visit.untyped("desk/interview-proofs.html").title("interview-proofs-title").back(back);
    Ok(page.form(held.address(&format!("/steps/{number}"))).errors(wrong.errors.clone()).show_untyped(content))
}

/// Proofs of a fact are for the officer who may both ask for it and see it.
fn is_theirs(visit: &Visit, held: &Held, item: &Evidence) -> bool {
    let fact = visit.app.catalogue.program.vocabulary.fact_name(item.fact);
    held.opened.grant.may_ask(fact) && held.shows(fact)
}

fn one(visit: &Visit, theirs: &Visit, held: &Held, item: &Evidence, wrong: &Wrong) -> Value {
    let mut shown = applications::proof_shown(visit, &held.opened.draft, item, wrong);
    // The address beside each file is the person's; officers have their own.
    for file in &mut shown.files {
        file.href = format!("/desk/files/{}", file.id);
    }
    let is_other = held.sitting.language != visit.language;
    let mut shown = json!(shown);
    shown["their_label"] = json!(is_other.then(|| applications::fact_label(theirs, item.fact)));
    shown
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
