//! The page of one organisation: for its owners who acts for it and what is known, for others what they may do.

use axum::extract::Path;
use axum::response::Response;
use catalogue::{Applicant, Fact};
use db::Tx;
use domain::people::{self, Represented, appointing, organisations, represented};
use domain::questions::said;
use domain::trust::{self, Action, Grant};
use rules::{Facts, Need};
use screens::FieldError;
use serde::Serialize;

use super::list::Role;
use super::owner_page::{FactLine, OrganisationPage};
use super::{LIST, address, facts, of_owner};
use crate::people::account::{RepresentativeCard, TypedRepresentative, WrongRepresentative, read_representative};
use crate::web::{Outcome, Posted, Problem, View, Visit};

/// The page for somebody who acts for an organisation and does not own it.
#[derive(Serialize)]
pub(super) struct MemberPage {
    name: String,
    role: Role,
    until: String,
    address: String,
}

impl View for MemberPage {
    const TEMPLATE: &'static str = "organisation-member.html";

    fn samples() -> Vec<Self> {
        let sample = |role| MemberPage {
            name: "Corner Café Pty Ltd".to_owned(),
            role,
            until: "2027-07-03".to_owned(),
            address: "/account/organisations/0198f3a2".to_owned(),
        };
        vec![sample(Role::Act), sample(Role::See)]
    }
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let one = mine(&visit, &mut tx, &id).await?;
    if one.is_owner {
        let shown = page(&visit, &mut tx, &id, &Posted::default(), Vec::new()).await?;
        tx.commit().await?;
        return Ok(shown);
    }
    tx.commit().await?;
    let (role, until, address) = (Role::of(&one), one.until, address(&id));
    let page = visit.page().titled(&one.name).back(LIST);
    Ok(page.show(MemberPage { name: one.name, role, until, address }))
}

/// The organisation, if the person acts for it.
async fn mine(visit: &Visit, tx: &mut Tx, id: &str) -> Outcome<Represented> {
    let person = visit.signed_in()?;
    let all = represented(tx, &visit.app, &visit.actor(), person).await?;
    all.into_iter().find(|one| one.is_organisation && one.id == id).ok_or_else(Problem::not_found)
}

/// Somebody acts for the organisation from now on.
pub(super) async fn appoint(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = of_owner(&visit, &mut tx, &id, Action::Change, "representatives").await?;
    match read_representative(&visit, &posted, true) {
        Ok(new) => people::appointing::appoint(&mut tx, &visit.app, &grant, &new).await?,
        Err(errors) => {
            let shown = page(&visit, &mut tx, &id, &posted, errors).await?;
            tx.commit().await?;
            return Ok(shown);
        }
    }
    tx.commit().await?;
    Ok(visit.see(&address(&id)))
}

pub(super) async fn end(visit: Visit, Path((id, who)): Path<(String, String)>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let grant = of_owner(&visit, &mut tx, &id, Action::Change, "representatives").await?;
    appointing::end(&mut tx, &visit.app, &grant, &who).await?;
    // Somebody who ended their own part has no page of it any more.
    let goes_on = trust::owners(&mut tx, &id).await?.iter().any(|owner| visit.session.person.as_ref() == Some(owner));
    tx.commit().await?;
    let there = address(&id);
    Ok(visit.see(if goes_on { &there } else { LIST }))
}

async fn page(visit: &Visit, tx: &mut Tx, id: &str, posted: &Posted, errors: Vec<FieldError>) -> Outcome<Response> {
    let grant = of_owner(visit, tx, id, Action::See, "organisation").await?;
    let one = organisations::one(tx, &grant).await?.ok_or_else(Problem::not_found)?;
    let known = facts::held(visit, tx, &grant).await?;
    let all = visit.app.catalogue.asked_of(Applicant::Organisation);
    let content = OrganisationPage {
        address: address(id),
        facts: all.filter_map(|fact| line(visit, fact, &known)).collect(),
        email: one.email.clone(),
        is_email_proven: one.email_proven_at.is_some(),
        people: cards(visit, tx, &grant).await?,
        typed: TypedRepresentative::of(posted),
        wrong: WrongRepresentative::of(&errors),
        name: one.name,
    };
    let page = visit.page().titled(&content.name).back(LIST).form(address(id));
    Ok(page.errors(errors).show(content))
}

async fn cards(visit: &Visit, tx: &mut Tx, grant: &Grant) -> Outcome<Vec<RepresentativeCard>> {
    let today = visit.app.today().to_string();
    let mut cards = Vec::new();
    for one in trust::appointed_by(tx, grant).await? {
        let is_last = match one.representative_id.as_deref().filter(|_| one.scope == "own") {
            Some(owner) => organisations::is_last_owner(tx, grant.person(), owner).await?,
            None => false,
        };
        let mut card = RepresentativeCard::of(one, &today);
        card.is_last = is_last;
        cards.push(card);
    }
    Ok(cards)
}

fn line(visit: &Visit, fact: &Fact, known: &Facts) -> Option<FactLine> {
    let label = visit.spoken().fact_label(fact.id)?.text.into_owned();
    let value = known.get(fact.id);
    // A number that it does not have is no gap; any other answer that is open is.
    if value.is_none() && fact.wording.identifies && organisations::numbers(&visit.app).count() > 1 {
        return Some(FactLine { name: fact.wording.name.clone(), label, value: None, is_other_number: true });
    }
    let value = value.map(|value| said(visit.app.catalogue, visit.locale(), Need::Fact(fact.id), value));
    Some(FactLine { name: fact.wording.name.clone(), label, value, is_other_number: false })
}
