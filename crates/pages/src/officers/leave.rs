//! Signs an officer out of the desk. A person's session in the same browser stays.

use domain::officers::session;
use domain::session::Session;

use crate::web::{Outcome, Posted, Visit};

pub(super) async fn sign_out(visit: Visit, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    session::end(&mut tx, &visit.session).await?;
    tx.commit().await?;
    visit.becomes(Session::fresh(&visit.app));
    Ok(visit.see("/desk/sign-in"))
}
