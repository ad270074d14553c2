//! The page behind the link: a new officer adds the first device and is signed in with it.

use axum::Json;
use axum::extract::Path;
use axum::response::IntoResponse;
use db::Tx;
use domain::events::OfficerEvent;
use domain::officers::invitations::store;
use domain::officers::officer_events::noted;
use domain::officers::passkeys;
use domain::officers::session::SignInMethod;
use domain::passkeys::{Begin, NewCredential, are_on, unfit};
use domain::secret::fingerprint;
use domain::staff::{self, Officer};
use serde::Serialize;
use serde_json::json;

use crate::officers::arrive::sign_in_as;
use crate::passkeys::{Owner, begin_adding, end_adding};
use crate::web::layout::DESK;
use crate::web::{Outcome, PostedJson, Problem, View, Visit};

#[derive(Serialize)]
pub(in crate::officers) struct InvitationPage {
    /// The address that takes the passkey.
    at: String,
    name: String,
    agency: String,
    /// Whether this site can take passkeys.
    are_on: bool,
}

impl View for InvitationPage {
    const TEMPLATE: &'static str = "desk/invitation.html";

    fn samples() -> Vec<Self> {
        let sample = |are_on| InvitationPage {
            at: "/desk/invitations/4m2pgr7k".to_owned(),
            name: "Noor Haddad".to_owned(),
            agency: "Service NSW".to_owned(),
            are_on,
        };
        vec![sample(true), sample(false)]
    }
}

pub(super) async fn show(visit: Visit, Path(code): Path<String>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let officer = invited(&visit, &mut tx, &code).await?;
    drop(tx);
    let agency = visit.app.catalogue.agencies.get(&officer.agency);
    Ok(visit.page().title("desk-invitation-title").show(InvitationPage {
        at: format!("/desk/invitations/{code}"),
        agency: agency.map_or(officer.agency, |agency| agency.name.clone()),
        name: officer.name,
        are_on: are_on(&visit.app),
    }))
}

pub(super) async fn begin(visit: Visit, Path(code): Path<String>, _: PostedJson<Begin>) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let officer = invited(&visit, &mut tx, &code).await?;
    let known = passkeys::of_officer(&mut tx, &officer.id).await?.into_iter().map(|kept| kept.passkey).collect();
    let asked = begin_adding(&visit, &mut tx, Owner { id: &officer.id, name: &officer.name, known }).await?;
    tx.commit().await?;
    Ok(Json(asked).into_response())
}

pub(super) async fn finish(
    visit: Visit,
    Path(code): Path<String>,
    PostedJson(told): PostedJson<NewCredential>,
) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let officer = invited(&visit, &mut tx, &code).await?;
    let added = end_adding(&visit, &mut tx, &told.name, &told.credential).await?;
    if !store::use_up(&mut tx, &fingerprint(&code), visit.now()).await? {
        return Err(over());
    }
    if !passkeys::keep(&mut tx, &visit.app, &officer.id, &added).await? {
        return Err(unfit().into());
    }
    noted(&mut tx, &visit.app, &officer.actor(), &officer.id, OfficerEvent::PasskeyAdded {}).await?;
    sign_in_as(&visit, &mut tx, officer, SignInMethod::Passkey).await?;
    tx.commit().await?;
    Ok(Json(json!({"next": DESK})).into_response())
}

async fn invited(visit: &Visit, tx: &mut Tx, code: &str) -> Outcome<Officer> {
    let id = store::officer(tx, &fingerprint(code), visit.now()).await?.ok_or_else(over)?;
    let officer = staff::by_id(tx, &id).await?.ok_or_else(over)?;
    if officer.active { Ok(officer) } else { Err(over()) }
}

/// Unknown, used, expired or of somebody who left: the person with the link learns no more.
fn over() -> Problem {
    Problem::unprocessable("invitation-over")
}
