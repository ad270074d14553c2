//! The officers of an agency, for the leader of a team: who works here, new ones, and those who are deactivated.

mod change;
mod change_view;
mod deactivation;
mod form;
mod list;

use axum::routing::{get, post};
use domain::staff::model::Officer;

use crate::slice::Routes;
use crate::web::{Outcome, Problem, Sampled, Visit};

pub(super) fn views() -> Vec<Sampled> {
    vec![Sampled::of::<change_view::OfficerPage>(), Sampled::of::<list::OfficersPage>()]
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/desk/officers", get(list::show).post(change::add))
        .route("/desk/officers/new", get(change::blank))
        .route("/desk/officers/{id}", get(change::show).post(change::change))
        .route("/desk/officers/{id}/invitation", post(deactivation::invite_again))
        .route("/desk/officers/{id}/deactivation", post(deactivation::deactivate))
        .route("/desk/officers/{id}/activation", post(deactivation::activate))
}

/// The leader who asks.
fn leader(visit: &Visit) -> Outcome<&Officer> {
    let officer = visit.officer()?;
    match officer.is_team_leader() {
        true => Ok(officer),
        false => Err(Problem::forbidden("not-a-team-leader")),
    }
}

/// An officer of the leader's own agency; others look as if they were not there.
async fn colleague(tx: &mut db::Tx, leader: &Officer, id: &str) -> Outcome<Officer> {
    let found = domain::staff::store::by_id(tx, id).await?;
    found.filter(|officer| officer.agency == leader.agency).ok_or_else(Problem::not_found)
}
