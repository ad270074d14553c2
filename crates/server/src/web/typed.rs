//! What a form carried, remembered while its request is answered: should the answer be a refusal, nothing is lost.

use std::sync::{Arc, Mutex, PoisonError};

use super::form::TOKEN;

/// Clones share it. Files are not in it.
#[derive(Clone, Default)]
pub struct Typed(Arc<Mutex<Vec<(String, String)>>>);

impl Typed {
    pub(super) fn set(&self, fields: &[(String, String)]) {
        let fields = fields.iter().filter(|(name, _)| name != TOKEN).cloned().collect();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = fields;
    }

    /// The fields in the order of the form, without the token.
    pub fn fields(&self) -> Vec<(String, String)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
