//! Papers of the person who is present, scanned or photographed into their case or conversation.

use axum::extract::Path;
use domain::attachments::Giver;
use domain::codes;
use domain::events::Thing;
use domain::post_in::handing_in::{self, HandedIn};
use domain::uploads;
use screens::FieldError;
use serde::Serialize;

use crate::attachments;
use crate::web::form::Incoming;
use crate::web::{Outcome, Problem, View, Visit};

/// `desk/hand-in.html`.
#[derive(Serialize)]
pub(super) struct HandInPage {
    reference: String,
    accept: &'static str,
    /// The idempotency key of the form.
    once: String,
    originals: bool,
    files_error: Option<String>,
}

impl View for HandInPage {
    const TEMPLATE: &'static str = "desk/hand-in.html";

    fn samples() -> Vec<Self> {
        let page = |files_error: Option<&str>| HandInPage {
            reference: "GR7 K4M 2P".to_owned(),
            accept: uploads::ACCEPT,
            once: "abc".to_owned(),
            originals: files_error.is_some(),
            files_error: files_error.map(str::to_owned),
        };
        vec![page(None), page(Some("It is too large."))]
    }
}

/// `GET /desk/hand-in/{reference}`.
pub(super) async fn show(visit: Visit, Path(reference): Path<String>) -> Outcome {
    shown(&visit, &reference, (None, false), Vec::new()).await
}

async fn shown(
    visit: &Visit,
    reference: &str,
    (once, originals): (Option<&str>, bool),
    errors: Vec<FieldError>,
) -> Outcome {
    let actor = visit.officer()?.actor();
    let mut tx = visit.app.db.begin().await?;
    let (target, _) = handing_in::permitted(&mut tx, &visit.app, &actor, reference).await?;
    tx.commit().await?;
    let page = visit.page().title("desk-hand-in-title").back(back(target.thing, &target.reference));
    let fresh = codes::short(visit.app.world.chance(), 24);
    let content = HandInPage {
        reference: codes::grouped(&target.reference),
        accept: uploads::ACCEPT,
        once: once.map_or(fresh, str::to_owned),
        originals,
        files_error: errors.first().map(|error| error.text.clone()),
    };
    Ok(page.form(format!("/desk/hand-in/{}", target.reference)).errors(errors).show(content))
}

fn back(thing: Thing, reference: &str) -> String {
    match thing {
        Thing::Case => format!("/desk/cases/{reference}/files"),
        _ => format!("/desk/conversations/{reference}"),
    }
}

/// `POST /desk/hand-in/{reference}`: the files, and `originals` if the officer saw them.
pub(super) async fn add(visit: Visit, Path(reference): Path<String>, incoming: Incoming) -> Outcome {
    // Who is no officer any more is told so after what was typed is kept.
    let asked = match visit.officer() {
        Ok(officer) => {
            let actor = officer.actor();
            let mut tx = visit.app.db.begin().await?;
            let permitted = handing_in::permitted(&mut tx, &visit.app, &actor, &reference).await;
            match permitted {
                Ok((_, permission)) => {
                    tx.commit().await?;
                    Ok((permission, actor))
                }
                Err(refusal) => Err(Problem::from(refusal)),
            }
        }
        Err(problem) => Err(problem),
    };
    let ((permission, actor), posted) = incoming.after(&visit.app, asked).await?;
    let originals = posted.get("originals") == "yes";
    let again = (Some(posted.get("once")), originals);
    let mut errors = attachments::wrong(&visit, &posted.files, "#files");
    if posted.files.is_empty() {
        errors.push(FieldError { text: visit.text("desk-hand-in-none"), href: "#files".to_owned() });
    }
    if !errors.is_empty() {
        return shown(&visit, &reference, again, errors).await;
    }
    let received = domain::attachments::receive(&visit.app, &permission, &Giver::of(&actor), &posted.files).await;
    let errors = attachments::not_kept(&visit, &posted.files, &received, "#files");
    if !errors.is_empty() {
        return shown(&visit, &reference, again, errors).await;
    }
    let mut tx = visit.app.db.begin().await?;
    let handed = HandedIn { once: posted.get("once"), originals, files: &posted.files, received: &received };
    let target = handing_in::add(&mut tx, &visit.app, &actor, &reference, &handed).await?;
    tx.commit().await?;
    Ok(visit.see(&back(target.thing, &target.reference)))
}
