//! The box on the screen of an item: who has it, who else looks, and what the officer may do about that.

use db::Tx;
use domain::desk::assignment::supervises;
use domain::desk::item_access::{may_do, stands_in_for};
use domain::desk::store;
use domain::staff::{self, Officer};
use domain::trust::Act;
use domain::work_items;
use screens::FieldError;
use serde_json::{Value, json};

use super::words::line;
use crate::web::{Posted, Visit};

/// Notes that the officer looks, and reads who has the item. Nothing for what has no item.
pub(super) async fn held(
    tx: &mut Tx,
    visit: &Visit,
    (officer, id): (&Officer, &str),
    (typed, errors): (&Posted, &[FieldError]),
) -> db::Result<Value> {
    let Some(item) = work_items::item(tx, id).await? else { return Ok(Value::Null) };
    visit.app.gathered.mark(store::look(id, (&officer.id, &officer.name), visit.now()))?;
    let lookers = store::lookers(tx, id, &officer.id, visit.now()).await?;
    let stands_in = match &item.holder {
        Some(holder) => stands_in_for(tx, &visit.app, officer, holder).await?,
        None => false,
    };
    let disposes = item.is_open && (stands_in || supervises(tx, &visit.app, officer, (&item, Act::GiveWork)).await?);
    let may_claim = item.is_open && item.holder.is_none() && may_do(tx, &visit.app, officer, &item).await?;
    let colleagues = match disposes {
        true => staff::of_agency(tx, &officer.agency).await?,
        false => Vec::new(),
    };
    let colleagues = colleagues.iter().filter(|one| one.active && item.holder.as_deref() != Some(&one.id));
    let colleagues = colleagues.map(|one| {
        let name = if one.id == officer.id { visit.text("desk-give-to-me") } else { one.name.clone() };
        json!({"value": one.id, "text": name, "selected": typed.get("to") == one.id})
    });
    let choose = json!({"value": "", "text": visit.text("desk-give-choose")});
    let wrong = |field: &str| errors.iter().find(|error| error.href == format!("#{field}")).map(|error| &error.text);
    let mut held = line(visit, &item);
    if let (Some(held), Value::Object(more)) = (
        held.as_object_mut(),
        json!({
            "is_open": item.is_open,
            "lookers": lookers,
            "stands_in": stands_in,
            "disposes": disposes,
            "may_claim": may_claim,
            "colleagues": std::iter::once(choose).chain(colleagues).collect::<Vec<_>>(),
            "typed": {
                "why": typed.get("why"), "until": typed.get("until"), "sleep_why": typed.get("sleep_why"),
                "to_error": wrong("to"), "until_error": wrong("until"), "sleep_why_error": wrong("sleep_why"),
            },
        }),
    ) {
        held.extend(more);
    }
    Ok(held)
}
