//! Resolves the id in a URL to a draft, with a grant to see or change it.

use db::Tx;

use super::store;
use crate::trust::Resource;

/// The person and service of an application: exactly what an authorisation request needs.
pub async fn resource(tx: &mut Tx, id: &str) -> db::Result<Option<Resource>> {
    Ok(store::owner(tx, id).await?.map(|owner| of_owner(id, owner)))
}

pub fn of_owner(id: &str, owner: store::Owner) -> Resource {
    let (id, service) = (id.to_owned(), Some(owner.service));
    Resource { kind: "application", id, person: owner.person_id, service, agency: None }
}
