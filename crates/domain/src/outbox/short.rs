//! Short messages: whom they may not go to any more, and what their providers report about them.

use catalogue::Channel;
use channels::texts::Delivery;
use db::{Tx, args};

use super::{deliveries, sending, store};
use crate::app::App;
use crate::secret::fingerprint;

fn of(channel: Channel, address: &str) -> String {
    fingerprint(&format!("{}\n{address}", channel.name()))
}

/// Stores that a number or an account wants no more messages.
///
/// # Errors
/// If the database is unavailable.
pub async fn stop(tx: &mut Tx, app: &App, (channel, address): (Channel, &str)) -> db::Result<()> {
    let sql = "INSERT INTO text_stops (fingerprint, stopped_at) VALUES ($1, $2) ON CONFLICT (fingerprint) DO NOTHING";
    tx.execute(sql, args![of(channel, address), app.world.now()]).await?;
    Ok(())
}

/// The same taken back: a sender who writes again wants an answer.
///
/// # Errors
/// If the database is unavailable.
pub async fn resume(tx: &mut Tx, (channel, address): (Channel, &str)) -> db::Result<()> {
    tx.execute("DELETE FROM text_stops WHERE fingerprint = $1", args![of(channel, address)]).await?;
    Ok(())
}

/// Whether a number or an account wants no more messages.
///
/// # Errors
/// If the database is unavailable.
pub async fn is_stopped(tx: &mut Tx, channel: Channel, address: &str) -> db::Result<bool> {
    let sql = "SELECT 1 FROM text_stops WHERE fingerprint = $1";
    let found: Option<i64> = tx.fetch_optional(sql, args![of(channel, address)]).await?;
    Ok(found.is_some())
}

async fn keep_early(tx: &mut Tx, app: &App, (channel, delivery): (Channel, &Delivery)) -> db::Result<()> {
    let sql = "INSERT INTO early_reports (channel, provider_id, problem, reported_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (channel, provider_id) DO NOTHING";
    let values = args![channel.name(), delivery.id, delivery.problem, app.world.now()];
    tx.execute(sql, values).await?;
    Ok(())
}

/// What was reported of a message before it had its name here.
pub(super) async fn reported_early(tx: &mut Tx, app: &App, (channel, name): (Channel, &str)) -> db::Result<()> {
    let sql = "DELETE FROM early_reports WHERE channel = $1 AND provider_id = $2 RETURNING problem";
    let early: Option<(Option<String>,)> = tx.fetch_optional(sql, args![channel.name(), name]).await?;
    let Some((problem,)) = early else { return Ok(()) };
    let delivery = Delivery { id: name.to_owned(), arrived: Some(false), problem };
    Box::pin(reported(tx, app, (channel, &delivery))).await
}

/// Deletes reports of messages that were never ours.
pub(super) async fn purge_early(tx: &mut Tx, before: i64) -> db::Result<()> {
    tx.execute("DELETE FROM early_reports WHERE reported_at < $1", args![before]).await?;
    Ok(())
}

/// Stores what a provider reports: a message that did not arrive is work of an officer. What we never sent, and what is
/// known, changes nothing.
///
/// # Errors
/// If the database is unavailable.
pub async fn reported(tx: &mut Tx, app: &App, (channel, delivery): (Channel, &Delivery)) -> db::Result<()> {
    if delivery.arrived != Some(false) {
        return Ok(());
    }
    let Some((id, note)) = deliveries::by_provider(tx, channel, &delivery.id).await? else {
        // The answer to sending it, which names it, may still be on its way to us.
        return keep_early(tx, app, (channel, delivery)).await;
    };
    if !deliveries::bounced(tx, &id, delivery.problem.as_deref(), app.world.now()).await? {
        return Ok(());
    }
    match store::note(tx, &note).await? {
        Some(note) => sending::tell_of(tx, app, (&note, channel), deliveries::State::Refused).await,
        None => Ok(()),
    }
}
