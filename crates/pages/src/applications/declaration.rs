//! Takes the declaration and where a receipt goes, and sends the application.

use db::Tx;
use domain::applications::acts;
use domain::applications::draft::Draft;
use domain::people::{self, address};
use domain::trust::{self, Actor, Grant};
use screens::FieldError;

use super::steps::Wrong;
use crate::web::{Outcome, Posted, Visit};

/// Takes the declaration, and sends the application where there is nothing to pay.
pub(super) async fn save(
    visit: &Visit,
    tx: &mut Tx,
    grant: &Grant,
    draft: &mut Draft,
    posted: Posted,
) -> Outcome<Option<Wrong>> {
    let mut errors = Vec::new();
    let mut wrong = |key: &str, href: &str| errors.push(FieldError { text: visit.text(key), href: href.to_owned() });
    if draft.service.apply.declaration.is_some() && !posted.has("declared") {
        wrong("application-declare-first", "#declared");
    }
    let email = posted.find("email").filter(|email| !email.is_empty());
    if email.is_some_and(|email| address::email(email).is_none()) {
        wrong("application-email-wrong", "#email");
    }
    let email = email.map(str::to_owned);
    if !errors.is_empty() {
        return Ok(Some(Wrong { typed: Some(posted), errors }));
    }
    acts::declare(tx, &visit.app, grant, draft, email).await?;
    if draft.is_complete() {
        acts::send(tx, &visit.app, grant, draft).await?;
        follow(visit, tx, grant, draft).await?;
    }
    Ok(None)
}

/// Anyone who sent it with its code follows it from here on, as a guest who began it does.
pub(super) async fn follow(visit: &Visit, tx: &mut Tx, grant: &Grant, draft: &Draft) -> Outcome<()> {
    if !matches!(grant.actor(), Actor::Holder { .. }) || !people::is_guest(tx, &draft.row.person_id).await? {
        return Ok(());
    }
    let person = visit.person_for_keeping(tx).await?;
    Ok(trust::follow(tx, &visit.app, &person, &draft.row.person_id, true).await?)
}
