//! The first page of an account.

use domain::people::{Represented, contact_points, person, represented};
use domain::trust::Action;
use serde::Serialize;

use super::first_page_lines::{WaitingLine, lines};
use super::own;
use crate::web::{Outcome, View, Visit, WaitingForms, waiting};

#[derive(Serialize)]
pub(super) struct AccountPage {
    name: Option<String>,
    /// The addresses by which the person is reached.
    contact_points: Vec<String>,
    /// Forms that wait to be sent.
    kept: WaitingForms,
    /// What needs the person now.
    needed: Vec<WaitingLine>,
    /// What is with an agency.
    ours: Vec<WaitingLine>,
    /// The organisations that the person acts for; none where none can be an applicant.
    organisations: Option<Vec<OrganisationLink>>,
}

#[derive(Serialize)]
struct OrganisationLink {
    name: String,
    href: String,
}

impl View for AccountPage {
    const TEMPLATE: &'static str = "account.html";

    fn samples() -> Vec<Self> {
        let kept = |many| WaitingForms { many, href: "/kept".to_owned() };
        let points = ["ana@home.example", "+61 491 570 006"].map(str::to_owned).to_vec();
        vec![
            AccountPage {
                name: Some("Ana Silva".to_owned()),
                contact_points: points,
                kept: kept(2),
                needed: WaitingLine::samples(),
                ours: WaitingLine::samples(),
                organisations: Some(vec![OrganisationLink {
                    name: "Corner Café Pty Ltd".to_owned(),
                    href: "/account/organisations/0198f3a2".to_owned(),
                }]),
            },
            AccountPage {
                name: None,
                contact_points: Vec::new(),
                kept: kept(0),
                needed: Vec::new(),
                ours: Vec::new(),
                organisations: None,
            },
        ]
    }
}

pub(super) async fn show(visit: Visit) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let grant = own(&visit, &mut tx, Action::See, "person").await?;
    let who = person(&mut tx, &grant).await?;
    let points = contact_points(&mut tx, &grant).await?;
    let kept = waiting(&mut tx, &visit).await?;
    let (needed, ours) = lines(&mut tx, &visit, grant.person()).await?;
    let represented = represented(&mut tx, &visit.app, &visit.actor(), grant.person()).await?;
    tx.commit().await?;
    Ok(visit.page().title("account-title").show(AccountPage {
        name: who.and_then(|person| person.name),
        contact_points: points.into_iter().map(|point| point.address).collect(),
        kept,
        needed,
        ours,
        organisations: visit.app.catalogue.organisation_name().map(|_| organisations(represented)),
    }))
}

fn organisations(all: Vec<Represented>) -> Vec<OrganisationLink> {
    let all = all.into_iter().filter(|one| one.is_organisation);
    all.map(|one| OrganisationLink { name: one.name, href: format!("/account/organisations/{}", one.id) }).collect()
}
