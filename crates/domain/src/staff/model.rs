//! An officer. Pure.

use serde_json::Value;

/// The role that manages the officers of an agency.
pub const TEAM_LEADER: &str = "team-leader";

#[derive(Clone, Debug, PartialEq)]
pub struct Officer {
    pub id: String,
    pub name: String,
    /// The agency's id in the catalogue.
    pub agency: String,
    pub email: String,
    pub team: String,
    /// Roles as named in the catalogue's mandates, such as `customer-officer`.
    pub roles: Vec<String>,
    /// As language tags.
    pub languages: Vec<String>,
    pub skills: Vec<String>,
    pub active: bool,
}

/// An officer to store.
#[derive(Clone, Debug, Default)]
pub struct NewOfficer {
    pub name: String,
    pub agency: String,
    pub email: String,
    pub team: String,
    pub roles: Vec<String>,
    pub languages: Vec<String>,
    pub skills: Vec<String>,
}

impl Officer {
    pub fn has_role(&self, role: &str) -> bool {
        self.roles.iter().any(|known| known == role)
    }

    pub fn is_team_leader(&self) -> bool {
        self.has_role(TEAM_LEADER)
    }
}

/// A list in its stored form.
pub(super) fn list(kept: &Value) -> Vec<String> {
    kept.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}
