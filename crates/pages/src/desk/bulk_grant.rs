//! Granting the ticked cases that the rules say yes to: the officer sees each with its reasons, confirms what only a
//! person can say, and leaves out what they doubt. What is not clear stands below, with why.

use domain::cases::decision::granting_many::{self, ClearGrant};
use domain::cases::decision::speech::Speech;
use domain::desk::bulk::{self, BulkAct, Confirmed, NewBulk, Ticked};
use domain::paths::own_path;
use domain::refusal::{Refusal, Why};
use domain::staff::Officer;
use domain::work_items::{Item, Kind};
use screens::FieldError;

use super::bulk::{READY, back_with, found, of_one_service};
use super::bulk_grant_view::{BulkGrant, GrantLine, UnclearLine};
use super::changed;
use super::item::ShownItem;
use crate::cases::paragraphs;
use crate::web::{Outcome, Posted, Problem, Visit};

/// The field with the cases that the officer looked at and grants.
const GRANTED: &str = "grant";

/// The page of the grants, or the press on it.
pub(super) async fn act(visit: &Visit, officer: &Officer, ticked: &[Ticked], posted: &Posted) -> Outcome {
    if !of_one_service(visit, BulkAct::Grant, ticked).await? {
        return Err(Problem::unprocessable("desk-several-services").field("item", ""));
    }
    let is_pressed = posted.get(READY) == "yes";
    let granted: Vec<&str> = posted.all(GRANTED).collect();
    if !is_pressed || granted.is_empty() {
        return page(visit, ticked, posted, is_pressed).await;
    }
    let confirmed: Confirmed = granted.iter().map(|id| ((*id).to_owned(), confirmed(posted, id))).collect();
    let chosen: Vec<Ticked> = ticked.iter().filter(|one| confirmed.contains_key(&one.id)).cloned().collect();
    let words = serde_json::to_string(&confirmed).map_err(Problem::internal)?;
    let new = NewBulk { act: BulkAct::Grant, ticked: &chosen, words: &words, day: None, receivers: &[] };
    let id = bulk::begin(&visit.app, officer, &new).await?;
    Ok(visit.see(&back_with(posted, &id)))
}

/// The questions whose prepared answers stood beside the box of a case.
fn confirmed(posted: &Posted, id: &str) -> Vec<String> {
    posted.all(&format!("confirms-{id}")).map(str::to_owned).collect()
}

async fn page(visit: &Visit, ticked: &[Ticked], posted: &Posted, is_pressed: bool) -> Outcome {
    let items = found(visit, ticked).await?;
    let mut tx = visit.app.db.read().await?;
    if let Some(item) = items.iter().find(|item| item.kind() == Kind::Case)
        && let Some(first) = changed::before(&mut tx, visit, &item.reference).await?
    {
        return Ok(first);
    }
    let (mut clear, mut unclear) = (Vec::new(), Vec::new());
    for item in &items {
        let looked = match item.kind() {
            Kind::Case => granting_many::clear(&mut tx, &visit.app, &visit.actor(), &item.id).await,
            _ => Err(Refusal::conflict("desk-not-for-this")),
        };
        match looked {
            Ok(one) => clear.push(line(visit, item, &one)),
            Err(refusal) if matches!(refusal.why, Why::Internal) => return Err(refusal.into()),
            Err(refusal) => {
                if let Some(denial) = &refusal.refused {
                    denial.keep(&visit.app).await;
                }
                let why = visit.locale().say(&format!("problem-{}-text", refusal.kind), &refusal.args);
                unclear.push(UnclearLine { item: ShownItem::new(visit, item), why });
            }
        }
    }
    tx.commit().await?;
    let errors = match is_pressed && !clear.is_empty() {
        true => vec![FieldError { text: visit.text("desk-bulk-grant-none"), href: "#grant-1".to_owned() }],
        false => Vec::new(),
    };
    let title = visit.locale().say("desk-bulk-grant-title", &[("n", clear.len().into())]);
    let back = own_path(posted.get("back")).unwrap_or("/desk").to_owned();
    let content = BulkGrant {
        boxes: posted.all("item").map(str::to_owned).collect(),
        clear,
        unclear,
        cancel: back.clone(),
        return_to: back.clone(),
    };
    Ok(visit.page().titled(title).back(back).form("/desk/bulk").errors(errors).show(content))
}

fn line(visit: &Visit, item: &Item, one: &ClearGrant) -> GrantLine {
    let speech = Speech::of(&visit.app, one.checked.law.catalogue, &visit.language);
    GrantLine {
        item: ShownItem::new(visit, item),
        name: one.name.clone(),
        outcome: speech.outcome(&one.checked.law, &one.grant.draft.outcome),
        confirms: one.confirms.clone(),
        reasons: paragraphs(&one.grant.draft.summary),
        language: one.grant.draft.language.clone(),
        href: format!("/desk/cases/{}/decision/grant", one.held.case.reference),
    }
}
