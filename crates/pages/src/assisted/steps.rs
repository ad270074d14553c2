//! The steps of an application in a sitting, by their number: as on the web, the answers decide which page that is.

use axum::extract::Path;
use axum::response::Response;
use catalogue::JourneyPage;
use db::Tx;
use domain::attachments::{self, Giver, Received};
use domain::trust::Action;

use super::reach::{self, Held};
use super::{answers, declaration, proofs, questions};
use crate::applications::{self, Wrong};
use crate::web::{Incoming, Outcome, Posted, Visit};

/// To the page that is next.
pub(super) async fn here(visit: Visit, Path((sitting, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = reach::application(&mut tx, &visit, (&sitting, &id), Action::See).await?;
    let to = held.elsewhere(&visit).unwrap_or_else(|| held.here());
    commit(tx, visit.see(&to)).await
}

pub(super) async fn show(visit: Visit, Path((sitting, id, number)): Path<(String, String, usize)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = reach::application(&mut tx, &visit, (&sitting, &id), Action::See).await?;
    if let Some(to) = held.elsewhere(&visit) {
        return commit(tx, visit.see(&to)).await;
    }
    let page = page(&mut tx, &visit, &held, number, &Wrong::default()).await?;
    commit(tx, page).await
}

async fn page(tx: &mut Tx, visit: &Visit, held: &Held, number: usize, wrong: &Wrong) -> Outcome<Response> {
    match held.opened.draft.page(number) {
        Some(JourneyPage::Confirm(facts)) => answers::confirm(tx, visit, held, number, facts).await,
        Some(JourneyPage::Questions(needs)) => {
            questions::page(tx, visit, held, (questions::Place::Step(number), needs), wrong).await
        }
        Some(JourneyPage::Evidence(items)) => proofs::page(tx, visit, held, (number, items), wrong).await,
        Some(JourneyPage::Check) => answers::check(tx, visit, held, number).await,
        Some(JourneyPage::Declaration(kind)) => declaration::page(tx, visit, held, (number, kind), wrong).await,
        // What there is to pay the person pays, on the web; where a form ends, the officer speaks with the person.
        Some(JourneyPage::Fee(_) | JourneyPage::Halt(_)) => Ok(visit.see(&held.address("/code"))),
        None => Ok(visit.see(&held.here())),
    }
}

/// Takes what a page sent. The whole write ends even when the page was closed.
pub(super) async fn save(
    visit: Visit,
    Path((sitting, id, number)): Path<(String, String, usize)>,
    incoming: Incoming,
) -> Outcome {
    let db = visit.app.db.clone();
    let asked = reach::may_hand_in(&visit, (&sitting, &id)).await;
    let (permission, posted) = incoming.after(&visit.app, asked).await?;
    // Before the transaction: a slow store must not keep others from writing.
    let received = attachments::receive(&visit.app, &permission, &Giver::of(&visit.actor()), &posted.files).await;
    let sent = (received, posted);
    let data = (visit, (sitting, id, number), sent);
    db.write(data, async |(visit, (sitting, id, number), sent), tx| {
        save_in(visit, tx, (&sitting, &id, number), sent).await
    })
    .await
}

async fn save_in(
    visit: Visit,
    mut tx: Tx,
    (sitting, id, number): (&str, &str, usize),
    (received, posted): (Received, Posted),
) -> Outcome {
    let mut held = reach::application(&mut tx, &visit, (sitting, id), Action::Change).await?;
    if let Some(to) = held.elsewhere(&visit) {
        return commit(tx, visit.see(&to)).await;
    }
    let Some(page_now) = held.opened.draft.page(number).cloned() else {
        let to = held.here();
        return commit(tx, visit.see(&to)).await;
    };
    let app = &visit.app;
    let errors = match &page_now {
        JourneyPage::Confirm(facts) => {
            domain::applications::confirm(&mut tx, app, &held.opened.grant, &mut held.opened.draft, facts).await?;
            Vec::new()
        }
        JourneyPage::Questions(needs) => questions::save(&mut tx, &visit, &mut held, needs, &posted).await?,
        JourneyPage::Evidence(items) => {
            match proofs::save(&mut tx, &visit, &mut held, items, (posted.clone(), &received)).await? {
                applications::Saved::GoOn => Vec::new(),
                applications::Saved::Stay => {
                    let to = held.address(&format!("/steps/{number}"));
                    return commit(tx, visit.see(&to)).await;
                }
                applications::Saved::Wrong(wrong) => wrong.errors,
            }
        }
        JourneyPage::Check => {
            let to = declaration::after_check(&held, number);
            return commit(tx, visit.see(&to)).await;
        }
        JourneyPage::Declaration(kind) => declaration::save(&mut tx, &visit, &mut held, kind, &posted).await?,
        JourneyPage::Fee(_) | JourneyPage::Halt(_) => Vec::new(),
    };
    if !errors.is_empty() {
        let wrong = Wrong { typed: Some(posted), errors };
        let page = page(&mut tx, &visit, &held, number, &wrong).await?;
        return commit(tx, page).await;
    }
    let to = match held.opened.draft.row.state.as_str() {
        "sent" => held.address("/sent"),
        _ if questions::waits_for_person(&visit, &held) => held.address("/code"),
        _ => held.here(),
    };
    commit(tx, visit.see(&to)).await
}

/// Keeps the look in the ledger and answers.
pub(super) async fn commit(tx: Tx, response: Response) -> Outcome {
    tx.commit().await?;
    Ok(response)
}
