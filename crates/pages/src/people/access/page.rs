//! The page "Who looked at my data".

use std::collections::HashMap;

use domain::people::access::view::{AccessLine, Day, days};
use domain::trust::{self, Action};
use serde_json::{Value, json};

use super::words::{what, who, why};
use crate::people::account::own;
use crate::web::form::value_in;
use crate::web::{Outcome, Visit};

const ON_A_PAGE: usize = 100;

pub(super) async fn show(visit: Visit) -> Outcome {
    let before = visit.here.split_once('?').and_then(|(_, query)| value_in(query, "before")?.parse().ok());
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "ledger").await?;
    let part = trust::part(&mut tx, &grant, before, ON_A_PAGE).await?;
    let appointed = trust::appointed_by(&mut tx, &grant).await?;
    tx.commit().await?;
    let acted = appointed.into_iter().filter_map(|who| Some((who.representative_id?, who.name))).collect();
    let older =
        part.entries.last().filter(|_| part.has_older).map(|last| format!("/account/access?before={}", last.seq));
    let days = days(&part.entries, grant.person(), |at| visit.app.day_of(at));
    let days: Vec<Value> = days.iter().map(|day| shown(&visit, day, &acted)).collect();
    let newest = before.map(|_| "/account/access");
    Ok(visit.untyped("access.html").title("access-title").back("/account").show_untyped(json!({
        "days": days, "is_whole": part.is_whole, "older": older, "newest": newest,
    })))
}

fn shown(visit: &Visit, day: &Day<'_>, acted: &HashMap<String, String>) -> Value {
    let lines: Vec<Value> = day.lines.iter().map(|line| line_of(visit, line, acted)).collect();
    json!({"day": day.day.to_string(), "lines": lines})
}

fn line_of(visit: &Visit, line: &AccessLine<'_>, acted: &HashMap<String, String>) -> Value {
    let entry = line.entry;
    json!({
        "who": who(visit, entry, line.is_own, acted),
        "what": if line.is_own { String::new() } else { what(visit, entry) },
        "why": why(visit, entry),
        "at": entry.at,
        "count": line.count,
        "refused": entry.refused,
        "is_own": line.is_own,
    })
}
