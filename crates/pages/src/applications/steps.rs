//! Shows and saves the pages of an application by their number; which page a number is follows from the answers.

use axum::extract::Path;
use axum::response::Response;
use catalogue::JourneyPage;
use db::Tx;
use domain::applications::acts;
use domain::applications::draft::Draft;
use domain::attachments::{self, Received};
use domain::people::{self, ContactPoint};
use domain::trust::{Action, Actor, Grant};
use screens::FieldError;

use super::access::{self, Opened};
use super::{check, confirm, declaration, evidence, fee, halt, questions};
use crate::web::{Incoming, Outcome, Posted, Visit};

/// To the page that is next.
pub(super) async fn here(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let opened = access::open(&visit, &mut tx, &id, Action::See).await?;
    tx.commit().await?;
    let to = opened.elsewhere(&visit).unwrap_or_else(|| opened.draft.here());
    Ok(visit.see(&to))
}

pub(super) async fn show(visit: Visit, Path((id, number)): Path<(String, usize)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let Opened { mut draft, grant } = match opened_or_elsewhere(&visit, &mut tx, &id, Action::See).await? {
        Ok(opened) => opened,
        Err(response) => return commit(tx, response).await,
    };
    if matches!(draft.page(number), Some(JourneyPage::Check)) && draft.row.email.is_none() {
        draft.row.email = own_email(&visit, &mut tx, &grant).await?;
    }
    drop(grant);
    tx.commit().await?;
    match draft.page(number) {
        Some(_) => Ok(page(&visit, &draft, number, &Wrong::default())),
        None => Ok(visit.see(&draft.here())),
    }
}

/// The address with which the person signs in: it is filled in for the receipt, and not asked again.
async fn own_email(visit: &Visit, tx: &mut Tx, grant: &Grant) -> Outcome<Option<String>> {
    let is_own = matches!(grant.actor(), Actor::Person { id, .. } if id == grant.person());
    if !is_own || !visit.session.is_signed_in() {
        return Ok(None);
    }
    let points = people::contact_points(tx, grant).await?;
    let signs_in = |point: &ContactPoint| point.kind == "email" && point.verified_at.is_some();
    Ok(points.into_iter().find(signs_in).map(|point| point.address))
}

/// What was typed and cannot be taken.
#[derive(Default)]
pub(crate) struct Wrong {
    pub typed: Option<Posted>,
    pub errors: Vec<FieldError>,
}

/// The page with this number.
pub(super) fn page(visit: &Visit, draft: &Draft, number: usize, wrong: &Wrong) -> Response {
    match draft.page(number) {
        Some(JourneyPage::Confirm(facts)) => confirm::page(visit, draft, number, facts),
        Some(JourneyPage::Questions(needs)) => questions::page(visit, draft, number, needs, wrong),
        Some(JourneyPage::Evidence(items)) => evidence::page(visit, draft, number, items, wrong),
        // On the web what is declared stands beneath what it is about.
        Some(JourneyPage::Check) => check::page(visit, draft, number, wrong),
        Some(JourneyPage::Declaration(_)) => visit.see(&draft.address(number - 1)),
        Some(JourneyPage::Fee(fee)) => fee::page(visit, draft, number, *fee),
        Some(JourneyPage::Halt(halt)) => halt::page(visit, draft, *halt),
        None => visit.see(&draft.here()),
    }
}

/// Takes what a page sent. The whole write ends even when the person has closed the page.
pub(super) async fn save(visit: Visit, Path((id, number)): Path<(String, usize)>, incoming: Incoming) -> Outcome {
    let db = visit.app.db.clone();
    let asked = access::may_hand_in(&visit, &id).await;
    let ((permission, giver), posted) = incoming.after(&visit.app, asked).await?;
    // Before the transaction: a slow store must not keep others from writing.
    let received = attachments::receive(&visit.app, &permission, &giver, &posted.files).await;
    let data = (visit, id, number, (posted, received));
    db.write(data, async |(visit, id, number, sent), tx| save_in(visit, tx, &id, number, sent).await).await
}

async fn save_in(visit: Visit, mut tx: Tx, id: &str, number: usize, (posted, received): (Posted, Received)) -> Outcome {
    let Opened { mut draft, grant } = match opened_or_elsewhere(&visit, &mut tx, id, Action::Change).await? {
        Ok(opened) => opened,
        Err(response) => return commit(tx, response).await,
    };
    let Some(page_now) = draft.page(number).cloned() else {
        let to = draft.here();
        return commit(tx, visit.see(&to)).await;
    };
    let app = &visit.app;
    let wrong = match page_now {
        JourneyPage::Confirm(facts) => {
            acts::confirm(&mut tx, app, &grant, &mut draft, &facts).await?;
            None
        }
        JourneyPage::Questions(needs) => questions::save(&visit, &mut tx, &grant, &mut draft, &needs, posted).await?,
        JourneyPage::Evidence(items) => {
            match evidence::save(&visit, &mut tx, &grant, &mut draft, &items, (posted, &received)).await? {
                evidence::Saved::GoOn => None,
                evidence::Saved::Stay => {
                    return commit(tx, visit.see(&draft.address(number))).await;
                }
                evidence::Saved::Wrong(wrong) => Some(wrong),
            }
        }
        JourneyPage::Check | JourneyPage::Declaration(_) => {
            declaration::save(&visit, &mut tx, &grant, &mut draft, posted).await?
        }
        JourneyPage::Fee(_) | JourneyPage::Halt(_) => None,
    };
    tx.commit().await?;
    match wrong {
        Some(wrong) => Ok(page(&visit, &draft, number, &wrong)),
        None if draft.row.state == "sent" => Ok(visit.see(&format!("/applications/{id}/confirmation"))),
        None => Ok(visit.see(&draft.here())),
    }
}

/// The draft, or the answer that sends the person elsewhere.
pub(super) async fn opened_or_elsewhere(
    visit: &Visit,
    tx: &mut Tx,
    id: &str,
    action: Action,
) -> Outcome<Result<Opened, Response>> {
    let opened = access::open(visit, tx, id, action).await?;
    Ok(match opened.elsewhere(visit) {
        Some(to) => Err(visit.see(&to)),
        None => Ok(opened),
    })
}

/// Keeps the look in the ledger and answers.
pub(super) async fn commit(tx: Tx, response: Response) -> Outcome {
    tx.commit().await?;
    Ok(response)
}
