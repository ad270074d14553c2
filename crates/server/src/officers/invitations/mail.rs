//! The mail with the link: a job that carries only the seed, from which the code is made again.

use channels::mail::Mail;
use db::jobs::{Handlers, Job, NewJob, enqueue as enqueue_job};
use db::{Db, Tx};
use serde_json::{Value, json};

use super::{address, code, store};
use crate::app::App;
use crate::officers::store as officers;
use crate::web::secret::fingerprint;

const KIND: &str = "officers.invite";

pub(super) async fn enqueue(tx: &mut Tx, app: &App, officer: &str, seed: &str) -> db::Result<()> {
    let job = NewJob::new(KIND, json!({"officer": officer, "seed": seed})).unique(seed);
    enqueue_job(tx, job, app.world.now(), app.world.chance()).await?;
    Ok(())
}

pub(super) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(KIND, move |db, job| {
        let app = app.clone();
        async move { Ok(send(&app, &db, &job).await?) }
    })
}

async fn send(app: &App, db: &Db, job: &Job) -> anyhow::Result<()> {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let code = code(app, text("seed"));
    let mut tx = db.read().await?;
    let invited = store::officer(&mut tx, &fingerprint(&code), app.world.now()).await?;
    let officer = officers::by_id(&mut tx, text("officer")).await?;
    drop(tx);
    // A link that no longer works is not worth a mail.
    let Some(officer) = officer.filter(|officer| officer.active && invited.as_deref() == Some(officer.id.as_str()))
    else {
        return Ok(());
    };
    let locale = app.locales.choose(None, Some("en"));
    let site = app.catalogue.about.name.as_str();
    let (name, link) = (officer.name.as_str(), address(app, &code));
    let values = [("name", name.into()), ("site", site.into()), ("address", link.into())];
    let mail = Mail {
        to: officer.email.clone(),
        subject: locale.say("desk-invitation-mail-subject", &[("site", site.into())]),
        text: locale.say("desk-invitation-mail-text", &values),
        id: format!("invitation-{}", text("seed")),
        attachments: Vec::new(),
    };
    app.mailer.send(&mail).await?;
    Ok(())
}
