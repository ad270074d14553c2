//! All articles that an officer may read, found by words, service and state; what waits for the officer comes first:
//! what pages show and take of it.

use domain::knowledge::list::notice;
use domain::knowledge::model::{Article, State};
use domain::knowledge::rights;
use serde_json::json;

use super::words::{asked, is_overdue, line, service_name};
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
    Ok(visit.untyped("desk/knowledge.html").title("desk-knowledge-title").show_untyped(content))
}
