//! Articles that an officer may read, found by query, service and state; those that need the officer's attention come
//! first.

use db::Tx;
use serde_json::{Value, json};

use super::{question_store, rights, store};
use crate::app::App;
use crate::staff;
use crate::staff::Officer;

/// What needs an officer's attention: articles due for review, questions, and answers not seen yet. Null if there is
/// nothing. Articles of an owner who has left go to the leaders of the agency's teams.
///
/// # Errors
/// If the database is unavailable.
pub async fn notice(tx: &mut Tx, app: &App, officer: &Officer) -> db::Result<Value> {
    let colleagues = staff::of_agency(tx, &officer.agency).await?;
    let is_here = |id: &str| colleagues.iter().any(|one| one.active && one.id == id);
    let is_theirs = |owner: &str| owner == officer.id || officer.is_team_leader() && !is_here(owner);
    let told = store::told_of(tx, &officer.agency).await?;
    let reviews = told
        .into_iter()
        .filter(|(_, owner, ..)| is_theirs(owner))
        .map(|(id, _, title, day)| json!({"href": format!("/desk/knowledge/{id}"), "title": title, "review_on": day}));
    let reviews: Vec<Value> = reviews.collect();
    let open = question_store::open_of(tx, &officer.agency).await?;
    let writes = !rights::services_of(app.catalogue, &officer.agency).is_empty() || !open.is_empty();
    let questions = open.iter().filter(|one| one.owner_id.as_deref().is_none_or(is_theirs)).count();
    let asked = question_store::asked_by(tx, &officer.id).await?;
    let answers = asked.iter().filter(|one| !one.is_open() && one.seen_at.is_none()).count();
    if reviews.is_empty() && questions == 0 && answers == 0 || !writes && answers == 0 {
        return Ok(Value::Null);
    }
    Ok(json!({"reviews": reviews, "questions": questions, "answers": answers}))
}
