//! What each party of a case may see of its facts. The applicant and who acts for them see everything they sent;
//! nobody else does.

use rules::FactId;
use serde_json::Value;

use super::context::facts_of_the_place;
use super::store::Opinion;
use crate::app::App;
use crate::cases::store::Case;

/// Somebody with a part in a case who is not the applicant and not an officer of the case.
pub enum Viewer<'v> {
    /// Somebody affected, whether they object or not: the place and the work, nothing of the person.
    Affected,
    /// An agency that is asked: the facts that were listed when it was asked.
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
