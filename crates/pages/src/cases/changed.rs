//! What happened to a case while somebody had one of its pages open, for the page that says that it has changed.

use std::future::Future;
use std::pin::Pin;

use domain::cases::acting;
use domain::events::{self, Thing};
use domain::trust::Action;

use super::timeline;
use crate::web::{Change, Outcome, Visit};

/// The lines of the timeline since a moment, of the case that an address names; none for other addresses.
pub(super) fn changed(visit: &Visit, since: i64) -> Pin<Box<dyn Future<Output = Outcome<Vec<Change>>> + Send + '_>> {
    Box::pin(async move {
        let path = visit.here.split('?').next().unwrap_or_default();
        let Some(rest) = path.strip_prefix("/desk").unwrap_or(path).strip_prefix("/cases/") else {
            return Ok(Vec::new());
        };
        let reference = rest.split('/').next().unwrap_or_default();
        // The looks of the request are written already, so this one is written in its own transaction.
        let mut tx = visit.app.db.begin().await?;
        let held = acting::by_reference(&mut tx, &visit.app, &visit.actor(), reference, Action::See).await?;
        let mut happened = events::timeline(&mut tx, Thing::Case, &held.case.id).await?;
        tx.commit().await?;
        happened.retain(|one| one.at >= since);
        let lines = timeline::lines(visit, &held.case, &happened).into_iter();
        Ok(lines.map(|line| Change { what: line.what, who: line.who, at: line.at }).collect())
    })
}
