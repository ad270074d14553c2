//! The code that resumes a draft on any device: displayed, as a QR code, mailed, typed in.
//!
//! A code is derived from the id of its draft and the secret of the installation, so it is not stored; only a seal of
//! it is, and only once somebody has seen the code. It expires if it is not used for 30 days; once the application was
//! sent, the same code follows it (`follow`). A code that an officer
//! saw is marked as such (`seen_codes.rs`), and replaced by the code of the next round once it was used.

use db::{Tx, args};

use crate::app::App;
use crate::codes;
use crate::people;
use crate::secret::hex;
use crate::trust::{self, Grant};

const DAY: i64 = 24 * 60 * 60 * 1_000;

const LASTS: i64 = 30 * DAY;

/// How long a browser may continue with a draft after entering the code.
const GRANTED: i64 = DAY;

const HOUR: i64 = 60 * 60 * 1_000;

/// The maximum number of unknown codes from one IP address in one hour.
const MOST_TRIES: i64 = 20;

fn code_of(app: &App, id: &str, round: i64) -> String {
    app.secret.code("resume", &codes::of_round(id, round), codes::RESUME)
}

/// The URL a code leads to.
pub fn address(app: &App, code: &str) -> String {
    format!("{}/resume/{code}", app.settings.address)
}

fn sealed(app: &App, code: &str) -> String {
    hex(&app.secret.seal("resume-code", code))
}

/// Enables the code of this application.
pub async fn activate(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<String> {
    let code = code_of(app, grant.id(), round(tx, grant).await?);
    let sql = "UPDATE applications SET code_hash = $3 WHERE id = $1 AND person_id = $2 AND code_hash IS NULL";
    tx.execute(sql, args![grant.id(), grant.person(), sealed(app, &code)]).await?;
    Ok(code)
}

/// How often the code of an application has been replaced.
pub(super) async fn round(tx: &mut Tx, grant: &Grant) -> db::Result<i64> {
    let sql = "SELECT code_round FROM applications WHERE id = $1 AND person_id = $2";
    Ok(tx.fetch_optional(sql, args![grant.id(), grant.person()]).await?.unwrap_or_default())
}

/// What a code leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum CodeTarget {
    Draft(DraftOfCode),
    /// Unused for too long.
    Expired(DraftOfCode),
    Deleted(DraftOfCode),
    Sent(DraftOfCode),
}

/// What may be shown to somebody with a code before they continue: no personal data, so it needs no grant.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftOfCode {
    pub id: String,
    pub person_id: String,
    pub service: String,
    pub state: String,
    pub changed_at: i64,
    pub used_at: i64,
    /// Once it is sent.
    pub reference: Option<String>,
}

db::from_row!(DraftOfCode { id, person_id, service, state, changed_at, used_at, reference });

pub async fn find(tx: &mut Tx, app: &App, code: &str) -> db::Result<Option<CodeTarget>> {
    let sql =
        "SELECT id, person_id, service, state, changed_at, used_at, reference FROM applications WHERE code_hash = $1";
    let coded: Option<DraftOfCode> = tx.fetch_optional(sql, args![sealed(app, code)]).await?;
    Ok(coded.map(|coded| match coded.state.as_str() {
        "deleted" => CodeTarget::Deleted(coded),
        "sent" => CodeTarget::Sent(coded),
        _ if app.world.now() - coded.used_at > LASTS => CodeTarget::Expired(coded),
        _ => CodeTarget::Draft(coded),
    }))
}

/// Lets this browser continue with the draft for a day.
pub async fn allow(tx: &mut Tx, app: &App, session: &str, id: &str) -> db::Result<()> {
    let now = app.world.now();
    tx.execute("DELETE FROM resume_grants WHERE until < $1", args![now]).await?;
    let sql = "INSERT INTO resume_grants (session_id, application_id, until) VALUES ($1, $2, $3)
        ON CONFLICT (session_id, application_id) DO UPDATE SET until = excluded.until";
    tx.execute(sql, args![session, id, now + GRANTED]).await?;
    tx.execute("UPDATE applications SET used_at = $2 WHERE id = $1", args![id, now]).await?;
    Ok(())
}

/// The code of an application that was sent, with which one goes on following it; none before it was activated.
pub async fn tracking_code(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<Option<String>> {
    let sql = "SELECT code_round FROM applications WHERE id = $1 AND person_id = $2 AND code_hash IS NOT NULL";
    let round: Option<i64> = tx.fetch_optional(sql, args![grant.id(), grant.person()]).await?;
    Ok(round.map(|round| code_of(app, grant.id(), round)))
}

/// Lets somebody with the code of what a guest sent follow it. `false` where it belongs to somebody known, who signs in.
pub async fn follow(tx: &mut Tx, app: &App, coded: &DraftOfCode, who: &str) -> db::Result<bool> {
    if !people::is_guest(tx, &coded.person_id).await? {
        return Ok(false);
    }
    trust::follow(tx, app, who, &coded.person_id, false).await?;
    Ok(true)
}

/// Whether a browser has the code of an application.
pub(super) async fn is_held(tx: &mut Tx, app: &App, id: &str) -> db::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM resume_grants WHERE application_id = $1 AND until > $2)";
    tx.fetch_one(sql, args![id, app.world.now()]).await
}

/// Whether more codes may be tried from an IP address; otherwise the number of seconds to wait.
pub async fn may_try(tx: &mut Tx, now: i64, from: &str) -> db::Result<Result<(), u32>> {
    let sql = "SELECT tries FROM resume_tries WHERE address = $1 AND hour = $2";
    let tries: Option<i64> = tx.fetch_optional(sql, args![from, now / HOUR]).await?;
    let left = u32::try_from((HOUR - now % HOUR) / 1_000 + 1).unwrap_or(3_600);
    Ok(if tries.unwrap_or(0) < MOST_TRIES { Ok(()) } else { Err(left) })
}

/// Counts an attempt with an unknown code.
pub async fn count_try(tx: &mut Tx, now: i64, from: &str) -> db::Result<()> {
    tx.execute("DELETE FROM resume_tries WHERE hour < $1", args![now / HOUR - 1]).await?;
    let sql = "INSERT INTO resume_tries (address, hour, tries) VALUES ($1, $2, 1)
        ON CONFLICT (address, hour) DO UPDATE SET tries = resume_tries.tries + 1";
    tx.execute(sql, args![from, now / HOUR]).await?;
    Ok(())
}
