//! The mail with the code: a job that holds only the key of the proof, from which it makes the code again.

use channels::mail::Mail;
use db::jobs::{Handlers, Job, NewJob, enqueue as enqueue_job};
use db::{Db, Tx};
use serde_json::json;

use super::model::{Proof, minutes};
use super::{code, store};
use crate::app::App;
use crate::locale::Arg;

const KIND: &str = "people.send_code";

pub(super) async fn enqueue(tx: &mut Tx, app: &App, proof: &Proof) -> db::Result<()> {
    let job = NewJob::new(KIND, json!({"proof": proof.id})).unique(proof.id.clone());
    enqueue_job(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

/// Adds the jobs of people.
pub(in crate::people) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(KIND, move |db, job| {
        let app = app.clone();
        async move { Ok(send(&app, &db, &job).await?) }
    })
}

/// Sends the mail. A job that runs twice sends the same mail twice, under the same key.
async fn send(app: &App, db: &Db, job: &Job) -> anyhow::Result<()> {
    let id = job.payload.get("proof").and_then(|id| id.as_str()).unwrap_or_default();
    let mut tx = db.read().await?;
    let proof = store::by_id(&mut tx, id).await?;
    drop(tx);
    // A code that no longer works is not worth a mail.
    let Some(proof) = proof.filter(|proof| proof.is_over(app.world.now()).is_none()) else { return Ok(()) };
    app.mailer.send(&mail(app, &proof)).await?;
    Ok(())
}

fn mail(app: &App, proof: &Proof) -> Mail {
    let locale = app.locales.choose(None, Some(&proof.language));
    let site = app.catalogue.about.name.as_str();
    let values: [(&str, Arg); 3] =
        [("code", code(app, proof).into()), ("minutes", minutes().into()), ("site", site.into())];
    Mail {
        to: proof.address.clone(),
        // Subjects show on locked screens, so the code is not in it.
        subject: locale.say("code-mail-subject", &[("site", site.into())]),
        text: locale.say("code-mail-text", &values),
        id: format!("code-{}", proof.id),
        attachments: Vec::new(),
    }
}
