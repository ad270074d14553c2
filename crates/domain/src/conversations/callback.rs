//! How to reach somebody other than through the page and by mail.

use db::Tx;

use super::store;
use crate::trust::Grant;

/// The telephone number given for the conversation of the grant.
pub async fn phone(tx: &mut Tx, grant: &Grant) -> db::Result<Option<String>> {
    Ok(store::one(tx, grant).await?.and_then(|conversation| conversation.phone))
}
