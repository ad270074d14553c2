//! Who looked at the data of an organisation, and everything that is kept of it as one file.

use axum::extract::Path;
use domain::trust::Action;

use super::{address, name, of_owner};
use crate::people::{access, account};
use crate::web::{Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = of_owner(&visit, &mut tx, &id, Action::See, "ledger").await?;
    let name = name(&mut tx, &grant).await?;
    access::page_of(&visit, tx, &grant, Some((&name, &address(&id)))).await
}

pub(super) async fn download(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = of_owner(&visit, &mut tx, &id, Action::Download, "organisation").await?;
    account::everything(&visit, tx, &grant, "organisation.json").await
}
