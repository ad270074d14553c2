//! How somebody who asked can be reached beside the page and the mail.

use db::Tx;

use super::store;
use crate::trust::Grant;

/// The telephone number that was given for the conversation of the grant.
pub async fn phone(tx: &mut Tx, grant: &Grant) -> db::Result<Option<String>> {
    Ok(store::one(tx, grant).await?.and_then(|conversation| conversation.phone))
}
