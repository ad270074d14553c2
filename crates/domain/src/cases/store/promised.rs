//! The promises of a case, as days.

use catalogue::Within;
use db::{Tx, args};
use jiff::civil::Date;

use crate::cases::charter::Deadline;
use crate::trust::Grant;

/// One promise of one case, as it was made.
#[derive(Clone, Debug)]
pub struct Promised {
    pub case_id: String,
    pub promise: String,
    within: String,
    due: Option<String>,
    pub moment: Option<i64>,
    limit_within: Option<String>,
    limit_due: Option<String>,
    limit_moment: Option<i64>,
    /// `None` until it has started.
    pub started_at: Option<i64>,
    pub kept_at: Option<i64>,
    /// When an officer waived it, and why.
    pub waived_at: Option<i64>,
    pub waived_why: Option<String>,
    pub warned_at: Option<i64>,
    pub missed_at: Option<i64>,
    pub limit_warned_at: Option<i64>,
    pub limit_missed_at: Option<i64>,
}

db::from_row!(Promised {
    case_id,
    promise,
    within,
    due,
    moment,
    limit_within,
    limit_due,
    limit_moment,
    started_at,
    kept_at,
    waived_at,
    waived_why,
    warned_at,
    missed_at,
    limit_warned_at,
    limit_missed_at
});

impl Promised {
    /// A promise of a case that is not stored yet.
    pub fn new(case: &str, new: &NewPromise<'_>) -> Promised {
        let text = |day: Option<Date>| day.map(|day| day.to_string());
        Promised {
            case_id: case.to_owned(),
            promise: new.promise.to_owned(),
            within: new.within.to_string(),
            due: text(new.due.day),
            moment: new.due.moment,
            limit_within: new.limit.map(NewLimit::stored),
            limit_due: text(new.limit_due.day),
            limit_moment: new.limit_due.moment,
            started_at: new.started_at,
            kept_at: new.kept_at,
            waived_at: None,
            waived_why: None,
            warned_at: None,
            missed_at: None,
            limit_warned_at: None,
            limit_missed_at: None,
        }
    }

    pub fn within(&self) -> Option<Within> {
        Within::parse(&self.within)
    }

    /// Whether the law has a limit here that depends on something unknown, or none that applies; nothing follows from
    /// either.
    pub fn limit_is_open(&self) -> bool {
        self.limit_within.is_some() && self.limit().is_none()
    }

    /// Whether what follows the limit waits for one, known or not.
    pub fn has_limit(&self) -> bool {
        self.limit_within.is_some()
    }

    pub fn limit(&self) -> Option<Within> {
        Within::parse(self.limit_within.as_deref()?)
    }

    /// A limit that was open and is known.
    pub(in crate::cases) fn set_limit(&mut self, within: Within) {
        self.limit_within = Some(within.to_string());
    }

    pub fn due(&self) -> Deadline {
        Deadline { day: self.due.as_deref().and_then(super::day), moment: self.moment }
    }

    /// The statutory limit, if different.
    pub fn limit_due(&self) -> Option<Deadline> {
        self.limit_within.as_ref()?;
        Some(Deadline { day: self.limit_due.as_deref().and_then(super::day), moment: self.limit_moment })
    }

    /// Whether it has started and not ended; its clock may be running or stopped.
    pub fn is_open(&self) -> bool {
        self.started_at.is_some() && self.kept_at.is_none() && self.waived_at.is_none()
    }
}

/// A promise to be made.
pub struct NewPromise<'n> {
    pub promise: &'n str,
    pub within: Within,
    pub limit: Option<NewLimit>,
    pub due: Deadline,
    pub limit_due: Deadline,
    pub started_at: Option<i64>,
    pub kept_at: Option<i64>,
}

/// A statutory limit that may depend on facts of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewLimit {
    Known(Within),
    /// As long as facts are unknown.
    Open,
}

impl NewLimit {
    /// The word for one that is open is no length of time, so it never becomes a day.
    fn stored(self) -> String {
        match self {
            NewLimit::Known(within) => within.to_string(),
            NewLimit::Open => "open".to_owned(),
        }
    }
}

/// Settles a limit that was open.
pub(in crate::cases) async fn settle_limit(
    tx: &mut Tx,
    grant: &Grant,
    promise: &str,
    (within, due): (Within, Deadline),
) -> db::Result<()> {
    let sql = "UPDATE case_promises SET limit_within = $3, limit_due = $4, limit_moment = $5
        WHERE case_id = $1 AND promise = $2";
    let day = due.day.map(|day| day.to_string());
    tx.execute(sql, args![grant.id(), promise, within.to_string(), day, due.moment]).await?;
    Ok(())
}

/// Stores the promises made when a case is opened.
pub(in crate::cases) async fn keep_promises(tx: &mut Tx, case: &str, promises: &[NewPromise<'_>]) -> db::Result<()> {
    let text = |day: Option<Date>| day.map(|day| day.to_string());
    let row = |(place, new): (usize, &NewPromise<'_>)| {
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        let limit = new.limit.map(NewLimit::stored);
        let (due, limit_due) = (text(new.due.day), text(new.limit_due.day));
        let (moment, limit_moment) = (new.due.moment, new.limit_due.moment);
        args![
            case,
            place,
            new.promise,
            new.within.to_string(),
            due,
            moment,
            limit,
            limit_due,
            limit_moment,
            new.started_at,
            new.kept_at
        ]
    };
    let rows = promises.iter().enumerate().map(row).collect();
    let into = "INSERT INTO case_promises (case_id, place, promise, within, due, moment, limit_within, limit_due,
        limit_moment, started_at, kept_at) VALUES ";
    super::insert_all(tx, into, rows).await
}

const COLUMNS: &str = "SELECT case_id, promise, within, due, moment, limit_within, limit_due, limit_moment, started_at,
    kept_at, waived_at, waived_why, warned_at, missed_at, limit_warned_at, limit_missed_at FROM case_promises";

/// In the order of the manifest.
pub async fn promised(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Promised>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE case_id = $1 ORDER BY place");
    tx.fetch_all(sql, args![grant.id()]).await
}

/// The promises of many cases; the caller has listed them with a grant.
pub async fn promised_in(tx: &mut Tx, cases: &[&str]) -> db::Result<Vec<Promised>> {
    let (sql, args) = super::of_cases(" WHERE case_id", tx, cases);
    tx.fetch_all(db::Sql::from(COLUMNS).and(sql).and(" ORDER BY case_id, place"), args).await
}

/// Marks a promise as kept, once.
pub(in crate::cases) async fn keep_promise(tx: &mut Tx, grant: &Grant, promise: &str, now: i64) -> db::Result<bool> {
    let sql = "UPDATE case_promises SET kept_at = $3
        WHERE case_id = $1 AND promise = $2 AND kept_at IS NULL AND waived_at IS NULL";
    Ok(tx.execute(sql, args![grant.id(), promise, now]).await? == 1)
}

/// Marks a promise as kept by an officer's record.
pub(in crate::cases) async fn keep_by_record(
    tx: &mut Tx,
    grant: &Grant,
    (promise, record): (&str, &str),
    at: i64,
) -> db::Result<()> {
    let sql = "UPDATE case_promises SET kept_at = $3, kept_record = $4
        WHERE case_id = $1 AND promise = $2 AND kept_at IS NULL AND waived_at IS NULL";
    tx.execute(sql, args![grant.id(), promise, at, record]).await?;
    Ok(())
}

/// Reopens a promise whose record turned out to be wrong.
pub(in crate::cases) async fn not_kept(tx: &mut Tx, grant: &Grant, record: &str) -> db::Result<()> {
    let sql = "UPDATE case_promises SET kept_at = NULL, kept_record = NULL WHERE case_id = $1 AND kept_record = $2";
    tx.execute(sql, args![grant.id(), record]).await?;
    Ok(())
}

/// Stores recounted deadlines of a promise.
pub(in crate::cases) async fn move_due(
    tx: &mut Tx,
    grant: &Grant,
    promise: &str,
    (due, limit): (Deadline, Option<Deadline>),
) -> db::Result<()> {
    let sql = "UPDATE case_promises SET due = $3, moment = $4, limit_due = $5, limit_moment = $6
        WHERE case_id = $1 AND promise = $2";
    let text = |day: Option<Date>| day.map(|day| day.to_string());
    let (limit_day, limit_moment) = limit.map_or((None, None), |limit| (text(limit.day), limit.moment));
    tx.execute(sql, args![grant.id(), promise, text(due.day), due.moment, limit_day, limit_moment]).await?;
    Ok(())
}
