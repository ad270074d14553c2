//! The address to which letters of a case were sent.

use db::Tx;

use super::store;
use crate::trust::Grant;

/// The lines of the latest address to which letters to the person of a case were sent; empty if there is none. The
/// grant is for the case.
pub async fn known_address(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<String>> {
    let rows = store::of_case(tx, grant).await?;
    let lines = rows.iter().filter(|row| row.person_id.is_some()).map(|row| row.recipient().lines);
    Ok(lines.into_iter().find(|lines| !lines.is_empty()).unwrap_or_default())
}
