//! The promises of a case, as days.

use catalogue::Within;
use db::{Tx, args};
use jiff::civil::Date;

use crate::cases::promises::Due;
use crate::trust::Grant;

/// One promise of one case, as it was made.
#[derive(Clone, Debug)]
pub(in crate::cases) struct Promised {
    pub case_id: String,
    pub promise: String,
    within: String,
    due: Option<String>,
    pub moment: Option<i64>,
    pub kept_at: Option<i64>,
}
db::from_row!(Promised { case_id, promise, within, due, moment, kept_at });

impl Promised {
    pub(in crate::cases) fn within(&self) -> Option<Within> {
        Within::parse(&self.within)
    }

    pub(in crate::cases) fn due(&self) -> Due {
        Due { day: self.due.as_deref().and_then(super::day), moment: self.moment }
    }
}

/// Writes down what is promised when a case begins: name, length, end, and when it was kept if it already is.
pub(in crate::cases) async fn keep_promises(
    tx: &mut Tx,
    case: &str,
    promises: &[(&str, Within, Due, Option<i64>)],
) -> db::Result<()> {
    let row = |(place, (promise, within, due, kept_at)): (usize, &(&str, Within, Due, Option<i64>))| {
        let day = due.day.map(|day| day.to_string());
        let place = i64::try_from(place).unwrap_or(i64::MAX);
        args![case, place, promise, within.to_string(), day, due.moment, kept_at]
    };
    let rows = promises.iter().enumerate().map(row).collect();
    let into = "INSERT INTO case_promises (case_id, place, promise, within, due, moment, kept_at) VALUES ";
    super::insert_all(tx, into, rows).await
}

const COLUMNS: &str = "SELECT case_id, promise, within, due, moment, kept_at FROM case_promises";

/// In the order of the manifest.
pub(in crate::cases) async fn promised(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Promised>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE case_id = $1 ORDER BY place");
    tx.fetch_all(sql, args![grant.id()]).await
}

/// Of many cases; whoever asks has listed them with a grant.
pub(in crate::cases) async fn promised_in(tx: &mut Tx, cases: &[&str]) -> db::Result<Vec<Promised>> {
    let start = "SELECT case_id, promise, within, due, moment, kept_at FROM case_promises WHERE case_id";
    let (sql, args) = super::of_cases(start, tx, cases);
    tx.fetch_all(sql.and(" ORDER BY case_id, place"), args).await
}

/// A promise is kept once.
pub(in crate::cases) async fn keep_promise(tx: &mut Tx, grant: &Grant, promise: &str, now: i64) -> db::Result<bool> {
    let sql = "UPDATE case_promises SET kept_at = $3 WHERE case_id = $1 AND promise = $2 AND kept_at IS NULL";
    Ok(tx.execute(sql, args![grant.id(), promise, now]).await? == 1)
}

pub(in crate::cases) async fn move_due(tx: &mut Tx, grant: &Grant, promise: &str, due: Option<Date>) -> db::Result<()> {
    let sql = "UPDATE case_promises SET due = $3 WHERE case_id = $1 AND promise = $2";
    tx.execute(sql, args![grant.id(), promise, due.map(|day| day.to_string())]).await?;
    Ok(())
}
