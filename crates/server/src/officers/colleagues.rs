//! Who works for an agency.

use db::{Tx, args};

use super::model::Officer;
use super::store;

/// Everybody who ever worked for it, by name.
pub async fn of_agency(tx: &mut Tx, agency: &str) -> db::Result<Vec<Officer>> {
    let ids: Vec<String> =
        tx.fetch_all("SELECT id FROM officers WHERE agency = $1 ORDER BY name, id", args![agency]).await?;
    let mut all = Vec::new();
    for id in ids {
        all.extend(store::by_id(tx, &id).await?);
    }
    Ok(all)
}
