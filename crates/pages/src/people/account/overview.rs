//! The first page of an account.

use domain::people::{contact_points, person};
use domain::trust::Action;
use serde_json::json;

use super::own;
use crate::web::{Outcome, Visit, waiting};

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "person").await?;
    let who = person(&mut tx, &grant).await?;
    let points = contact_points(&mut tx, &grant).await?;
    let kept = waiting(&mut tx, &visit).await?;
    tx.commit().await?;
    let points: Vec<_> = points.iter().map(|point| &point.address).collect();
    Ok(visit.untyped("account.html").title("account-title").show_untyped(json!({
        "name": who.and_then(|person| person.name), "contact_points": points, "kept": kept,
    })))
}
