//! The first page of the desk: who you are here.

use serde_json::json;

use crate::web::{Outcome, Visit};

pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?;
    let content = json!({"work": format!("/desk/team/{}", crate::web::layout::encoded(&officer.id)), "languages": officer.languages, "skills": officer.skills, "roles": officer.roles});
    Ok(visit.page("desk/home.html").title("desk-home-title").show(content))
}
