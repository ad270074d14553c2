//! The articles, questions and answers that need an officer's attention.

use db::Tx;
use serde::Serialize;

use super::{question_store, rights, store};
use crate::app::App;
use crate::staff;
use crate::staff::Officer;

/// What needs an officer's attention.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleNotice {
    /// Articles due for review.
    pub reviews: Vec<DueReview>,
    /// How many questions are to be answered.
    pub questions: usize,
    /// How many answers the officer has not seen yet.
    pub answers: usize,
}

/// An article that is due for review.
#[derive(Clone, Debug, Serialize)]
pub struct DueReview {
    /// The address of the article at the desk.
    pub href: String,
    pub title: String,
    pub review_on: String,
}

/// What needs an officer's attention, `None` if there is no such thing. Articles of an owner who has left go to the leaders
/// of the agency's teams.
///
/// # Errors
/// If the database is unavailable.
pub async fn notice(tx: &mut Tx, app: &App, officer: &Officer) -> db::Result<Option<ArticleNotice>> {
    let colleagues = staff::of_agency(tx, &officer.agency).await?;
    let is_here = |id: &str| colleagues.iter().any(|one| one.active && one.id == id);
    let is_theirs = |owner: &str| owner == officer.id || officer.is_team_leader() && !is_here(owner);
    let told = store::told_of(tx, &officer.agency).await?;
    let reviews = told
        .into_iter()
        .filter(|(_, owner, ..)| is_theirs(owner))
        .map(|(id, _, title, review_on)| DueReview { href: format!("/desk/knowledge/{id}"), title, review_on });
    let reviews: Vec<DueReview> = reviews.collect();
    let open = question_store::open_of(tx, &officer.agency).await?;
    let writes = !rights::services_of(app.catalogue, &officer.agency).is_empty() || !open.is_empty();
    let questions = open.iter().filter(|one| one.owner_id.as_deref().is_none_or(is_theirs)).count();
    let asked = question_store::asked_by(tx, &officer.id).await?;
    let answers = asked.iter().filter(|one| !one.is_open() && one.seen_at.is_none()).count();
    if reviews.is_empty() && questions == 0 && answers == 0 || !writes && answers == 0 {
        return Ok(None);
    }
    Ok(Some(ArticleNotice { reviews, questions, answers }))
}
