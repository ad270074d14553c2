//! What was typed on a page of casework and has to be corrected.

use axum::http::StatusCode;
use screens::FieldError;

use crate::web::{Outcome, Posted, Problem, Visit};

/// What goes back to the page; empty when a page is opened.
#[derive(Default)]
pub(super) struct Typed {
    fields: Vec<(&'static str, String)>,
    pub error: Option<FieldError>,
}

impl Typed {
    /// What was typed goes back to the page with what is wrong with the first of the fields, if it can be corrected
    /// there.
    pub(super) fn again(visit: &Visit, posted: &Posted, names: &[&'static str], problem: Problem) -> Outcome<Typed> {
        if problem.status != StatusCode::UNPROCESSABLE_ENTITY {
            return Err(problem);
        }
        let fields = names.iter().map(|name| (*name, posted.get(name).to_owned())).collect();
        let text = visit.locale().say(&format!("problem-{}-text", problem.kind), &problem.args);
        let href = format!("#{}", names.first().copied().unwrap_or_default());
        Ok(Typed { fields, error: Some(FieldError { text, href }) })
    }

    /// A field as it was typed; none when the page is opened, and for fields of other forms on it.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        self.fields.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
    }

    /// The field that has to be corrected.
    pub(super) fn wrong_field(&self) -> Option<&'static str> {
        self.error.as_ref().and(self.fields.first()).map(|(name, _)| *name)
    }

    /// What is wrong, in words.
    pub(super) fn wrong(&self) -> Option<String> {
        self.error.as_ref().map(|error| error.text.clone())
    }
}
