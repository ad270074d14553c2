//! The way from an address to a draft: whose it is, who asks for it, and the grant to see or change it.

use db::{Tx, args};
use domain::applications::access::of_owner;
use domain::applications::draft::Draft;
use domain::applications::{acts, store};
use domain::attachments::Giver;
use domain::people;
use domain::trust::{self, Action, Actor, Grant, Permission, Purpose, Resource, authorise, permitted};

use crate::web::{Outcome, Problem, Visit};

pub(crate) struct Opened {
    pub(crate) draft: Draft,
    pub(crate) grant: Grant,
}

impl Opened {
    /// Where the person has to go instead of a page of the draft.
    pub(super) fn elsewhere(&self, visit: &Visit) -> Option<String> {
        let id = self.draft.id();
        match self.draft.row.state.as_str() {
            "sent" => Some(format!("/applications/{id}/confirmation")),
            // Paid and not sent happens only when the sending failed: there it is sent.
            _ if self.draft.paid.is_some() && self.draft.row.declared => Some(format!("/applications/{id}/payment")),
            _ if self.draft.is_outdated(&visit.app) => Some(format!("/applications/{id}/changes")),
            _ => None,
        }
    }
}

/// The application of an address, for the visit that asks. Anyone who may not see it reads that it is not there.
pub(crate) async fn open(visit: &Visit, tx: &mut Tx, id: &str, action: Action) -> Outcome<Opened> {
    let grant = granted(visit, tx, id, action).await?;
    match acts::load(tx, &visit.app, &grant).await? {
        Some(draft) if draft.row.state == "deleted" => Err(Problem::not_found()),
        Some(mut draft) => {
            draft.represented = represented(visit, tx, &grant).await?;
            Ok(Opened { draft, grant })
        }
        None => Err(Problem::conflict("application-service-gone")),
    }
}

/// The name of the person of an application, where a representative opens it.
async fn represented(visit: &Visit, tx: &mut Tx, grant: &Grant) -> Outcome<Option<String>> {
    let (Actor::Person { id, .. }, person) = (grant.actor(), grant.person()) else { return Ok(None) };
    if id == person || trust::follows(tx, &visit.app, id, person).await? {
        return Ok(None);
    }
    let name = Resource::of_person("name", person);
    let name = authorise(tx, &visit.app, grant.actor(), Action::See, name, Purpose::Applying).await?;
    Ok(Some(people::person(tx, &name).await?.and_then(|person| person.name).unwrap_or_default()))
}

/// Whether the visit that sends a form for an application may hand in files for it, and as whom.
pub(super) async fn may_hand_in(visit: &Visit, id: &str) -> Outcome<(Permission, Giver)> {
    let mut tx = visit.app.db.read().await?;
    let (actor, resource) = asked(visit, &mut tx, id).await?;
    let permission = permitted(&mut tx, &visit.app, &actor, Action::Change, resource, Purpose::Applying).await?;
    Ok((permission, Giver::of(&actor)))
}

/// A grant to do something with an application, also with one whose service is gone.
pub(super) async fn granted(visit: &Visit, tx: &mut Tx, id: &str, action: Action) -> Outcome<Grant> {
    let (actor, resource) = asked(visit, tx, id).await?;
    Ok(authorise(tx, &visit.app, &actor, action, resource, Purpose::Applying).await?)
}

/// Who asks, and for what.
async fn asked(visit: &Visit, tx: &mut Tx, id: &str) -> Outcome<(Actor, Resource)> {
    let owner = store::owner(tx, id).await?;
    let actor = actor(visit, tx, id, owner.as_ref().map(|owner| owner.person_id.as_str())).await?;
    let Some(owner) = owner else {
        return Err(if actor == Actor::Nobody { Problem::sign_in_first() } else { Problem::not_found() });
    };
    Ok((actor, of_owner(id, owner)))
}

/// The owner acts as themselves; anyone who gave the code of the draft in this session acts as its holder.
async fn actor(visit: &Visit, tx: &mut Tx, id: &str, owner: Option<&str>) -> db::Result<Actor> {
    if let (Some(owner), Some(person)) = (owner, visit.session.person.as_deref())
        && (owner == person || trust::follows(tx, &visit.app, person, owner).await?)
    {
        return Ok(visit.actor());
    }
    let sql = "SELECT application_id FROM resume_grants
        WHERE session_id = $1 AND application_id = $2 AND until > $3";
    let held: Option<String> = tx.fetch_optional(sql, args![visit.session.id, id, visit.now()]).await?;
    Ok(match held {
        Some(of) => Actor::Holder { of },
        None => visit.actor(),
    })
}
