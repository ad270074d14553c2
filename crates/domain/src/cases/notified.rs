//! Whether and when the person was notified of a case's decision. The slice that writes to people knows; cases ask it.

use catalogue::Channel;
use db::Tx;

use crate::app::App;
use crate::refusal::Outcome;
use crate::trust::Grant;

/// Whether the person of a case's grant was notified of its decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// The time at which the mail was accepted or the letter posted.
    Sent(Channel, i64),
    /// It can be read in the case and is not sent on any other channel.
    OnlyInCase,
    NeedsAddress,
    /// It is waiting to be posted.
    ToPost,
    /// It is being made.
    Draft,
}

impl Reached {
    /// The start of the review period: when the decision went out. `None` while it has not been sent to where the
    /// person could read it.
    pub fn review_from(self, decided_at: i64) -> Option<i64> {
        match self {
            Reached::Sent(_, at) => Some(at.max(decided_at)),
            // One being made goes out immediately, and one shown in the case has been there from the beginning.
            Reached::OnlyInCase | Reached::Draft => Some(decided_at),
            Reached::NeedsAddress | Reached::ToPost => None,
        }
    }
}

/// The notification status of the decision for the person of a grant; "being made" if no slice writes to people.
pub async fn decision_reached(tx: &mut Tx, app: &App, grant: &Grant) -> Outcome<Reached> {
    match app.slices.iter().find_map(|slice| slice.decision_reached) {
        Some(reached) => reached(tx, grant).await,
        None => Ok(Reached::Draft),
    }
}
