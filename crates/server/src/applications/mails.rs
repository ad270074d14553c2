//! Mails about an application: a receipt, the code to go on with, a warning before it is deleted.

use channels::mail::Mail;
use db::jobs::Job;

use super::store::Row;
use super::{acts, ageing, jobs, resume};
use crate::app::App;
use crate::locale::{Arg, Locale};
use crate::trust::Action;
use crate::{cases, codes};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Receipt,
    Code,
    Warning,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Receipt => "receipt",
            Kind::Code => "code",
            Kind::Warning => "warning",
        }
    }

    fn of(name: &str) -> Option<Kind> {
        [Kind::Receipt, Kind::Code, Kind::Warning].into_iter().find(|kind| kind.name() == name)
    }
}

pub(super) async fn run(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = jobs::application(&job);
    let Some(kind) = job.payload["kind"].as_str().and_then(Kind::of) else { return Ok(()) };
    let mut tx = app.db.begin().await?;
    let grant = jobs::own_grant(&mut tx, &app, &id, Action::See).await.map_err(jobs::failed)?;
    let Some(grant) = grant else { return Ok(()) };
    let draft = acts::load(&mut tx, &app, &grant).await?;
    if kind != Kind::Receipt {
        resume::activate(&mut tx, &app, &grant).await?;
    }
    tx.commit().await?;
    let Some(draft) = draft else { return Ok(()) };
    let Some(to) = draft.row.email.clone() else { return Ok(()) };
    let locale = app.locales.choose(None, Some(&draft.row.language));
    let service = app.catalogue.in_language(locale.tag()).service_name(draft.service).text.into_owned();
    let (subject, text) = match kind {
        Kind::Receipt => receipt(&app, locale, &draft.row, (&service, draft.service)),
        Kind::Code => code(&app, locale, &draft.row, &service),
        Kind::Warning => warning(&app, locale, &draft.row, &service),
    };
    let mail = Mail { to, subject, text, id: job.id.clone(), attachments: Vec::new() };
    app.mailer.send(&mail).await?;
    Ok(())
}

fn receipt(
    app: &App,
    locale: &Locale,
    row: &Row,
    (name, service): (&str, &'static catalogue::Service),
) -> (String, String) {
    let reference = codes::grouped(row.reference.as_deref().unwrap_or_default());
    let sent = row.sent_at.unwrap_or(row.changed_at);
    let promises = cases::promises(app, locale.tag(), service, sent);
    let promises = promises.iter().filter_map(|promise| {
        let day = locale.date(promise.due?);
        Some(format!("- {}: {day}", promise.words))
    });
    let args = [
        ("service", Arg::from(name)),
        ("reference", reference.as_str().into()),
        ("moment", locale.moment(sent, &app.zone).into()),
        ("promises", promises.collect::<Vec<_>>().join("\n").into()),
        ("address", format!("{}/cases/{}", app.settings.address, row.reference.as_deref().unwrap_or_default()).into()),
    ];
    (locale.say("mail-application-receipt-subject", &args), locale.say("mail-application-receipt-text", &args))
}

fn code(app: &App, locale: &Locale, row: &Row, service: &str) -> (String, String) {
    let args = with_code(app, locale, row, service);
    (locale.say("mail-application-code-subject", &args), locale.say("mail-application-code-text", &args))
}

fn warning(app: &App, locale: &Locale, row: &Row, service: &str) -> (String, String) {
    let args = with_code(app, locale, row, service);
    (locale.say("mail-application-warning-subject", &args), locale.say("mail-application-warning-text", &args))
}

fn with_code(app: &App, locale: &Locale, row: &Row, service: &str) -> Vec<(&'static str, Arg)> {
    let code = resume::code_of(app, &row.id);
    vec![
        ("service", service.into()),
        ("code", codes::grouped(&code).into()),
        ("address", resume::address(app, &code).into()),
        ("day", locale.date(app.day_of(row.changed_at + ageing::DELETE_AFTER)).into()),
    ]
}
