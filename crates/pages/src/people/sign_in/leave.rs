//! Signing out, and being done on a machine that others use.

use domain::session::Session;
use serde::Serialize;

use crate::people::account::{WaitingLine, begun};
use crate::web::{Outcome, Posted, View, Visit};

#[derive(Serialize)]
pub(in crate::people) struct LeavePage {
    is_guest: bool,
    /// What a guest began and not sent: only its code leads there afterwards.
    begun: Vec<WaitingLine>,
}

impl View for LeavePage {
    const TEMPLATE: &'static str = "leave.html";

    fn samples() -> Vec<Self> {
        vec![
            LeavePage { is_guest: true, begun: WaitingLine::samples() },
            LeavePage { is_guest: false, begun: Vec::new() },
        ]
    }
}

/// Asks once more, and shows a guest what would be out of reach.
pub(super) async fn show(visit: Visit) -> Outcome {
    let Some(person) = visit.session.person.clone() else { return Ok(visit.see("/")) };
    let is_guest = !visit.session.is_signed_in();
    let mut tx = visit.app.db.read().await?;
    let begun = if is_guest { begun(&mut tx, &visit, &person).await? } else { Vec::new() };
    tx.commit().await?;
    let title = if is_guest { "leave-title-guest" } else { "leave-title" };
    Ok(visit.page().title(title).form("/sign-out").back("/").show(LeavePage { is_guest, begun }))
}

pub(super) async fn sign_out(visit: Visit, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    visit.session.end(&mut tx).await?;
    tx.commit().await?;
    visit.becomes(Session::fresh(&visit.app));
    Ok(visit.see("/"))
}
