//! Whether somebody was told of the decision of a case, and since when. What writes to people knows; the case asks it.

use catalogue::Channel;
use db::Tx;

use crate::app::App;
use crate::refusal::Outcome;
use crate::trust::Grant;

/// Whether the person of a grant for a case was written to about its decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// The mail was accepted, or the letter handed to the post, at a moment.
    Sent(Channel, i64),
    /// It is there to be read in the case, and goes no other way.
    OnlyInCase,
    NeedsAddress,
    /// It waits to be posted.
    ToPost,
    /// It is being made.
    Draft,
}

impl Reached {
    /// The moment from which the time for a review of a decision runs: when it went out. None as long as nobody has
    /// sent it to where the person could read it.
    pub fn review_from(self, decided_at: i64) -> Option<i64> {
        match self {
            Reached::Sent(_, at) => Some(at.max(decided_at)),
            // What is being made goes out at once, and what stands in the case is there from the beginning.
            Reached::OnlyInCase | Reached::Draft => Some(decided_at),
            Reached::NeedsAddress | Reached::ToPost => None,
        }
    }
}

/// What became of telling the person of a grant about the decision; it is on its way where nothing writes to people.
pub async fn decision_reached(tx: &mut Tx, app: &App, grant: &Grant) -> Outcome<Reached> {
    match app.slices.iter().find_map(|slice| slice.decision_reached) {
        Some(reached) => reached(tx, grant).await,
        None => Ok(Reached::Draft),
    }
}
