//! A person's own pages: who we think they are, what is kept of them, who may act for them, where they are signed in.

mod data;
mod day;
mod deletion;
mod fact;
mod facts;
mod first_page_lines;
mod overview;
mod preferences;
mod representatives;
mod representatives_page;
mod sessions;

pub(super) use data::everything;
pub(super) use fact::FactPage;
pub(super) use first_page_lines::{WaitingLine, begun};
pub(super) use representatives::read as read_representative;
pub(super) use representatives_page::{RepresentativeCard, TypedRepresentative, WrongRepresentative};

use axum::routing::{get, post};
use db::Tx;
use domain::trust::{self, Action, Grant, Purpose, Resource};

use crate::slice::Routes;
use crate::web::{Outcome, Sampled, Visit};

pub(super) fn views() -> Vec<Sampled> {
    vec![
        Sampled::of::<data::DataPage>(),
        Sampled::of::<deletion::AccountDeletedPage>(),
        Sampled::of::<deletion::AccountDeletionPage>(),
        Sampled::of::<fact::FactPage>(),
        Sampled::of::<facts::FactsPage>(),
        Sampled::of::<overview::AccountPage>(),
        Sampled::of::<preferences::PreferencesPage>(),
        Sampled::of::<representatives_page::RepresentativesPage>(),
        Sampled::of::<sessions::SessionsPage>(),
    ]
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/account", get(overview::show))
        .route("/account/preferences", get(preferences::show).post(preferences::change))
        .route("/account/facts", get(facts::show))
        .route("/account/facts/{fact}", get(fact::show).post(fact::correct))
        .route("/account/facts/{fact}/remove", post(fact::remove))
        .route("/account/representatives", get(representatives::show).post(representatives::appoint))
        .route("/account/representatives/{id}/end", post(representatives::end))
        .route("/account/sessions", get(sessions::show).post(sessions::end_others))
        .route("/account/data", get(data::show).post(data::download))
        .route("/account/deletion", get(deletion::show).post(deletion::delete))
        .route("/account/deletion/done", get(deletion::done))
}

/// A grant for the person who is signed in, to do something with a kind of their own things.
pub(super) async fn own(visit: &Visit, tx: &mut Tx, action: Action, kind: &'static str) -> Outcome<Grant> {
    let resource = Resource::of_person(kind, visit.signed_in()?);
    Ok(trust::authorise(tx, &visit.app, &visit.actor(), action, resource, Purpose::OwnAffairs).await?)
}
