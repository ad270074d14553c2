//! Signs in somebody who has proven who they are: finds or makes their person, and joins what they did as a guest.

use db::Tx;
use domain::events::{self, PersonEvent, Subject};
use domain::people::{self, appointing, claims, contact_points, store};
use domain::session::{Assurance, Session};
use domain::trust::{self, Action, Actor, Grant, Purpose, Resource};

use crate::web::{Outcome, Problem, Visit};

const SIGN_IN: Actor = Actor::System("sign-in");

/// Signs in the person who reads this address.
pub(super) async fn by_email(visit: &Visit, tx: &mut Tx, email: &str) -> Outcome<()> {
    let person = match contact_points::owner(tx, email).await? {
        Some(owner) => owner,
        None => new_person(visit, tx, email).await?,
    };
    appointing::take_up(tx, &person, email).await?;
    sign_in_as(visit, tx, &person, Assurance::Code).await?;
    take_claimed(visit, tx, &person, email).await
}

/// Gives a person what guests sent with this address, which they proved just now.
pub(in crate::people) async fn take_claimed(visit: &Visit, tx: &mut Tx, person: &str, email: &str) -> Outcome<()> {
    for owner in claims::claimed_by(tx, email).await? {
        take(visit, tx, &owner, person).await?;
    }
    Ok(())
}

/// Gives everything of a guest to a person who has proven that it is theirs.
async fn take(visit: &Visit, tx: &mut Tx, guest: &str, person: &str) -> Outcome<()> {
    let (from, to) = (Resource::of_person("person", guest), Resource::of_person("person", person));
    let from = trust::authorise(tx, &visit.app, &SIGN_IN, Action::Change, from, Purpose::Security).await?;
    let to = trust::authorise(tx, &visit.app, &SIGN_IN, Action::Change, to, Purpose::Security).await?;
    join(visit, tx, &from, &to).await
}

/// The guest of this visit becomes somebody known; without one, somebody new does.
async fn new_person(visit: &Visit, tx: &mut Tx, email: &str) -> Outcome<String> {
    let app = &visit.app;
    let person = match guest(visit) {
        Some(guest) => guest.to_owned(),
        None => store::new_guest(tx, app, &visit.language).await?,
    };
    let resource = Resource::of_person("person", &person);
    let grant = trust::authorise(tx, app, &SIGN_IN, Action::Change, resource, Purpose::Security).await?;
    store::become_known(tx, &grant, &visit.language).await?;
    if !contact_points::verify(tx, app, &grant, email).await? {
        // Somebody took the address in this very moment; the code still works for another try.
        return Err(Problem::conflict("busy"));
    }
    Ok(person)
}

/// Signs in a person who has proven who they are. What was kept for the guest of this visit becomes theirs.
pub(in crate::people) async fn sign_in_as(
    visit: &Visit,
    tx: &mut Tx,
    person: &str,
    assurance: Assurance,
) -> Outcome<()> {
    let app = &visit.app;
    let resource = Resource::of_person("person", person);
    let grant = trust::authorise(tx, app, &SIGN_IN, Action::See, resource, Purpose::Security).await?;
    if let Some(guest) = guest(visit) {
        let sent = trust::sent_by(tx, guest).await?;
        if guest != person {
            let resource = Resource::of_person("person", guest);
            let from = trust::authorise(tx, app, &visit.actor(), Action::Change, resource, Purpose::OwnAffairs).await?;
            join(visit, tx, &from, &grant).await?;
        }
        // What was sent from this browser without an address belongs to nobody else.
        for owner in sent {
            if !claims::is_claimed(tx, &owner).await? && store::is_guest(tx, &owner).await? {
                take(visit, tx, &owner, person).await?;
            }
        }
    }
    let (actor, event) =
        (Actor::Person { id: person.to_owned(), assurance }, PersonEvent::SignedIn { by: assurance.name().to_owned() });
    events::record(tx, app, &actor, Subject::person(person), event).await?;
    visit.becomes(visit.session.keep(tx, app, Some(person), assurance).await?);
    Ok(())
}

/// Gives everything of a guest to a person, and ends the sessions of the guest.
async fn join(visit: &Visit, tx: &mut Tx, from: &Grant, to: &Grant) -> Outcome<()> {
    people::join(tx, &visit.app, from, to).await?;
    Session::end_all(tx, from.person()).await?;
    Ok(())
}

/// The person of a visit about whom nothing is known.
fn guest(visit: &Visit) -> Option<&str> {
    visit.session.person.as_deref().filter(|_| !visit.session.is_signed_in())
}
