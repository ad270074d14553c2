//! What became of a call: why somebody called, how it ended and a note, in one press of the officer who spoke with them.
//!
//! A line is written once; what was wrong in it is corrected by another line. Nothing of it is said to be the person's
//! own words.

use db::Tx;

use super::outcome_store::{self as store, NewLine, WrittenOutcome};
use crate::app::App;
use crate::conversations::{self, live, store as threads};
use crate::events::{self, ConversationEvent, Subject};
use crate::refusal::{Outcome, Refusal};
use crate::staff::Officer;
use crate::trust::{self, Action, Grant, Purpose};

/// The most letters of a note.
pub const LONGEST_NOTE: usize = 2_000;

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallOutcome {
    Answered,
    /// An application was begun or sent.
    Application,
    Appointment,
    /// Another agency goes on.
    HandedOn,
    /// They are to be called back.
    CallBack,
    /// It was not the person, but a machine or nobody.
    NotReached,
    Other,
}

impl CallOutcome {
    pub const ALL: [CallOutcome; 7] = [
        CallOutcome::Answered,
        CallOutcome::Application,
        CallOutcome::Appointment,
        CallOutcome::HandedOn,
        CallOutcome::CallBack,
        CallOutcome::NotReached,
        CallOutcome::Other,
    ];

    pub fn name(self) -> &'static str {
        match self {
            CallOutcome::Answered => "answered",
            CallOutcome::Application => "application",
            CallOutcome::Appointment => "appointment",
            CallOutcome::HandedOn => "handed-on",
            CallOutcome::CallBack => "call-back",
            CallOutcome::NotReached => "not-reached",
            CallOutcome::Other => "other",
        }
    }

    pub fn of(name: &str) -> Option<CallOutcome> {
        CallOutcome::ALL.into_iter().find(|one| one.name() == name)
    }

    /// Whether what was asked has its answer with it.
    fn settles(self) -> bool {
        matches!(self, CallOutcome::Answered | CallOutcome::Application | CallOutcome::Appointment)
    }
}

/// What an officer writes down.
#[derive(Clone, Copy, Debug)]
pub struct NewOutcome<'n> {
    pub call: &'n str,
    /// The line that it corrects; empty for the first one.
    pub corrects: &'n str,
    pub reason: &'n str,
    pub outcome: CallOutcome,
    pub note: &'n str,
}

/// Whether a text names a reason: a service or a life event of the catalogue, what they said, or something else.
pub fn is_reason(app: &App, reason: &str) -> bool {
    match reason.split_once(':') {
        Some(("service", id)) => app.catalogue.service(id).is_some(),
        Some(("event", id)) => app.catalogue.event(id).is_some(),
        _ => matches!(reason, "said" | "other"),
    }
}

/// The lines of the conversations of some grants, the first one first.
///
/// # Errors
/// If the database is unavailable.
pub async fn outcomes(tx: &mut Tx, grants: &[&Grant]) -> db::Result<Vec<WrittenOutcome>> {
    let mut all = Vec::new();
    for grant in grants {
        all.extend(store::of_conversation(tx, grant).await?);
    }
    all.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(all)
}

/// The first call of the conversations of some grants that ended without an outcome, and when it did.
///
/// # Errors
/// If the database is unavailable.
pub async fn without_outcome(tx: &mut Tx, grants: &[&Grant]) -> db::Result<Option<(String, i64)>> {
    let mut all = Vec::new();
    for grant in grants {
        all.extend(store::without(tx, grant).await?);
    }
    Ok(all.into_iter().min_by_key(|(_, at)| *at))
}

/// How many ended calls of a conversation have no outcome.
///
/// # Errors
/// If the database is unavailable.
pub async fn count_without_outcome(tx: &mut Tx, conversation: &str) -> db::Result<i64> {
    store::count_without(tx, conversation).await
}

/// The conversations of an officer's own calls that have no outcome, with the moment in which each call ended.
///
/// # Errors
/// If the database is unavailable.
pub async fn own_without_outcome(tx: &mut Tx, officer: &Officer) -> db::Result<Vec<(String, i64)>> {
    store::of_officer(tx, &officer.id).await
}

/// Writes down what became of a call. Pressed twice it is one line; of two who write at once, the second one reads first
/// what the other wrote.
///
/// # Errors
/// If there is no such call, it goes on, the officer may not help this person, or another line was written meanwhile.
pub async fn write_outcome(tx: &mut Tx, app: &App, officer: &Officer, new: NewOutcome<'_>) -> Outcome<()> {
    let note = new.note.trim();
    if !is_reason(app, new.reason) || note.chars().count() > LONGEST_NOTE {
        return Err(Refusal::unprocessable("call-outcome"));
    }
    tx.lock(&format!("call-outcome:{}", new.call)).await?;
    let (conversation, called_at) = store::conversation_of(tx, new.call).await?.ok_or_else(Refusal::not_found)?;
    let known = threads::whose_by_id(tx, &conversation).await?.ok_or_else(Refusal::not_found)?;
    let grant = trust::authorise(tx, app, &officer.actor(), Action::Change, known.into(), Purpose::Helping).await?;
    let before = store::of_conversation(tx, &grant).await?.into_iter().rfind(|line| line.call_id == new.call);
    if before.as_ref().map_or("", |line| line.id.as_str()) != new.corrects {
        let is_same = before.is_some_and(|line| {
            let written = (line.officer_id.as_str(), line.reason.as_str(), line.outcome.as_str(), line.note.as_str());
            written == (officer.id.as_str(), new.reason, new.outcome.name(), note)
        });
        return if is_same { Ok(()) } else { Err(Refusal::conflict("call-written")) };
    }
    let (id, now, call) = (app.world.new_id(), app.world.now(), new.call);
    let line = NewLine { id, call, reason: new.reason, outcome: new.outcome.name(), note, called_at, at: now };
    store::add(tx, &grant, officer, line).await?;
    let before = before.and_then(|line| CallOutcome::of(&line.outcome));
    follow(tx, app, &grant, (before, new.outcome), called_at).await?;
    let event = ConversationEvent::CallOutcome {
        reason: new.reason.to_owned(),
        outcome: new.outcome.name().to_owned(),
        corrects: before.is_some(),
    };
    let subject = Subject::conversation(grant.id()).of(grant.person());
    events::record(tx, app, grant.actor(), subject, event).await?;
    tx.wake(&live::topic(grant.id()));
    Ok(())
}

/// Who was helped in the call waits for no answer, unless they have asked again since; who is to be called back does.
async fn follow(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    (before, now): (Option<CallOutcome>, CallOutcome),
    called_at: i64,
) -> Outcome<()> {
    let Some(open) = threads::one(tx, grant).await? else { return Ok(()) };
    let was_settled = open.state == "settled" && before.is_some_and(CallOutcome::settles);
    match now {
        CallOutcome::CallBack => conversations::call_back_asked(tx, app, grant).await?,
        one if one.settles() && open.state == "waiting" && open.changed_at <= called_at => {
            conversations::settle(tx, grant, app.world.now()).await?;
        }
        one if was_settled && !one.settles() => conversations::wait_for_officer(tx, app, grant).await?,
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_outcome_has_a_name_of_its_own() {
        for one in CallOutcome::ALL {
            assert_eq!(CallOutcome::of(one.name()), Some(one));
        }
        assert_eq!(CallOutcome::of("lost"), None);
    }
}
