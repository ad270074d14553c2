//! The officers of an agency, for the leader of a team: who works here, new ones, those who leave.
//!
//! Invariants: a leader reaches the officers of their own agency only; nobody deactivates themselves or takes the
//! leading from themselves, so that an agency is never without anybody who can let others in; whoever is deactivated
//! is out at once.

mod change;
mod form;
mod list;
mod out;
mod store;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};

pub use form::roles;

use super::model::Officer;
use crate::app::App;
use crate::web::{Outcome, Problem, Visit};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/desk/officers", get(list::show).post(change::add))
        .route("/desk/officers/new", get(change::blank))
        .route("/desk/officers/{id}", get(change::show).post(change::change))
        .route("/desk/officers/{id}/invitation", post(out::invite_again))
        .route("/desk/officers/{id}/deactivation", post(out::deactivate))
        .route("/desk/officers/{id}/activation", post(out::activate))
}

/// The leader who asks.
fn leader(visit: &Visit) -> Outcome<&Officer> {
    let officer = visit.officer()?;
    match officer.is_team_leader() {
        true => Ok(officer),
        false => Err(Problem::new(StatusCode::FORBIDDEN, "not-a-team-leader")),
    }
}

/// An officer of the leader's own agency; others look as if they were not there.
async fn colleague(tx: &mut db::Tx, leader: &Officer, id: &str) -> Outcome<Officer> {
    let found = super::store::by_id(tx, id).await?;
    found.filter(|officer| officer.agency == leader.agency).ok_or_else(Problem::not_found)
}
