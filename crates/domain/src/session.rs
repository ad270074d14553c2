//! Browser sessions: who is signed in, how strongly they are authenticated, and until when.
//!
//! A browser gets a token in a cookie immediately, and a row only when something must be stored. The row contains the
//! hash of the token. The token is rotated whenever the authentication changes, so that a planted one is useless.

use std::sync::Arc;

use db::{Db, Tx, args};

use crate::app::App;
use crate::secret::{fingerprint, hex};
use crate::slice::{Slice, Table};
use crate::staff::Officer;
use crate::trust::Mark;

pub use crate::trust::Assurance;

/// People's sessions, and the secret from which tokens are derived.
pub const SLICE: Slice = Slice {
    uses: &["staff", "trust"],
    tables: &[Table::nobodys("secrets"), Table::persons("sessions", "person_id")],
    ..Slice::named("session")
};

/// A row expires after this time without a request, in milliseconds.
const IDLE: i64 = 24 * 60 * 60 * 1000;

/// The same for somebody who is signed in.
const IDLE_SIGNED_IN: i64 = 2 * 60 * 60 * 1000;

/// The maximum lifetime of a row.
const LONGEST: i64 = 30 * 24 * 60 * 60 * 1000;

/// Ten times as long as a session without a request and more, so that anyone may stay that often (WCAG 2.2.1).
const LONGEST_SIGNED_IN: i64 = 24 * 60 * 60 * 1000;

/// The expiry is moved at most this often, so that most page views write nothing.
const STEP: i64 = 5 * 60 * 1000;

#[derive(Clone, Debug)]
pub struct Session {
    /// The secret in the cookie.
    pub token: String,
    /// The hash of the token: the id of the row, and of what other slices store for a session.
    pub id: String,
    /// The person; a guest has one too, as soon as something is stored for them.
    pub person: Option<String>,
    pub assurance: Assurance,
    /// The officer, in a session of the desk. Such a session never has a person.
    pub officer: Option<Arc<Officer>>,
    /// Whether it has a row.
    pub is_kept: bool,
    /// Until when it lasts; none without a row.
    pub lasts: Option<Lasts>,
}

/// Until when a session lasts, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lasts {
    /// Without another request.
    pub until: i64,
    /// However many there are.
    pub at_most: i64,
}

impl Lasts {
    /// The end after a request now.
    pub fn longer(self, now: i64, idle: i64) -> Lasts {
        Lasts { until: (now + idle).min(self.at_most), ..self }
    }
}

struct Row {
    person_id: Option<String>,
    assurance: String,
    created_at: i64,
    seen_at: i64,
    ends_at: i64,
}

db::from_row!(Row { person_id, assurance, created_at, seen_at, ends_at });

/// A session as shown to its person.
#[derive(Clone, Debug)]
pub struct SessionSummary {
    pub id: String,
    pub assurance: String,
    pub created_at: i64,
    pub seen_at: i64,
}

db::from_row!(SessionSummary { id, assurance, created_at, seen_at });

impl Session {
    pub fn fresh(app: &App) -> Session {
        let token = hex(&[app.world.chance().to_be_bytes(), app.world.chance().to_be_bytes()].concat());
        Session::unknown(token)
    }

    /// The session of a token before any lookup: nobody is signed in.
    pub fn unknown(token: String) -> Session {
        let id = fingerprint(&token);
        Session { token, id, person: None, assurance: Assurance::Guest, officer: None, is_kept: false, lasts: None }
    }

    /// The session of a token, and whether its expiry should be moved.
    pub async fn find(db: &Db, token: String, now: i64) -> db::Result<(Session, bool)> {
        let mut session = Session::unknown(token);
        let sql = "SELECT person_id, assurance, created_at, seen_at, ends_at FROM sessions WHERE id = $1";
        let row: Option<Row> = db.glance(sql, args![session.id]).await?;
        let Some(row) = row.filter(|row| now < row.ends_at) else { return Ok((session, false)) };
        session.assurance = Assurance::of(&row.assurance);
        session.is_kept = true;
        session.person = row.person_id;
        let longest = if session.is_signed_in() { LONGEST_SIGNED_IN } else { LONGEST };
        session.lasts = Some(Lasts { until: row.ends_at, at_most: row.created_at + longest });
        Ok((session, now - row.seen_at > STEP))
    }

    /// Moves the expiry, because the person is still active.
    pub fn still_there(&mut self, now: i64) -> Mark {
        let idle = self.idle();
        self.lasts = self.lasts.map(|lasts| lasts.longer(now, idle));
        let until = self.lasts.map_or(now, |lasts| lasts.until);
        let sql = "UPDATE sessions SET seen_at = $2, ends_at = $3 WHERE id = $1";
        Mark { sql, args: args![self.id, now, until] }
    }

    fn idle(&self) -> i64 {
        if self.is_signed_in() { IDLE_SIGNED_IN } else { IDLE }
    }

    /// Replaces the row by one under a new token. What slices store by `id` moves along, as declared in
    /// `moves_with_session`.
    pub async fn keep(
        &self,
        tx: &mut Tx,
        app: &App,
        person: Option<&str>,
        assurance: Assurance,
    ) -> db::Result<Session> {
        let now = app.world.now();
        let mut next = Session::fresh(app);
        next.person = person.map(str::to_owned);
        next.assurance = assurance;
        next.is_kept = true;
        tx.execute("DELETE FROM sessions WHERE id = $1", args![self.id]).await?;
        let idle = next.idle();
        let sql = "INSERT INTO sessions (id, person_id, assurance, created_at, seen_at, ends_at)
            VALUES ($1, $2, $3, $4, $4, $5)";
        tx.execute(sql, args![next.id, next.person, assurance.name(), now, now + idle]).await?;
        for sql in app.slices.iter().flat_map(|slice| slice.moves_with_session) {
            tx.execute(*sql, args![self.id, next.id]).await?;
        }
        Ok(next)
    }

    /// Ends it, on signing out.
    pub async fn end(&self, tx: &mut Tx) -> db::Result<()> {
        tx.execute("DELETE FROM sessions WHERE id = $1", args![self.id]).await?;
        tx.wake(&topic(&self.id));
        Ok(())
    }

    /// Ends all other sessions of a person.
    pub async fn end_others(&self, tx: &mut Tx) -> db::Result<u64> {
        let Some(person) = &self.person else { return Ok(0) };
        tx.execute("DELETE FROM sessions WHERE person_id = $1 AND id <> $2", args![person, self.id]).await
    }

    /// A person's active sessions, the latest first.
    pub async fn all(tx: &mut Tx, person: &str, now: i64) -> db::Result<Vec<SessionSummary>> {
        let sql = "SELECT id, assurance, created_at, seen_at FROM sessions
            WHERE person_id = $1 AND ends_at > $2 ORDER BY created_at DESC";
        tx.fetch_all(sql, args![person, now]).await
    }

    /// Ends every session of a person.
    pub async fn end_all(tx: &mut Tx, person: &str) -> db::Result<u64> {
        tx.execute("DELETE FROM sessions WHERE person_id = $1", args![person]).await
    }

    pub fn is_signed_in(&self) -> bool {
        self.person.is_some() && self.assurance > Assurance::Guest
    }

    /// The token that a form of this session must contain.
    pub fn form_token(&self, app: &App) -> String {
        hex(&app.secret.seal("form", &self.token))
    }
}

/// The topic that is notified when a session ends, for pages that are open in it.
pub fn topic(id: &str) -> String {
    format!("session/{id}")
}

/// Deletes expired sessions; run nightly.
pub async fn purge(tx: &mut Tx, now: i64) -> db::Result<u64> {
    tx.execute("DELETE FROM sessions WHERE ends_at < $1", args![now]).await
}
