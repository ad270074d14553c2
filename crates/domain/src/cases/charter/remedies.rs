//! Carries out the remedies a service owes for a missed promise. Idempotent.

use catalogue::Service;
use catalogue::clock::Due;
use catalogue::service::Remedy;
use db::Tx;

use super::escalations::{self, EscalationKind};
use super::store::{self, Remedied};
use super::{refunds, words};
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::cases::store::keep_notice;
use crate::events::CaseEvent;
use crate::people;
use crate::refusal::Outcome;

/// The promise that was missed.
pub(super) struct Broken<'b> {
    pub service: &'b Service,
    pub promise: &'b str,
    pub due: Due,
    /// When its deadline passed.
    pub at: i64,
}

/// Its name in the manifest.
pub(super) fn name(remedy: &Remedy) -> &'static str {
    match remedy {
        Remedy::Apologise => "apologise",
        Remedy::RefundFee => "refund-fee",
        Remedy::RefundShare(_) => "refund-share",
        Remedy::GivePriority => "give-priority",
        Remedy::Escalate(_) => "escalate",
        Remedy::Tell(_) => "tell",
        Remedy::FindOut(_) => "find-out",
        Remedy::DeemedRefused => "deemed-refused",
        Remedy::DeemedApproved => "deemed-approved",
    }
}

/// Carries out a remedy and records it as an event. Idempotent.
pub(super) async fn carry_out(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    broken: &Broken<'_>,
    remedy: &Remedy,
) -> Outcome<()> {
    let now = app.world.now();
    let (mut detail, mut done_at) = (String::new(), Some(now));
    match remedy {
        Remedy::Escalate(whom) => detail.clone_from(whom),
        // How much it is follows from the days that it is late in the end.
        Remedy::RefundShare(_) if refunds::owed(tx, held).await?.is_some() => done_at = None,
        Remedy::RefundShare(_) => return Ok(()),
        Remedy::RefundFee => match refunds::owed(tx, held).await? {
            Some(amount) => (detail, done_at) = (amount.to_string(), None),
            // Nothing was paid, so nothing is refunded.
            None => return Ok(()),
        },
        _ => {}
    }
    let new =
        Remedied { promise: broken.promise.to_owned(), remedy: name(remedy).to_owned(), detail, at: now, done_at };
    if !store::keep_remedy(tx, &held.grant, &new).await? {
        return Ok(());
    }
    match remedy {
        Remedy::Apologise => {
            message(tx, app, held, broken, "apology").await?;
            escalations::open(tx, app, held, (broken.promise, EscalationKind::Explain, ""), broken.at).await?;
        }
        Remedy::Escalate(whom) => {
            escalations::open(tx, app, held, (broken.promise, EscalationKind::TakeOn, whom), broken.at).await?
        }
        Remedy::GivePriority => store::give_priority(tx, &held.grant, now).await?,
        Remedy::Tell(_) => message(tx, app, held, broken, "told").await?,
        Remedy::FindOut(told) => {
            escalations::open(tx, app, held, (broken.promise, EscalationKind::Tell, told), broken.at).await?
        }
        Remedy::RefundFee => refunds::begin(tx, app, held, broken.promise).await?,
        Remedy::RefundShare(_) | Remedy::DeemedRefused | Remedy::DeemedApproved => {}
    }
    // A refund is reported when it has gone through.
    if !matches!(remedy, Remedy::RefundFee | Remedy::RefundShare(_)) {
        let is_sent = matches!(remedy, Remedy::Tell(_));
        let (promise, remedy) = (broken.promise.to_owned(), name(remedy).to_owned());
        let event = CaseEvent::Remedied { promise, remedy, whom: Some(new.detail), amount: None, sent: is_sent };
        held.note(tx, app, event).await?;
    }
    Ok(())
}

/// Writes to the person in their language, on behalf of the agency.
async fn message(tx: &mut Tx, app: &App, held: &CaseHandle, broken: &Broken<'_>, what: &str) -> Outcome<()> {
    let language = people::person(tx, &held.grant).await?.map(|person| person.language);
    let locale = app.locales.choose(None, language.as_deref());
    let body = match what {
        "apology" => words::apology(app, locale, held, broken),
        _ => words::told(app, locale, broken).unwrap_or_default(),
    };
    let nonce = format!("{what}:{}", broken.promise);
    keep_notice(tx, &held.grant, (&app.world.new_id(), &nonce), (&held.case.agency, &body), app.world.now()).await?;
    Ok(())
}
