//! Signing out.

use domain::session::Session;

use crate::web::{Outcome, Posted, Visit};

pub(super) async fn sign_out(visit: Visit, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    visit.session.end(&mut tx).await?;
    tx.commit().await?;
    visit.becomes(Session::fresh(&visit.app));
    Ok(visit.see("/"))
}
