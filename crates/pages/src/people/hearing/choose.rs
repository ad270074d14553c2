//! What somebody chose on the page, read and stored.

use catalogue::{Channel, QuietHours};
use domain::events::PersonEvent;
use domain::people::account::noted;
use domain::people::{Digest, Hearing, Quiet, Topic, hear};
use domain::trust::Action;
use screens::FieldError;

use super::page::{Shown, offered, shown};
use super::{Reachable, known};
use crate::people::account::own;
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn change(visit: Visit, posted: Posted) -> Outcome {
    let (_, reachable) = known(&visit, Action::See).await?;
    let chosen = match read(&visit, &posted, &reachable) {
        Ok(chosen) => chosen,
        Err(errors) => return Ok(shown(&visit, &typed(&posted), &reachable, errors)),
    };
    let mut tx = visit.app.db.begin().await?;
    let grant = own(&visit, &mut tx, Action::Change, "preferences").await?;
    hear(&mut tx, &visit.app, &grant, &chosen).await?;
    noted(&mut tx, &visit.app, &grant, PersonEvent::PreferencesChanged {}).await?;
    tx.commit().await?;
    Ok(visit.see("/account"))
}

fn read(visit: &Visit, posted: &Posted, reachable: &Reachable) -> Result<Hearing, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut wrong =
        |field: &str, key: &str| errors.push(FieldError { text: visit.text(key), href: format!("#{field}") });
    let mut channel = |topic: Topic| {
        let found =
            Channel::of(posted.get(topic.name())).filter(|one| offered(topic, reachable).any(|two| two == *one));
        if found.is_none() {
            wrong(topic.name(), "hearing-no-channel");
        }
        found
    };
    let [must, reminders, news, receipts] = Topic::ALL.map(&mut channel);
    let hours = (hour(posted.get("quiet_from")), hour(posted.get("quiet_until")));
    let quiet = match (posted.get("quiet"), hours) {
        ("usual", _) => Some(Quiet::OfPlace),
        ("never", _) => Some(Quiet::Never),
        ("own", (Some(from), Some(until))) if from != until => Some(Quiet::Own(QuietHours { from, until })),
        _ => {
            wrong("quiet", "hearing-no-quiet");
            None
        }
    };
    let digest = match (posted.get("digest"), hour(posted.get("digest_hour"))) {
        ("none", _) => Some(None),
        (often @ ("daily" | "weekly"), Some(hour)) => Some(Some(Digest { is_weekly: often == "weekly", hour })),
        _ => {
            wrong("digest", "hearing-no-digest");
            None
        }
    };
    match (must, quiet, digest, errors.is_empty()) {
        (Some(must), Some(quiet), Some(digest), true) => Ok(Hearing {
            must,
            reminders,
            news,
            receipts,
            codes_by_sms: posted.has("codes_by_sms") && reachable.number.is_some(),
            quiet,
            digest,
        }),
        _ => Err(errors),
    }
}

fn hour(typed: &str) -> Option<u8> {
    typed.parse().ok().filter(|hour| *hour < 24)
}

/// What was sent, to be shown again.
fn typed(posted: &Posted) -> Shown {
    Shown {
        channels: Topic::ALL.map(|topic| (topic, posted.get(topic.name()).to_owned())).into(),
        codes_by_sms: posted.has("codes_by_sms"),
        quiet: posted.get("quiet").to_owned(),
        quiet_from: hour(posted.get("quiet_from")),
        quiet_until: hour(posted.get("quiet_until")),
        digest: posted.get("digest").to_owned(),
        digest_hour: hour(posted.get("digest_hour")),
    }
}
