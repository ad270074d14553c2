//! The organisations that somebody owns or acts for.

use domain::people::{Represented, represented};
use serde::Serialize;

use super::address;
use crate::web::{Outcome, Problem, View, Visit};

#[derive(Serialize)]
pub(super) struct OrganisationsPage {
    organisations: Vec<OrganisationLine>,
}

#[derive(Serialize)]
struct OrganisationLine {
    name: String,
    href: String,
    role: Role,
    /// The last day; none for an owner.
    until: Option<String>,
}

/// What one may do for an organisation.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Role {
    Owner,
    Act,
    See,
}

impl Role {
    pub(super) fn of(one: &Represented) -> Role {
        match (one.is_owner, one.may_act) {
            (true, _) => Role::Owner,
            (false, true) => Role::Act,
            (false, false) => Role::See,
        }
    }
}

impl View for OrganisationsPage {
    const TEMPLATE: &'static str = "organisations.html";

    fn samples() -> Vec<Self> {
        let line = |name: &str, role, until: Option<&str>| OrganisationLine {
            name: name.to_owned(),
            href: "/account/organisations/0198f3a2".to_owned(),
            role,
            until: until.map(str::to_owned),
        };
        let organisations = vec![
            line("Corner Café Pty Ltd", Role::Owner, None),
            line("Bend Bowling Club", Role::Act, Some("2027-07-03")),
            line("Bend Bakery", Role::See, Some("2027-07-03")),
        ];
        vec![OrganisationsPage { organisations }, OrganisationsPage { organisations: Vec::new() }]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let person = visit.signed_in()?.to_owned();
    if visit.app.catalogue.organisation_name().is_none() {
        return Err(Problem::not_found());
    }
    let mut tx = visit.app.db.read().await?;
    let mut all = represented(&mut tx, &visit.app, &visit.actor(), &person).await?;
    tx.commit().await?;
    all.retain(|one| one.is_organisation);
    let line = |one: Represented| OrganisationLine {
        href: address(&one.id),
        role: Role::of(&one),
        until: (!one.is_owner).then_some(one.until),
        name: one.name,
    };
    let organisations = all.into_iter().map(line).collect();
    Ok(visit.page().title("organisations-title").back("/account").show(OrganisationsPage { organisations }))
}
