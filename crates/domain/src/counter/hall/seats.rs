//! Which officer sits at which counter today: chosen once, and remembered until they leave it or the day is over.

use catalogue::Centre;
use db::{Tx, args};

use super::topic;
use crate::app::App;
use crate::counter::centres;
use crate::refusal::{Outcome, Refusal};
use crate::trust::Actor;

/// A counter with its officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub centre: String,
    pub counter: String,
    pub officer_id: String,
}

db::from_row!(Seat { centre, counter, officer_id });

const COLUMNS: &str = "SELECT centre, counter, officer_id FROM hall_counters";

/// The counters of a centre that are open today.
///
/// # Errors
/// If the database is unavailable.
pub async fn seats(tx: &mut Tx, app: &App, centre: &str) -> db::Result<Vec<Seat>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE centre = $1 AND day = $2 ORDER BY counter");
    tx.fetch_all(sql, args![centre, app.today().to_string()]).await
}

/// Where an officer sits today.
///
/// # Errors
/// If the database is unavailable.
pub async fn seat_of(tx: &mut Tx, app: &App, officer: &str) -> db::Result<Option<Seat>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE officer_id = $1 AND day = $2");
    tx.fetch_optional(sql, args![officer, app.today().to_string()]).await
}

/// The officer, and a centre of their agency.
pub(super) fn at<'a>(app: &App, officer: &'a Actor, centre: &str) -> Outcome<(&'a str, &'static Centre)> {
    let centre = centres::centre(app, centre).ok_or_else(Refusal::not_found)?;
    match officer {
        Actor::Officer { id, agency, .. } if *agency == centre.agency => Ok((id, centre)),
        _ => Err(Refusal::not_found()),
    }
}

/// An officer sits down at a counter.
///
/// # Errors
/// If the centre is not of their agency, or a colleague sits there.
pub async fn sit(tx: &mut Tx, app: &App, officer: &Actor, (centre, counter): (&str, &str)) -> Outcome<()> {
    let (id, centre) = at(app, officer, centre)?;
    if !centre.counters.iter().any(|one| one.id == counter) {
        return Err(Refusal::not_found());
    }
    let today = app.today().to_string();
    tx.lock(&topic(&centre.id)).await?;
    let here = seats(tx, app, &centre.id).await?;
    if here.iter().any(|seat| seat.counter == counter && seat.officer_id != id) {
        return Err(Refusal::conflict("hall-counter-taken"));
    }
    if has_somebody(tx, app, id).await? {
        return Err(Refusal::conflict("hall-somebody-here"));
    }
    tx.execute("DELETE FROM hall_counters WHERE officer_id = $1", args![id]).await?;
    let sql = "INSERT INTO hall_counters (centre, counter, officer_id, day) VALUES ($1, $2, $3, $4)
        ON CONFLICT (centre, counter) DO UPDATE SET officer_id = excluded.officer_id, day = excluded.day";
    tx.execute(sql, args![centre.id, counter, id, today]).await?;
    tx.wake(&topic(&centre.id));
    Ok(())
}

/// An officer leaves their counter: nobody is called there.
///
/// # Errors
/// If somebody is there.
pub async fn leave(tx: &mut Tx, app: &App, officer: &Actor, centre: &str) -> Outcome<()> {
    let (id, centre) = at(app, officer, centre)?;
    tx.lock(&topic(&centre.id)).await?;
    if has_somebody(tx, app, id).await? {
        return Err(Refusal::conflict("hall-somebody-here"));
    }
    tx.execute("DELETE FROM hall_counters WHERE officer_id = $1", args![id]).await?;
    tx.wake(&topic(&centre.id));
    Ok(())
}

/// Whether somebody was called to the counter of an officer and is not finished.
async fn has_somebody(tx: &mut Tx, app: &App, officer: &str) -> db::Result<bool> {
    let Some(seat) = seat_of(tx, app, officer).await? else { return Ok(false) };
    let sql = "SELECT EXISTS (SELECT 1 FROM visit_places
        WHERE centre = $1 AND counter = $2 AND state IN ('called', 'helped'))";
    tx.fetch_one(sql, args![seat.centre, seat.counter]).await
}

/// An officer who does not work here any more sits nowhere.
pub(in crate::counter) async fn stand_up(tx: &mut Tx, officer: &str) -> db::Result<()> {
    tx.execute("DELETE FROM hall_counters WHERE officer_id = $1", args![officer]).await?;
    Ok(())
}
