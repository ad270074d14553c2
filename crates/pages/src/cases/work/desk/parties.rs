//! Who has a part in a case and what each may see: the applicant, who acts for them, those who are affected, agencies
//! that are asked. Whom no rule finds, an officer adds.

use axum::extract::Path;
use axum::response::Response;
use db::Tx;
use domain::cases::acting::{self, CaseHandle};
use domain::cases::work::acts;
use domain::cases::work::store::{self, Party};
use domain::cases::work::views::Viewer;
use domain::people;
use domain::questions::wording;
use domain::trust::{self, Action};

use super::parties_view::{AskedAgency, PartiesPage, PartyRow, TypedParty};
use super::{CaseFrame, Typed, held, lines, officer, page};
use crate::cases::words::agency_name;
use crate::web::{Choice, Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let held = held(&mut tx, &visit, &reference, Action::See).await?;
    let shown = shown(&mut tx, &visit, &held, Typed::default()).await?;
    tx.commit().await?;
    Ok(shown)
}

async fn shown(tx: &mut Tx, visit: &Visit, held: &CaseHandle, typed: Typed) -> Outcome<Response> {
    let applicant = people::person(tx, &held.grant).await?.and_then(|person| person.name);
    let representatives = trust::appointed_by(tx, &held.grant).await?;
    let today = visit.app.today().to_string();
    let representatives = representatives.into_iter().filter(|one| one.until >= today).map(|one| one.name).collect();
    let parties = store::parties(tx, &held.grant).await?;
    let service = held.service(&visit.app)?;
    let opinions = store::opinions(tx, &held.grant).await?;
    let asked = opinions.iter().map(|opinion| AskedAgency {
        agency: agency_name(visit, &opinion.agency),
        sees: seen_facts(visit, &Viewer::Consulted(opinion), held),
    });
    let rules = service.affected.iter().enumerate();
    let content = PartiesPage {
        case: CaseFrame::new(visit, held, &typed),
        applicant,
        representatives,
        parties: parties.iter().map(|party| row(visit, party)).collect(),
        affected_see: seen_facts(visit, &Viewer::Affected, held),
        asked: asked.collect(),
        rules: rules.map(|(place, rule)| Choice::open(place.to_string(), &rule.who)).collect(),
        typed: TypedParty { name: typed.get("name"), address: typed.get("address") },
    };
    Ok(page(tx, visit, held, ("desk-parties-title", typed.error)).await?.show(content))
}

/// The labels of the facts that somebody sees.
fn seen_facts(visit: &Visit, viewer: &Viewer<'_>, held: &CaseHandle) -> Vec<String> {
    let facts = viewer.facts(&visit.app, &held.case).into_iter();
    let label = |fact| Some(wording(held.case.law(&visit.app), &visit.language, rules::Need::Fact(fact))?.label);
    facts.filter_map(label).collect()
}

fn row(visit: &Visit, party: &Party) -> PartyRow {
    let how = match party.told_how.as_deref() {
        Some("letter") => "desk-told-by-letter",
        Some("sign-on-site") => "desk-told-by-sign",
        Some(_) => "desk-told-by-hand",
        None => "desk-not-told",
    };
    let role = if party.role == "objector" { "desk-role-objector" } else { "desk-role-affected" };
    let is_sign = party.name.is_none() && party.address.is_none();
    PartyRow {
        who: party.name.clone().or_else(|| is_sign.then(|| visit.text("desk-party-sign"))),
        address: lines(party.address.as_deref()),
        role: visit.text(role),
        how: visit.text(how),
        is_told: party.told_at.is_some(),
        at: party.told_at,
        until: party.hear_until(),
        page: format!("/submissions/{}", party.code),
    }
}

pub(super) async fn add(visit: Visit, Path(reference): Path<String>, posted: Posted) -> Outcome {
    let actor = officer(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    let case = acting::key(&mut tx, &reference).await?;
    let new = (posted.get("rule").parse().ok(), posted.get("name"), posted.get("address"));
    match acts::add_party(&mut tx, &visit.app, &actor, &case.id, new).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.see(&format!("/desk/cases/{}/parties", case.reference)))
        }
        Err(problem) => {
            tx.rollback().await?;
            let typed = Typed::again(&visit, &posted, &["name", "address", "rule"], problem.into())?;
            let mut tx = visit.app.db.begin().await?;
            let held = held(&mut tx, &visit, &reference, Action::See).await?;
            let shown = shown(&mut tx, &visit, &held, typed).await?;
            tx.commit().await?;
            Ok(shown)
        }
    }
}
