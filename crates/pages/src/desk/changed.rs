//! What changed about a service since the officer read it, shown before their next case of that service.

use axum::response::Response;
use db::Tx;
use domain::desk::unread::{self, REASONS, UnreadChange};
use domain::paths::encoded;
use domain::work_items;
use serde::Serialize;

use super::words::service;
use crate::web::form::value_in;
use crate::web::{Choice, Outcome, Posted, Problem, View, Visit};

/// `desk/changed.html`.
#[derive(Debug, Serialize)]
pub(super) struct ChangedPage {
    service: String,
    changes: Vec<ChangeShown>,
    /// Why it can be read later.
    reasons: Vec<Choice>,
    item: String,
}

/// One briefing or article that changed.
#[derive(Debug, Serialize)]
struct ChangeShown {
    title: String,
    href: String,
    why: String,
    lines: Vec<String>,
}

impl From<UnreadChange> for ChangeShown {
    fn from(change: UnreadChange) -> Self {
        ChangeShown { title: change.title, href: change.href, why: change.why, lines: change.lines }
    }
}

/// Where an officer is led before a case, if something changed since they read about its service. Where nothing did,
/// they may go on.
pub(super) async fn before(tx: &mut Tx, visit: &Visit, reference: &str) -> Outcome<Option<Response>> {
    let officer = visit.officer()?;
    let Some(item) = work_items::by_reference(tx, reference).await? else { return Ok(None) };
    let changes = unread::before_item(tx, &visit.app, officer, &item).await?;
    Ok((!changes.is_empty()).then(|| visit.see(&format!("/desk/changed?item={}", encoded(&item.id)))))
}

/// `GET /desk/changed?item=`.
pub(super) async fn show(visit: Visit) -> Outcome {
    let officer = visit.officer()?.clone();
    let asked = visit.here.split_once('?').map_or("", |(_, query)| query);
    let id = value_in(asked, "item").unwrap_or_default();
    let mut tx = visit.app.db.read().await?;
    let item = work_items::item(&mut tx, &id).await?.ok_or_else(Problem::not_found)?;
    let changes = unread::before_item(&mut tx, &visit.app, &officer, &item).await?;
    drop(tx);
    if changes.is_empty() {
        return Ok(visit.see(&item.link));
    }
    let reason = |name: &&str| Choice::open(*name, visit.text(&format!("desk-later-{name}")));
    let choose = Choice::open("", visit.text("desk-give-choose"));
    let content = ChangedPage {
        service: service(&visit, item.service.as_deref()),
        changes: changes.into_iter().map(ChangeShown::from).collect(),
        reasons: std::iter::once(choose).chain(REASONS.iter().map(reason)).collect(),
        item: id,
    };
    Ok(visit.page().title("desk-changed-title").back("/desk").form("/desk/changed").show(content))
}

/// `POST /desk/changed`: read, or to be read later for a reason. Goes on to the case.
pub(super) async fn go_on(visit: Visit, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let mut tx = visit.app.db.begin().await?;
    let item = match posted.get("act") {
        "later" => {
            let later = (posted.get("item"), posted.get("why"));
            unread::put_off(&mut tx, &visit.app, &officer, later).await?
        }
        _ => unread::read_before(&mut tx, &visit.app, &officer, posted.get("item")).await?,
    };
    tx.commit().await?;
    Ok(visit.see(&item.link))
}

impl View for ChangedPage {
    const TEMPLATE: &'static str = "desk/changed.html";

    fn samples() -> Vec<Self> {
        let article = ChangeShown {
            title: "Two meters at one address".to_owned(),
            href: "/desk/briefings/articles/019ee77e".to_owned(),
            why: "The regulation of June changed it.".to_owned(),
            lines: vec!["Ask for both bills.".to_owned(), "يُدفع مرة واحدة".to_owned()],
        };
        let briefing = ChangeShown {
            title: "Gas rebate".to_owned(),
            href: "/desk/briefings/gas-rebate".to_owned(),
            why: String::new(),
            lines: Vec::new(),
        };
        let page = ChangedPage {
            service: "Gas rebate".to_owned(),
            changes: vec![article, briefing],
            reasons: vec![Choice::open("", "Choose"), Choice::open("counter", "The person is at the counter")],
            item: "019ee77d".to_owned(),
        };
        vec![page]
    }
}
