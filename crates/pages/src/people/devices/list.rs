//! The page with a person's devices, from which they are stopped.

use axum::extract::Path;
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::people::{Device, devices};
use domain::trust::Action;
use serde::Serialize;

use super::AT;
use crate::people::account::own;
use crate::web::{Outcome, Posted, Problem, View, Visit};

#[derive(Serialize)]
pub(in crate::people) struct DevicesPage {
    at: &'static str,
    devices: Vec<DeviceLine>,
    /// What a browser needs to subscribe with us.
    key: String,
}

#[derive(Serialize)]
struct DeviceLine {
    id: String,
    name: String,
    added: i64,
    /// When its push service last took a message.
    reached: Option<i64>,
    /// Since when it takes none.
    ended: Option<i64>,
}

impl View for DevicesPage {
    const TEMPLATE: &'static str = "devices.html";

    fn samples() -> Vec<Self> {
        let sample = |reached, ended| DeviceLine {
            id: "0198f3a2".to_owned(),
            name: "Firefox, Android".to_owned(),
            added: 1_782_000_000_000,
            reached,
            ended,
        };
        let some =
            vec![sample(None, None), sample(Some(1_783_000_000_000), None), sample(None, Some(1_783_000_000_000))];
        let key = "BCVxsr7N_eNgVRqvHtD0zTZsEc6".to_owned();
        vec![DevicesPage { at: AT, devices: some, key: key.clone() }, DevicesPage { at: AT, devices: Vec::new(), key }]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "preferences").await?;
    let all = devices(&mut tx, &grant).await?;
    tx.commit().await?;
    let line = |one: Device| DeviceLine {
        id: one.id,
        name: one.name,
        added: one.created_at,
        reached: one.reached_at,
        ended: one.ended_at,
    };
    let page = visit.page().title("devices-title").back("/account/hearing");
    let key = visit.app.push.public_key();
    Ok(page.show(DevicesPage { at: AT, devices: all.into_iter().map(line).collect(), key }))
}

pub(super) async fn stop(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "preferences").await?;
    if !domain::people::devices::stop(&mut tx, &grant, &id).await? {
        return Err(Problem::not_found());
    }
    noted(&mut tx, &visit.app, &grant, PersonEvent::PreferencesChanged {}).await?;
    tx.commit().await?;
    Ok(visit.see(AT))
}
