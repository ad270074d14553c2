//! Hands over what an officer may not do themselves, from the page of the refusal, to the agency that can help.
//!
//! The officer never sees it: a conversation is assigned to the agency, and anything else reaches it in a conversation
//! of its own, which the person reads too.

use domain::conversations::{self, About, NewHandOver};
use domain::paths::encoded;
use domain::secret::hex;
use domain::trust::Resource;
use domain::{applications, cases};
use serde::Serialize;
use serde_json::json;
use subtle::ConstantTimeEq;

use crate::web::form::value_in;
use crate::web::layout::DESK;
use crate::web::{Outcome, Posted, Problem, View, Visit};

/// What the page of a refusal offers to hand over.
pub(super) struct Handing<'h> {
    pub kind: &'h str,
    pub id: &'h str,
    /// The agency that can help.
    pub to: &'h str,
    /// The page it was refused on, as the front door knows it.
    pub path: &'h str,
}

impl Handing<'_> {
    /// Only what was refused to this very officer can be handed over by them.
    pub(super) fn seal(&self, visit: &Visit, officer: &str) -> [u8; 32] {
        let words = json!([officer, self.kind, self.id, self.to, self.path]);
        visit.app.secret.seal("hand-over", &words.to_string())
    }
}

/// The page of the front door that shows the same as a page of the desk.
pub(super) fn path_of(here: &str) -> String {
    let path = here.split('?').next().unwrap_or_default();
    path.strip_prefix(DESK).unwrap_or_default().to_owned()
}

pub(super) async fn hand_over(visit: Visit, posted: Posted) -> Outcome {
    let officer = visit.officer()?;
    let handing =
        Handing { kind: posted.get("kind"), id: posted.get("id"), to: posted.get("to"), path: posted.get("path") };
    let seal = hex(&handing.seal(&visit, &officer.id));
    if !bool::from(posted.get("seal").as_bytes().ct_eq(seal.as_bytes())) {
        return Err(Problem::stale_form());
    }
    let mut tx = visit.app.db.begin().await?;
    let found: Option<Resource> = match handing.kind {
        "conversation" => conversations::resource(&mut tx, handing.id).await?,
        "case" => cases::resource(&mut tx, handing.id).await?,
        "application" => applications::resource(&mut tx, handing.id).await?,
        _ => None,
    };
    let resource = found.ok_or_else(Problem::not_found)?;
    let new = NewHandOver { to: handing.to, key: &seal, about: About::from_path(handing.path) };
    let handed = conversations::hand_over(&mut tx, &visit.app, &officer.actor(), resource, new).await?;
    tx.commit().await?;
    let by = handed.answer_by.unwrap_or_default();
    let (reference, to) = (handed.reference, encoded(handing.to));
    Ok(visit.see(&format!("/desk/handed-over?reference={reference}&to={to}&by={by}")))
}

/// Who has it now, for the officer to tell the person.
#[derive(Serialize)]
pub(super) struct HandedOverPage {
    agency: String,
    phone: Option<String>,
    /// The conversation in which the agency answers.
    reference: String,
    /// The day by which it answers.
    by: Option<String>,
}

impl View for HandedOverPage {
    const TEMPLATE: &'static str = "desk/handed-over.html";

    fn samples() -> Vec<Self> {
        let sample = |phone: Option<&str>, by: Option<&str>| HandedOverPage {
            agency: "Revenue NSW".to_owned(),
            phone: phone.map(str::to_owned),
            reference: "GR7K 4M2P".to_owned(),
            by: by.map(str::to_owned),
        };
        vec![sample(Some("1300 000 000"), Some("2026-07-07")), sample(None, None)]
    }
}

pub(super) async fn done(visit: Visit) -> Outcome {
    visit.officer()?;
    let query = visit.here.split_once('?').map_or("", |(_, query)| query);
    let agency = value_in(query, "to").and_then(|id| visit.app.catalogue.agencies.get(&id));
    let reference = value_in(query, "reference").and_then(|text| domain::codes::typed(&text, conversations::REFERENCE));
    let (Some(agency), Some(reference)) = (agency, reference) else { return Err(Problem::not_found()) };
    let by = value_in(query, "by").filter(|day| day.parse::<jiff::civil::Date>().is_ok());
    Ok(visit.page().title("desk-handed-title").back(DESK).show(HandedOverPage {
        agency: agency.name.clone(),
        phone: agency.phone.clone(),
        reference: domain::codes::grouped(&reference),
        by,
    }))
}
