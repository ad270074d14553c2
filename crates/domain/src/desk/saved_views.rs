//! Views of the queue that officers name: for themselves, or by a leader for the whole agency.

use db::{Tx, args};

use crate::app::App;
use crate::refusal::{Outcome, Refusal};
use crate::staff::Officer;

/// The longest name of a view.
pub const LONGEST_NAME: usize = 60;

/// The most views of one officer.
const MOST: i64 = 30;

/// A filter and an order of the queue under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    pub id: String,
    pub officer_id: String,
    pub name: String,
    /// The query string of its address.
    pub query: String,
    pub is_shared: bool,
}

db::from_row!(SavedView { id, officer_id, name, query, is_shared });

impl SavedView {
    /// Whether an officer may remove it: its author may, and a leader where it is shared.
    pub fn may_remove(&self, officer: &Officer) -> bool {
        self.officer_id == officer.id || (self.is_shared && officer.is_team_leader())
    }
}

/// The views an officer sees, by name: their own, and those shared in their agency.
pub async fn saved_views(tx: &mut Tx, officer: &Officer) -> db::Result<Vec<SavedView>> {
    let sql = "SELECT id, officer_id, name, query, is_shared FROM desk_views
        WHERE agency = $1 AND (is_shared OR officer_id = $2) ORDER BY name, id";
    tx.fetch_all(sql, args![officer.agency, officer.id]).await
}

/// Saves a view.
///
/// # Errors
/// If it has no name, there are too many, or somebody who does not lead shares it.
pub async fn save(
    tx: &mut Tx,
    app: &App,
    officer: &Officer,
    (name, query, is_shared): (&str, &str, bool),
) -> Outcome<()> {
    let name: String = name.trim().chars().filter(|sign| !sign.is_control()).take(LONGEST_NAME).collect();
    if name.is_empty() {
        return Err(Refusal::unprocessable("desk-view-no-name").field("name", ""));
    }
    if is_shared && !officer.is_team_leader() {
        return Err(Refusal::forbidden("not-a-team-leader"));
    }
    let sql = "SELECT COUNT(*) FROM desk_views WHERE officer_id = $1";
    let many: i64 = tx.fetch_one(sql, args![officer.id]).await?;
    if many >= MOST {
        return Err(Refusal::conflict("desk-view-too-many"));
    }
    let sql = "INSERT INTO desk_views (id, agency, officer_id, name, query, is_shared, at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values = args![app.world.new_id(), officer.agency, officer.id, name, query, is_shared, app.world.now()];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Removes a view.
///
/// # Errors
/// If the officer sees no such view, or may not remove it.
pub async fn remove(tx: &mut Tx, officer: &Officer, id: &str) -> Outcome<()> {
    let known = saved_views(tx, officer).await?.into_iter().find(|view| view.id == id);
    let view = known.ok_or_else(Refusal::not_found)?;
    if !view.may_remove(officer) {
        return Err(Refusal::forbidden("not-a-team-leader"));
    }
    tx.execute("DELETE FROM desk_views WHERE id = $1", args![id]).await?;
    Ok(())
}
