//! A person's own pages: who we think they are, what we hold, who may act for them, who looked.
//!
//! Every page is for whoever is signed in, and shows their own things only.

mod overview;

use axum::Router;
use axum::routing::get;
use db::Tx;

use crate::app::App;
use crate::trust::{self, Action, Grant, Purpose, Resource};
use crate::web::{Outcome, Visit};

pub(super) fn routes() -> Router<App> {
    Router::new().route("/account", get(overview::show))
}

/// Leave for whoever is signed in to do something with a kind of their own things.
pub(super) async fn own(visit: &Visit, tx: &mut Tx, action: Action, kind: &'static str) -> Outcome<Grant> {
    let resource = Resource::of_person(kind, visit.signed_in()?);
    Ok(trust::authorise(tx, &visit.app, &visit.actor(), action, resource, Purpose::OwnAffairs).await?)
}
