//! Whose draft it is and who asks for it: the way from an address to a draft with leave to see or change it.

use db::Tx;

use super::store;
use crate::trust::Resource;

/// Whose application it is and of which service: what is needed to ask for leave, and no more.
pub async fn resource(tx: &mut Tx, id: &str) -> db::Result<Option<Resource>> {
    Ok(store::owner(tx, id).await?.map(|owner| of_owner(id, owner)))
}

pub fn of_owner(id: &str, owner: store::Owner) -> Resource {
    let (id, service) = (id.to_owned(), Some(owner.service));
    Resource { kind: "application", id, person: owner.person_id, service, agency: None }
}
