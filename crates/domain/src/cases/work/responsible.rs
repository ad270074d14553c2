//! Which agency takes a case where the place decides: the address, the register, the area.

use catalogue::service::Provider;
use catalogue::{Catalogue, Point, Responsible, Service, Site};
use db::Tx;
use rules::{Facts, Value};
use serde_json::json;

use super::addresses;
use super::store;
use super::tasks::come_up_in;
use crate::app::App;
use crate::cases::store::Case;
use crate::trust::front_agency;

/// The task of the officer who finds out which agency a case belongs to, and hands it over.
pub(super) const SETTLE: &str = "settle-agency";

/// The agency that takes an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned {
    pub agency: String,
    /// Why it is not certain which agency that is. Until an officer says so, the base agency holds it.
    pub undecided: Option<Undecided>,
}

/// Why a place does not say which agency answers for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecided {
    NoAddress,
    Nowhere,
    Several,
}

impl Undecided {
    /// As stored with the task.
    pub fn name(self) -> &'static str {
        match self {
            Undecided::NoAddress => "no-address",
            Undecided::Nowhere => "nowhere",
            Undecided::Several => "several",
        }
    }
}

/// The agency that takes a service for somebody with these facts.
///
/// # Errors
/// If the register is unavailable.
pub async fn agency_for(tx: &mut Tx, app: &App, service: &Service, facts: &Facts) -> db::Result<Assigned> {
    let kind = match &service.provider {
        Provider::Agency(id) => return Ok(Assigned { agency: id.clone(), undecided: None }),
        Provider::Any { kind, .. } => kind,
    };
    let catalogue = app.catalogue;
    if let Some(only) = catalogue.only_of_kind(kind).filter(|_| catalogue.areas_of(kind).next().is_none()) {
        return Ok(Assigned { agency: only.id.clone(), undecided: None });
    }
    let why = match address(catalogue, service, facts) {
        None => Undecided::NoAddress,
        Some(typed) => {
            let known = addresses::find(tx, &typed).await?;
            let lines = known.as_ref().map(store::Address::lines);
            let point = known.map(|known| Point { latitude: known.latitude, longitude: known.longitude });
            let site = Site { address: lines.as_deref().unwrap_or(&typed), point };
            match catalogue.responsible(kind, site) {
                Responsible::Agency(agency) => return Ok(Assigned { agency: agency.to_owned(), undecided: None }),
                Responsible::Nowhere => Undecided::Nowhere,
                Responsible::Several(_) => Undecided::Several,
            }
        }
    };
    Ok(Assigned { agency: base_agency(catalogue, kind), undecided: Some(why) })
}

/// The address of a matter, as it was told.
pub(super) fn address(catalogue: &Catalogue, service: &Service, facts: &Facts) -> Option<String> {
    match facts.get(catalogue.place_of(service)?)? {
        Value::Text(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        _ => None,
    }
}

/// The agency that holds what is nobody's yet: the one with the number of the whole catalogue, and without one the first
/// that is not of the kind in question.
fn base_agency(catalogue: &Catalogue, kind: &str) -> String {
    let other = || catalogue.agencies.iter().find(|agency| agency.kind != kind);
    front_agency(catalogue).or_else(other).map_or_else(String::new, |agency| agency.id.clone())
}

/// Whether a case waits for an officer to find out whose it is: its agency is not of the kind that delivers the service.
pub fn is_unsettled(app: &App, case: &Case) -> bool {
    let Some(service) = case.manifest(app) else { return false };
    let Provider::Any { kind, .. } = &service.provider else { return false };
    app.catalogue.agencies.get(&case.agency).is_none_or(|agency| agency.kind != *kind)
}

/// Gives an officer of the base agency the task to find out which agency a new case belongs to.
///
/// # Errors
/// If the task cannot be stored.
pub async fn ask_whose_it_is(
    tx: &mut Tx,
    app: &App,
    (case, service): (&str, &Service),
    (why, facts): (Undecided, &Facts),
) -> db::Result<()> {
    let what = address(app.catalogue, service, facts);
    come_up_in(tx, app, case, (SETTLE, ""), json!({"why": why.name(), "what": what})).await
}
