//! Escalations: what somebody at the agency must take over, explain or find out because a promise was missed.

use catalogue::{Unit, Within};
use db::{Tx, args};

use super::clocks::due;
use crate::app::App;
use crate::cases::acting::{CaseHandle, written};
use crate::cases::dialogue;
use crate::cases::store::promised;
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{Actor, Grant};

/// What must be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EscalationKind {
    /// A leader takes charge of the case.
    TakeOn,
    /// The person is told why it was late.
    Explain,
    /// The person is told what the manifest names.
    Tell,
    /// The provider did not refund the fee, so somebody has to.
    Refund,
}

impl EscalationKind {
    fn name(self) -> &'static str {
        match self {
            EscalationKind::TakeOn => "take-on",
            EscalationKind::Explain => "explain",
            EscalationKind::Tell => "tell",
            EscalationKind::Refund => "refund",
        }
    }
}

#[derive(Clone, Debug)]
pub struct Escalation {
    pub id: String,
    pub promise: String,
    pub what: String,
    /// The addressee, or what must be said.
    pub whom: String,
    pub opened_at: i64,
    /// The day by which it should be taken over or done.
    pub due: Option<String>,
    pub owner_id: Option<String>,
    pub owner_name: Option<String>,
    pub taken_at: Option<i64>,
    pub closed_at: Option<i64>,
    pub note: Option<String>,
}

db::from_row!(Escalation { id, promise, what, whom, opened_at, due, owner_id, owner_name, taken_at, closed_at, note });

/// The time allowed for it.
const TIME: Within = Within { amount: 2, unit: Unit::WorkingDays };

/// Escalates to the agency responsible for the case. Idempotent. The time allowed counts from the day the promise was
/// missed, however late the job runs.
pub(super) async fn open(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    (promise, what, whom): (&str, EscalationKind, &str),
    since: i64,
) -> Outcome<()> {
    let (id, now) = (app.world.new_id(), app.world.now());
    let due = held.service(app).ok().and_then(|service| due(app, service, TIME, since).day);
    let promised = promised(tx, &held.grant).await?.into_iter().find(|one| one.promise == promise);
    let promised = promised.and_then(|one| one.due().day).map(|day| day.to_string());
    let until = (due.map(|day| day.to_string()), promised);
    if insert(tx, held, (&id, promise, what, whom), until, now).await? {
        let (promise, what) = (promise.to_owned(), what.name().to_owned());
        held.note(tx, app, CaseEvent::EscalationOpened { promise, what }).await?;
    }
    Ok(())
}

async fn insert(
    tx: &mut Tx,
    held: &CaseHandle,
    (id, promise, what, whom): (&str, &str, EscalationKind, &str),
    (due, promised): (Option<String>, Option<String>),
    now: i64,
) -> db::Result<bool> {
    let sql = "INSERT INTO case_escalations (id, case_id, promise, what, whom, opened_at, agency, due, promised)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (case_id, promise, what, whom) DO NOTHING";
    let case = (held.grant.id(), held.case.agency.as_str());
    let values = args![id, case.0, promise, what.name(), whom, now, case.1, due, promised];
    Ok(tx.execute(sql, values).await? == 1)
}

/// A leader takes charge of an escalation.
///
/// # Errors
/// If it is not for leaders, or already taken.
pub async fn take(tx: &mut Tx, app: &App, held: &CaseHandle, id: &str) -> Outcome<()> {
    let is_it = |one: &Escalation| one.id == id && one.closed_at.is_none() && one.what == EscalationKind::TakeOn.name();
    let open = all(tx, &held.grant).await?.into_iter().find(is_it);
    let open = open.ok_or_else(|| Refusal::conflict("charter-closed"))?;
    let Actor::Officer { id: by, name, .. } = held.grant.actor() else { return Err(Refusal::not_found()) };
    let sql = "UPDATE case_escalations SET owner_id = $2, owner_name = $3, taken_at = $4
        WHERE id = $1 AND case_id = $5 AND closed_at IS NULL AND taken_at IS NULL";
    if tx.execute(sql, args![id, *by, *name, app.world.now(), held.grant.id()]).await? != 1 {
        return Err(Refusal::conflict("charter-closed"));
    }
    let Escalation { promise, what, whom, .. } = open;
    held.note(tx, app, CaseEvent::EscalationTaken { promise, what, whom }).await
}

/// The escalations of a missed promise that leaders took: to whom each was addressed, who took it, and when.
pub async fn taken(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Escalation>> {
    let taken = |one: &Escalation| one.what == EscalationKind::TakeOn.name() && one.taken_at.is_some();
    Ok(all(tx, grant).await?.into_iter().filter(taken).collect())
}

async fn end(tx: &mut Tx, grant: &Grant, (id, note): (&str, Option<&str>), now: i64) -> db::Result<()> {
    let sql = "UPDATE case_escalations SET closed_at = $2, closed_by = $3, note = $4
        WHERE id = $1 AND case_id = $5 AND closed_at IS NULL";
    tx.execute(sql, args![id, now, grant.actor().id(), note, grant.id()]).await?;
    Ok(())
}

pub async fn all(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Escalation>> {
    let sql = "SELECT id, promise, what, whom, opened_at, due, owner_id, owner_name, taken_at, closed_at,
        note FROM case_escalations
        WHERE case_id = $1 ORDER BY opened_at, id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// Completes an escalation. One for leaders is completed by the leader who took it. One that asks for an explanation is
/// completed by giving it, so the text is sent to the person.
///
/// # Errors
/// If a required text is blank, or it was completed before.
pub async fn close(tx: &mut Tx, app: &App, held: &CaseHandle, (id, note): (&str, &str)) -> Outcome<()> {
    let open = all(tx, &held.grant).await?.into_iter().find(|one| one.id == id && one.closed_at.is_none());
    let open = open.ok_or_else(|| Refusal::conflict("charter-closed"))?;
    if open.what == EscalationKind::TakeOn.name() && open.owner_id.as_deref() != Some(held.grant.actor().id()) {
        return Err(Refusal::conflict("charter-not-taken"));
    }
    let words = written(note);
    if matches!(open.what.as_str(), "explain" | "tell") {
        let words = words.as_deref().ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
        dialogue::say(tx, app, held, &format!("escalation:{id}"), words).await?;
    }
    end(tx, &held.grant, (id, words.as_deref()), app.world.now()).await?;
    held.note(tx, app, CaseEvent::EscalationClosed { promise: open.promise, what: open.what }).await?;
    Ok(())
}
