//! The first page of the desk: who you are here.

use serde_json::json;

use crate::web::{Outcome, Visit, waiting};

pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let kept = waiting(&mut tx, &visit).await?;
    tx.commit().await?;
    let content = json!({"kept": kept, "work": format!("/desk/team/{}", domain::paths::encoded(&officer.id)), "languages": officer.languages, "skills": officer.skills, "roles": officer.roles});
    Ok(visit.untyped("desk/home.html").title("desk-home-title").show_untyped(content))
}
