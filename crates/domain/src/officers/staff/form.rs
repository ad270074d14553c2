//! The form about an officer, and its validation.

use std::collections::BTreeSet;

use catalogue::Catalogue;

use crate::staff::model::TEAM_LEADER;

/// The roles that have a meaning in an agency: those that it lists or mandates name, and team leader.
pub fn roles(catalogue: &Catalogue, agency: &str) -> Vec<String> {
    let mandates = catalogue.ventures.iter().flat_map(|venture| &venture.mandates);
    let named = mandates.filter(|mandate| mandate.agency == agency).filter_map(|mandate| mandate.role.clone());
    let listed = catalogue.agencies.get(agency).into_iter().flat_map(|agency| agency.roles.iter().cloned());
    let roles: BTreeSet<String> = named.chain(listed).filter(|role| role != TEAM_LEADER).collect();
    roles.into_iter().chain([TEAM_LEADER.to_owned()]).collect()
}
