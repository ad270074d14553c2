//! The queue as a page.

use serde_json::{Value, json};

use super::articles;
use super::claims;
use super::model::{Filter, View};
use super::scope::scope;
use super::store;
use super::words::{address, language, line};
use crate::codes;
use crate::knowledge;
use crate::web::form::value_in;
use crate::web::layout::encoded;
use crate::web::{Outcome, Posted, Visit};

/// Items on a page.
const PAGE: i64 = 50;
/// Items that are counted in a view; of more it is said that there are more.
const COUNTED: i64 = 100;
/// Symbols of a reference.
const REFERENCE: usize = 8;

pub(super) async fn show(visit: Visit) -> Outcome {
    page(&visit, None).await
}

/// `GET /desk/find?q=`: what has a reference, however it was typed.
pub(super) async fn find(visit: Visit) -> Outcome {
    visit.officer()?;
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let typed = value_in(query, "q").unwrap_or_default();
    let found = match codes::typed(&typed, REFERENCE) {
        Some(reference) => {
            let mut tx = visit.app.db.read().await?;
            store::by_reference(&mut tx, &reference).await?
        }
        None => None,
    };
    match found {
        Some(item) => Ok(visit.see(&address(&item))),
        None => page(&visit, Some(&typed)).await,
    }
}

async fn page(visit: &Visit, not_found: Option<&str>) -> Outcome {
    let officer = visit.officer()?.clone();
    let query = visit.here.split_once('?').map_or("", |(_, query)| query).to_owned();
    let filter = filter(&query);
    let scope = scope(&visit.app, &officer.agency);
    let now = visit.now();
    let mut tx = visit.app.db.read().await?;
    let mut items = store::queue(&mut tx, &scope, &officer.id, &filter, now, PAGE + 1).await?;
    let counts = store::counts(&mut tx, &scope, (&officer.id, now), COUNTED + 1).await?;
    let waits = knowledge::notice(&mut tx, &visit.app, &officer).await?;
    drop(tx);
    let more = items.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    items.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    let next = items.last().filter(|_| more).map(|last| {
        let after = format!("{}~{}", last.rank, last.id);
        format!("/desk?{}", with(&filter, filter.view, Some(&after)))
    });
    let view = |view: View, count: i64| {
        let counted = visit.locale().say("desk-counted", &[("n", count.min(COUNTED).into())]);
        let counted = if count > COUNTED {
            visit.locale().say("desk-more-than", &[("n", counted.as_str().into())])
        } else {
            counted
        };
        json!({
            "text": visit.locale().say(&format!("desk-view-{}", view.name()), &[("n", counted.as_str().into())]),
            "href": format!("/desk?{}", with(&filter, view, None)),
            "is_current": view == filter.view,
        })
    };
    let counted = [counts.0, counts.1, counts.2, counts.3];
    let views: Vec<Value> = View::ALL.into_iter().zip(counted).map(|(one, count)| view(one, count)).collect();
    let chosen = |known: &Option<String>, value: &str| known.as_deref() == Some(value);
    let services = articles::services(&visit.app, &officer.agency).into_iter();
    let services =
        services.map(|one| json!({"value": one.id, "text": one.name, "selected": chosen(&filter.service, &one.id)}));
    let tags = visit.app.locales.all().map(|locale| locale.tag());
    let languages =
        tags.map(|tag| json!({"value": tag, "text": language(visit, tag), "selected": chosen(&filter.language, tag)}));
    let content = json!({
        "views": views,
        "waits": waits,
        "view": filter.view.name(),
        "items": items.iter().map(|item| line(visit, item)).collect::<Vec<_>>(),
        "services": services.collect::<Vec<_>>(),
        "languages": languages.collect::<Vec<_>>(),
        "due_by": filter.due_by.map(|day| day.to_string()),
        "next": next,
        "not_found": not_found,
        "is_empty_view": items.is_empty() && filter.after.is_none(),
    });
    Ok(visit.page("desk/queue.html").title("desk-queue-title").form("/desk/next").show(content))
}

/// `POST /desk/next`: whatever is first becomes mine.
pub(super) async fn next(visit: Visit, _: Posted) -> Outcome {
    visit.officer()?;
    let mut tx = visit.app.db.begin().await?;
    let taken = claims::claim_next(&mut tx, &visit.app, &visit.actor()).await?;
    tx.commit().await?;
    Ok(visit.see(&taken.map_or_else(|| "/desk".to_owned(), |item| address(&item))))
}

/// What the address asks for. What it does not know is left out.
fn filter(query: &str) -> Filter {
    let value = |name: &str| value_in(query, name).filter(|value| !value.is_empty());
    Filter {
        view: value("view").and_then(|name| View::of(&name)).unwrap_or_default(),
        service: value("service"),
        language: value("language"),
        due_by: value("due_by").and_then(|day| day.parse().ok()),
        after: value("after").and_then(|after| {
            let (rank, id) = after.split_once('~')?;
            Some((rank.to_owned(), id.to_owned()))
        }),
    }
}

fn with(filter: &Filter, view: View, after: Option<&str>) -> String {
    let mut query = format!("view={}", view.name());
    let due_by = filter.due_by.map(|day| day.to_string());
    let parts = [("service", filter.service.as_deref()), ("language", filter.language.as_deref())];
    for (name, value) in parts.into_iter().chain([("due_by", due_by.as_deref()), ("after", after)]) {
        if let Some(value) = value {
            query.push_str(&format!("&{name}={}", encoded(value)));
        }
    }
    query
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_and_written_alike() {
        let asked = "view=mine&service=gas-rebate&language=ar&due_by=2026-07-01&after=9x~b";
        let read = filter(asked);
        assert_eq!(with(&read, read.view, Some("9x~b")), asked);
        assert_eq!(with(&filter("view=best&due_by=soon&after=x"), View::Free, None), "view=free");
    }
}
