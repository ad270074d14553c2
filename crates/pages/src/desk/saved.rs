//! Views of the queue that officers name, and the list as a table.

use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use domain::desk::filter::{address, query};
use domain::desk::listing::{everything, line};
use domain::desk::saved_views;
use domain::work_items::Item;

use super::filter::filter;
use super::item::ShownItem;
use super::queue_reader::QueueReader;
use super::words::kind;
use crate::web::{Outcome, Posted, Visit};

/// `POST /desk/views`: saves the filter and order of the list under a name.
pub(super) async fn save(visit: Visit, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    // Only what a filter knows is stored, whatever was sent.
    let shown = filter(posted.get("query"), &officer.id);
    let query = query(&shown, shown.view);
    let mut tx = visit.app.db.begin().await?;
    let is_shared = posted.get("shared") == "yes";
    saved_views::save(&mut tx, &visit.app, &officer, (posted.get("name"), &query, is_shared)).await?;
    tx.commit().await?;
    Ok(visit.see(&address(&shown, shown.view)))
}

/// `POST /desk/views/ID/remove`.
pub(super) async fn remove(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.begin().await?;
    saved_views::remove(&mut tx, &officer, &id).await?;
    tx.commit().await?;
    Ok(visit.see("/desk"))
}

/// `GET /desk/export.csv`: the whole list as a table that names nobody.
pub(super) async fn export(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let asked = visit.here.split_once('?').map_or("", |(_, query)| query).to_owned();
    let mut tx = visit.app.db.read().await?;
    let reading = QueueReader::begin(&mut tx, &visit, &officer).await?;
    let filter = reading.resolved(&mut tx, &visit, filter(&asked, &officer.id)).await?;
    let items = everything(&mut tx, &reading.scope, reading.pick(&visit), &filter).await?;
    drop(tx);
    let heads = ["service", "kind", "turn", "due", "late", "since", "holder"];
    let heads = heads.map(|name| visit.text(&format!("desk-export-{name}")));
    let mut table = line(heads.iter().map(String::as_str));
    for item in &items {
        table.push_str(&row(&visit, item));
    }
    let name = format!("attachment; filename=\"queue-{}.csv\"", visit.app.today());
    let headers = [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, table).into_response())
}

fn row(visit: &Visit, item: &Item) -> String {
    let shown = ShownItem::new(visit, item);
    let due = shown.due.map(|day| day.to_string()).unwrap_or_default();
    let since = visit.app.day_of(item.since).to_string();
    let late = if shown.is_late { "1" } else { "0" };
    let kind = kind(visit, item.kind());
    line([&*shown.service, &kind, &shown.turn, &due, late, &since, shown.holder.as_deref().unwrap_or_default()])
}
