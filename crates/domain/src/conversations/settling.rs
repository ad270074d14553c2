//! Whether anybody must answer a conversation, once a visit was booked or lost.

use catalogue::Channel;
use db::Tx;

use super::model::answer_by;
use super::store;
use crate::app::App;
use crate::trust::Grant;

/// A time was booked. Who asked to come to a counter waits for nothing else; any other question still waits for its
/// answer.
///
/// # Errors
/// If the database is unavailable.
pub async fn settle_visit(tx: &mut Tx, grant: &Grant, now: i64) -> db::Result<()> {
    let Some(open) = store::one(tx, grant).await? else { return Ok(()) };
    match open.channel == Channel::Counter.name() {
        true => settle(tx, grant, now).await,
        false => Ok(()),
    }
}

/// The person of the grant wants to be called. It waits within the time in which people are called back.
///
/// # Errors
/// If the database is unavailable.
pub async fn call_back_asked(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<()> {
    store::goes_on_by_phone(tx, grant).await?;
    let day = answer_by(Channel::Phone, app.catalogue.calendars.first(), app.today()).map(|day| day.to_string());
    store::set_state(tx, grant, ("waiting", day), app.world.now()).await
}

/// Nobody waits for an answer any more.
///
/// # Errors
/// If the database is unavailable.
pub async fn settle(tx: &mut Tx, grant: &Grant, now: i64) -> db::Result<()> {
    store::set_state(tx, grant, ("settled", None), now).await
}

/// An officer has to look after it, within the time in which questions are answered.
///
/// # Errors
/// If the database is unavailable.
pub async fn wait_for_officer(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<()> {
    let day = answer_by(Channel::Counter, app.catalogue.calendars.first(), app.today()).map(|day| day.to_string());
    store::set_state(tx, grant, ("waiting", day), app.world.now()).await
}
