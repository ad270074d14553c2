//! One act on the ticked rows of the queue: its form where something is missing, its result, and taking it back.

use std::collections::BTreeSet;

use axum::extract::Path;
use domain::desk::bulk::{self, Bulk, BulkAct, NewBulk, Ticked};
use domain::paths::{encoded, own_path};
use domain::refusal::{Refusal, Why};
use domain::staff::Officer;
use domain::work_items::{self, Item};
use screens::FieldError;

use super::bulk_grant;
use super::bulk_view::{BulkForm, BulkResult, TypedBulk};
use super::filter::without;
use super::giving::SHARE;
use super::item::ShownItem;
use super::queue::colleagues;
use super::words::error_at;
use crate::web::{Outcome, Posted, Problem, Visit};

/// The field that says that the form of an act was filled in.
pub(super) const READY: &str = "ready";

/// `POST /desk/bulk`: does it, or asks for what is missing.
pub(super) async fn act(visit: Visit, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    let act = BulkAct::of(posted.get("act")).ok_or_else(Problem::not_found)?;
    let ticked = ticked(&posted);
    if ticked.is_empty() {
        return Err(Problem::unprocessable("desk-nothing-ticked").field("item", ""));
    }
    if act == BulkAct::Grant {
        return bulk_grant::act(&visit, &officer, &ticked, &posted).await;
    }
    let is_ready = posted.get(READY) == "yes" || matches!(act, BulkAct::Claim | BulkAct::Release);
    if !is_ready {
        return form(&visit, &officer, (act, &ticked), &posted, None).await;
    }
    let receivers = receivers(&visit, &officer, posted.get("to")).await?;
    let day = posted.get("day").parse().ok();
    let new = NewBulk { act, ticked: &ticked, words: posted.get("words"), day, receivers: &receivers };
    let done = match of_one_service(&visit, act, &ticked).await? {
        true => bulk::begin(&visit.app, &officer, &new).await,
        false => Err(Refusal::unprocessable("desk-several-services").field("words", "")),
    };
    match done {
        Ok(id) => Ok(visit.see(&back_with(&posted, &id))),
        Err(refusal) if refusal.why == Why::Unfit => {
            form(&visit, &officer, (act, &ticked), &posted, Some(refusal)).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// The page from which an act came, which says what became of it.
pub(super) fn back_with(posted: &Posted, id: &str) -> String {
    let back = own_path(posted.get("back")).unwrap_or("/desk");
    let back = without(back, &["did", "said", "moved", "stayed"]);
    let sign = if back.contains('?') { '&' } else { '?' };
    format!("{back}{sign}did={}", encoded(id))
}

/// The items as they were ticked: an id, and who had it on that page.
pub(super) fn ticked(posted: &Posted) -> Vec<Ticked> {
    let one = |value: &str| {
        let (id, seen) = value.split_once('@').map_or((value, None), |(id, seen)| (id, Some(seen.to_owned())));
        Ticked { id: id.to_owned(), seen }
    };
    posted.all("item").filter(|value| !value.is_empty()).map(one).collect()
}

/// Whether the items are of one service, where the act asks for that.
pub(super) async fn of_one_service(visit: &Visit, act: BulkAct, ticked: &[Ticked]) -> Outcome<bool> {
    if !act.is_for_one_service() {
        return Ok(true);
    }
    let items = found(visit, ticked).await?;
    let services: BTreeSet<Option<&str>> = items.iter().map(|item| item.service.as_deref()).collect();
    Ok(services.len() <= 1)
}

pub(super) async fn found(visit: &Visit, ticked: &[Ticked]) -> Outcome<Vec<Item>> {
    let ids: Vec<&str> = ticked.iter().map(|one| one.id.as_str()).collect();
    let mut tx = visit.app.db.read().await?;
    Ok(work_items::items(&mut tx, &ids).await?)
}

/// The colleagues who get the items: one of them, or all who are here.
async fn receivers(visit: &Visit, officer: &Officer, to: &str) -> Outcome<Vec<Officer>> {
    let mut tx = visit.app.db.read().await?;
    let team = colleagues(&mut tx, officer).await?.into_iter();
    Ok(team.filter(|one| to == SHARE || one.id == to).collect())
}

async fn form(
    visit: &Visit,
    officer: &Officer,
    (act, ticked): (BulkAct, &[Ticked]),
    posted: &Posted,
    refusal: Option<Refusal>,
) -> Outcome {
    let items = found(visit, ticked).await?;
    let mut tx = visit.app.db.read().await?;
    let team = match act {
        BulkAct::Give => colleagues(&mut tx, officer).await?,
        _ => Vec::new(),
    };
    drop(tx);
    let errors: Vec<FieldError> = refusal.map(|refusal| wrong(visit, &refusal)).into_iter().collect();
    let back = own_path(posted.get("back")).unwrap_or("/desk").to_owned();
    let content = BulkForm {
        act: act.name(),
        button: visit.text(&format!("desk-bulk-do-{}", act.name())),
        items: items.iter().map(|item| ShownItem::new(visit, item)).collect(),
        boxes: posted.all("item").map(str::to_owned).collect(),
        to: (act == BulkAct::Give).then(|| BulkForm::receivers(visit, officer, &team, posted.get("to"))),
        needs_day: matches!(act, BulkAct::Snooze | BulkAct::Ask),
        reaches_people: act.reaches_people(),
        other_languages: act.reaches_people().then(|| BulkForm::other_languages(visit, &items)).flatten(),
        typed: TypedBulk {
            words: posted.get("words").to_owned(),
            day: posted.get("day").to_owned(),
            to_error: error_at(&errors, "to"),
            words_error: error_at(&errors, "words"),
            day_error: error_at(&errors, "day"),
        },
        cancel: back.clone(),
        return_to: back.clone(),
    };
    let title = visit.locale().say(&format!("desk-bulk-{}-title", act.name()), &[("n", ticked.len().into())]);
    Ok(visit.page().titled(title).back(back).form("/desk/bulk").errors(errors).show(content))
}

fn wrong(visit: &Visit, refusal: &Refusal) -> FieldError {
    let field = refusal.fields.first().map_or("words", |(field, _)| field.as_str());
    let text = visit.locale().say(&format!("problem-{}-text", refusal.kind), &refusal.args);
    FieldError { text, href: format!("#{field}") }
}

/// An act of the officer who asks.
async fn own(visit: &Visit, id: &str) -> Outcome<Bulk> {
    let officer = visit.officer()?;
    let mut tx = visit.app.db.read().await?;
    let found = bulk::find(&mut tx, id).await?.filter(|bulk| bulk.officer_id == officer.id);
    found.ok_or_else(Problem::not_found)
}

/// `GET /desk/bulk/ID`: what became of each item.
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let bulk = own(&visit, &id).await?;
    let ids: Vec<Ticked> = bulk.items.iter().map(|item| Ticked { id: item.item_id.clone(), seen: None }).collect();
    let items = found(&visit, &ids).await?;
    let content = BulkResult::new(&visit, &bulk, &items);
    Ok(visit.page().title("desk-did-title").back("/desk").form(&content.undo).show(content))
}

/// `POST /desk/bulk/ID/undo`.
pub(super) async fn undo(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let officer = visit.officer()?.clone();
    bulk::undo(&visit.app, &officer, &id).await?;
    Ok(visit.see(&back_with(&posted, &id)))
}
