//! The facts of a case that each party may see. The applicant and their representatives see everything they sent;
//! nobody else does.

use rules::FactId;
use serde_json::Value;

use super::context::facts_of_the_place;
use super::store::Opinion;
use crate::app::App;
use crate::cases::store::Case;

/// A party to a case other than the applicant and its officers.
pub enum Viewer<'v> {
    /// Somebody affected, whether or not they object: facts about the place and the work, none about the person.
    Affected,
    /// A consulted agency: the facts listed when it was asked.
    Consulted(&'v Opinion),
}

impl Viewer<'_> {
    pub fn facts(&self, app: &App, case: &Case) -> Vec<FactId> {
        match self {
            Viewer::Affected => {
                case.manifest(app).map(|service| facts_of_the_place(case.law(app), service)).unwrap_or_default()
            }
            Viewer::Consulted(opinion) => {
                let names = opinion.sees.as_array().into_iter().flatten().filter_map(Value::as_str);
                names.filter_map(|name| case.law(app).program.vocabulary.fact(name)).collect()
            }
        }
    }
}
