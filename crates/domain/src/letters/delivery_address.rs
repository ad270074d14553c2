//! The address to which letters of a case go, and to which they were sent.

use catalogue::{Applicant, Catalogue};
use db::Tx;
use serde_json::Value;

use super::recipient::lines;
use super::store;
use crate::trust::Grant;

/// The lines of the latest address to which letters to the person of a case were sent; empty if there is none. The
/// grant is for the case.
pub async fn known_address(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<String>> {
    let rows = store::of_case(tx, grant).await?;
    let lines = rows.iter().filter(|row| row.person_id.is_some()).map(|row| row.recipient().lines);
    Ok(lines.into_iter().find(|lines| !lines.is_empty()).unwrap_or_default())
}

/// The postal address that the person told with a case: a new one of which it tells, or that of the applicant.
pub(super) fn told_address(catalogue: &Catalogue, facts: &Value) -> Vec<String> {
    let asked = Applicant::ALL.into_iter().flat_map(|applicant| catalogue.asked_of(applicant));
    let of_applicant = asked.filter(|fact| fact.wording.autocomplete == Some("street-address"));
    let of_applicant = of_applicant.map(|fact| catalogue.program.vocabulary.fact_name(fact.id));
    let names = ["new_postal_address", "new_address"].into_iter().chain(of_applicant);
    let told = names.filter_map(|name| facts.get(name)?.as_str());
    told.map(lines).find(|lines| !lines.is_empty()).unwrap_or_default()
}
