//! The state stored between the two halves of adding or using a passkey.

use db::{Tx, args};
use serde_json::Value;

use crate::app::App;

const LASTS: i64 = 5 * 60 * 1000;

/// The ceremony that was started.
#[derive(Clone, Copy, Debug)]
pub enum Ceremony {
    Add,
    SignIn,
}

impl Ceremony {
    fn name(self) -> &'static str {
        match self {
            Ceremony::Add => "add",
            Ceremony::SignIn => "sign-in",
        }
    }
}

/// Stores a started ceremony of a browser, replacing a previous one.
pub async fn begin(tx: &mut Tx, app: &App, session: &str, what: Ceremony, state: &Value) -> db::Result<()> {
    let now = app.world.now();
    let sql = "DELETE FROM passkey_ceremonies WHERE (session_id = $1 AND kind = $2) OR ends_at < $3";
    tx.execute(sql, args![session, what.name(), now]).await?;
    let sql = "INSERT INTO passkey_ceremonies (id, session_id, kind, state, ends_at) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![app.world.new_id(), session, what.name(), state, now + LASTS]).await?;
    Ok(())
}

/// Deletes and returns a started ceremony, so that it is completed once.
pub async fn take(tx: &mut Tx, session: &str, what: Ceremony, now: i64) -> db::Result<Option<Value>> {
    let sql = "DELETE FROM passkey_ceremonies WHERE session_id = $1 AND kind = $2 AND ends_at > $3 RETURNING state";
    tx.fetch_optional(sql, args![session, what.name(), now]).await
}
