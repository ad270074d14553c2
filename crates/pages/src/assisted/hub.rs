//! The page of a sitting: what was gone through, what the person began elsewhere, and what can be begun now.

use axum::extract::Path;
use db::Tx;
use domain::assisted::model::Sitting;
use domain::assisted::store;
use domain::events::{self, SittingEvent};
use domain::finding::content::MatterRow;
use domain::trust::{Action, Refused, authorise};
use domain::{applications, codes, finding};

use super::frame::SittingCard;
use super::hub_view::{BegunDraft, InterviewPage, SittingThing};
use super::reach;
use crate::cases::{CaseAtALook, at_a_look};
use crate::concierge;
use crate::web::{Choice, Outcome, Posted, Visit};

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let sitting = reach::sitting(&mut tx, &visit, &id).await?;
    let page = page(&mut tx, &visit, &sitting, None).await?;
    tx.commit().await?;
    Ok(page)
}

/// The page, with what is wrong about a choice.
pub(super) async fn page(
    tx: &mut Tx,
    visit: &Visit,
    sitting: &Sitting,
    wrong: Option<screens::FieldError>,
) -> Outcome<axum::response::Response> {
    let things = store::things(tx, &sitting.id, "application").await?;
    let mut done = applications_in(tx, visit, sitting, &things).await?;
    done.extend(plans_in(tx, visit, sitting).await?);
    let mut begun = begun(tx, visit, sitting, &things).await?;
    begun.extend(plans_begun(tx, visit, sitting).await?);
    let is_known = sitting.checked.is_known();
    let cases = if is_known { cases_of(tx, visit, sitting).await? } else { Vec::new() };
    let person = format!("/desk/people/{}?why={}", sitting.person_id, sitting.purpose().name());
    let view = InterviewPage {
        sitting: SittingCard::of(visit, sitting),
        done,
        begun,
        person: is_known.then_some(person),
        cases,
        only: sitting.only_application.is_some(),
        services: services(visit),
        events: events(visit),
        start: sitting.address("/start"),
        go_on: sitting.address("/go-on"),
        end: sitting.address("/end"),
        wrong: wrong.clone(),
    };
    let page = visit.page().title("interview-title").back(came_from(sitting)).form(sitting.address("/start"));
    Ok(page.errors(wrong.into_iter().collect()).show(view))
}

/// The page of the desk that led to the sitting.
fn came_from(sitting: &Sitting) -> String {
    sitting.come_from.as_ref().map_or_else(|| "/desk".to_owned(), |from| format!("/desk/{from}"))
}

async fn applications_in(tx: &mut Tx, visit: &Visit, sitting: &Sitting, ids: &[String]) -> Outcome<Vec<SittingThing>> {
    let mut done = Vec::new();
    for id in ids {
        let Some((service, state, reference)) = applications::answering(tx, id).await? else { continue };
        let is_draft = state == "draft";
        done.push(SittingThing {
            name: name(visit, &service),
            href: sitting.address(&format!("/applications/{id}")),
            code: is_draft.then(|| sitting.address(&format!("/applications/{id}/code"))),
            reference: reference.map(|reference| codes::grouped(&reference)),
            is_draft,
            is_plan: false,
        });
    }
    Ok(done)
}

async fn plans_in(tx: &mut Tx, visit: &Visit, sitting: &Sitting) -> Outcome<Vec<SittingThing>> {
    let mut done = Vec::new();
    for id in store::things(tx, &sitting.id, "plan").await? {
        let Some(name) = concierge::name_of(tx, visit, &id).await? else { continue };
        let href = sitting.address(&format!("/plans/{id}"));
        done.push(SittingThing { name, href, code: None, reference: None, is_draft: false, is_plan: true });
    }
    Ok(done)
}

/// What can be applied for today, by name, after an empty choice.
fn services(visit: &Visit) -> Vec<Choice> {
    let app = &visit.app;
    let open = app.catalogue.services.iter().filter(|one| !one.advise_only && one.available_on(app.today()));
    let mut services: Vec<Choice> = open.map(|one| Choice::open(&one.id, &one.name)).collect();
    services.sort_by_key(|one| one.text.to_lowercase());
    services.insert(0, Choice::open("", ""));
    services
}

fn events(visit: &Visit) -> Vec<Choice> {
    let events = visit.app.catalogue.events.iter().map(|one| Choice::open(&one.id, &one.name));
    std::iter::once(Choice::open("", "")).chain(events).collect()
}

fn name(visit: &Visit, service: &str) -> String {
    visit.app.catalogue.service(service).map_or_else(|| service.to_owned(), |service| service.name.clone())
}

/// What the person began elsewhere, as far as the officer may open it; each look stands in the record.
async fn begun(tx: &mut Tx, visit: &Visit, sitting: &Sitting, known: &[String]) -> Outcome<Vec<BegunDraft>> {
    let mut begun = Vec::new();
    if !sitting.checked.is_known() {
        return Ok(begun);
    }
    for (id, service, changed) in applications::begun(tx, &sitting.person_id).await? {
        if known.contains(&id) {
            continue;
        }
        let Some(resource) = applications::resource(tx, &id).await? else { continue };
        let purpose = sitting.purpose();
        match authorise(tx, &visit.app, &visit.actor(), Action::See, resource, purpose).await {
            Ok(_) => begun.push(BegunDraft::application(id, name(visit, &service), changed)),
            // That there is one for a service of another agency is not for this officer.
            Err(Refused::No(_)) => {}
            Err(Refused::Failed(error)) => return Err(error.into()),
        }
    }
    Ok(begun)
}

/// The plans that the person began elsewhere, whose answers are not asked again.
async fn plans_begun(tx: &mut Tx, visit: &Visit, sitting: &Sitting) -> Outcome<Vec<BegunDraft>> {
    if !sitting.checked.is_known() || sitting.only_application.is_some() {
        return Ok(Vec::new());
    }
    let known = store::things(tx, &sitting.id, "plan").await?;
    let begun = concierge::begun_with(tx, visit, &sitting.person_id, sitting.purpose()).await?;
    Ok(begun.into_iter().filter(|plan| !known.contains(&plan.id)).map(BegunDraft::plan).collect())
}

/// Where the open cases of the person stand that the officer may see; each look stands in the record.
async fn cases_of(tx: &mut Tx, visit: &Visit, sitting: &Sitting) -> Outcome<Vec<CaseAtALook>> {
    let officer = visit.officer()?.clone();
    let asked = (sitting.person_id.as_str(), sitting.purpose());
    let mut open = Vec::new();
    for matter in finding::person::cases(tx, &visit.app, &officer, asked).await? {
        match &matter.subject {
            MatterRow::Case(case) if !case.state().is_final() => {
                open.push(at_a_look(tx, visit, &matter.grant, case).await?);
            }
            _ => {}
        }
    }
    Ok(open)
}

/// `POST`: the person goes.
pub(super) async fn end(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let sitting = reach::sitting(&mut tx, &visit, &id).await?;
    store::end(&mut tx, &sitting.id, visit.now()).await?;
    let back = came_from(&sitting);
    let event = SittingEvent::Ended { sitting: sitting.id };
    events::record(&mut tx, &visit.app, &visit.actor(), events::Subject::person(&sitting.person_id), event).await?;
    tx.commit().await?;
    Ok(visit.see(&back))
}
