//! A missed promise: recorded once, with its remedies.

use catalogue::Service;
use catalogue::clock::{Side, Silence};
use catalogue::service::{Follows, Remedy};
use db::Tx;

use super::clocks::silence;
use super::refresh::{due_text, of};
use super::remedies::{self, Broken};
use super::store::{self, PromiseAlert};
use crate::app::App;
use crate::cases::acting::CaseHandle;
use crate::cases::store::Promised;
use crate::events::CaseEvent;
use crate::refusal::Outcome;

/// The promise and the deadline that passed.
pub(super) struct Missed<'m> {
    pub service: &'m Service,
    pub promised: &'m Promised,
    pub side: &'m Side,
    pub which: Follows,
}

pub(super) async fn note(tx: &mut Tx, app: &App, held: &CaseHandle, missed: &Missed<'_>) -> Outcome<()> {
    let promise = missed.promised.promise.as_str();
    let seen = if missed.which == Follows::Norm { PromiseAlert::Missed } else { PromiseAlert::LimitMissed };
    // When the deadline passed, however late the job runs.
    let at = missed.side.breaks_at.map_or_else(|| app.world.now(), |moment| moment.as_millisecond());
    if !store::note(tx, &held.grant, promise, (seen, at)).await? {
        return Ok(());
    }
    let following = following(missed);
    let event = CaseEvent::PromiseMissed {
        promise: promise.to_owned(),
        due: due_text(app, missed.side),
        of: of(missed.which).to_owned(),
        remedies: following.iter().map(|remedy| remedies::name(remedy).to_owned()).collect(),
    };
    held.note(tx, app, event).await?;
    let broken = Broken { service: missed.service, promise, due: missed.side.due.clone(), at };
    for remedy in &following {
        remedies::carry_out(tx, app, held, &broken, remedy).await?;
    }
    Ok(())
}

/// The manifest's remedies for this deadline and, after the final one, what the law makes of the agency's silence.
fn following(missed: &Missed<'_>) -> Vec<Remedy> {
    let made = missed.service.charter.iter().find(|promise| promise.id == missed.promised.promise);
    let Some(made) = made else { return Vec::new() };
    // A promise made before the manifest had a limit has none, whatever the manifest says today.
    let has_limit = missed.promised.has_limit();
    let waits_for = |remedy: &&Remedy| match made.follows(remedy) {
        Follows::Limit if has_limit => missed.which == Follows::Limit,
        _ => missed.which == Follows::Norm,
    };
    let mut following: Vec<Remedy> = made.if_missed.iter().filter(waits_for).cloned().collect();
    let is_last = if has_limit { missed.which == Follows::Limit } else { missed.which == Follows::Norm };
    let deemed = match silence(missed.service, &made.id) {
        Silence::Refused | Silence::DeemedRefusedForAppeal => Some(Remedy::DeemedRefused),
        Silence::Approved => Some(Remedy::DeemedApproved),
        Silence::Neither => None,
    };
    following.extend(deemed.filter(|deemed| is_last && !following.contains(deemed)));
    following
}
