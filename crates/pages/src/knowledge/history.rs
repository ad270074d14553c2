//! Every version of an article, and what differs between two of them.

use axum::extract::Path;
use domain::knowledge::store::Version;
use domain::knowledge::{difference, rights, store};
use serde_json::json;

use super::words::asked;
use crate::web::{Outcome, Problem, Visit};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let article = store::one(&mut tx, &id).await?.filter(|article| rights::may_read(&officer.agency, article));
    let article = article.ok_or_else(Problem::not_found)?;
    let mut versions = store::versions(&mut tx, &id).await?;
    drop(tx);
    if !rights::may_change(&officer.agency, &article) {
        // What was a draft stays with those who wrote it.
        let first = versions.iter().rev().find(|one| one.state != "draft").map_or(i64::MAX, |one| one.version);
        versions.retain(|one| one.version >= first);
    }
    let wanted = |name: &str| asked(&visit, name).and_then(|number| number.parse::<i64>().ok());
    let newest = versions.first().map_or(0, |one| one.version);
    let to = wanted("to").unwrap_or(newest);
    let from = wanted("from").unwrap_or(to - 1);
    let find = |number: i64| versions.iter().find(|one| one.version == number);
    let compared = find(from).zip(find(to)).map(|(before, after)| {
        json!({
            "title": difference::between(&before.title, &after.title),
            "public": difference::between(&before.public_text, &after.public_text),
            "staff": difference::between(&before.staff_text, &after.staff_text),
        })
    });
    let line = |one: &Version| {
        json!({
            "version": one.version, "state": one.state, "title": one.title, "why": one.why,
            "by": one.officer_name, "at": one.at,
            "href": find(one.version - 1).map(|before| {
                format!("/desk/knowledge/{id}/history?from={}&to={}#difference", before.version, one.version)
            }),
        })
    };
    let option = |chosen: i64| {
        let one = move |one: &Version| json!({"value": one.version.to_string(), "text": one.version.to_string(), "selected": one.version == chosen});
        versions.iter().map(one).collect::<Vec<_>>()
    };
    let content = json!({
        "title": article.title,
        "language": article.language,
        "versions": versions.iter().map(line).collect::<Vec<_>>(),
        "from": from, "to": to, "froms": option(from), "tos": option(to),
        "address": format!("/desk/knowledge/{id}/history"),
        "compared": compared,
    });
    let page = visit.untyped("desk/article-history.html").title("desk-knowledge-history-title");
    Ok(page.back(format!("/desk/knowledge/{id}")).show_untyped(content))
}
