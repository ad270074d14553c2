//! Cases for programs: the same list and the same case as on the pages, as values.

use db::Tx;
use domain::cases::acting;
use domain::cases::list::seen;
use domain::cases::store::messages::Message;
use domain::cases::store::{self, Case};
use domain::trust::Action;

use super::list::{self};
use crate::web::{Outcome, Visit};

/// The newest cases after a key, one more than `most` where there are more; and the key of each.
pub(crate) async fn cases(tx: &mut Tx, visit: &Visit, after: Option<&str>, most: usize) -> Outcome<Vec<Case>> {
    let person = visit.session.person.as_deref().unwrap_or_default();
    let seen = seen(tx, &visit.app, &visit.actor(), person).await?;
    let after = after.and_then(list::cursor);
    let most = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    Ok(store::list(tx, &seen.grants, after.as_ref(), most).await?)
}

/// The key of a case in the list.
pub(crate) fn key(case: &Case) -> String {
    format!("{}.{}", case.opened_at, case.id)
}

/// One case with its messages.
pub(crate) async fn case(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<(Case, Vec<(bool, i64, String)>)> {
    let held = acting::by_reference(tx, &visit.app, &visit.actor(), reference, Action::See).await?;
    let messages = store::messages(tx, &held.grant).await?;
    let line = |message: Message| (message.from_kind == "officer", message.at, message.body);
    Ok((held.case, messages.into_iter().map(line).collect()))
}
