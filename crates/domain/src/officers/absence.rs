//! Officers' absences and their deputies. An absence starts and ends by its dates alone.

use db::{Tx, args};
use jiff::civil::Date;

use super::officer_events::noted;
use crate::app::App;
use crate::events::OfficerEvent;
use crate::refusal::{Outcome, Refusal};
use crate::staff::model::Officer;
use crate::staff::store;

/// From the first to the last day, both inclusive.
#[derive(Clone, Debug, PartialEq)]
pub struct Absence {
    pub deputy: Officer,
    pub from: Date,
    pub until: Date,
}

impl Absence {
    pub fn covers(&self, day: Date) -> bool {
        (self.from..=self.until).contains(&day)
    }
}

/// Enters an officer's absence, replacing any previous one.
///
/// # Errors
/// If the dates are in the wrong order or in the past, or the deputy is not an active colleague of the same agency.
pub async fn enter_absence(
    tx: &mut Tx,
    app: &App,
    by: &Officer,
    officer: &Officer,
    (from, until, deputy): (Date, Date, &str),
) -> Outcome<()> {
    if until < from || until < app.today() {
        return Err(Refusal::unprocessable("absence-days").field("until", ""));
    }
    let found = store::by_id(tx, deputy).await?;
    let is_fit = |one: &Officer| one.active && one.agency == officer.agency && one.id != officer.id;
    let deputy = found.filter(is_fit).ok_or_else(|| Refusal::unprocessable("absence-deputy").field("deputy", ""))?;
    let sql = "INSERT INTO officer_absences (officer_id, deputy_id, from_day, until_day, entered_by, entered_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (officer_id) DO UPDATE SET deputy_id = excluded.deputy_id,
            from_day = excluded.from_day, until_day = excluded.until_day, entered_by = excluded.entered_by,
            entered_at = excluded.entered_at";
    let now = app.world.now();
    tx.execute(sql, args![officer.id, deputy.id, from.to_string(), until.to_string(), by.id, now]).await?;
    let (from, until) = (from.to_string(), until.to_string());
    let event = OfficerEvent::AbsenceEntered { from, until, deputy: deputy.id };
    Ok(noted(tx, app, &by.actor(), &officer.id, event).await?)
}

/// Ends an absence early; false if there was none.
///
/// # Errors
/// If the database is unavailable.
pub async fn end_absence(tx: &mut Tx, app: &App, by: &Officer, officer: &Officer) -> Outcome<bool> {
    let sql = "DELETE FROM officer_absences WHERE officer_id = $1";
    let is_ended = tx.execute(sql, args![officer.id]).await? == 1;
    if is_ended {
        noted(tx, app, &by.actor(), &officer.id, OfficerEvent::AbsenceEnded {}).await?;
    }
    Ok(is_ended)
}

/// An officer's current or future absence.
pub async fn absence(tx: &mut Tx, officer: &str, today: Date) -> db::Result<Option<Absence>> {
    let sql = "SELECT deputy_id, from_day, until_day FROM officer_absences WHERE officer_id = $1 AND until_day >= $2";
    let found: Option<(String, String, String)> = tx.fetch_optional(sql, args![officer, today.to_string()]).await?;
    let Some((deputy, from, until)) = found else { return Ok(None) };
    let (Ok(from), Ok(until)) = (from.parse(), until.parse()) else { return Ok(None) };
    let deputy = store::by_id(tx, &deputy).await?.filter(|deputy| deputy.active);
    Ok(deputy.map(|deputy| Absence { deputy, from, until }))
}

/// The officers whose deputy an officer is today.
pub async fn deputises(tx: &mut Tx, deputy: &str, today: Date) -> db::Result<Vec<String>> {
    let sql = "SELECT officer_id FROM officer_absences
        WHERE deputy_id = $1 AND from_day <= $2 AND until_day >= $2 ORDER BY officer_id";
    tx.fetch_all(sql, args![deputy, today.to_string()]).await
}

/// The officers of an agency who are away on a day.
pub async fn away_on(tx: &mut Tx, agency: &str, today: Date) -> db::Result<Vec<String>> {
    let sql = "SELECT a.officer_id FROM officer_absences a JOIN officers o ON o.id = a.officer_id
        WHERE o.agency = $1 AND a.from_day <= $2 AND a.until_day >= $2 ORDER BY a.officer_id";
    tx.fetch_all(sql, args![agency, today.to_string()]).await
}
