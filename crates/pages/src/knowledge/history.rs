//! The page of every version of an article, and what differs between two of them.

use axum::extract::Path;
use domain::knowledge::model::State;
use domain::knowledge::store::Version;
use domain::knowledge::{difference, rights, store};

use super::history_view::{ComparedVersions, HistoryPage, VersionLine};
use super::words::asked;
use crate::web::{Choice, Outcome, Problem, Visit};

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
    let compared = find(from).zip(find(to)).map(|(before, after)| ComparedVersions {
        title: difference::between(&before.title, &after.title),
        public: difference::between(&before.public_text, &after.public_text),
        staff: difference::between(&before.staff_text, &after.staff_text),
    });
    let line = |one: &Version| VersionLine {
        version: one.version,
        state: State::of(&one.state).unwrap_or(State::Published),
        why: one.why.clone(),
        by: one.officer_name.clone(),
        at: one.at,
        href: find(one.version - 1).map(|before| {
            format!("/desk/knowledge/{id}/history?from={}&to={}#difference", before.version, one.version)
        }),
    };
    let options = |chosen: i64| {
        let numbers = versions.iter().map(|one| one.version);
        numbers.map(|version| Choice::new(version.to_string(), version.to_string(), version == chosen)).collect()
    };
    let page = visit.page().title("desk-knowledge-history-title").back(format!("/desk/knowledge/{id}"));
    Ok(page.show(HistoryPage {
        title: article.title,
        language: article.language,
        versions: versions.iter().map(line).collect(),
        from,
        to,
        froms: options(from),
        tos: options(to),
        address: format!("/desk/knowledge/{id}/history"),
        compared,
    }))
}
