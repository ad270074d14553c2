//! The mandates that a look of an officer rests on, as the pages of the desk show them beside what was looked at.

use domain::trust::{Grant, Under};
use serde::Serialize;

use crate::web::Visit;

/// A mandate under which an officer acts for another agency.
#[derive(Clone, Debug, Serialize)]
pub struct MandateLine {
    /// The agency for which it is done.
    pub agency: Option<String>,
    /// The law or agreement that gives the mandate.
    pub instrument: String,
    /// Whether the agencies have not confirmed it.
    pub is_proposed: bool,
    pub purpose: Option<String>,
    /// In words, what must hold besides.
    pub when: Option<String>,
}

impl MandateLine {
    /// One with everything, and one with no more than it must have.
    pub fn samples() -> Vec<MandateLine> {
        let full = MandateLine {
            agency: Some("Revenue NSW".to_owned()),
            instrument: "Service NSW (One-stop Access to Government Services) Act 2013, section 5".to_owned(),
            is_proposed: true,
            purpose: Some("Help people to apply".to_owned()),
            when: Some("the person is at a counter".to_owned()),
        };
        let bare = MandateLine { agency: None, is_proposed: false, purpose: None, when: None, ..full.clone() };
        vec![full, bare]
    }
}

/// The mandates of a grant; none for an officer of the agency in charge.
pub fn mandates(visit: &Visit, grant: &Grant) -> Vec<MandateLine> {
    let agency = |id: &String| visit.app.catalogue.agencies.get(id).map_or(id.clone(), |agency| agency.name.clone());
    let line = |under: &Under| MandateLine {
        agency: under.on_behalf_of.as_ref().map(agency),
        instrument: under.instrument.clone(),
        is_proposed: under.is_proposed,
        purpose: under.purpose.clone(),
        when: under.when.clone(),
    };
    grant.under().iter().map(line).collect()
}
