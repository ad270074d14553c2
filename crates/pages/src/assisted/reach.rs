//! From an address to the sitting and to what is gone through in it, with a grant for it.

use db::Tx;
use domain::assisted::model::Sitting;
use domain::assisted::store;
use domain::events::{self, SittingEvent, Subject, Thing};
use domain::trust::{self, Action, Permission};

use crate::applications::{self, Opened};
use crate::web::{Outcome, Problem, Visit};

/// A sitting of the officer that has not ended.
pub(super) async fn sitting(tx: &mut Tx, visit: &Visit, id: &str) -> Outcome<Sitting> {
    let officer = visit.officer()?;
    let sitting = store::sitting(tx, id, &officer.id).await?.ok_or_else(Problem::not_found)?;
    if sitting.is_over(visit.now()) { Err(Problem::conflict("interview-over")) } else { Ok(sitting) }
}

/// An application in a sitting.
pub(super) struct Held {
    pub sitting: Sitting,
    pub opened: Opened,
}

pub(super) async fn application(
    tx: &mut Tx,
    visit: &Visit,
    (sitting_id, id): (&str, &str),
    action: Action,
) -> Outcome<Held> {
    let sitting = sitting(tx, visit, sitting_id).await?;
    if !store::has(tx, &sitting.id, ("application", id)).await? {
        return Err(Problem::not_found());
    }
    let asked = (id, action, sitting.purpose());
    let mut opened = applications::opened_for(tx, &visit.app, &visit.actor(), asked).await?;
    opened.draft.is_for_this_alone = sitting.only_application.is_some();
    Ok(Held { sitting, opened })
}

/// That the officer may hand in files for an application of their sitting.
pub(super) async fn may_hand_in(visit: &Visit, (sitting_id, id): (&str, &str)) -> Outcome<Permission> {
    let mut tx = visit.app.db.read().await?;
    let sitting = sitting(&mut tx, visit, sitting_id).await?;
    let resource = domain::applications::resource(&mut tx, id).await?;
    let (true, Some(resource)) = (store::has(&mut tx, &sitting.id, ("application", id)).await?, resource) else {
        return Err(Problem::not_found());
    };
    let asked = (Action::Change, resource, sitting.purpose());
    Ok(trust::permitted(&mut tx, &visit.app, &visit.actor(), asked.0, asked.1, asked.2).await?)
}

/// From here on it is gone through in this sitting; the record of it says by which channel.
pub(super) async fn add(
    tx: &mut Tx,
    visit: &Visit,
    sitting: &Sitting,
    (kind, id): (&'static str, &str),
) -> Outcome<()> {
    if store::add(tx, &sitting.id, (kind, id), visit.now()).await? {
        let subject = Subject::new(Thing::of(kind), id).of(&sitting.person_id);
        let (channel, checked) = (sitting.channel.name().to_owned(), sitting.checked.name().to_owned());
        events::record(tx, &visit.app, &visit.actor(), subject, SittingEvent::Opened { channel, checked }).await?;
    }
    Ok(())
}

impl Held {
    pub(super) fn address(&self, page: &str) -> String {
        self.sitting.address(&format!("/applications/{}{page}", self.opened.draft.id()))
    }

    /// The page that is next.
    pub(super) fn here(&self) -> String {
        self.address(&format!("/steps/{}", self.opened.draft.now + 1))
    }

    /// The page before one by its number.
    pub(super) fn before(&self, number: usize) -> String {
        match number {
            0 | 1 => self.sitting.address(""),
            number => self.address(&format!("/steps/{}", number - 1)),
        }
    }

    /// Whether a fact may be shown to the officer.
    pub(super) fn shows(&self, fact: &str) -> bool {
        self.opened.grant.may_see(fact)
    }

    /// Where the officer has to go instead of a page of the draft.
    pub(super) fn elsewhere(&self, visit: &Visit) -> Option<String> {
        let draft = &self.opened.draft;
        match draft.row.state.as_str() {
            "sent" => Some(self.address("/sent")),
            // What was paid for, and a service that changed, the person goes through on the web.
            _ if draft.paid.is_some() || draft.is_outdated(&visit.app) => Some(self.address("/code")),
            _ => None,
        }
    }
}
