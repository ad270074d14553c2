//! All articles that an officer may read, found by words, service and state; what waits for the officer comes first.

use db::Tx;
use serde_json::{Value, json};

use super::model::{Article, State};
use super::rights;
use super::words::{asked, is_overdue, line, service_name};
use super::{question_store, store};
use crate::app::App;
use crate::officers::{self, Officer};
use crate::web::{Outcome, Visit};

/// Nobody reads further down a list.
const MOST: usize = 100;

pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let (words, service) = (asked(&visit, "q"), asked(&visit, "service"));
    let state = asked(&visit, "state").and_then(|name| State::of(&name));
    let mut tx = visit.app.db.read().await?;
    let shelved = visit.app.knowledge.now(&mut tx).await?;
    let waits = notice(&mut tx, &visit.app, &officer).await?;
    drop(tx);
    let fits = |article: &&Article| {
        let is_state = state.map_or(article.state() != State::Retired, |state| article.state() == state);
        let is_service = service.as_deref().is_none_or(|id| article.is_for(id));
        is_state && is_service && rights::may_read(&officer.agency, article)
    };
    let all = match &words {
        Some(words) => shelved.for_staff(words),
        None => shelved.articles.iter().collect(),
    };
    let mut found: Vec<&Article> = all.into_iter().filter(fits).collect();
    if words.is_none() {
        let is_due = |article: &&Article| article.owner_id == officer.id && is_overdue(&visit, article);
        found.sort_by_key(|article| !is_due(article));
    }
    let mut services: Vec<&str> = visit.app.catalogue.services.iter().map(|service| service.id.as_str()).collect();
    services.sort_by_key(|id| service_name(&visit, id));
    let option =
        |id: &str| json!({"value": id, "text": service_name(&visit, id), "selected": service.as_deref() == Some(id)});
    let content = json!({
        "words": words,
        "state": state.map(State::name),
        "services": services.into_iter().map(option).collect::<Vec<_>>(),
        "articles": found.iter().take(MOST).map(|article| line(&visit, article)).collect::<Vec<_>>(),
        "found": found.len(),
        "is_cut": found.len() > MOST,
        "waits": waits,
        "may_write": !rights::services_of(visit.app.catalogue, &officer.agency).is_empty(),
    });
    Ok(visit.page("desk/knowledge.html").title("desk-knowledge-title").show(content))
}

/// What of the articles waits for an officer: those to be looked at again, questions, and answers not yet seen. Null when
/// nothing does. What belonged to somebody who has left waits for who leads the agency's teams.
///
/// # Errors
/// When the database cannot be used.
pub async fn notice(tx: &mut Tx, app: &App, officer: &Officer) -> db::Result<Value> {
    let colleagues = officers::of_agency(tx, &officer.agency).await?;
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
