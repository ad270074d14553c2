//! Codes that open a plan: on another device of the same person, or for a helper, with a scope and an end.
//!
//! As with drafts, a code is derived from its id and the secret of the installation, and only a seal of it is stored.
//! It gives what it says and no more: its holder sees the plan, or also answers and marks, until it ends or is ended.

use db::{Tx, args};

use super::store::Access;
use crate::app::App;
use crate::codes;
use crate::secret::hex;

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// How long the person's own code lasts, counted from when it was last shown to them.
const OWN_LASTS: i64 = 30 * DAY;

/// How long a browser goes on with a plan after the code was entered.
const HELD: i64 = DAY;

/// The lengths of time for which a plan can be shared, in days.
pub const SHARED_FOR: [i64; 3] = [7, 30, 90];

/// Codes that one plan can have at the same time.
const MOST: i64 = 10;

/// One code of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanCode {
    pub id: String,
    /// For whom it was made; the person's own code has none.
    pub helper: Option<String>,
    /// Whether its holder may answer and mark, or only see.
    pub may_change: bool,
    pub until: i64,
}

db::from_row!(PlanCode { id, helper, may_change, until });

/// A code that was entered: which plan it opens, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldCode {
    pub id: String,
    pub thread_id: String,
    /// For whom it was made; the person's own code has none.
    pub helper: Option<String>,
    pub may_change: bool,
    pub until: i64,
}

db::from_row!(HeldCode { id, thread_id, helper, may_change, until });

/// The words of a code, from its id.
pub fn of_id(app: &App, id: &str) -> String {
    app.secret.code("plan", id, codes::RESUME)
}

/// The URL a code leads to, the same as that of a draft's code.
pub fn address(app: &App, id: &str) -> String {
    format!("{}/resume/{}", app.settings.address, of_id(app, id))
}

fn sealed(app: &App, code: &str) -> String {
    hex(&app.secret.seal("plan-code", code))
}

/// The codes of a plan that still work: the person's own first, then the latest.
pub async fn of_plan(tx: &mut Tx, app: &App, _: &Access, thread: &str) -> db::Result<Vec<PlanCode>> {
    let sql = "SELECT id, helper, may_change, until FROM plan_codes WHERE thread_id = $1 AND until > $2
        ORDER BY CASE WHEN helper IS NULL THEN 0 ELSE 1 END, made_at DESC, id";
    tx.fetch_all(sql, args![thread, app.world.now()]).await
}

/// The person's own code of a plan, made or prolonged.
pub async fn own(tx: &mut Tx, app: &App, access: &Access, thread: &str) -> db::Result<PlanCode> {
    let until = app.world.now() + OWN_LASTS;
    let all = of_plan(tx, app, access, thread).await?;
    if let Some(own) = all.into_iter().find(|code| code.helper.is_none()) {
        tx.execute("UPDATE plan_codes SET until = $2 WHERE id = $1", args![own.id, until]).await?;
        return Ok(PlanCode { until, ..own });
    }
    make(tx, app, thread, PlanCode { id: app.world.new_id(), helper: None, may_change: true, until }).await
}

/// Makes a code for a helper; `None` if the plan has as many as it can.
pub async fn share(
    tx: &mut Tx,
    app: &App,
    thread: &str,
    (helper, may_change, days): (&str, bool, i64),
) -> db::Result<Option<PlanCode>> {
    let sql = "SELECT count(*) FROM plan_codes WHERE thread_id = $1 AND until > $2";
    let made: i64 = tx.fetch_one(sql, args![thread, app.world.now()]).await?;
    if made >= MOST {
        return Ok(None);
    }
    let until = app.world.now() + days * DAY;
    let code = PlanCode { id: app.world.new_id(), helper: Some(helper.to_owned()), may_change, until };
    make(tx, app, thread, code).await.map(Some)
}

async fn make(tx: &mut Tx, app: &App, thread: &str, code: PlanCode) -> db::Result<PlanCode> {
    let sql = "INSERT INTO plan_codes (id, thread_id, code_hash, helper, may_change, until, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let hash = sealed(app, &of_id(app, &code.id));
    let values = args![code.id, thread, hash, code.helper, code.may_change, code.until, app.world.now()];
    tx.execute(sql, values).await?;
    Ok(code)
}

/// Ends a code of a plan at once, in every browser.
pub async fn end(tx: &mut Tx, _: &Access, thread: &str, id: &str) -> db::Result<()> {
    let sql = "DELETE FROM plan_code_holders WHERE code_id IN (
        SELECT id FROM plan_codes WHERE id = $1 AND thread_id = $2)";
    tx.execute(sql, args![id, thread]).await?;
    tx.execute("DELETE FROM plan_codes WHERE id = $1 AND thread_id = $2", args![id, thread]).await?;
    Ok(())
}

/// What a code opens; `None` if it opens no plan, or ended.
pub async fn find(tx: &mut Tx, app: &App, code: &str) -> db::Result<Option<HeldCode>> {
    let sql = "SELECT id, thread_id, helper, may_change, until FROM plan_codes WHERE code_hash = $1 AND until > $2";
    tx.fetch_optional(sql, args![sealed(app, code), app.world.now()]).await
}

/// Lets a session go on with the plan of a code for a day, or until the code ends.
pub async fn hold(tx: &mut Tx, app: &App, session: &str, code: &HeldCode) -> db::Result<()> {
    let sql = "INSERT INTO plan_code_holders (session_id, code_id, until) VALUES ($1, $2, $3)
        ON CONFLICT (session_id, code_id) DO UPDATE SET until = excluded.until";
    let until = code.until.min(app.world.now() + HELD);
    tx.execute(sql, args![session, code.id, until]).await?;
    Ok(())
}

/// The code with which a session opens a plan: of several, the one that gives most.
pub async fn held(tx: &mut Tx, app: &App, session: &str, thread: &str) -> db::Result<Option<HeldCode>> {
    let sql = "SELECT plan_codes.id AS id, thread_id, helper, may_change, plan_codes.until AS until
        FROM plan_codes JOIN plan_code_holders ON code_id = plan_codes.id
        WHERE session_id = $1 AND thread_id = $2 AND plan_code_holders.until > $3 AND plan_codes.until > $3
        ORDER BY CASE WHEN may_change THEN 0 ELSE 1 END, plan_codes.id LIMIT 1";
    tx.fetch_optional(sql, args![session, thread, app.world.now()]).await
}

/// The plans that a session opens with codes.
pub async fn held_plans(tx: &mut Tx, app: &App, session: &str) -> db::Result<Vec<HeldCode>> {
    let sql = "SELECT plan_codes.id AS id, thread_id, helper, may_change, plan_codes.until AS until
        FROM plan_codes JOIN plan_code_holders ON code_id = plan_codes.id
        WHERE session_id = $1 AND plan_code_holders.until > $2 AND plan_codes.until > $2 ORDER BY made_at DESC";
    tx.fetch_all(sql, args![session, app.world.now()]).await
}

/// Forgets that a session holds codes of a plan.
pub async fn let_go(tx: &mut Tx, session: &str, thread: &str) -> db::Result<()> {
    let sql = "DELETE FROM plan_code_holders WHERE session_id = $1
        AND code_id IN (SELECT id FROM plan_codes WHERE thread_id = $2)";
    tx.execute(sql, args![session, thread]).await?;
    Ok(())
}

/// Deletes the codes of a plan that is removed.
pub(super) async fn remove_all(tx: &mut Tx, thread: &str) -> db::Result<()> {
    let sql = "DELETE FROM plan_code_holders WHERE code_id IN (SELECT id FROM plan_codes WHERE thread_id = $1)";
    tx.execute(sql, args![thread]).await?;
    tx.execute("DELETE FROM plan_codes WHERE thread_id = $1", args![thread]).await?;
    Ok(())
}

/// Deletes what has ended; run nightly.
pub(super) async fn purge(tx: &mut Tx, now: i64) -> db::Result<()> {
    tx.execute("DELETE FROM plan_codes WHERE until <= $1", args![now]).await?;
    let sql = "DELETE FROM plan_code_holders WHERE until <= $1
        OR NOT EXISTS (SELECT 1 FROM plan_codes WHERE plan_codes.id = plan_code_holders.code_id)";
    tx.execute(sql, args![now]).await?;
    Ok(())
}
