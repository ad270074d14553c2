//! All SQL of stops, extensions, remedies and escalations, and of the status of promises.

use catalogue::clock::{Extension, Moves, Stop};
use db::{Tx, args};
use jiff::civil::Date;

use super::clocks::at;
use super::record_store::Record;
use crate::trust::Grant;

/// A period in which the clock was stopped.
#[derive(Clone, Debug)]
pub struct ClockStop {
    pub reason: String,
    pub about: String,
    pub from_at: i64,
    pub to_at: Option<i64>,
    /// When it ends automatically.
    pub until_at: Option<i64>,
}

db::from_row!(ClockStop { reason, about, from_at, to_at, until_at });

impl ClockStop {
    /// When it ended, as of a given moment: one that ends automatically has ended even if no job has run yet.
    pub fn ended(&self, now: i64) -> Option<i64> {
        self.to_at.or(self.until_at.filter(|until| *until < now))
    }

    /// Identifies it among the active stops; stops from before they had a subject use their reason.
    pub fn key(&self) -> &str {
        if self.about.is_empty() { &self.reason } else { &self.about }
    }

    pub fn as_counted(&self) -> Stop {
        Stop { from: at(self.from_at), to: self.to_at.map(at), reason: self.reason.clone() }
    }
}

/// An extension of one promise.
#[derive(Clone, Debug)]
pub struct Extended {
    pub promise: String,
    pub at: i64,
    to_day: String,
    moves: String,
    pub why: String,
    /// The record of the person's agreement.
    record_id: Option<String>,
}

db::from_row!(Extended { promise, at, to_day, moves, why, record_id });

impl Extended {
    pub fn to(&self) -> Option<Date> {
        self.to_day.parse().ok()
    }

    pub fn is_agreed(&self) -> bool {
        self.moves == "both"
    }

    pub fn as_counted(&self) -> Option<Extension> {
        let moves = if self.is_agreed() { Moves::Both } else { Moves::Limit };
        Some(Extension { at: at(self.at), to: self.to()?, moves })
    }
}

/// Everything that affected the clocks of a case.
#[derive(Clone, Debug, Default)]
pub struct ClockEvents {
    pub stops: Vec<ClockStop>,
    pub extensions: Vec<Extended>,
}

pub async fn happened(tx: &mut Tx, grant: &Grant) -> db::Result<ClockEvents> {
    let sql = "SELECT reason, about, from_at, to_at, until_at FROM case_stops WHERE case_id = $1 ORDER BY from_at, id";
    let stops = tx.fetch_all(sql, args![grant.id()]).await?;
    let sql =
        "SELECT promise, at, to_day, moves, why, record_id FROM case_extensions WHERE case_id = $1 ORDER BY at, id";
    Ok(ClockEvents { stops, extensions: tx.fetch_all(sql, args![grant.id()]).await? })
}

/// Starts a stop, with its automatic end; false if one with the same subject is already active.
pub(super) async fn begin_stop(
    tx: &mut Tx,
    grant: &Grant,
    (id, reason, about): (&str, &str, &str),
    (from, until): (i64, Option<i64>),
) -> db::Result<bool> {
    let sql = "INSERT INTO case_stops (id, case_id, reason, about, from_at, until_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (case_id, reason, about) WHERE to_at IS NULL DO NOTHING";
    Ok(tx.execute(sql, args![id, grant.id(), reason, about, from, until]).await? == 1)
}

/// Ends active stops: all of them, those with a given reason, or the one with a given subject. Returns how many.
pub(super) async fn end_stops(
    tx: &mut Tx,
    grant: &Grant,
    (reason, about): (Option<&str>, Option<&str>),
    to: i64,
) -> db::Result<u64> {
    let sql = "UPDATE case_stops SET to_at = CASE WHEN from_at > $2 THEN from_at ELSE $2 END
        WHERE case_id = $1 AND to_at IS NULL
        AND reason = COALESCE($3, reason) AND about = COALESCE($4, about)";
    tx.execute(sql, args![grant.id(), to, reason, about]).await
}

/// Ends expired stops, each at its own moment; returns the latest of these.
pub(super) async fn run_out(tx: &mut Tx, grant: &Grant, now: i64) -> db::Result<Option<i64>> {
    let sql = "SELECT MAX(until_at) FROM case_stops WHERE case_id = $1 AND to_at IS NULL AND until_at < $2";
    let last: Option<i64> = tx.fetch_one(sql, args![grant.id(), now]).await?;
    if last.is_some() {
        let sql = "UPDATE case_stops SET to_at = until_at WHERE case_id = $1 AND to_at IS NULL AND until_at < $2";
        tx.execute(sql, args![grant.id(), now]).await?;
    }
    Ok(last)
}

/// Deletes a stop that should never have been made.
pub(super) async fn forget_stop(tx: &mut Tx, grant: &Grant, about: &str) -> db::Result<()> {
    tx.execute("DELETE FROM case_stops WHERE case_id = $1 AND about = $2", args![grant.id(), about]).await?;
    Ok(())
}

/// Reactivates a stop.
pub(super) async fn resume_stop(tx: &mut Tx, grant: &Grant, about: &str) -> db::Result<()> {
    let sql = "UPDATE case_stops SET to_at = NULL WHERE case_id = $1 AND about = $2";
    tx.execute(sql, args![grant.id(), about]).await?;
    Ok(())
}

/// Since when the clock has been stopped, if it is.
pub(super) async fn stands_since(tx: &mut Tx, grant: &Grant) -> db::Result<Option<i64>> {
    let sql = "SELECT MIN(from_at) FROM case_stops WHERE case_id = $1 AND to_at IS NULL";
    tx.fetch_one(sql, args![grant.id()]).await
}

pub(super) async fn keep_extension(tx: &mut Tx, grant: &Grant, id: &str, new: &Extended) -> db::Result<()> {
    let sql = "INSERT INTO case_extensions (id, case_id, promise, at, to_day, moves, why, record_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = args![id, grant.id(), new.promise, new.at, new.to_day, new.moves, new.why, new.record_id];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Deletes an extension to which the person had not agreed after all.
pub(super) async fn forget_extension(tx: &mut Tx, grant: &Grant, record: &str) -> db::Result<()> {
    let sql = "DELETE FROM case_extensions WHERE case_id = $1 AND record_id = $2";
    tx.execute(sql, args![grant.id(), record]).await?;
    Ok(())
}

impl Extended {
    pub fn new(promise: &str, at: i64, (to, agreed, why): (Date, Option<&Record>, &str)) -> Extended {
        let moves = if agreed.is_some() { "both" } else { "limit" }.to_owned();
        let record_id = agreed.map(|record| record.id.clone());
        Extended { promise: promise.to_owned(), at, to_day: to.to_string(), moves, why: why.to_owned(), record_id }
    }
}

/// Starts or restarts the clock of a promise.
pub(super) async fn start(tx: &mut Tx, grant: &Grant, promise: &str, now: i64) -> db::Result<()> {
    let sql = "UPDATE case_promises SET started_at = $3 WHERE case_id = $1 AND promise = $2";
    tx.execute(sql, args![grant.id(), promise, now]).await?;
    Ok(())
}

/// Restarts the clock of a promise because of a record, keeping the previous start.
pub(super) async fn start_anew(
    tx: &mut Tx,
    grant: &Grant,
    (promise, record): (&str, &str),
    (before, anew): (i64, i64),
) -> db::Result<()> {
    let sql = "INSERT INTO case_restarts (record_id, promise, case_id, before_at, anew_at) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![record, promise, grant.id(), before, anew]).await?;
    start(tx, grant, promise, anew).await
}

/// Reverses the restart that a withdrawn record caused.
pub(super) async fn restart_without(tx: &mut Tx, grant: &Grant, record: &str) -> db::Result<()> {
    let sql = "SELECT promise FROM case_restarts WHERE case_id = $1 AND record_id = $2 ORDER BY promise";
    let promises: Vec<String> = tx.fetch_all(sql, args![grant.id(), record]).await?;
    for promise in &promises {
        let sql = "SELECT COALESCE(
                (SELECT MAX(s.anew_at) FROM case_restarts s JOIN case_records r ON r.id = s.record_id
                    WHERE s.case_id = $1 AND s.promise = $2 AND r.corrected_at IS NULL),
                (SELECT MIN(before_at) FROM case_restarts WHERE case_id = $1 AND promise = $2))";
        let began: Option<i64> = tx.fetch_one(sql, args![grant.id(), promise]).await?;
        if let Some(began) = began {
            start(tx, grant, promise, began).await?;
        }
    }
    Ok(())
}

/// Waives a promise that does not apply; false if it was kept or waived before.
pub(super) async fn waive(tx: &mut Tx, grant: &Grant, (promise, why): (&str, &str), now: i64) -> db::Result<bool> {
    let sql = "UPDATE case_promises SET waived_at = $4, waived_why = $3
        WHERE case_id = $1 AND promise = $2 AND kept_at IS NULL AND waived_at IS NULL AND missed_at IS NULL";
    Ok(tx.execute(sql, args![grant.id(), promise, why, now]).await? == 1)
}

/// A milestone of a promise, recorded once each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PromiseAlert {
    Warned,
    Missed,
    LimitWarned,
    LimitMissed,
}

/// Records a milestone with its time; false if it was recorded before.
pub(super) async fn note(
    tx: &mut Tx,
    grant: &Grant,
    promise: &str,
    (seen, at): (PromiseAlert, i64),
) -> db::Result<bool> {
    let sql = match seen {
        PromiseAlert::Warned => {
            "UPDATE case_promises SET warned_at = $3 WHERE case_id = $1 AND promise = $2 AND warned_at IS NULL"
        }
        PromiseAlert::Missed => {
            "UPDATE case_promises SET missed_at = $3 WHERE case_id = $1 AND promise = $2 AND missed_at IS NULL"
        }
        PromiseAlert::LimitWarned => {
            "UPDATE case_promises SET limit_warned_at = $3
            WHERE case_id = $1 AND promise = $2 AND limit_warned_at IS NULL"
        }
        PromiseAlert::LimitMissed => {
            "UPDATE case_promises SET limit_missed_at = $3
            WHERE case_id = $1 AND promise = $2 AND limit_missed_at IS NULL"
        }
    };
    Ok(tx.execute(sql, args![grant.id(), promise, at]).await? == 1)
}

/// A remedy that was or is being carried out.
#[derive(Clone, Debug)]
pub struct Remedied {
    pub promise: String,
    pub remedy: String,
    /// The addressee, or the amount.
    pub detail: String,
    pub at: i64,
    pub done_at: Option<i64>,
}

db::from_row!(Remedied { promise, remedy, detail, at, done_at });

/// Stores a remedy; false if it was stored before.
pub(super) async fn keep_remedy(tx: &mut Tx, grant: &Grant, new: &Remedied) -> db::Result<bool> {
    let sql = "INSERT INTO case_remedies (case_id, promise, remedy, detail, at, done_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (case_id, promise, remedy, detail) DO NOTHING";
    let values = args![grant.id(), new.promise, new.remedy, new.detail, new.at, new.done_at];
    Ok(tx.execute(sql, values).await? == 1)
}

pub async fn remedies(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Remedied>> {
    let sql = "SELECT promise, remedy, detail, at, done_at FROM case_remedies
        WHERE case_id = $1 ORDER BY at, promise, remedy, detail";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// Records the figures of a remedy that has none yet; false if it has some, or was not owed.
pub(super) async fn detail_remedy(
    tx: &mut Tx,
    grant: &Grant,
    (promise, remedy): (&str, &str),
    detail: &str,
) -> db::Result<bool> {
    let sql = "UPDATE case_remedies SET detail = $4
        WHERE case_id = $1 AND promise = $2 AND remedy = $3 AND detail = ''";
    Ok(tx.execute(sql, args![grant.id(), promise, remedy, detail]).await? == 1)
}

/// Marks a longer-running remedy as done; false if it was before.
pub(super) async fn remedy_done(
    tx: &mut Tx,
    grant: &Grant,
    (promise, remedy): (&str, &str),
    now: i64,
) -> db::Result<bool> {
    let sql = "UPDATE case_remedies SET done_at = $4
        WHERE case_id = $1 AND promise = $2 AND remedy = $3 AND done_at IS NULL";
    Ok(tx.execute(sql, args![grant.id(), promise, remedy, now]).await? == 1)
}

/// Gives the case priority from now on.
pub(super) async fn give_priority(tx: &mut Tx, grant: &Grant, now: i64) -> db::Result<()> {
    let sql = "UPDATE cases SET priority_at = $2 WHERE id = $1 AND priority_at IS NULL";
    tx.execute(sql, args![grant.id(), now]).await?;
    Ok(())
}

/// The ids of cases, after a given one, with a promise whose deadline is unknown or that were never refreshed. Needs no
/// grant: no content is read.
pub(super) async fn unsure(tx: &mut Tx, after: &str, most: i64) -> db::Result<Vec<String>> {
    let sql = "SELECT c.id FROM cases c WHERE c.id > $1 AND c.ended_at IS NULL AND EXISTS (
            SELECT 1 FROM case_promises p WHERE p.case_id = c.id AND p.started_at IS NOT NULL
            AND p.kept_at IS NULL AND p.waived_at IS NULL AND (c.looked_at IS NULL
            OR (p.due IS NULL AND p.moment IS NULL)
            OR (p.limit_within IS NOT NULL AND p.limit_due IS NULL AND p.limit_moment IS NULL)))
        ORDER BY c.id LIMIT $2";
    tx.fetch_all(sql, args![after, most]).await
}

/// Records that the clocks of a case were refreshed. Needs no grant: nothing of the case is read.
pub(super) async fn looked(tx: &mut Tx, case: &str, now: i64) -> db::Result<()> {
    tx.execute("UPDATE cases SET looked_at = $2 WHERE id = $1", args![case, now]).await?;
    Ok(())
}
