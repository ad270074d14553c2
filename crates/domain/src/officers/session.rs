//! Officers' sessions: separate from people's, with their own cookie, and shorter.

use std::collections::BTreeSet;
use std::sync::Arc;

use db::{Db, FromRow, Tx, args};

use crate::app::App;
use crate::session::{Lasts, Session, topic};
use crate::staff::model::Officer;
use crate::staff::store;
use crate::trust::Mark;

const MINUTE: i64 = 60 * 1000;

/// Expires after this time without a request, in milliseconds.
const IDLE: i64 = 60 * MINUTE;

/// The maximum lifetime: a long working day, in which one may stay ten times (WCAG 2.2.1).
const LONGEST: i64 = 11 * 60 * MINUTE;

/// The expiry is moved at most this often, so that most page views write nothing.
const STEP: i64 = 5 * MINUTE;

/// How an officer signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInMethod {
    /// The demonstration's password.
    Demo,
    Passkey,
    /// The identity provider of the agency.
    Provider,
}

impl SignInMethod {
    pub fn name(self) -> &'static str {
        match self {
            SignInMethod::Demo => "demo",
            SignInMethod::Passkey => "passkey",
            SignInMethod::Provider => "provider",
        }
    }
}

/// An officer, and when their browser was last heard of.
struct AtDesk {
    officer: Officer,
    seen_at: i64,
    created_at: i64,
    ends_at: i64,
}

impl FromRow for AtDesk {
    fn from_row(row: &db::Row) -> db::Result<Self> {
        Ok(AtDesk {
            officer: store::Row::from_row(row)?.into(),
            seen_at: row.get("seen_at")?,
            created_at: row.get("created_at")?,
            ends_at: row.get("ends_at")?,
        })
    }
}

/// The officer of an active session that began after a given moment.
async fn at_desk(db: &Db, session: &str, now: i64, begun_after: i64) -> db::Result<Option<AtDesk>> {
    let sql = "SELECT o.id, name, agency, email, team, roles, languages, skills, active, seen_at,
        s.created_at AS created_at, s.ends_at AS ends_at
        FROM officer_sessions s JOIN officers o ON o.id = s.officer_id
        WHERE s.id = $1 AND s.ends_at > $2 AND s.created_at > $3 AND o.active";
    db.glance(sql, args![session, now, begun_after]).await
}

/// The session of a token from the desk's cookie, and whether its expiry should be moved. A deactivated officer has
/// none.
pub async fn find(db: &Db, token: String, now: i64) -> db::Result<(Session, bool)> {
    let mut session = Session::unknown(token);
    let Some(found) = at_desk(db, &session.id, now, now - LONGEST).await? else { return Ok((session, false)) };
    session.is_kept = true;
    session.officer = Some(Arc::new(found.officer));
    let at_most = found.created_at + LONGEST;
    session.lasts = Some(Lasts { until: found.ends_at.min(at_most), at_most });
    Ok((session, now - found.seen_at > STEP))
}

/// The officers of an agency who are signed in.
///
/// # Errors
/// If the database is unavailable.
pub async fn signed_in(tx: &mut Tx, agency: &str, now: i64) -> db::Result<BTreeSet<String>> {
    let sql = "SELECT DISTINCT s.officer_id FROM officer_sessions s JOIN officers o ON o.id = s.officer_id
        WHERE o.agency = $1 AND s.ends_at > $2 AND s.created_at > $3";
    let ids: Vec<(String,)> = tx.fetch_all(sql, args![agency, now, now - LONGEST]).await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// Moves the expiry, because the officer is still active.
pub fn still_there(session: &mut Session, now: i64) -> Mark {
    session.lasts = session.lasts.map(|lasts| lasts.longer(now, IDLE));
    let until = session.lasts.map_or(now, |lasts| lasts.until);
    let sql = "UPDATE officer_sessions SET seen_at = $2, ends_at = $3 WHERE id = $1";
    Mark { sql, args: args![session.id, now, until] }
}

/// Starts an officer's session under a new token, replacing the one in the desk's cookie.
pub async fn begin(
    tx: &mut Tx,
    app: &App,
    before: &Session,
    officer: Officer,
    way: SignInMethod,
) -> db::Result<Session> {
    end(tx, before).await?;
    let now = app.world.now();
    tx.execute("DELETE FROM officer_sessions WHERE ends_at < $1", args![now]).await?;
    let mut next = Session::fresh(app);
    let sql = "INSERT INTO officer_sessions (id, officer_id, way, created_at, seen_at, ends_at)
        VALUES ($1, $2, $3, $4, $4, $5)";
    tx.execute(sql, args![next.id, officer.id, way.name(), now, now + IDLE]).await?;
    next.is_kept = true;
    next.officer = Some(Arc::new(officer));
    Ok(next)
}

/// Ends one session.
pub async fn end(tx: &mut Tx, session: &Session) -> db::Result<()> {
    tx.execute("DELETE FROM officer_sessions WHERE id = $1", args![session.id]).await?;
    tx.wake(&topic(&session.id));
    Ok(())
}
