//! Takes an act back while that is still possible.

use db::Tx;

use super::model::{Bulk, BulkItem};
use super::store;
use crate::app::App;
use crate::cases;
use crate::desk::claims::changed;
use crate::refusal::{Outcome, Refusal};
use crate::staff::{self, Officer};
use crate::work_items::{self, Item};

/// How many items are again as they were, and how many somebody has changed since.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Undone {
    pub back: usize,
    pub stayed: usize,
}

/// Takes back an act of the officer: messages are not sent, assignments are as they were before.
///
/// # Errors
/// If it is too late, or the act is somebody else's.
pub async fn undo(app: &App, officer: &Officer, id: &str) -> Outcome<Undone> {
    let mut tx = app.db.begin().await?;
    let bulk = store::find(&mut tx, id).await?.filter(|bulk| bulk.officer_id == officer.id);
    let bulk = bulk.ok_or_else(Refusal::not_found)?;
    let now = app.world.now();
    let is_in_time = bulk.undoable_for(now) > 0;
    if !is_in_time || !store::mark_undone(&mut tx, id, !bulk.act.reaches_people(), now).await? {
        return Err(Refusal::conflict("desk-too-late-to-undo"));
    }
    tx.commit().await?;
    let mut undone = Undone::default();
    for one in bulk.items.iter().filter(|one| bulk.act.reaches_people() || one.changed()) {
        let mut tx = app.db.begin().await?;
        let is_back = bulk.act.reaches_people() || back(&mut tx, app, officer, one).await?;
        store::keep_undone(&mut tx, (id, &one.item_id), if is_back { "undone" } else { "stayed" }).await?;
        tx.commit().await?;
        *(if is_back { &mut undone.back } else { &mut undone.stayed }) += 1;
    }
    Ok(undone)
}

/// Restores the assignment of one item, and records it in its case; false if somebody has changed it since.
async fn back(tx: &mut Tx, app: &App, officer: &Officer, one: &BulkItem) -> Outcome<bool> {
    let (Some(before), Some(after)) = (&one.before, &one.after) else { return Ok(false) };
    let Some(item) = work_items::item(tx, &one.item_id).await? else { return Ok(false) };
    if !work_items::restore(tx, &item.id, (after, before), app.world.now()).await? {
        return Ok(false);
    }
    if item.kind().is_case() && before.holder != after.holder {
        noted(tx, app, officer, &item, before.holder.as_deref()).await?;
        // The event refreshes the item, which wakes it; until when it was snoozed is restored once more.
        let fresh = work_items::item(tx, &item.id).await?;
        if let Some(fresh) = fresh {
            work_items::restore(tx, &item.id, (&(&fresh).into(), before), app.world.now()).await?;
        }
    }
    changed(tx, app);
    Ok(true)
}

async fn noted(tx: &mut Tx, app: &App, by: &Officer, item: &Item, holder: Option<&str>) -> Outcome<()> {
    let holder = match holder {
        Some(id) => staff::by_id(tx, id).await?,
        None => None,
    };
    match holder {
        Some(holder) => cases::officers::work_on(tx, app, &holder.actor(), &item.id, (&by.actor(), "")).await,
        None => Ok(cases::officers::set_down(tx, app, &by.actor(), &item.id).await?),
    }
}

impl Bulk {
    /// Whether it was taken back.
    pub fn is_undone(&self) -> bool {
        self.undone_at.is_some()
    }
}
