//! What somebody at the agency has to take on, to explain or to find out because a promise was broken.

use db::{Tx, args};

use crate::app::App;
use crate::cases::acting::{Held, written};
use crate::cases::dialogue;
use crate::events::CaseEvent;
use crate::trust::Grant;
use crate::web::{Outcome, Problem};

/// What has to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Somebody higher up takes the case on.
    TakeOn,
    /// The person is told why it was late.
    Explain,
    /// The person is told what the manifest names.
    Tell,
    /// The provider did not give the fee back, so somebody has to.
    Refund,
}

impl What {
    fn name(self) -> &'static str {
        match self {
            What::TakeOn => "take-on",
            What::Explain => "explain",
            What::Tell => "tell",
            What::Refund => "refund",
        }
    }
}

#[derive(Clone, Debug)]
pub(super) struct Escalation {
    pub id: String,
    pub promise: String,
    pub what: String,
    /// To whom, or what has to be told.
    pub whom: String,
    pub opened_at: i64,
    pub closed_at: Option<i64>,
    pub note: Option<String>,
}
db::from_row!(Escalation { id, promise, what, whom, opened_at, closed_at, note });

/// Puts it before the desk; asked for twice, it stands there once.
pub(super) async fn open(
    tx: &mut Tx,
    app: &App,
    held: &Held,
    (promise, what, whom): (&str, What, &str),
) -> Outcome<()> {
    let (id, now) = (app.world.new_id(), app.world.now());
    Ok(insert(tx, &held.grant, (&id, promise, what, whom), now).await?)
}

async fn insert(
    tx: &mut Tx,
    grant: &Grant,
    (id, promise, what, whom): (&str, &str, What, &str),
    now: i64,
) -> db::Result<()> {
    let sql = "INSERT INTO case_escalations (id, case_id, promise, what, whom, opened_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (case_id, promise, what, whom) DO NOTHING";
    tx.execute(sql, args![id, grant.id(), promise, what.name(), whom, now]).await?;
    Ok(())
}

async fn end(tx: &mut Tx, grant: &Grant, (id, note): (&str, Option<&str>), now: i64) -> db::Result<()> {
    let sql = "UPDATE case_escalations SET closed_at = $2, closed_by = $3, note = $4
        WHERE id = $1 AND case_id = $5 AND closed_at IS NULL";
    tx.execute(sql, args![id, now, grant.actor().id(), note, grant.id()]).await?;
    Ok(())
}

pub(super) async fn all(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Escalation>> {
    let sql = "SELECT id, promise, what, whom, opened_at, closed_at, note FROM case_escalations
        WHERE case_id = $1 ORDER BY opened_at, id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// It is done. What has to be explained or told is done by telling it, so the words go to the person.
///
/// # Errors
/// When there are no words where some are needed, or it was done before.
pub(super) async fn close(tx: &mut Tx, app: &App, held: &Held, (id, note): (&str, &str)) -> Outcome<()> {
    let open = all(tx, &held.grant).await?.into_iter().find(|one| one.id == id && one.closed_at.is_none());
    let open = open.ok_or_else(|| Problem::conflict("charter-closed"))?;
    let words = written(note);
    if matches!(open.what.as_str(), "explain" | "tell") {
        let words = words.as_deref().ok_or_else(|| Problem::unprocessable("case-no-words"))?;
        dialogue::say(tx, app, held, &format!("escalation:{id}"), words).await?;
    }
    end(tx, &held.grant, (id, words.as_deref()), app.world.now()).await?;
    held.tell(tx, app, CaseEvent::EscalationClosed { promise: open.promise, what: open.what }).await?;
    Ok(())
}
