//! The page "Who looked at my data".

use db::Tx;
use domain::trust::{self, Action, Grant};
use jiff::civil::{Date, date};
use serde::Serialize;

use super::days::{AccessLine, Day, days};
use super::words::{Acted, what, who, why};
use crate::people::account::own;
use crate::web::form::value_in;
use crate::web::{Outcome, View, Visit};

const ON_A_PAGE: usize = 100;

#[derive(Serialize)]
pub(in crate::people) struct AccessPage {
    days: Vec<DayOfLooks>,
    /// Whether the record is as it was written.
    is_whole: bool,
    /// The page with the entries before these.
    older: Option<String>,
    /// The page with the newest entries, from an older one.
    newest: Option<String>,
}

#[derive(Serialize)]
struct DayOfLooks {
    day: Date,
    lines: Vec<LookLine>,
    /// What the site did by itself, such as sending what was asked for.
    by_itself: Vec<LookLine>,
}

/// One entry of the record, or several that are the same.
#[derive(Serialize)]
struct LookLine {
    who: String,
    what: String,
    why: String,
    at: i64,
    count: usize,
    refused: bool,
    /// Whether the person did it themself.
    is_own: bool,
}

impl View for AccessPage {
    const TEMPLATE: &'static str = "access.html";

    fn samples() -> Vec<Self> {
        let line = |refused, is_own, count| LookLine {
            who: "Noor Haddad, Service NSW".to_owned(),
            what: "looked at your case for the gas rebate".to_owned(),
            why: "to work on your case".to_owned(),
            at: 1_782_000_000_000,
            count,
            refused,
            is_own,
        };
        let lines = vec![line(false, true, 3), line(true, false, 1), line(false, false, 1), line(false, false, 4)];
        let days = vec![DayOfLooks { day: date(2026, 7, 3), lines, by_itself: vec![line(false, false, 1)] }];
        let older = Some("/account/access?before=120".to_owned());
        vec![
            AccessPage { days, is_whole: true, older, newest: Some("/account/access".to_owned()) },
            AccessPage { days: Vec::new(), is_whole: false, older: None, newest: None },
        ]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "ledger").await?;
    page_of(&visit, tx, &grant, None).await
}

/// The record of the party of the grant: of the person, or of an organisation by its name and the address of its page.
pub(in crate::people) async fn page_of(visit: &Visit, mut tx: Tx, grant: &Grant, of: Option<(&str, &str)>) -> Outcome {
    let before = visit.here.split_once('?').and_then(|(_, query)| value_in(query, "before")?.parse().ok());
    let part = trust::part(&mut tx, grant, before, ON_A_PAGE).await?;
    let appointed = trust::appointed_by(&mut tx, grant).await?;
    tx.commit().await?;
    let names = appointed.into_iter().filter_map(|who| Some((who.representative_id?, who.name))).collect();
    let acted = Acted { names, for_organisation: of.is_some() };
    let older = part.entries.last().filter(|_| part.has_older);
    let days = days(&part.entries, visit.signed_in()?, |at| visit.app.day_of(at));
    let here = of.map_or("/account/access".to_owned(), |(_, address)| format!("{address}/access"));
    let title = match of {
        Some((name, _)) => visit.locale().say("access-title-of", &[("name", name.into())]),
        None => visit.text("access-title"),
    };
    Ok(visit.page().titled(title).back(of.map_or("/account", |(_, address)| address)).show(AccessPage {
        days: days.iter().map(|day| day_of_looks(visit, day, &acted)).collect(),
        is_whole: part.is_whole,
        older: older.map(|last| format!("{here}?before={}", last.seq)),
        newest: before.map(|_: i64| here.clone()),
    }))
}

fn day_of_looks(visit: &Visit, day: &Day<'_>, acted: &Acted) -> DayOfLooks {
    let is_by_itself = |line: &&AccessLine<'_>| line.entry.actor_kind == "system" && !line.entry.refused;
    let (by_itself, lines) = day.lines.iter().partition::<Vec<_>, _>(is_by_itself);
    let looks = |lines: Vec<&AccessLine<'_>>| lines.into_iter().map(|line| look(visit, line, acted)).collect();
    DayOfLooks { day: day.day, lines: looks(lines), by_itself: looks(by_itself) }
}

fn look(visit: &Visit, line: &AccessLine<'_>, acted: &Acted) -> LookLine {
    let entry = line.entry;
    LookLine {
        who: who(visit, entry, line.is_own, acted),
        what: if line.is_own { String::new() } else { what(visit, entry) },
        why: why(visit, entry),
        at: entry.at,
        count: line.count,
        refused: entry.refused,
        is_own: line.is_own,
    }
}
