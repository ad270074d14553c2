//! Takes the declaration and where a receipt goes, and sends the application.

use db::Tx;
use domain::applications::acts;
use domain::applications::draft::Draft;
use domain::people::{self, address};
use domain::trust::{self, Actor, Grant};
use screens::FieldError;

use super::conflicts::{SEEN, mark_of_all};
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
    let mut wrong = |text: String, href: &str| errors.push(FieldError { text, href: href.to_owned() });
    let declares = draft.service.apply.declaration.is_some();
    // Nobody declares what they have not seen: another tab or another person changed it.
    if posted.find(SEEN).is_some_and(|seen| seen != mark_of_all(draft)) {
        wrong(visit.text("application-changed-meanwhile"), if declares { "#declared" } else { "#email" });
    } else if declares && !posted.has("declared") {
        wrong(visit.text("application-declare-first"), "#declared");
    }
    let email = posted.find("email").filter(|email| !email.is_empty());
    let email = email.map(|email| address::read_email(visit.locale(), email)).transpose();
    let email = email.unwrap_or_else(|text| {
        wrong(text, "#email");
        None
    });
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
