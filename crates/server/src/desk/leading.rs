//! What leaders do with the work of their team: give, take, free and share, one item or many at once.

use db::Tx;

use super::claims::{given, released};
use crate::app::App;
use crate::officers::{self, Officer};
use crate::web::{Outcome, Problem};
use crate::work_items::{self, Item};

/// Whether an officer leads over an item: it belongs to their agency, or somebody of their agency has it. The one
/// place that asks for the power to supervise.
pub(super) async fn supervises(tx: &mut Tx, officer: &Officer, item: &Item) -> db::Result<bool> {
    if !officer.is_team_leader() {
        return Ok(false);
    }
    if item.agency == officer.agency {
        return Ok(true);
    }
    let Some(holder) = &item.holder else { return Ok(false) };
    Ok(officers::by_id(tx, holder).await?.is_some_and(|holder| holder.agency == officer.agency))
}

/// What is done with many items.
pub(super) enum Disposal<'d> {
    /// Each to the next of these, in turns.
    Share(&'d [Officer]),
    /// Back to everybody.
    Free,
}

/// What came of it: how many changed hands, and how many stayed where they were because nobody named may do them, or
/// because somebody else changed them meanwhile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Disposed {
    pub moved: usize,
    pub stayed: usize,
}

/// Does it for every item that the officer leads over. Each is done or left whole.
///
/// # Errors
/// When the officer leads over none of them, or the database cannot be used.
pub(super) async fn dispose(
    tx: &mut Tx,
    app: &App,
    leader: &Officer,
    ids: &[&str],
    (how, why): (Disposal<'_>, &str),
) -> Outcome<Disposed> {
    let mut disposed = Disposed::default();
    for item in work_items::items(tx, ids).await?.into_iter().filter(|item| item.is_open) {
        if !supervises(tx, leader, &item).await? {
            return Err(Problem::conflict("desk-not-yours"));
        }
        let is_moved = match &how {
            Disposal::Free if item.holder.is_none() => false,
            Disposal::Free => {
                released(tx, app, leader, &item).await?;
                true
            }
            Disposal::Share(among) => {
                let among = (0..among.len()).filter_map(|step| among.get((disposed.moved + step) % among.len()));
                first_who_may(tx, app, leader, &item, (among, why)).await?
            }
        };
        if is_moved {
            disposed.moved += 1;
        } else {
            disposed.stayed += 1;
        }
    }
    Ok(disposed)
}

/// Gives an item to the first of these who may do it and does not have it yet.
async fn first_who_may<'o>(
    tx: &mut Tx,
    app: &App,
    leader: &Officer,
    item: &Item,
    (among, why): (impl Iterator<Item = &'o Officer>, &str),
) -> Outcome<bool> {
    for to in among.filter(|to| item.holder.as_deref() != Some(&to.id)) {
        match given(tx, app, leader, item, (to, why)).await {
            Ok(()) => return Ok(true),
            Err(problem) if problem.kind == "desk-they-may-not" => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(false)
}
