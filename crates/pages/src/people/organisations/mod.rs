//! The pages of organisations: those that somebody acts for, and for their owners who else does, what is known of them,
//! where their mail goes, who looked, and their end.

mod add;
mod ending;
mod facts;
mod list;
mod mail;
mod owner_page;
mod record;
mod show;

use axum::routing::{get, post};
use db::Tx;
use domain::people::organisations;
use domain::trust::{self, Action, Grant, Purpose, Resource};

use crate::slice::Routes;
use crate::web::{Outcome, Problem, Sampled, Visit};

const LIST: &str = "/account/organisations";

pub(super) fn views() -> Vec<Sampled> {
    vec![
        Sampled::of::<add::NewOrganisationPage>(),
        Sampled::of::<ending::OrganisationDeletionPage>(),
        Sampled::of::<list::OrganisationsPage>(),
        Sampled::of::<mail::OrganisationMailPage>(),
        Sampled::of::<owner_page::OrganisationPage>(),
        Sampled::of::<show::MemberPage>(),
    ]
}

pub(super) fn routes() -> Routes {
    Routes::new()
        .route("/account/organisations", get(list::show))
        .route("/account/organisations/new", get(add::show).post(add::add))
        .route("/account/organisations/{id}", get(show::show).post(show::appoint))
        .route("/account/organisations/{id}/people/{who}/end", post(show::end))
        .route("/account/organisations/{id}/leave", post(ending::leave))
        .route("/account/organisations/{id}/facts/{fact}", get(facts::show).post(facts::correct))
        .route("/account/organisations/{id}/mail", get(mail::show).post(mail::ask))
        .route("/account/organisations/{id}/mail/code", get(mail::show_code).post(mail::enter))
        .route("/account/organisations/{id}/access", get(record::show))
        .route("/account/organisations/{id}/data", post(record::download))
        .route("/account/organisations/{id}/deletion", get(ending::ask_to_delete).post(ending::delete))
}

/// The page of an organisation.
fn address(id: &str) -> String {
    format!("{LIST}/{id}")
}

/// A grant for something of an organisation. One who does not own it reads that it is not there.
async fn of_owner(visit: &Visit, tx: &mut Tx, id: &str, action: Action, kind: &'static str) -> Outcome<Grant> {
    visit.signed_in()?;
    // One's own key would be let in as well, and is no organisation.
    if !organisations::is_one(tx, id).await? {
        return Err(Problem::not_found());
    }
    let resource = Resource::of_person(kind, id);
    Ok(trust::authorise(tx, &visit.app, &visit.actor(), action, resource, Purpose::OwnAffairs).await?)
}

/// The name by which an organisation is called.
async fn name(tx: &mut Tx, grant: &Grant) -> Outcome<String> {
    Ok(organisations::one(tx, grant).await?.ok_or_else(Problem::not_found)?.name)
}
