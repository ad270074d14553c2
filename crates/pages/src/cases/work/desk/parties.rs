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
use serde_json::{Value, json};

use super::{Typed, held, officer, page};
use crate::cases::words::agency_name;
use crate::web::{Outcome, Posted, Visit};

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
    let representatives: Vec<&str> =
        representatives.iter().filter(|one| one.until >= today).map(|one| one.name.as_str()).collect();
    let parties = store::parties(tx, &held.grant).await?;
    let service = held.service(&visit.app)?;
    let opinions = store::opinions(tx, &held.grant).await?;
    let asked = opinions.iter().map(|opinion| {
        let sees: Vec<String> = seen_facts(visit, &Viewer::Consulted(opinion), held);
        json!({"agency": agency_name(visit, &opinion.agency), "sees": sees})
    });
    let rules: Vec<Value> = service
        .affected
        .iter()
        .enumerate()
        .map(|(place, rule)| json!({"value": place.to_string(), "text": rule.who}))
        .collect();
    let content = json!({
        "applicant": applicant,
        "representatives": representatives,
        "parties": parties.iter().map(|party| row(visit, party)).collect::<Vec<_>>(),
        "affected_see": seen_facts(visit, &Viewer::Affected, held),
        "asked": asked.collect::<Vec<_>>(),
        "rules": rules,
    });
    Ok(page(visit, held, ("desk/parties.html", "desk-parties-title"), content, typed))
}

/// The labels of the facts that somebody sees.
fn seen_facts(visit: &Visit, viewer: &Viewer<'_>, held: &CaseHandle) -> Vec<String> {
    let facts = viewer.facts(&visit.app, &held.case).into_iter();
    let label = |fact| Some(wording(held.case.law(&visit.app), &visit.language, rules::Need::Fact(fact))?.label);
    facts.filter_map(label).collect()
}

fn row(visit: &Visit, party: &Party) -> Value {
    let how = match party.told_how.as_deref() {
        Some("letter") => visit.text("desk-told-by-letter"),
        Some("sign-on-site") => visit.text("desk-told-by-sign"),
        Some(_) => visit.text("desk-told-by-hand"),
        None => visit.text("desk-not-told"),
    };
    let is_sign = party.name.is_none() && party.address.is_none();
    json!({
        "who": party.name.clone().or_else(|| is_sign.then(|| visit.text("desk-party-sign"))),
        "address": party.address.as_deref().map(|lines| lines.lines().collect::<Vec<_>>()),
        "role": if party.role == "objector" { visit.text("desk-role-objector") } else { visit.text("desk-role-affected") },
        "how": how,
        "is_told": party.told_at.is_some(),
        "at": party.told_at,
        "until": party.hear_until,
        "page": format!("/submissions/{}", party.code),
    })
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
