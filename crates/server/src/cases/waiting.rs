//! What the desk must know of a case to hand it out.

use db::{Tx, args};
use jiff::civil::Date;

use super::model::{Party, State};

/// Nothing here was told by anybody, so it needs no grant.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub person_id: String,
    pub reference: String,
    pub agency: String,
    pub service: String,
    pub officer_id: Option<String>,
    pub officer_name: Option<String>,
    pub changed_at: i64,
    /// The first day on which a promise runs out that is not kept yet.
    pub due: Option<Date>,
    /// Above 0 for what goes before others.
    pub priority: i64,
    state: State,
    is_review: bool,
}

impl Waiting {
    /// Whether it is an officer's turn.
    pub fn is_open(&self) -> bool {
        // The work of a review lies in the case of the review.
        self.state.owner() == Some(Party::Officer) && self.state != State::UnderReview
    }

    /// What there is to do: the end of a key `desk-turn-NAME`.
    pub fn turn(&self) -> &'static str {
        match self.state {
            State::Received if self.is_review => "review",
            State::Received => "new",
            _ => "decide",
        }
    }
}

/// A case as the desk sees it from outside.
pub async fn waiting(tx: &mut Tx, id: &str) -> db::Result<Option<Waiting>> {
    let sql = "SELECT person_id, reference, agency, service, state, changed_at FROM cases WHERE id = $1";
    let found: Option<(String, String, String, String, String, i64)> = tx.fetch_optional(sql, args![id]).await?;
    let Some((person_id, reference, agency, service, state, changed_at)) = found else { return Ok(None) };
    let held: (Option<String>, Option<String>, Option<i64>) =
        tx.fetch_one("SELECT officer_id, officer_name, priority_at FROM cases WHERE id = $1", args![id]).await?;
    let sql = "SELECT MIN(due) FROM case_promises
        WHERE case_id = $1 AND started_at IS NOT NULL AND kept_at IS NULL AND waived_at IS NULL";
    let due: Option<String> = tx.fetch_one(sql, args![id]).await?;
    let is_review: i64 = tx.fetch_one("SELECT COUNT(*) FROM case_reviews WHERE review_case_id = $1", args![id]).await?;
    Ok(Some(Waiting {
        person_id,
        reference,
        agency,
        service,
        officer_id: held.0,
        officer_name: held.1,
        changed_at,
        due: due.and_then(|day| day.parse().ok()),
        priority: i64::from(held.2.is_some()),
        state: State::of(&state).unwrap_or(State::InProgress),
        is_review: is_review > 0,
    }))
}
