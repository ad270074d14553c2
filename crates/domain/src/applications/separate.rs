//! What a guest sends becomes a matter of its own.
//!
//! A guest's data depends on the browser that it was begun in. Somebody who begins in a library, goes on by the code on
//! a telephone and sends there must not leave the case to the library's browser. So the application goes to a new
//! guest with nothing else, whom the sender follows; the address given for the receipt owns it once it is proven.

use db::Tx;

use super::draft::Draft;
use super::{acts, resume, seen_codes, store};
use crate::app::App;
use crate::events::{self, Subject};
use crate::people;
use crate::refusal::Outcome;
use crate::trust::{self, Action, Actor, Assurance, Grant, Purpose, authorise};

/// Gives the application of a guest to a new guest, and returns the grant to send it. `None` for the application of
/// somebody known, and for one that an officer sends, whose sitting already has a person.
pub(super) async fn separate(tx: &mut Tx, app: &App, grant: &Grant, draft: &mut Draft) -> Outcome<Option<Grant>> {
    if !people::is_guest(tx, grant.person()).await? {
        return Ok(None);
    }
    if matches!(grant.actor(), Actor::Officer { .. }) {
        claim(tx, grant, draft).await?;
        return Ok(None);
    }
    let begun_by = draft.row.person_id.clone();
    let owner = people::new_guest(tx, app, &draft.row.language).await?;
    store::hand_to(tx, grant, &owner).await?;
    events::hand_to(tx, &Subject::application(draft.id()), &owner).await?;
    draft.row.person_id.clone_from(&owner);
    match grant.actor() {
        Actor::Person { id, .. } => trust::follow(tx, app, id, &owner, true).await?,
        // The payment arrived while nobody looked: it was paid in the browser that it was begun in, unless another one
        // had the code.
        Actor::System(_) if !resume::is_held(tx, app, draft.id()).await? => {
            trust::follow(tx, app, &begun_by, &owner, true).await?;
        }
        _ => {}
    }
    let resource = acts::resource_of(draft.id(), &owner, draft.service);
    let actor = match grant.actor() {
        // The sender is that guest from here on.
        Actor::Person { .. } => Actor::Person { id: owner.clone(), assurance: Assurance::Guest },
        actor => actor.clone(),
    };
    let own = authorise(tx, app, &actor, Action::Send, resource, Purpose::Applying).await?;
    claim(tx, &own, draft).await?;
    // What officers saw is not what the person is given to keep.
    seen_codes::replace(tx, draft.id()).await?;
    resume::activate(tx, app, &own).await?;
    Ok(Some(own))
}

/// The address for the receipt owns what is sent, once somebody proves it.
async fn claim(tx: &mut Tx, grant: &Grant, draft: &Draft) -> db::Result<()> {
    match &draft.row.email {
        Some(email) => people::claims::claim(tx, grant, email).await,
        None => Ok(()),
    }
}
