//! Sends a note to the devices of a person: each has a delivery of its own. What one device does not take for good ends
//! there; what none of them took goes the next best way.

use channels::push::{PushAnswer, PushMessage, Subscription, Urgency};
use db::Tx;
use db::jobs::Job;

use catalogue::Channel;

use super::deliveries::{self, State};
use super::note::Note;
use super::sending::{self, Failed};
use super::store::Stored;
use super::{waiting_notes, words};
use crate::app::App;
use crate::people::devices;
use crate::people::{Device, Topic};

/// What is not fetched within this time is told by the page.
const LASTS: i64 = 3 * 24 * 60 * 60;

/// A device shows one such message, however often it was sent while the device was off: they all say the same.
const TOPIC: &str = "news";

/// A message to devices, each with the delivery that was stored for it.
pub(super) struct Rung {
    note: Stored,
    to: Vec<(String, Device)>,
    message: PushMessage,
}

/// Stores the deliveries; `None` if all have ended.
pub(super) async fn prepare(
    tx: &mut Tx,
    app: &App,
    (stored, note): (&Stored, &Note),
    (all, language): (&[Device], &str),
) -> db::Result<Option<Rung>> {
    let names: Vec<String> = all.iter().map(shown).collect();
    let begun = sending::begin(tx, app, stored, (Channel::Push, &names)).await?.into_iter().zip(all);
    let to: Vec<_> = begun.filter_map(|(delivery, device)| Some((delivery?, device.clone()))).collect();
    if to.is_empty() {
        return Ok(None);
    }
    let now = app.world.now();
    let left = stored.until.map_or(LASTS, |until| ((until - now) / 1_000).clamp(0, LASTS));
    let urgency = match note.topic(stored.must_arrive) {
        _ if note.is_urgent(app.today()) => Urgency::High,
        Topic::News | Topic::Receipts => Urgency::Low,
        Topic::Must | Topic::Reminders => Urgency::Normal,
    };
    let message = PushMessage {
        payload: words::push(app, app.locales.of(language), note).to_string().into_bytes(),
        seconds: u32::try_from(left).unwrap_or_default(),
        urgency,
        topic: TOPIC.to_owned(),
    };
    Ok(Some(Rung { note: stored.clone(), to, message }))
}

/// How a device is named in the list of deliveries. Its address is a secret of its browser.
fn shown(device: &Device) -> String {
    let end = device.id.len().saturating_sub(6);
    format!("{} {}", device.name, device.id.get(end..).unwrap_or_default())
}

/// Sends it. A device whose push service is busy is tried again with the job; those that took it are not.
pub(super) async fn send(app: &App, job: &Job, rung: Rung) -> Result<(), Failed> {
    let mut busy = None;
    for (delivery, device) in &rung.to {
        let to = Subscription {
            endpoint: device.endpoint.clone(),
            p256dh: device.p256dh.clone(),
            auth: device.auth.clone(),
        };
        let sent = app.push.send(&to, &rung.message, (app.world.now() / 1_000, &|| app.world.chance())).await;
        let (state, problem) = match &sent {
            Ok(PushAnswer::Taken) => (State::Accepted, None),
            Ok(PushAnswer::Gone) => (State::Refused, Some("the device takes no messages any more".to_owned())),
            Err(channels::Error::Refused(why)) => (State::Refused, Some(why.clone())),
            Err(error) if job.attempts >= job.max_attempts => (State::Failed, Some(error.to_string())),
            // A second message of the same topic takes the place of the first, so it may be sent again.
            Err(error) => {
                busy = Some(error.clone());
                continue;
            }
        };
        let mut tx = app.db.begin().await?;
        let now = app.world.now();
        match sent {
            Ok(PushAnswer::Taken) => devices::reached(&mut tx, &device.id, now).await?,
            Ok(PushAnswer::Gone) => devices::ended(&mut tx, &device.id, now).await?,
            Err(_) => {}
        }
        let is_first = !deliveries::is_accepted(&mut tx, &rung.note.id).await?;
        let has_ended = deliveries::end(&mut tx, delivery, (state, problem.as_deref()), now).await?;
        if has_ended && is_first && state == State::Accepted {
            sending::ended(&mut tx, app, (&rung.note, Channel::Push), state).await?;
        }
        tx.commit().await?;
    }
    if let Some(busy) = busy {
        return Err(busy.into());
    }
    let mut tx = app.db.begin().await?;
    if !deliveries::is_accepted(&mut tx, &rung.note.id).await? {
        waiting_notes::look_again(&mut tx, app, &rung.note).await?;
    }
    tx.commit().await?;
    Ok(())
}
