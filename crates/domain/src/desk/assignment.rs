//! What leaders do with their team's work: assign, reassign, unassign and share out, one item or many at once.

use std::collections::BTreeSet;

use db::Tx;

use super::claims::{given, released};
use crate::app::App;
use crate::refusal::{Outcome, Refusal};
use crate::staff;
use crate::staff::Officer;
use crate::trust::{self, Act};
use crate::work_items::{self, Item};

/// Whether an officer may do a leader's act on an item: it belongs to their agency, or is assigned to an officer of it,
/// and the table of acts gives them the act for its service.
pub async fn supervises(tx: &mut Tx, app: &App, officer: &Officer, (item, act): (&Item, Act)) -> db::Result<bool> {
    let is_of_theirs = match &item.holder {
        _ if item.agency == officer.agency => true,
        Some(holder) => staff::by_id(tx, holder).await?.is_some_and(|holder| holder.agency == officer.agency),
        None => false,
    };
    let service = item.service.as_deref().and_then(|id| app.laws.newest(id));
    Ok(is_of_theirs
        && match service {
            Some(service) => {
                let holder = (officer.agency.as_str(), officer.roles.as_slice());
                trust::may_act(app, holder, service, Some(&item.agency), act)
            }
            // An item without a service, such as a question from any page, is not covered by a mandate.
            None => officer.is_team_leader(),
        })
}

/// The ids of the items that an officer may assign to others, so that pages draw a checkbox only for those.
pub async fn given_by(tx: &mut Tx, app: &App, officer: &Officer, items: &[Item]) -> db::Result<BTreeSet<String>> {
    let mut given = BTreeSet::new();
    for item in items.iter().filter(|_| officer.is_team_leader()) {
        if supervises(tx, app, officer, (item, Act::GiveWork)).await? {
            given.insert(item.id.clone());
        }
    }
    Ok(given)
}

/// What to do with many items.
pub enum Disposal<'d> {
    /// Assign them to these officers in turn.
    Share(&'d [Officer]),
    /// Unassign them.
    Free,
}

/// The result: how many were reassigned, and how many were left, because none of the named officers may do them or
/// somebody else changed them meanwhile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Disposed {
    pub moved: usize,
    pub stayed: usize,
}

/// Applies it to every item that the officer leads. Each item is handled as a whole or not at all.
///
/// # Errors
/// If the officer leads none of them, or the database is unavailable.
pub async fn dispose(
    tx: &mut Tx,
    app: &App,
    leader: &Officer,
    ids: &[&str],
    (how, why): (Disposal<'_>, &str),
) -> Outcome<Disposed> {
    let mut disposed = Disposed::default();
    let act = if matches!(how, Disposal::Free) { Act::TakeWork } else { Act::GiveWork };
    let mut may_any = false;
    for item in work_items::items(tx, ids).await?.into_iter().filter(|item| item.is_open) {
        if !supervises(tx, app, leader, (&item, act)).await? {
            disposed.stayed += 1;
            continue;
        }
        may_any = true;
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
    if may_any { Ok(disposed) } else { Err(Refusal::conflict("desk-not-yours")) }
}

/// Assigns an item to the first of these officers who may do it and does not have it yet.
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
