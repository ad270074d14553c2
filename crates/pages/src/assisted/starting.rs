//! Begins an application or a plan in a sitting, or goes on with an application that the person began elsewhere.

use axum::extract::Path;
use db::Tx;
use domain::applications::{self, Closed, Origin};
use domain::assisted::model::Sitting;
use domain::trust::{Action, authorise};
use screens::FieldError;

use super::{hub, plans, reach};
use crate::web::{Outcome, Posted, Problem, Visit};

/// `POST`: `service`, with `plan` when it is a step of one, or `event`.
pub(super) async fn start(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let sitting = reach::sitting(&mut tx, &visit, &id).await?;
    if sitting.only_application.is_some() {
        return Err(Problem::conflict("interview-only"));
    }
    let (service, event) = (posted.get("service"), posted.get("event"));
    let key = match (service.is_empty(), event.is_empty()) {
        (false, _) => match applications::open_service(&visit.app, service) {
            Ok(service) => return application(tx, visit, sitting, (service, posted.get("plan"))).await,
            Err(Closed::Unknown) => return Err(Problem::not_found()),
            Err(Closed::AdviseOnly) => "interview-advise-only",
            Err(Closed::NotToday) => "interview-not-today",
        },
        (true, false) => return plans::open(tx, visit, sitting, event).await,
        (true, true) => "interview-nothing-chosen",
    };
    let wrong = FieldError { text: visit.text(key), href: "#service".to_owned() };
    let page = hub::page(&mut tx, &visit, &sitting, Some(wrong)).await?;
    tx.commit().await?;
    Ok(page)
}

async fn application(
    mut tx: Tx,
    visit: Visit,
    sitting: Sitting,
    (service, plan): (&'static catalogue::Service, &str),
) -> Outcome {
    let facts = match plan {
        "" => None,
        plan => plans::facts(&mut tx, &visit, &sitting, plan).await?,
    };
    let from = Origin {
        language: &sitting.language,
        plan: Some(plan).filter(|plan| !plan.is_empty()),
        holding: None,
        facts: facts.as_ref(),
        purpose: sitting.purpose(),
    };
    let actor = visit.actor();
    let application = applications::start(&mut tx, &visit.app, &actor, &sitting.person_id, service, from).await?;
    reach::add(&mut tx, &visit, &sitting, ("application", &application)).await?;
    tx.commit().await?;
    Ok(visit.see(&sitting.address(&format!("/applications/{application}"))))
}

/// `POST`: an application that the person began elsewhere.
pub(super) async fn go_on(visit: Visit, Path(id): Path<String>, posted: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let sitting = reach::sitting(&mut tx, &visit, &id).await?;
    let application = posted.get("application");
    let resource = applications::resource(&mut tx, application).await?.ok_or_else(Problem::not_found)?;
    if !sitting.reaches(application, &resource.person) {
        return Err(Problem::not_found());
    }
    authorise(&mut tx, &visit.app, &visit.actor(), Action::See, resource, sitting.purpose()).await?;
    reach::add(&mut tx, &visit, &sitting, ("application", application)).await?;
    tx.commit().await?;
    Ok(visit.see(&sitting.address(&format!("/applications/{application}"))))
}
