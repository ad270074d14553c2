//! All SQL of devices.

use db::{Tx, args};

use crate::app::App;
use crate::trust::Grant;

/// More than anybody carries; keeps one account from filling the table.
pub const MOST: usize = 20;

/// A device that takes messages, or did until its push service said that it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    pub id: String,
    pub endpoint: String,
    pub p256dh: String,
    pub auth: String,
    pub name: String,
    pub created_at: i64,
    /// When its push service last took a message.
    pub reached_at: Option<i64>,
    pub ended_at: Option<i64>,
}

db::from_row!(Device { id, endpoint, p256dh, auth, name, created_at, reached_at, ended_at });

/// A subscription as a browser gives it, checked.
#[derive(Clone, Copy, Debug)]
pub struct NewDevice<'d> {
    pub endpoint: &'d str,
    pub p256dh: &'d str,
    pub auth: &'d str,
    pub name: &'d str,
}

/// The devices of a person, those that are gone too, oldest first.
///
/// # Errors
/// If the database is unavailable.
pub async fn devices(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Device>> {
    let sql = "SELECT id, endpoint, p256dh, auth, name, created_at, reached_at, ended_at FROM push_devices
        WHERE person_id = $1 ORDER BY id";
    tx.fetch_all(sql, args![grant.person()]).await
}

/// Adds a device, or renews it.
///
/// # Errors
/// If the database is unavailable.
pub async fn add(tx: &mut Tx, app: &App, grant: &Grant, new: NewDevice<'_>) -> db::Result<()> {
    let sql = "INSERT INTO push_devices (id, person_id, endpoint, p256dh, auth, name, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (endpoint) DO UPDATE SET person_id = excluded.person_id, p256dh = excluded.p256dh,
            auth = excluded.auth, name = excluded.name, created_at = excluded.created_at, reached_at = NULL,
            ended_at = NULL";
    let values =
        args![app.world.new_id(), grant.person(), new.endpoint, new.p256dh, new.auth, new.name, app.world.now()];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Ends messages to a device of the person; false if they have no such device.
///
/// # Errors
/// If the database is unavailable.
pub async fn stop(tx: &mut Tx, grant: &Grant, id: &str) -> db::Result<bool> {
    let sql = "DELETE FROM push_devices WHERE id = $1 AND person_id = $2";
    Ok(tx.execute(sql, args![id, grant.person()]).await? > 0)
}

/// Stores that the push service took a message for a device.
///
/// # Errors
/// If the database is unavailable.
pub async fn reached(tx: &mut Tx, id: &str, now: i64) -> db::Result<()> {
    let sql = "UPDATE push_devices SET reached_at = $2 WHERE id = $1";
    tx.execute(sql, args![id, now]).await?;
    Ok(())
}

/// Stores that the push service takes no more for a device. The person finds it in their list.
///
/// # Errors
/// If the database is unavailable.
pub async fn ended(tx: &mut Tx, id: &str, now: i64) -> db::Result<()> {
    let sql = "UPDATE push_devices SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    tx.execute(sql, args![id, now]).await?;
    Ok(())
}
