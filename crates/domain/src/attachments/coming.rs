//! Files whose bytes are still with the provider of a channel: a row says that they come, and a job fetches them.

use bytes::Bytes;
use catalogue::Channel;
use channels::Error;
use db::Tx;
use db::jobs::{Job, NewJob, complete, enqueue};
use serde_json::{Value, json};

use super::model::{File, Giver, Kind, State};
use super::{receiving, scanning, store};
use crate::app::App;
use crate::events::{self, AttachmentEvent};
use crate::trust::Actor;
use crate::uploads::{self, Sniffed, Upload};

/// The kind of the job; its payload names the file and where the provider has it.
pub(super) const FETCH: &str = "attachments.fetch";

/// With the queue's growing delays the last one is after about an hour; providers keep files for longer.
const TRIES: u32 = 12;

const FETCHER: Actor = Actor::System("fetcher");

/// A file that came with a message, and that its provider has.
pub struct ComingFile<'c> {
    /// `conversation`, and its id.
    pub owner: (&'static str, &'c str),
    pub kind: Kind,
    pub about: &'c str,
    pub giver: &'c Giver,
    /// Without an ending: that is known from the bytes.
    pub name: &'c str,
    pub channel: Channel,
    /// The provider's name, and the file's place there.
    pub at: (&'c str, &'c str),
}

/// Stores that a file comes, and schedules its fetching, in the caller's transaction.
///
/// # Errors
/// If the database is unavailable.
pub async fn expect(tx: &mut Tx, app: &App, file: &ComingFile<'_>) -> db::Result<()> {
    let (id, now) = (app.world.new_id(), app.world.now());
    store::expect(tx, &id, file, now).await?;
    let (provider, place) = file.at;
    let payload = json!({"file": id, "channel": file.channel.name(), "provider": provider, "place": place});
    let job = NewJob { max_attempts: TRIES, ..NewJob::new(FETCH, payload) };
    enqueue(tx, job.unique(id), now, app.world.chance()).await?;
    Ok(())
}

/// # Errors
/// If the provider, the store or the database is unavailable; the job is retried.
pub(super) async fn fetch(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.read().await?;
    let file = store::file(&mut tx, text("file")).await?.filter(|file| file.state == State::Coming);
    let giver = store::giver_of(&mut tx, text("file")).await?;
    drop(tx);
    let (Some(file), Some(giver)) = (file, giver) else { return Ok(()) };
    let texts = Channel::of(text("channel")).and_then(|channel| app.texts.of(channel));
    let got = match texts {
        Some(texts) => texts.fetch(text("provider"), text("place")).await,
        None => Err(Error::Settings("the channel has no provider any more".to_owned())),
    };
    let is_last = job.attempts >= job.max_attempts;
    let sniffed = match got {
        Ok(bytes) => {
            let upload = Upload { field: String::new(), name: file.name.clone(), bytes: Bytes::from(bytes) };
            match uploads::check(&upload) {
                Ok(sniffed) if receiving::put(&app, &giver, &upload, &sniffed.sha256).await? => Some((upload, sniffed)),
                // They have given more than anybody may, or it is of no kind that is taken.
                Ok(_) | Err(_) => None,
            }
        }
        Err(Error::Refused(_) | Error::TooLong) => None,
        Err(why) if is_last => {
            tracing::warn!(%why, "a file could not be fetched from its provider");
            None
        }
        Err(why) => return Err(why.into()),
    };
    let mut tx = app.db.begin().await?;
    match sniffed {
        Some((upload, sniffed)) => came(&mut tx, &app, &file, (&upload, &sniffed)).await?,
        None => missed(&mut tx, &app, &file).await?,
    }
    complete(&mut tx, &job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// The bytes are in the store: the file is like any other from now on.
async fn came(tx: &mut Tx, app: &App, file: &File, (upload, sniffed): (&Upload, &Sniffed)) -> db::Result<()> {
    let state = scanning::first_state(app);
    if store::came(tx, &file.id, (upload, sniffed), state).await? {
        scanning::schedule(tx, app, &file.id, state).await?;
    }
    Ok(())
}

async fn missed(tx: &mut Tx, app: &App, file: &File) -> db::Result<()> {
    if store::missed(tx, &file.id).await? {
        let event = AttachmentEvent::Missed { file: file.id.clone(), name: file.name.clone() };
        events::record(tx, app, &FETCHER, file.subject(), event).await?;
    }
    Ok(())
}
